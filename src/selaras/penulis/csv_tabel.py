"""A table of a document as CSV: numbers as machines write them, text that no program runs."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from types import MappingProxyType

from selaras.inti.angka import AngkaError, parse_angka, tulis_polos
from selaras.inti.dokumen.pohon import Angka, Sel, Tabel
from selaras.penulis.kata_baku import baris_sumber
from selaras.penulis.xlsx_tabel import polos

_TANPA: Mapping[str, str] = MappingProxyType({})
# What a spreadsheet would take for a formula.
BAHAYA = ("=", "+", "-", "@", "\t", "\r")


def tulis_csv_tabel(tabel: Tabel, sebutan: Mapping[str, str] = _TANPA) -> bytes:
    """Head and rows, UTF-8 with the mark that spreadsheets look for; a wide cell stands once.

    Source and notes follow after an empty line, each a line that begins with its kind.
    ``sebutan``: what other parts of the document are called, by id. Raises KeyError for a table
    that refers to a part that is not there.
    """
    keluar = StringIO()
    tulis = csv.writer(keluar)
    for baris in _rata(tabel, sebutan):
        tulis.writerow(baris)
    catatan = [f"Catatan: {polos(isi, sebutan)}" for isi in tabel.catatan]
    kaki = [*([baris_sumber(tabel.sumber)] if tabel.sumber else []), *catatan]
    if kaki:
        tulis.writerow([])
    tulis.writerows([satu] for satu in kaki)
    return b"\xef\xbb\xbf" + keluar.getvalue().encode()


def _rata(tabel: Tabel, sebutan: Mapping[str, str]) -> Iterator[list[str]]:
    """The rows with every cell in its column: one that reaches further leaves the rest empty."""
    tertutup: dict[int, int] = {}  # rows that a cell above still covers, by column
    for baris in (*tabel.kepala, *tabel.badan):
        hasil: list[str] = []
        for satu in baris.sel:
            _lewati(hasil, tertutup)
            for kolom in range(len(hasil), len(hasil) + satu.lebar):
                tertutup[kolom] = satu.tinggi - 1
            hasil += [_sel(satu, sebutan), *[""] * (satu.lebar - 1)]
        _lewati(hasil, tertutup)
        yield hasil


def _lewati(hasil: list[str], tertutup: dict[int, int]) -> None:
    while tertutup.get(len(hasil), 0):
        tertutup[len(hasil)] -= 1
        hasil.append("")


def _sel(sel: Sel, sebutan: Mapping[str, str]) -> str:
    teks = polos(sel.isi, sebutan)
    if len(sel.isi) == 1 and isinstance(sel.isi[0], Angka):
        try:
            return tulis_polos(parse_angka(teks))
        except AngkaError:
            pass
    return f"'{teks}" if teks.startswith(BAHAYA) else teks
