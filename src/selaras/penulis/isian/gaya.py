"""The formats of a sheet's workbook: what is to be filled is tinted, all else is locked."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from selaras.inti.angka import AngkaError, parse_angka
from selaras.penulis.paket.xlsx_gaya import GARIS
from selaras.penulis.xlsx_halaman import DIGIT_PASTI

_ISI = "#FFF8E1"
_TANPA = "#E9ECF0"


class Gaya:
    """Formats of one workbook, made once each."""

    def __init__(self, buku: Any) -> None:
        self._buku = buku
        self._angka: dict[tuple[bool, int], Any] = {}
        kotak = {"font_size": 10, "valign": "top", "border": 1, "border_color": GARIS}
        self._kotak = kotak
        self.judul = buku.add_format({"bold": True, "font_size": 14, "font_color": "#0B6E69"})
        self.kecil = buku.add_format({"italic": True, "font_color": "#55606E", "font_size": 9})
        self.bungkus = buku.add_format({"text_wrap": True, "valign": "top", "font_size": 10})
        self.nomor = buku.add_format({"valign": "top", "font_size": 10, "align": "right"})
        self.kepala = buku.add_format(
            {**kotak, "bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#BFDEDB"}
        )
        self.kelompok = buku.add_format({**kotak, "bold": True, "bg_color": "#EEF1F4"})
        self.teks = buku.add_format({**kotak, "text_wrap": True})
        self.kanan = buku.add_format({**kotak, "align": "right"})
        self.tanpa = buku.add_format({**kotak, "bg_color": _TANPA})
        # "@" keeps what is typed as text: a code such as 1.10 loses nothing
        self.isi_teks = buku.add_format(
            {**kotak, "locked": False, "bg_color": _ISI, "num_format": "@", "align": "right"}
        )
        self.isi_kosong = buku.add_format({**kotak, "locked": False, "bg_color": _ISI})

    def kosong(self, angka: bool, terkunci: bool) -> Any:
        """An empty cell, of numbers or of texts, to fill or only read."""
        if terkunci:
            return self.tanpa
        return self.isi_kosong if angka else self.isi_teks

    def angka(self, desimal: int, *, isi: bool) -> Any:
        """A number with so many decimals in id-ID notation, to fill or fixed."""
        if (isi, desimal) not in self._angka:
            bentuk = {
                **self._kotak,
                "num_format": "[$-421]#,##0" + ("." + "0" * desimal if desimal else ""),
            }
            if isi:
                bentuk |= {"locked": False, "bg_color": _ISI}
            self._angka[isi, desimal] = self._buku.add_format(bentuk)
        return self._angka[isi, desimal]


def angka_pasti(teks: str) -> tuple[float, int] | None:
    """The number of a text and its decimals, when a cell keeps it exactly; else None."""
    try:
        nilai = parse_angka(teks)
    except AngkaError:
        return None
    if len(nilai.normalize().as_tuple().digits) > DIGIT_PASTI or abs(nilai) >= 10**DIGIT_PASTI:
        return None
    biner = float(nilai)
    return (biner, len(teks.partition(",")[2])) if Decimal(repr(biner)) == nilai else None
