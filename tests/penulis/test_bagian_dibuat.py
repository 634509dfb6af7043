"""Renewing the generated part of a document."""

from __future__ import annotations

from pathlib import Path

from selaras.penulis.bagian_dibuat import TANDA, perbarui_bagian


def test_it_keeps_the_words_of_people_and_replaces_the_rest(tmp_path: Path) -> None:
    dokumen = tmp_path / "a.md"
    dokumen.write_text(f"Kata orang.\n{TANDA}\nlama\nsisa", "utf-8")

    perbarui_bagian(dokumen, "baru\n")
    perbarui_bagian(dokumen, "baru\n")

    assert dokumen.read_text("utf-8") == f"Kata orang.\n{TANDA}\nbaru\n"
