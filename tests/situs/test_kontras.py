"""Colours are told apart by those who see little (WCAG 2.1: 1.4.3, 1.4.11), in both themes.

axe sees text on a page; it sees neither the edge of a field nor a bar of a chart.
"""

from __future__ import annotations

import re

import pytest

from selaras.inti.naskah.bagan import gaya, serapan
from selaras.inti.skala import daftar_skala
from tests.situs.conftest import AKAR

TEMA = (AKAR / "src/selaras/penulis/html/gaya/warna.css").read_text("utf-8")
TERANG, GELAP = TEMA.split("@media screen and (prefers-color-scheme: dark)")
ALAS = ("kertas", "dasar", "muda", "lebih-muda", "kuning-muda")
HURUF = ("tinta", "redup", "merek", "kuning", "sb", "ba", "cu", "ku", "sk", "td")
PUTIH = "#FFFFFF"


def token(*bagian: str) -> dict[str, str]:
    """The colours by name; what stands later holds."""
    return dict(re.findall(r"--([\w-]+): (#\w{3,6});", "".join(bagian)))


def terang(warna: str) -> float:
    """Relative luminance of a colour."""
    isi = warna.lstrip("#")
    isi = "".join(h * 2 for h in isi) if len(isi) == 3 else isi
    garis = [int(isi[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in garis)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def rasio(satu: str, lain: str) -> float:
    """The contrast of two colours, 1 to 21."""
    gelap, cerah = sorted((terang(satu), terang(lain)))
    return (cerah + 0.05) / (gelap + 0.05)


@pytest.mark.parametrize("tema", [token(TERANG), token(TERANG, GELAP)], ids=["terang", "gelap"])
def test_text_and_edges_stand_out_on_every_surface(tema: dict[str, str]) -> None:
    lemah = [
        f"{satu} di atas {alas}: {rasio(tema[satu], tema[alas]):.2f}"
        for satu, perlu in (*((h, 4.5) for h in HURUF), ("tepi-isian", 3.0))
        for alas in ALAS
        if rasio(tema[satu], tema[alas]) < perlu
    ]
    assert not lemah


def test_what_a_chart_draws_stands_out_from_its_paper_and_from_what_it_touches() -> None:
    pita = {p.warna for skala in daftar_skala().values() for p in skala.pita}
    assert len(pita) >= 5
    for warna in (*pita, *gaya.PALET, gaya.MEREK, gaya.REDUP):  # each also prints words
        assert rasio(warna, PUTIH) >= 4.5, warna
    for warna in pita:  # a bar on its track
        assert rasio(warna, gaya.DASAR) >= 3, warna
    for warna in (gaya.MEREK, gaya.REDUP):  # what was spent, and the edge of what was budgeted
        assert rasio(warna, serapan.PAGU) >= 3, warna


def test_lines_of_one_chart_differ_in_their_points_and_not_in_colour_alone() -> None:
    assert len(set(gaya.BENTUK)) == len(set(gaya.PALET)) == len(gaya.PALET)
