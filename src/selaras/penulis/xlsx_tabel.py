"""Every table of a document as a workbook: one sheet a table, numbers as numbers."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter

from selaras.inti.angka import AngkaError, parse_angka
from selaras.inti.dokumen.pohon import (
    Angka,
    BarisBaru,
    BarisTabel,
    IsiSebaris,
    NaskahDok,
    Pita,
    Rata,
    Rujukan,
    Sel,
    Tabel,
    Teks,
)
from selaras.penulis.kata_baku import DIBUAT, baris_sumber
from selaras.penulis.rujukan import sebutan_rujukan
from selaras.penulis.xlsx_halaman import DIGIT_PASTI, atur_cetak, tinggi_teks

LEBAR_SEMUA = 150  # characters, shared out as on paper
LEBAR_SEKOLOM = 11  # at least so many for each column, where there are many
LEBAR_TERBESAR = 60
LEBAR_TERKECIL = 6
_GARIS = "#C9D0D8"
_LATAR = {1: "#F1F5F5", 2: "#DCEBEA"}  # rows of kegiatan and program
_RATA = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}


def tulis_xlsx_tabel(naskah: NaskahDok, lain: Mapping[str, str] | None = None) -> bytes:
    """A workbook of the numbered tables of a document; the first sheet lists them.

    ``lain``: what the tables call parts of a document that this one was taken from, by id.
    """
    isi = BytesIO()
    aman = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    sebutan = {**(lain or {}), **sebutan_rujukan(naskah)}
    tabel = [
        blok
        for bagian in naskah.bagian
        for blok in bagian.isi
        if isinstance(blok, Tabel) and blok.nomor
    ]
    with xlsxwriter.Workbook(isi, aman) as buku:
        buku.set_properties({"title": naskah.judul, "created": DIBUAT})
        gaya = _Gaya(buku)
        daftar = buku.add_worksheet("Daftar tabel")
        daftar.hide_gridlines(2)
        daftar.set_column(0, 0, 14)
        daftar.set_column(1, 1, 100)
        daftar.write_string(0, 0, naskah.judul, gaya.judul)
        daftar.write_string(1, 0, "Angka di sini sama dengan angka di laporan.", gaya.kecil)
        for ke, satu in enumerate(tabel, start=3):
            nama = f"Tabel {satu.nomor}"
            daftar.write_url(ke, 0, f"internal:'{nama}'!A1", gaya.tautan, nama)
            daftar.write_string(ke, 1, satu.judul, gaya.teks)
            _LembarTabel(buku.add_worksheet(nama), satu, gaya, sebutan).tulis()
        for lembar in buku.worksheets():
            atur_cetak(lembar)
    return isi.getvalue()


class _Gaya:
    """Formats, made once each: Excel counts them, and a table has thousands of cells."""

    def __init__(self, buku: Any) -> None:
        self._buku = buku
        self._sel: dict[tuple[Any, ...], Any] = {}
        self.judul = buku.add_format({"bold": True, "font_size": 12, "font_color": "#0B6E69"})
        self.teks = buku.add_format({"text_wrap": True, "valign": "top", "font_size": 10})
        self.kecil = buku.add_format({"italic": True, "font_color": "#55606E", "font_size": 9})
        self.tautan = buku.add_format(
            {"font_color": "#0B6E69", "underline": 1, "font_size": 10, "valign": "top"}
        )

    def sel(self, sel: Sel, tekanan: int, kepala: bool, desimal: int | None) -> Any:
        """The format of a cell; ``desimal`` is None for text."""
        tebal = sel.tebal or kepala or tekanan > 1 or _tebal(sel.isi)
        latar = sel.latar or ("#E6F1F0" if kepala else _LATAR.get(tekanan, ""))
        rata = "center" if kepala else _RATA[Rata.KANAN if desimal is not None else sel.rata]
        kunci = (tebal, latar, rata, sel.inden, kepala, desimal)
        if kunci not in self._sel:
            bentuk: dict[str, Any] = {
                "font_size": 10, "text_wrap": True, "border": 1, "border_color": _GARIS,
                "valign": "vcenter" if kepala else "top", "align": rata, "bold": tebal,
            }  # fmt: skip
            if latar:
                bentuk["bg_color"] = latar
            if sel.inden and rata == "left":
                bentuk["indent"] = sel.inden
            if desimal is not None:
                bentuk["num_format"] = "[$-421]#,##0" + ("." + "0" * desimal if desimal else "")
            self._sel[kunci] = self._buku.add_format(bentuk)
        return self._sel[kunci]


class _LembarTabel:
    """One table on its sheet: heads above, merged where the printed table is."""

    def __init__(self, lembar: Any, tabel: Tabel, gaya: _Gaya, sebutan: dict[str, str]) -> None:
        self._lembar = lembar
        self._tabel = tabel
        self._gaya = gaya
        self._sebutan = sebutan
        self._tertutup: set[tuple[int, int]] = set()
        self._lebar = _lebar_kolom(tabel, sebutan)

    def tulis(self) -> None:
        """Title, heads, rows, source and notes."""
        tabel, lembar = self._tabel, self._lembar
        lembar.hide_gridlines(2)
        lembar.write_string(0, 0, f"Tabel {tabel.nomor} {tabel.judul}", self._gaya.judul)
        for ke, lebar in enumerate(self._lebar):
            lembar.set_column(ke, ke, lebar)
        baris = 2
        for satu in tabel.kepala:
            self._baris(baris, satu, kepala=True)
            baris += 1
        lembar.freeze_panes(baris, 0)
        if baris > 2:
            lembar.repeat_rows(2, baris - 1)
        for satu in tabel.badan:
            self._baris(baris, satu)
            baris += 1
        catatan = (polos(isi, self._sebutan) for isi in tabel.catatan)
        for teks in (baris_sumber(tabel.sumber), *catatan):
            if teks:
                baris += 1
                lembar.write_string(baris, 0, teks, self._gaya.kecil)

    def _baris(self, baris: int, isi: BarisTabel, *, kepala: bool = False) -> None:
        kolom = 0
        tinggi = 1
        for sel in isi.sel:
            while (baris, kolom) in self._tertutup:
                kolom += 1
            lebar = sum(self._lebar[kolom : kolom + sel.lebar]) - 2 - 2 * sel.inden
            teks = polos(sel.isi, self._sebutan)
            baris_teks = -(-len(teks) // max(int(lebar), 1))
            tinggi = max(tinggi, baris_teks - (sel.tinggi - 1))  # the rows below take one each
            self._sel(baris, kolom, sel, teks, isi.tekanan, kepala)
            for b in range(sel.tinggi):
                self._tertutup |= {(baris + b, kolom + k) for k in range(sel.lebar)}
            kolom += sel.lebar
        if (poin := tinggi_teks(tinggi)) is not None:
            self._lembar.set_row(baris, poin)

    def _sel(self, baris: int, kolom: int, sel: Sel, teks: str, tekanan: int, kepala: bool) -> None:
        angka = None if kepala else _angka(sel.isi)
        desimal = None if angka is None else len(teks.partition(",")[2])
        gaya = self._gaya.sel(sel, tekanan, kepala, desimal)
        if sel.lebar > 1 or sel.tinggi > 1:
            akhir = (baris + sel.tinggi - 1, kolom + sel.lebar - 1)
            self._lembar.merge_range(baris, kolom, *akhir, "", gaya)
        if angka is not None:
            self._lembar.write_number(baris, kolom, float(angka), gaya)
        else:
            self._lembar.write_string(baris, kolom, teks, gaya)


def _lebar_kolom(tabel: Tabel, sebutan: dict[str, str]) -> list[float]:
    """Widths in characters: shared out as on paper, and no figure is cut off."""
    jumlah = sum(tabel.lebar)
    semua = max(LEBAR_SEMUA, LEBAR_SEKOLOM * len(tabel.lebar))
    lebar = [
        max(LEBAR_TERKECIL, min(LEBAR_TERBESAR, satu / jumlah * semua)) for satu in tabel.lebar
    ]
    for baris in tabel.badan:
        if all(sel.lebar == 1 and sel.tinggi == 1 for sel in baris.sel):
            for ke, sel in enumerate(baris.sel[: len(lebar)]):
                if len(sel.isi) == 1 and isinstance(sel.isi[0], Angka):
                    lebar[ke] = max(lebar[ke], len(polos(sel.isi, sebutan)) + 3)
    return lebar


def _tebal(isi: IsiSebaris) -> bool:
    return bool(isi) and all(isinstance(s, Teks | Angka) and s.tebal for s in isi)


def _angka(isi: IsiSebaris) -> Decimal | None:
    """The number of a cell that holds exactly one figure; None for text, words, long numbers."""
    if len(isi) != 1 or not isinstance(isi[0], Angka):
        return None
    try:
        nilai = parse_angka(isi[0].isi)
    except AngkaError:
        return None
    return nilai if len(nilai.normalize().as_tuple().digits) <= DIGIT_PASTI else None


def polos(isi: IsiSebaris, sebutan: Mapping[str, str]) -> str:
    """Inline content as plain text."""
    bagian: list[str] = []
    for satu in isi:
        match satu:
            case Teks() | Angka():
                bagian.append(satu.isi)
            case Pita():
                bagian.append(satu.nama)
            case Rujukan():
                bagian.append(sebutan[satu.id])
            case BarisBaru():
                bagian.append(" ")
    return "".join(bagian)
