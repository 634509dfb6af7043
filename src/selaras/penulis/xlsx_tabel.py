"""Every table of a document as a workbook: one sheet a table, numbers as numbers."""

from __future__ import annotations

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
    Rujukan,
    Sel,
    Tabel,
    Teks,
)
from selaras.penulis.rujukan import sebutan_rujukan

LEBAR_TERBESAR = 60
DIGIT_PASTI = 15


def tulis_xlsx_tabel(naskah: NaskahDok) -> bytes:
    """A workbook of the numbered tables of a document; the first sheet lists them."""
    isi = BytesIO()
    aman = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    sebutan = sebutan_rujukan(naskah)
    tabel = [
        blok
        for bagian in naskah.bagian
        for blok in bagian.isi
        if isinstance(blok, Tabel) and blok.nomor
    ]
    with xlsxwriter.Workbook(isi, aman) as buku:
        gaya = {
            "judul": buku.add_format({"bold": True, "font_size": 12}),
            "kepala": buku.add_format(
                {"bold": True, "bg_color": "#E6F1F0", "border": 1, "text_wrap": True}
            ),
            "teks": buku.add_format({"text_wrap": True, "valign": "top"}),
            "angka": buku.add_format({"num_format": "#,##0.00", "valign": "top"}),
        }
        daftar = buku.add_worksheet("Daftar tabel")
        daftar.set_column(0, 0, 12)
        daftar.set_column(1, 1, 90)
        daftar.write_string(0, 0, naskah.judul, gaya["judul"])
        for ke, satu in enumerate(tabel, start=2):
            nama = f"Tabel {satu.nomor}"
            daftar.write_url(ke, 0, f"internal:'{nama}'!A1", None, nama)
            daftar.write_string(ke, 1, satu.judul)
            _tulis(buku.add_worksheet(nama), satu, gaya, sebutan)
    return isi.getvalue()


def _tulis(lembar: Any, tabel: Tabel, gaya: dict[str, Any], sebutan: dict[str, str]) -> None:
    lembar.write_string(0, 0, f"Tabel {tabel.nomor} {tabel.judul}", gaya["judul"])
    jumlah = sum(tabel.lebar)
    for ke, lebar in enumerate(tabel.lebar):
        lembar.set_column(ke, ke, max(8, min(LEBAR_TERBESAR, lebar / jumlah * 150)))
    baris = 2
    tertutup: set[tuple[int, int]] = set()
    for satu in tabel.kepala:
        _baris(lembar, baris, satu, tertutup, gaya, sebutan, kepala=True)
        baris += 1
    lembar.freeze_panes(baris, 0)
    for satu in tabel.badan:
        _baris(lembar, baris, satu, tertutup, gaya, sebutan)
        baris += 1


def _baris(
    lembar: Any,
    baris: int,
    isi: BarisTabel,
    tertutup: set[tuple[int, int]],
    gaya: dict[str, Any],
    sebutan: dict[str, str],
    *,
    kepala: bool = False,
) -> None:
    kolom = 0
    for sel in isi.sel:
        while (baris, kolom) in tertutup:
            kolom += 1
        _sel(lembar, baris, kolom, sel, gaya, sebutan, kepala)
        for b in range(sel.tinggi):
            tertutup |= {(baris + b, kolom + k) for k in range(sel.lebar)}
        kolom += sel.lebar


def _sel(
    lembar: Any,
    baris: int,
    kolom: int,
    sel: Sel,
    gaya: dict[str, Any],
    sebutan: dict[str, str],
    kepala: bool,
) -> None:
    teks = polos(sel.isi, sebutan)
    angka = None if kepala else _angka(sel.isi)
    if angka is not None:
        lembar.write_number(baris, kolom, float(angka), gaya["angka"])
    elif teks:
        lembar.write_string(baris, kolom, teks, gaya["kepala" if kepala else "teks"])


def _angka(isi: IsiSebaris) -> Decimal | None:
    """The number of a cell that holds exactly one figure; None for text, words, long numbers."""
    if len(isi) != 1 or not isinstance(isi[0], Angka):
        return None
    try:
        nilai = parse_angka(isi[0].isi)
    except AngkaError:
        return None
    return nilai if len(nilai.normalize().as_tuple().digits) <= DIGIT_PASTI else None


def polos(isi: IsiSebaris, sebutan: dict[str, str]) -> str:
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
