"""How the cells of a workbook look: colours that mean something, numbers as Indonesia reads them.

``[$-421]`` asks for Indonesian: LibreOffice then writes 1.234,50 on any machine, and both
programs name the months of dates in Indonesian.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from selaras.inti.angka import tulis_polos
from selaras.inti.paket.kolom import Jenis, Kolom

GARIS = "#C9D0D8"
# Colour and meaning of heads and cells; the help sheet prints this very table.
ARTI_WARNA = (
    ("kunci", "Kunci", "Menghubungkan lembar; wajib, dan tiap baris berbeda."),
    ("wajib", "Wajib *", "Harus diisi di setiap baris."),
    ("kepala", "Boleh kosong", "Apa artinya bila kosong disebut di petunjuk kolom."),
    ("terkunci", "Sel terkunci", "Kunci baris yang sudah ada; tidak diubah lagi."),
)
_KEPALA = {
    "kunci": {"bg_color": "#0B6E69", "font_color": "#FFFFFF"},
    "wajib": {"bg_color": "#BFDEDB"},
    "kepala": {"bg_color": "#EEF1F4"},
}
_TERKUNCI = "#E9ECF0"
_FORMAT = {
    Jenis.RUPIAH: "[$-421]#,##0.00",
    Jenis.ANGKA: "General",
    Jenis.BULAT: "[$-421]#,##0",
    Jenis.TAHUN: "0",
    Jenis.TANGGAL: "[$-421]dd mmmm yyyy",
}
_DESIMAL_TERBANYAK = 6
BERBUNGKUS = frozenset((Jenis.TEKS, Jenis.KODE, Jenis.PILIHAN))  # kinds whose cells wrap


class Gaya:
    """The formats of one workbook, made once each."""

    def __init__(self, buku: Any) -> None:
        self._buku = buku
        self._sel: dict[tuple[Jenis, bool, int], Any] = {}
        dasar = {"valign": "top", "font_size": 10}
        kepala = {
            **dasar, "bold": True, "border": 1, "border_color": GARIS, "text_wrap": True,
            "valign": "vcenter",
        }  # fmt: skip
        kotak = {**dasar, "border": 1, "border_color": GARIS, "text_wrap": True}
        self._tetap = {
            nama: buku.add_format(isi)
            for nama, isi in {
                "judul": {"bold": True, "font_size": 14, "font_color": "#0B6E69"},
                "subjudul": {"bold": True, "font_size": 11, "font_color": "#14213D"},
                "bantuan": {"italic": True, "font_color": "#55606E", "font_size": 10},
                "tautan": {"font_color": "#0B6E69", "underline": 1, "font_size": 10},
                "nama": {"font_size": 8, "font_color": "#808080"},
                "bungkus": {**dasar, "text_wrap": True},
                "nomor": {**dasar, "align": "right"},
                "kotak": kotak,
                "kotak-tautan": {**kotak, "font_color": "#0B6E69", "underline": 1},
                "teks-daftar": {**dasar, "num_format": "@"},
                "contoh": {**kotak, "italic": True, "bg_color": "#FFF8E1", "num_format": "@"},
                "tanda-contoh": {**dasar, "bold": True, "font_color": "#B7791F"},
                "terkunci": {**kotak, "bg_color": _TERKUNCI},
                **{nama: {**kepala, **warna} for nama, warna in _KEPALA.items()},
            }.items()
        }

    def __getitem__(self, nama: str) -> Any:
        return self._tetap[nama]

    def kepala(self, k: Kolom, wajib: bool) -> Any:
        """The head of a column."""
        return self["kunci" if k.kunci else "wajib" if wajib else "kepala"]

    def kolom(self, k: Kolom) -> Any:
        """The empty cells of a column: open, so that rows can be added under the lock."""
        return self._isi(k.jenis, False, -1)

    def isi(self, k: Kolom, nilai: Any) -> Any:
        """A filled cell: its key is locked, a number shows the decimals that it has."""
        desimal = -1
        if k.jenis is Jenis.ANGKA and isinstance(nilai, Decimal):
            desimal = len(tulis_polos(nilai).partition(".")[2])
        return self._isi(k.jenis, k.kunci, desimal if desimal <= _DESIMAL_TERBANYAK else -1)

    def _isi(self, jenis: Jenis, terkunci: bool, desimal: int) -> Any:
        kunci = (jenis, terkunci, desimal)
        if kunci not in self._sel:
            bentuk: dict[str, Any] = {
                "valign": "top", "font_size": 10, "locked": terkunci,
                "text_wrap": jenis in BERBUNGKUS,
                "num_format": _FORMAT.get(jenis, "@"),
            }  # fmt: skip
            if desimal >= 0:
                bentuk["num_format"] = "[$-421]#,##0" + ("." + "0" * desimal if desimal else "")
            if jenis not in _FORMAT:
                bentuk["indent"] = 1  # keeps text off the number to its left
            if terkunci:
                bentuk |= {"bg_color": _TERKUNCI, "border": 1, "border_color": GARIS}
            self._sel[kunci] = self._buku.add_format(bentuk)
        return self._sel[kunci]
