"""The letters of a picture travel with it."""

from __future__ import annotations

import base64
import re
from io import BytesIO

from fontTools.ttLib import TTFont

from selaras.penulis.gambar.fon_svg import INGATAN, dengan_fon

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>{}</text></svg>'


def test_each_weight_holds_the_letters_of_the_picture_and_no_others() -> None:
    hasil = dengan_fon(SVG.format("Rp9 &amp; é"))

    potongan = re.findall(r"font-weight:(\w+);src:url\(data:font/woff;base64,([^)]+)\)", hasil)
    assert [bobot for bobot, _ in potongan] == ["normal", "bold"]
    for _, isi in potongan:
        with TTFont(BytesIO(base64.b64decode(isi))) as fon:
            assert set(map(chr, fon.getBestCmap())) == set("Rp9 &é")
    assert hasil.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style>')


def test_the_same_picture_gives_the_same_bytes() -> None:
    satu = dengan_fon(SVG.format("sama"))
    INGATAN.lupakan()
    assert dengan_fon(SVG.format("sama")) == satu


def test_fonts_of_many_charts_do_not_pile_up(monkeypatch) -> None:
    INGATAN.lupakan()
    monkeypatch.setattr(INGATAN, "maks", 10_000)
    for nomor in range(8):
        dengan_fon(SVG.format("Capaian" + chr(ord("A") + nomor)))
        assert 0 < INGATAN.jumlah <= 10_000


def test_a_picture_without_words_stays_as_it_is() -> None:
    assert dengan_fon(SVG.format(" ")) == SVG.format(" ")
