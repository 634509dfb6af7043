"""A table of a document as CSV: numbers as machines write them, text that no program runs."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from selaras.inti.angka import AngkaError, parse_angka, tulis_polos
from selaras.inti.dokumen.pohon import Angka, Sel, Tabel
from selaras.penulis.xlsx_tabel import polos

# What a spreadsheet would take for a formula.
BAHAYA = ("=", "+", "-", "@", "\t", "\r")


def tulis_csv_tabel(tabel: Tabel) -> bytes:
    """Head and rows, UTF-8 with the mark that spreadsheets look for; a wide cell stands once.

    Raises KeyError for a table whose cells refer to other parts of a document.
    """
    keluar = StringIO()
    tulis = csv.writer(keluar)
    for baris in (*tabel.kepala, *tabel.badan):
        tulis.writerow(_baris(baris.sel))
    return b"\xef\xbb\xbf" + keluar.getvalue().encode()


def _baris(sel: Sequence[Sel]) -> list[str]:
    hasil: list[str] = []
    for satu in sel:
        hasil += [_sel(satu), *[""] * (satu.lebar - 1)]
    return hasil


def _sel(sel: Sel) -> str:
    teks = polos(sel.isi, {})
    if len(sel.isi) == 1 and isinstance(sel.isi[0], Angka):
        try:
            return tulis_polos(parse_angka(teks))
        except AngkaError:
            pass
    return f"'{teks}" if teks.startswith(BAHAYA) else teks
