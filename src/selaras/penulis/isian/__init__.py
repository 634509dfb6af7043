"""A form as a workbook: written with its values, filled offline, read back by cell."""

from selaras.penulis.isian.baca import BukuBaca, SelBaca, SelGalat, baca_lembar
from selaras.penulis.isian.bentuk import BarisBuku, BukuIsian, KolomBuku, SelBuku
from selaras.penulis.isian.tulis import tulis_lembar

__all__ = [
    "BarisBuku",
    "BukuBaca",
    "BukuIsian",
    "KolomBuku",
    "SelBaca",
    "SelBuku",
    "SelGalat",
    "baca_lembar",
    "tulis_lembar",
]
