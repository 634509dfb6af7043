"""Synthetic tables in the shape of exports of a regional finance application. NO OFFICIAL EXPORT
IS IMITATED cell by cell and every figure is invented; each file says REKAAN in itself.

The shapes were put together from what public programs expect of such files: a printed report with
titles, heads of two rows, codes spread over columns, pages that repeat their heads, sums and
signatures; a flat list with a code and a name per level and one row per account; and a budget
whose accounts stand below their sub kegiatan.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.drawing.image import Image as Gambar
from openpyxl.worksheet.worksheet import Worksheet

from tests.apps.kantor_rekam import gambar

REKAAN = "REKAAN: berkas contoh buatan sendiri, bukan ekspor SIPD dan bukan angka kantor mana pun"
SUB = ("1.06.01.2.01.0001", "1.06.01.2.01.0002")
ASING = "1.06.02.2.02.0007"
KEPALA = (
    ("Kode", "", "", "", "", "Uraian", "Anggaran (Rp)", "Realisasi", "", "", "Sisa (Rp)"),
    ("Urusan", "Bidang Urusan", "Program", "Kegiatan", "Sub Kegiatan", "", "", "Bulan Ini (Rp)",
     "s.d. Bulan Ini (Rp)", "%", ""),
    (*map(str, range(1, 11)), "11 = 7 - 9"),
)  # fmt: skip


def _berkas(lembar: Worksheet) -> bytes:
    keluar = BytesIO()
    buku = lembar.parent
    assert isinstance(buku, Workbook)
    buku.save(keluar)
    return keluar.getvalue()


def _lembar(judul: Sequence[str], lebar: int) -> Worksheet:
    lembar = Workbook().active
    assert isinstance(lembar, Worksheet)
    lembar.title = "REKAAN"
    for ke, satu in enumerate((REKAAN, *judul), start=1):
        lembar.append([satu])
        lembar.merge_cells(start_row=ke, end_row=ke, start_column=1, end_column=lebar)
    lembar.append([None])
    return lembar


def _kepala(lembar: Worksheet) -> None:
    awal = lembar.max_row + 1
    for satu in KEPALA:
        lembar.append([s or None for s in satu])
    lembar.merge_cells(start_row=awal, end_row=awal, start_column=1, end_column=5)
    lembar.merge_cells(start_row=awal, end_row=awal, start_column=8, end_column=10)
    for kolom in (6, 7, 11):
        lembar.merge_cells(
            start_row=awal, end_row=awal + 1, start_column=kolom, end_column=kolom
        )  # fmt: skip


def _baris(lembar: Worksheet, kode: str, uraian: str, *uang: str) -> None:
    ruas = kode.split(".") if kode else []
    if len(ruas) > 3:  # authority and kegiatan share a column
        ruas = [*ruas[:3], ".".join(ruas[3:5]), *ruas[5:]]
    lembar.append([*ruas, *[None] * (5 - len(ruas)), uraian, *uang])


def laporan(jumlah: str = "1.750.000,50") -> bytes:
    """A printed report of two pages; money as text, corrections in brackets."""
    lembar = _lembar(["LAPORAN REALISASI ANGGARAN", "Januari s.d. Desember 2024"], 11)
    lembar.add_image(Gambar(BytesIO(gambar())), "K1")
    _kepala(lembar)
    _baris(lembar, "1", "URUSAN WAJIB", "1.750.000,50", "0,00", "700.000,00", "40,00")
    _baris(lembar, "1.06", "BIDANG URUSAN SOSIAL", "1.750.000,50", "0,00", "700.000,00", "40,00")
    _baris(lembar, "1.06.01", "PROGRAM PENUNJANG", "1.250.000,50", "0,00", "600.000,00", "48,00")
    _baris(lembar, "1.06.01.2.01", "Kegiatan", "1.250.000,50", "0,00", "600.000,00", "48,00")
    _baris(lembar, SUB[0], "Simpul 1.1.1", "1.000.000,50", "0,00", "600.000,00", "60,00")
    lembar.append([None])
    lembar.append([REKAAN])
    _kepala(lembar)
    _baris(lembar, SUB[1], "Simpul 1.1.2", "250.000,00", "(50.000,00)", "-", "0,00")
    _baris(lembar, "", "JUMLAH PROGRAM PENUNJANG", "1.250.000,50", "(50.000,00)", "600.000,00")
    _baris(lembar, "1.06.02", "PROGRAM LAIN", "500.000,00", "0,00", "100.000,00", "20,00")
    _baris(lembar, ASING, "Sub kegiatan di luar rencana", "500.000,00", "0,00", "100.000,00")
    _baris(lembar, "", "JUMLAH", jumlah, "(50.000,00)", "700.000,00", "40,00")
    lembar.append([None])
    lembar.append([None] * 7 + ["Kota Rekaan, 31 Desember 2024"])
    lembar.append([None] * 7 + ["NIP 19700101 199001 1 001"])
    return _berkas(lembar)


def daftar_datar(kolom_uang: str, *uang: tuple[str, Any], nama: str = "Nama") -> bytes:
    """A flat list: code and name of each level, one row per account; the last row is the sum."""
    jenjang = ("BIDANG URUSAN", "PROGRAM", "KEGIATAN", "SUB KEGIATAN", "AKUN")
    kepala = [f"{k} {j}" for j in jenjang for k in ("KODE", "NAMA")]
    lembar = _lembar(["REKAP"], len(kepala) + 1)
    lembar.append([*kepala, kolom_uang])
    for ke, (sub, nilai) in enumerate(uang):
        ruas = sub.split(".")
        kode = [".".join(ruas[:n]) for n in (2, 3, 5, 6)] + [f"5.1.02.01.01.{ke:04d}"]
        sebut = {k: f"{nama} {k}" for k in kode} | {ASING: nama}
        lembar.append([*(s for k in kode for s in (k, sebut[k])), nilai])
    lembar.append(["GRAND TOTAL", *[None] * 9, sum(nilai for _, nilai in uang)])
    return _berkas(lembar)


def rincian_belanja() -> bytes:
    """A budget with one column of codes: accounts stand below their sub kegiatan."""
    lembar = _lembar(["RINCIAN BELANJA"], 3)
    lembar.append(["Kode Rekening", "Uraian", "Jumlah (Rp)"])
    for sub, dua in ((SUB[0], (60, 40)), (SUB[1], (200, 0))):
        lembar.append([sub, "Sub kegiatan", f"{sum(dua)},00"])
        lembar.append(["5.1", "BELANJA OPERASI", f"{sum(dua)},00"])
        for ke, satu in enumerate(dua, start=1):
            lembar.append([f"5.1.02.{ke:02d}", "Belanja barang", f"{satu},00"])
    lembar.append([None, "Jumlah Belanja", "300,00"])
    return _berkas(lembar)


def laporan_rekening() -> list[list[object]]:
    """A report by account, from the group down."""
    return [
        ["Kode Rekening", "Uraian", "Anggaran 2024 (Rp)", "Realisasi 2024 (Rp)", "Realisasi (%)"],
        ["5", "BELANJA DAERAH", "300", "120", "40"],
        ["5.1", "BELANJA OPERASI", "300", "120", "40"],
        ["5.1.01", "Belanja Pegawai", "100", "50", "50"],
        ["5.1.01.01", "Gaji", "60", "50", "83,33"],
        ["5.1.01.02", "Tunjangan", "40", "-", "-"],
        ["5.1.02", "Belanja Barang", "200", "70", "35"],
    ]
