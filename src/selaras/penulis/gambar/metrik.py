"""Widths of text in the document face, from the font itself."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from fontTools.ttLib import TTFont

from selaras.penulis.aksara import folder_fon

_LEBAR_UMUM = 0.6  # of the size; for a character that another font prints


@cache
def _maju() -> dict[int, float]:
    """Advance width by code point, as a share of the size."""
    with TTFont(BytesIO((folder_fon() / "Carlito-Regular.ttf").read_bytes()), lazy=True) as fon:
        satuan, maju = fon["head"].unitsPerEm, fon["hmtx"]
        return {titik: maju[nama][0] / satuan for titik, nama in fon.getBestCmap().items()}


def lebar_teks(teks: str, ukuran: float) -> float:
    """Width of printable text in the unit of ``ukuran``."""
    maju = _maju()
    return ukuran * sum(maju.get(ord(huruf), _LEBAR_UMUM) for huruf in teks)


def bungkus(teks: str, ruang: float, ukuran: float) -> list[str]:
    """The words in lines no wider than ``ruang``; a word that is wider alone is cut."""
    baris = [""]
    for kata in teks.split():
        calon = f"{baris[-1]} {kata}".strip()
        if lebar_teks(calon, ukuran) <= ruang:
            baris[-1] = calon
            continue
        if baris[-1]:
            baris.append("")
        for huruf in kata:
            if baris[-1] and lebar_teks(baris[-1] + huruf, ukuran) > ruang:
                baris.append("")
            baris[-1] += huruf
    return baris
