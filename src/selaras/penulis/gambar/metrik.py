"""Widths of text in the faces of the project, from the fonts themselves."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from fontTools.ttLib import TTFont

from selaras.penulis.aksara import folder_fon

_LEBAR_UMUM = 0.6  # of the size; for a character that another font prints


FON_DOKUMEN = "Carlito-Regular.ttf"


@cache
def _maju(berkas: str) -> dict[int, float]:
    """Advance width by code point, as a share of the size."""
    with TTFont(BytesIO((folder_fon() / berkas).read_bytes()), lazy=True) as fon:
        satuan, maju = fon["head"].unitsPerEm, fon["hmtx"]
        return {titik: maju[nama][0] / satuan for titik, nama in fon.getBestCmap().items()}


def lebar_teks(teks: str, ukuran: float, fon: str = FON_DOKUMEN) -> float:
    """Width of printable text in the unit of ``ukuran``, set in one of the project's fonts."""
    maju = _maju(fon)
    return ukuran * sum(maju.get(ord(huruf), _LEBAR_UMUM) for huruf in teks)


def punya(huruf: str, fon: str = FON_DOKUMEN) -> bool:
    """True when a font has a glyph for the character."""
    return ord(huruf) in _maju(fon)


def bungkus(teks: str, ruang: float, ukuran: float, fon: str = FON_DOKUMEN) -> list[str]:
    """The words in lines no wider than ``ruang``; a word that is wider alone is cut."""
    baris = [""]
    for kata in teks.split():
        calon = f"{baris[-1]} {kata}".strip()
        if lebar_teks(calon, ukuran, fon) <= ruang:
            baris[-1] = calon
            continue
        if baris[-1]:
            baris.append("")
        for huruf in kata:
            if baris[-1] and lebar_teks(baris[-1] + huruf, ukuran, fon) > ruang:
                baris.append("")
            baris[-1] += huruf
    return baris
