"""A table of a document as CSV for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from selaras.inti.angka import AngkaError, parse_angka
from selaras.inti.dokumen.pohon import Angka, Sel, Tabel
from selaras.penulis.csv_orang import tulis_csv
from selaras.penulis.kata_baku import baris_sumber
from selaras.penulis.xlsx_tabel import polos

_TANPA: Mapping[str, str] = MappingProxyType({})


def tulis_csv_tabel(tabel: Tabel, sebutan: Mapping[str, str] = _TANPA) -> bytes:
    """Head and rows; a wide cell stands once.

    Source and notes follow after an empty line, each a line that begins with its kind.
    ``sebutan``: what other parts of the document are called, by id. Raises KeyError for a table
    that refers to a part that is not there.
    """
    catatan = [f"Catatan: {polos(isi, sebutan)}" for isi in tabel.catatan]
    kaki = [*([baris_sumber(tabel.sumber)] if tabel.sumber else []), *catatan]
    bawah = [[], *([satu] for satu in kaki)] if kaki else []
    return tulis_csv([*_rata(tabel, sebutan), *bawah])


def _rata(tabel: Tabel, sebutan: Mapping[str, str]) -> Iterator[list[str | Decimal]]:
    """The rows with every cell in its column: one that reaches further leaves the rest empty."""
    tertutup: dict[int, int] = {}  # rows that a cell above still covers, by column
    for baris in (*tabel.kepala, *tabel.badan):
        hasil: list[str | Decimal] = []
        for satu in baris.sel:
            _lewati(hasil, tertutup)
            for kolom in range(len(hasil), len(hasil) + satu.lebar):
                tertutup[kolom] = satu.tinggi - 1
            hasil += [_sel(satu, sebutan), *[""] * (satu.lebar - 1)]
        _lewati(hasil, tertutup)
        yield hasil


def _lewati(hasil: list[str | Decimal], tertutup: dict[int, int]) -> None:
    while tertutup.get(len(hasil), 0):
        tertutup[len(hasil)] -= 1
        hasil.append("")


def _sel(sel: Sel, sebutan: Mapping[str, str]) -> str | Decimal:
    teks = polos(sel.isi, sebutan)
    if len(sel.isi) == 1 and isinstance(sel.isi[0], Angka):
        try:
            return parse_angka(teks)
        except AngkaError:
            pass
    return teks
