"""The layout that the workbook's writer and reader share."""

from __future__ import annotations

PETUNJUK = "Petunjuk"
CONTOH = "Contoh"
PILIHAN = "Pilihan"
BUKAN_DATA = frozenset((PETUNJUK, CONTOH, PILIHAN))  # sheets that help and hold no data
BARIS_JUDUL = 0  # title and what the sheet is for
BARIS_NAMA = 1  # names of the columns for the program; hidden
BARIS_KEPALA = 2  # heads in words; right above the data, so that filters and sorting spare them
BARIS_DATA = 3  # first row of data
BARIS_CARI = 10  # the head is looked for this far down
SIAP_DIISI = 2_000  # rows with validation in a template


def baris_siap(terisi: int) -> int:
    """Index of the last row that lists, checks and references reach, below so many rows."""
    return BARIS_DATA + max(SIAP_DIISI, terisi + SIAP_DIISI // 4)


def huruf_kolom(ke: int) -> str:
    """Excel's letters for a column counted from 0: A, B, ... Z, AA."""
    huruf = ""
    ke += 1
    while ke:
        ke, sisa = divmod(ke - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf
