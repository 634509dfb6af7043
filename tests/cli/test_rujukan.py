"""The reference in docs says what the code says: commands, their arguments, the settings."""

from __future__ import annotations

import re
from pathlib import Path

from selaras.cli.rujukan import tulis_rujukan
from selaras.penulis.bagian_dibuat import TANDA

AKAR = Path(__file__).resolve().parents[2]
DOKUMEN = AKAR / "docs" / "rujukan" / "perintah.md"
NAMA = re.compile(r'(?:env\w+\(\s*|environ\.get\(\s*|environ\[)"(SELARAS_\w+)"')


def test_the_document_holds_the_commands_of_today() -> None:
    assert DOKUMEN.read_text("utf-8").partition(f"{TANDA}\n")[2] == tulis_rujukan()


def test_the_document_names_exactly_the_settings_that_are_read() -> None:
    dibaca = {
        nama
        for berkas in (AKAR / "src").rglob("*.py")
        for nama in NAMA.findall(berkas.read_text("utf-8"))
    }
    isi = (AKAR / "docs/rujukan/pengaturan.md").read_text("utf-8")
    assert set(re.findall(r"^\| `(SELARAS_\w+)` \|", isi, re.MULTILINE)) == dibaca


def test_every_link_in_the_documents_leads_somewhere() -> None:
    dokumen = [*AKAR.glob("*.md"), *(AKAR / "docs").rglob("*.md")]
    putus = [
        (berkas.name, tujuan)
        for berkas in dokumen
        for tujuan in re.findall(r"\]\(([^)#:]+)[^):]*\)", berkas.read_text("utf-8"))
        if not (berkas.parent / tujuan).exists()
    ]
    assert putus == []
