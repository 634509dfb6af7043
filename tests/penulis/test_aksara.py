"""Characters without a glyph are printed visibly and listed; the others print in the PDF."""

from __future__ import annotations

import sys

import pytest

from selaras.inti.dokumen import pohon as p
from selaras.penulis.aksara import (
    AksaraHilang,
    aksara_hilang,
    cetakkan,
    daftar_tak_tercetak,
)
from selaras.penulis.gambar import siapkan_gambar
from selaras.penulis.pdf import tulis_pdf
from tests.penulis.contoh_naskah import EMOJI, contoh_naskah


@pytest.mark.parametrize(
    ("teks", "tercetak"),
    [
        ("biasa saja", "biasa saja"),
        ("≤ × − – é ● ◕ ▨", "≤ × − – é ● ◕ ▨"),
        (f"a{EMOJI}b", "a[U+1F984]b"),
        ("\x00\x07", "[U+0000][U+0007]"),
        ("\ud800", "[U+D800]"),
        ("\uf001", "[U+F001]"),  # Carlito has a glyph there, PDF/A refuses the code point
        ("a\r\nb\tc\u2028d", "a b c d"),
        ("a\u200bb\ufeffc\u200ed\u00ade", "abcde"),
        ("\u202a\u202b\u202c\u202d", "[U+202A][U+202B][U+202C][U+202D]"),  # they turn letters
        ("\u2066\u2067\u2068\u2069", "[U+2066][U+2067][U+2068][U+2069]"),
        ("汉", "[U+6C49]"),
    ],
)
def test_it_prints_what_the_fonts_have_and_shows_the_rest(teks: str, tercetak: str) -> None:
    assert cetakkan(teks) == tercetak


def test_it_lists_lost_characters_with_their_place() -> None:
    assert aksara_hilang(contoh_naskah()) == (AksaraHilang("U+1F984", ("ParagrafDok",)),)
    judul = p.Judul(1, f"Judul {EMOJI}", "bab-x")
    naskah = contoh_naskah(p.BagianDok((judul,)), kaki="汉", penjelasan={"x": EMOJI})
    assert aksara_hilang(naskah) == (
        AksaraHilang("U+1F984", ("bab-x", "x")),
        AksaraHilang("U+6C49", ("naskah",)),
    )
    assert daftar_tak_tercetak({"a": ["汉\u202e"]}) == ("U+202E", "U+6C49")


def test_every_printable_character_goes_through_pdf_a_in_every_style() -> None:
    """typst refuses a whole report for one character; so all of them are tried."""
    semua = "".join(h for h in map(chr, range(sys.maxunicode + 1)) if cetakkan(h) == h)
    assert len(semua) > 5000
    potong = [semua[n : n + 60] for n in range(0, len(semua), 60)]
    gaya = ((False, False), (True, False), (False, True))
    naskah = contoh_naskah(
        p.BagianDok(
            (
                p.Judul(1, "Aksara", "aksara"),
                *(p.ParagrafDok((p.Teks(s, t, m),)) for s in potong for t, m in gaya),
                *(p.DeretAngka((p.AngkaBesar(p.Angka(s, "pagu:1"), s),)) for s in potong),
            )
        )
    )
    assert tulis_pdf(naskah, siapkan_gambar(naskah)).startswith(b"%PDF")
