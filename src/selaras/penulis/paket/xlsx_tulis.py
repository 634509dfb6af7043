"""The package as a workbook: the same tables, with help, validation and locked heads and keys."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

from selaras.inti.angka import tampilkan_apa_adanya
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris, Jenis, Kolom, daftar_kolom
from selaras.inti.paket.periksa_baris import wajib_diisi
from selaras.inti.paket.skema import TABEL
from selaras.inti.paket.teks import tulis_sel
from selaras.penulis.paket import xlsx_bentuk as bentuk
from selaras.penulis.paket.xlsx_petunjuk import tulis_petunjuk
from selaras.penulis.paket.xlsx_sel import DIGIT_PASTI
from selaras.penulis.paket.xlsx_validasi import validasi

TANGGAL_EXCEL = date(1900, 3, 1)  # Excel counts a 29 February 1900; earlier days go as text
_ANGKA = frozenset((Jenis.BULAT, Jenis.ANGKA, Jenis.RUPIAH, Jenis.TAHUN))
_FORMAT_ANGKA = {
    Jenis.RUPIAH: "#,##0.00",
    Jenis.ANGKA: "#,##0.######",
    Jenis.BULAT: "0",
    Jenis.TAHUN: "0",
    Jenis.TANGGAL: "yyyy-mm-dd",
}
_LEBAR = {Jenis.TEKS: 42, Jenis.RUPIAH: 20, Jenis.KODE: 18}
# Fixed, so that the same package gives the same file.
_DIBUAT = datetime(2020, 1, 1)


def tulis_xlsx(paket: Paket, ke: Path) -> None:
    """Write a package as a workbook; cells of its keys are locked. Pictures do not travel in it:
    they stay in a folder ``berkas`` beside the workbook, which is written too when there are any.
    """
    _tulis(ke, paket)
    if paket.berkas:
        folder = ke.parent / "berkas"
        folder.mkdir(exist_ok=True)
        for nama, isi in paket.berkas.items():
            (folder / nama).write_bytes(isi)


def tulis_templat(ke: Path) -> None:
    """Write an empty workbook with help, validation and locked heads."""
    _tulis(ke, Paket.susun(()))


def _tulis(ke: Path, paket: Paket) -> None:
    # What a user wrote is never a formula, a link or a number guessed from text.
    aman = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "in_memory": True,
    }
    with xlsxwriter.Workbook(str(ke), aman) as buku:
        buku.set_properties({"title": "Paket data Selaras", "created": _DIBUAT})
        gaya = _gaya(buku)
        tulis_petunjuk(buku.add_worksheet(bentuk.PETUNJUK), gaya)
        lembar = {kelas.TABEL: buku.add_worksheet(kelas.TABEL) for kelas in TABEL}
        for kelas in TABEL:
            _tulis_lembar(lembar[kelas.TABEL], kelas, paket.tabel.get(kelas.TABEL, ()), gaya)


def _gaya(buku: Any) -> dict[str, Any]:
    dasar = {"valign": "top", "font_size": 10}
    kepala = {
        **dasar, "bold": True, "bg_color": "#E6F1F0", "border": 1, "border_color": "#C9D0D8",
        "text_wrap": True, "valign": "vcenter",
    }  # fmt: skip
    gaya = {
        "judul": buku.add_format({"bold": True, "font_size": 14, "font_color": "#0B6E69"}),
        "bantuan": buku.add_format({"italic": True, "font_color": "#55606E", "font_size": 10}),
        "kepala": buku.add_format(kepala),
        "kunci": buku.add_format({**kepala, "bg_color": "#CFE3E1"}),
        "nama": buku.add_format({"font_size": 8, "font_color": "#808080"}),
        "bungkus": buku.add_format({**dasar, "text_wrap": True}),
    }
    for jenis in Jenis:
        isi = {**dasar, "text_wrap": jenis is Jenis.TEKS}
        isi["num_format"] = _FORMAT_ANGKA.get(jenis, "@")
        gaya[f"isi-{jenis}"] = buku.add_format({**isi, "locked": False})
        gaya[f"tetap-{jenis}"] = buku.add_format({**isi, "locked": True, "bg_color": "#F6F7F9"})
    return gaya


def _tulis_lembar(
    lembar: Any, kelas: type[Baris], isi: tuple[Baris, ...], gaya: Mapping[str, Any]
) -> None:
    kolom = daftar_kolom(kelas)
    lembar.write_string(bentuk.BARIS_JUDUL, 0, f"{kelas.JUDUL}. {kelas.KETERANGAN}", gaya["judul"])
    for ke, k in enumerate(kolom):
        _tulis_kepala(lembar, kelas, ke, k, gaya)
    for ke_baris, baris in enumerate(isi, start=bentuk.BARIS_DATA):
        for ke, k in enumerate(kolom):
            nama_gaya = f"{'tetap' if k.kunci else 'isi'}-{k.jenis}"
            _tulis_sel(lembar, ke_baris, ke, k, getattr(baris, k.nama), gaya[nama_gaya])
    lembar.set_row(bentuk.BARIS_KEPALA, 32)
    lembar.set_row(bentuk.BARIS_NAMA, None, None, {"hidden": True})
    lembar.freeze_panes(bentuk.BARIS_DATA, 1)
    lembar.autofilter(bentuk.BARIS_KEPALA, 0, bentuk.BARIS_DATA + max(len(isi), 1), len(kolom) - 1)
    # No password: the lock keeps heads and keys from slipping, it hides nothing.
    lembar.protect(
        "",
        {
            "insert_rows": True, "delete_rows": True, "sort": True, "autofilter": True,
            "format_columns": True, "format_rows": True, "format_cells": True,
        },
    )  # fmt: skip


def _tulis_kepala(
    lembar: Any, kelas: type[Baris], ke: int, k: Kolom, gaya: Mapping[str, Any]
) -> None:
    wajib = " *" if k.nama in wajib_diisi(kelas) else ""
    gaya_kepala = gaya["kunci" if k.kunci else "kepala"]
    lembar.set_column(ke, ke, _LEBAR.get(k.jenis, 16), gaya[f"isi-{k.jenis}"])
    lembar.write_string(bentuk.BARIS_KEPALA, ke, k.judul + wajib, gaya_kepala)
    lembar.write_string(bentuk.BARIS_NAMA, ke, k.nama, gaya["nama"])
    lembar.write_comment(bentuk.BARIS_KEPALA, ke, _bantuan(kelas, k), {"x_scale": 2})
    aturan = validasi(kelas, k)
    if aturan is not None:
        akhir = bentuk.BARIS_DATA + bentuk.SIAP_DIISI
        lembar.data_validation(bentuk.BARIS_DATA, ke, akhir, ke, aturan)


def _bantuan(kelas: type[Baris], k: Kolom) -> str:
    bagian = [k.bantuan] if k.bantuan else []
    if k.pilihan:
        bagian.append("Pilihan: " + "; ".join(f"{n} = {kata}" for n, kata in k.pilihan))
    if k.rujuk:
        bagian.append(f"Harus ada di lembar {k.rujuk}.")
    if k.nama in wajib_diisi(kelas):
        bagian.append("Wajib diisi.")
    return "\n".join(bagian) or k.judul


def _tulis_sel(lembar: Any, baris: int, ke: int, k: Kolom, nilai: Any, gaya: Any) -> None:
    if nilai is None:
        lembar.write_blank(baris, ke, None, gaya)
    elif k.jenis is Jenis.TANGGAL and nilai >= TANGGAL_EXCEL:
        lembar.write_datetime(baris, ke, datetime.combine(nilai, time()), gaya)
    elif k.jenis in _ANGKA and _pasti(nilai):
        lembar.write_number(baris, ke, float(nilai), gaya)
    elif k.jenis in _ANGKA:
        # Longer than a cell can hold exactly: as text in Indonesian notation, which is read back.
        lembar.write_string(baris, ke, tampilkan_apa_adanya(Decimal(nilai)), gaya)
    else:
        lembar.write_string(baris, ke, tulis_sel(nilai), gaya)


def _pasti(nilai: int | Decimal) -> bool:
    return (
        len(Decimal(nilai).normalize().as_tuple().digits) <= DIGIT_PASTI
        and abs(nilai) < 10**DIGIT_PASTI
    )
