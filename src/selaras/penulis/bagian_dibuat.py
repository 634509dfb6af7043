"""A document whose lower part is made from code; the words above the mark are written by hand."""

from __future__ import annotations

from pathlib import Path

TANDA = "<!-- Di bawah ini dibuat dari kode; jangan disunting. -->"


def perbarui_bagian(berkas: Path, isi: str) -> None:
    """Replace the generated part of a document by ``isi``; the words of people stay."""
    tangan, _, _ = berkas.read_text("utf-8").partition(TANDA)
    berkas.write_text(f"{tangan}{TANDA}\n{isi}", "utf-8")
