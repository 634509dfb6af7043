"""The guide says what the program shows: its pictures, the words it quotes, a page per role."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from selaras.apps.akun.peran import Peran

AKAR = Path(__file__).resolve().parents[2]
PANDUAN = AKAR / "docs" / "panduan"
HALAMAN = {berkas.name: berkas.read_text("utf-8") for berkas in PANDUAN.glob("*.md")}
PALING_BESAR, SEMUANYA = 60_000, 2_000_000
# A quote of the guide: bold, a path cut at its arrows; "…" stands for what changes.
KUTIPAN = re.compile(r"\*\*(.+?)\*\*|“(.+?)”")
LUNAK = "\N{SOFT HYPHEN}"


def _kutipan() -> Iterator[tuple[str, str]]:
    for nama, isi in HALAMAN.items():
        for tebal, petik in KUTIPAN.findall(isi):
            yield from ((nama, satu.strip()) for satu in (tebal or petik).split("›"))


@cache
def _kata_program() -> frozenset[str]:
    """Every text that stands by itself in a template, and every string of the program."""
    semua: set[str] = set()
    for berkas in (AKAR / "src").rglob("*.html"):
        isi = re.sub(r"<!--.*?-->|\{#.*?#\}", "", berkas.read_text("utf-8"), flags=re.DOTALL)
        semua |= set(re.findall(r'(?:aria-label|title|placeholder)="([^"{]+)"', isi))
        semua |= set(re.split(r"<[^>]*>|\{[%{].*?[%}]\}", isi))
    for berkas in (AKAR / "src").rglob("*.py"):
        for simpul in ast.walk(ast.parse(berkas.read_text("utf-8"))):
            if isinstance(simpul, ast.Constant) and isinstance(simpul.value, str):
                semua.add(simpul.value)
    return frozenset(_rapi(satu) for satu in semua)


def _rapi(teks: str) -> str:
    return " ".join(teks.replace(LUNAK, "").split()).strip(" .:,;()").casefold()


def _ada(kutipan: str) -> bool:
    """True for a text of the program, or for two that follow each other: verb and object."""
    return all(_satu(_rapi(bagian)) for bagian in kutipan.split("…") if _rapi(bagian))


def _satu(teks: str) -> bool:
    kata, program = teks.split(), _kata_program()
    belah = ((" ".join(kata[:ke]), " ".join(kata[ke:])) for ke in range(1, len(kata)))
    return teks in program or any(a in program and b in program for a, b in belah)


def test_every_word_that_the_guide_quotes_is_shown_by_the_program() -> None:
    assert [satu for satu in _kutipan() if not _ada(satu[1])] == []


def test_a_word_that_the_program_does_not_show_is_noticed() -> None:
    assert _ada("Kembalikan yang dipilih")
    assert _ada("Aktifkan tahun …")
    assert not _ada("Tombol yang tidak pernah ada")
    assert not _ada("Aju")  # a part of a word is not the word


def test_every_picture_named_exists_and_every_picture_is_named() -> None:
    disebut = {
        g for isi in HALAMAN.values() for g in re.findall(r"!\[[^\]]+\]\(gambar/([^)]+)\)", isi)
    }
    ada = {berkas.name: berkas.stat().st_size for berkas in (PANDUAN / "gambar").iterdir()}
    assert disebut == set(ada)
    assert max(ada.values()) <= PALING_BESAR
    assert sum(ada.values()) <= SEMUANYA


def test_every_role_has_a_page_with_a_picture_and_stands_in_the_index() -> None:
    for peran in Peran:
        nama = f"{peran.value.replace('_', '-')}.md"
        assert "](gambar/" in HALAMAN[nama], nama
        assert f"| {peran.sebutan} |" in HALAMAN["README.md"], peran
        assert f"]({nama})" in HALAMAN["README.md"], nama


def test_every_page_is_reached_from_the_index_and_every_place_in_a_page_exists() -> None:
    for nama in HALAMAN:
        assert nama == "README.md" or f"]({nama})" in HALAMAN["README.md"], nama
    for nama, isi in HALAMAN.items():
        for ke, jangkar in re.findall(r"\]\(([\w-]*(?:\.md)?)#([\w-]+)\)", isi):
            judul = re.findall(r"^#+ (.+)$", HALAMAN[ke or nama], re.MULTILINE)
            assert jangkar in {_jangkar(satu) for satu in judul}, (nama, ke, jangkar)


def _jangkar(judul: str) -> str:
    return re.sub(r"[^\w\- ]", "", judul.lower()).replace(" ", "-")
