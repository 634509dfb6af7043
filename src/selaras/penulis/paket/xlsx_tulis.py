"""The package as a workbook: the same tables, with help, validation and locked heads and keys."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter

from selaras.inti.angka import tampilkan_apa_adanya
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris, Jenis, Kolom, daftar_kolom
from selaras.inti.paket.periksa_baris import wajib_diisi
from selaras.inti.paket.skema import TABEL
from selaras.inti.paket.teks import tulis_sel
from selaras.penulis.kata_baku import DIBUAT
from selaras.penulis.paket import xlsx_bentuk as bentuk
from selaras.penulis.paket.csv_tulis import FOLDER_GAMBAR, pastikan_nama_gambar, tulis_utuh
from selaras.penulis.paket.xlsx_contoh import tulis_contoh
from selaras.penulis.paket.xlsx_gaya import Gaya
from selaras.penulis.paket.xlsx_lebar import lebar_kolom, tinggi_baris, tinggi_kepala
from selaras.penulis.paket.xlsx_petunjuk import tulis_petunjuk, warna_tab
from selaras.penulis.paket.xlsx_pilihan import tulis_pilihan
from selaras.penulis.paket.xlsx_validasi import validasi
from selaras.penulis.xlsx_halaman import DIGIT_PASTI, atur_cetak

TANGGAL_EXCEL = date(1900, 3, 1)  # Excel counts a 29 February 1900; earlier days go as text
_ANGKA = frozenset((Jenis.BULAT, Jenis.ANGKA, Jenis.RUPIAH, Jenis.TAHUN))
# Fixed, so that the same package gives the same file.


def tulis_xlsx(paket: Paket, ke: Path) -> None:
    """Write a package as a workbook; cells of its keys are locked. Pictures do not travel in it:
    they stay in a folder ``berkas`` beside the workbook, which is written too when there are any.
    """
    tulis_utuh(ke, isi_xlsx(paket))
    if paket.berkas:
        folder = ke.parent / FOLDER_GAMBAR
        folder.mkdir(exist_ok=True)
        for nama, isi in paket.berkas.items():
            tulis_utuh(folder / nama, isi)


def isi_xlsx(paket: Paket) -> bytes:
    """The workbook of a package, without its pictures; their names are fit to lie beside it.

    Raises TulisError for a picture whose name is not a plain file name.
    """
    pastikan_nama_gambar(paket)
    tahun: Any = paket.tabel.get("tahun_laporan", ())
    return _isi(paket, tahun[0].tahun if tahun else date.today().year, contoh=False)


def tulis_templat(ke: Path, tahun: int | None = None) -> None:
    """Write an empty workbook with help, examples and validation for a reporting year."""
    tulis_utuh(ke, _isi(Paket.susun(()), tahun or date.today().year, contoh=True))


def _isi(paket: Paket, tahun: int, *, contoh: bool) -> bytes:
    # What a user wrote is never a formula, a link or a number guessed from text.
    aman = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "in_memory": True,
    }
    isi = BytesIO()
    with xlsxwriter.Workbook(isi, aman) as buku:
        buku.set_properties({"title": "Paket data Selaras", "created": DIBUAT})
        buku.set_size(24_000, 14_000)
        gaya = Gaya(buku)
        petunjuk = buku.add_worksheet(bentuk.PETUNJUK)
        tulis_petunjuk(petunjuk, gaya, contoh=contoh)
        if contoh:
            tulis_contoh(buku.add_worksheet(bentuk.CONTOH), tahun, gaya)
        terisi = {nama: len(isi) for nama, isi in paket.tabel.items()}
        warna = warna_tab()
        for kelas in TABEL:
            lembar = buku.add_worksheet(kelas.TABEL)
            lembar.set_tab_color(warna[kelas.TABEL])
            _tulis_lembar(lembar, kelas, paket.tabel.get(kelas.TABEL, ()), gaya)
            _tulis_validasi(lembar, kelas, terisi, tahun)
        tulis_pilihan(buku.add_worksheet(bentuk.PILIHAN), tahun, gaya)
        for lembar in buku.worksheets():
            _atur_cetak(lembar)
        petunjuk.activate()
    return isi.getvalue()


def _tulis_lembar(lembar: Any, kelas: type[Baris], isi: tuple[Baris, ...], gaya: Gaya) -> None:
    kolom = daftar_kolom(kelas)
    wajib = wajib_diisi(kelas)
    lebar = [lebar_kolom(k, (getattr(b, k.nama) for b in isi)) for k in kolom]
    lembar.set_row(bentuk.BARIS_JUDUL, 21, gaya["bantuan"])
    lembar.set_row(bentuk.BARIS_NAMA, None, gaya["nama"], {"hidden": True})
    lembar.set_row(
        bentuk.BARIS_KEPALA, tinggi_kepala(zip(kolom, lebar, strict=True)), gaya["bantuan"]
    )
    alamat = f"internal:'{bentuk.PETUNJUK}'!A1"
    lembar.write_url(bentuk.BARIS_JUDUL, 0, alamat, gaya["tautan"], "← Petunjuk")
    lembar.write_string(bentuk.BARIS_JUDUL, 1, f"{kelas.JUDUL}. {kelas.KETERANGAN}", gaya["judul"])
    for ke, k in enumerate(kolom):
        lembar.set_column(ke, ke, lebar[ke], gaya.kolom(k))
        bintang = " *" if k.nama in wajib else ""
        gaya_kepala = gaya.kepala(k, k.nama in wajib)
        lembar.write_string(bentuk.BARIS_KEPALA, ke, k.judul + bintang, gaya_kepala)
        lembar.write_string(bentuk.BARIS_NAMA, ke, k.nama, gaya["nama"])
        lembar.write_comment(bentuk.BARIS_KEPALA, ke, _bantuan(kelas, k), {"x_scale": 2})
    for ke_baris, baris in enumerate(isi, start=bentuk.BARIS_DATA):
        nilai = [getattr(baris, k.nama) for k in kolom]
        tinggi = tinggi_baris(zip(kolom, lebar, nilai, strict=True))
        if tinggi is not None:
            lembar.set_row(ke_baris, tinggi)
        for ke, (k, satu) in enumerate(zip(kolom, nilai, strict=True)):
            _tulis_sel(lembar, ke_baris, ke, k, satu, gaya.isi(k, satu))
    _kunci_lembar(lembar, len(kolom), len(isi))


def _kunci_lembar(lembar: Any, kolom: int, baris: int) -> None:
    akhir = bentuk.baris_siap(baris)
    lembar.freeze_panes(bentuk.BARIS_DATA, 1)
    lembar.autofilter(bentuk.BARIS_KEPALA, 0, akhir, kolom - 1)
    # Codes such as 1.10 are text on purpose; no green corner on each of them.
    lembar.ignore_errors(
        {"number_stored_as_text": f"A1:{bentuk.huruf_kolom(kolom - 1)}{akhir + 1}"}
    )
    # No password: the lock keeps heads and keys from slipping, it hides nothing.
    lembar.protect(
        "",
        {
            "insert_rows": True, "delete_rows": True, "sort": True, "autofilter": True,
            "format_columns": True, "format_rows": True, "format_cells": True,
        },
    )  # fmt: skip


def _tulis_validasi(lembar: Any, kelas: type[Baris], terisi: Mapping[str, int], tahun: int) -> None:
    akhir = bentuk.baris_siap(terisi.get(kelas.TABEL, 0))
    for ke, k in enumerate(daftar_kolom(kelas)):
        aturan = validasi(kelas, k, terisi, tahun)
        lembar.data_validation(bentuk.BARIS_DATA, ke, akhir, ke, aturan)


def _atur_cetak(lembar: Any) -> None:
    """As every workbook, with the head on every page."""
    atur_cetak(lembar)
    if lembar.get_name() not in bentuk.BUKAN_DATA:
        lembar.repeat_rows(bentuk.BARIS_KEPALA)


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
