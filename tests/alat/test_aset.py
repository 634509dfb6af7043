"""Fonts and front-end files: made by setup, complete, licensed, and free of the network."""

from __future__ import annotations

import re
from pathlib import Path

from fontTools.ttLib import TTFont

SELARAS = Path(__file__).resolve().parents[2] / "src" / "selaras"
FON = SELARAS / "penulis" / "aset" / "fon"
LIB = SELARAS / "situs" / "static" / "lib"
# What documents write besides letters: signs of formulas, arrows, glyphs of the bands.
TANDA = "×÷−±≤≥≠½²³–—…•●○◐■□◆▲▼△▽←→↑↓✓✗⚠“”‘’€‰\u00a0"


def peta(nama: str) -> set[int]:
    """Code points that a font file draws."""
    return set(TTFont(FON / nama).getBestCmap())


def test_it_brings_the_document_face_in_four_cuts() -> None:
    for potongan in ("Regular", "Bold", "Italic", "BoldItalic"):
        assert set(map(ord, "AZaz09 .,()%")) <= peta(f"Carlito-{potongan}.ttf")


def test_it_brings_a_fallback_that_draws_every_sign_of_the_documents() -> None:
    for potongan in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"):
        assert set(map(ord, TANDA)) - peta(potongan) == set()


def test_it_ships_the_licence_of_every_font_beside_it() -> None:
    keluarga = {berkas.stem.split("-")[0] for berkas in FON.glob("*.ttf")}
    assert keluarga == {"Carlito", "PlusJakartaSans", "DejaVuSans"}
    izin = {berkas.stem.removeprefix("LICENSE-") for berkas in FON.glob("LICENSE-*.txt")}
    assert {"Carlito", "PlusJakartaSans", "DejaVu"} == izin


def test_it_serves_stylesheets_that_fetch_nothing_from_elsewhere() -> None:
    lembar = list(LIB.rglob("*.css"))
    assert lembar
    for berkas in lembar:
        for alamat in re.findall(r"url\(\s*['\"]?([^'\")]+)", berkas.read_text()):
            lokal = alamat.startswith("data:") or (berkas.parent / alamat).is_file()
            assert lokal or alamat.startswith("#"), f"{berkas.name}: {alamat[:80]}"


def test_it_serves_no_reference_to_a_source_map_that_is_not_there() -> None:
    for berkas in [*LIB.rglob("*.css"), *LIB.rglob("*.js")]:
        assert "sourceMappingURL=" not in berkas.read_text()[-200:], berkas.name
