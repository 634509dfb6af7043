"""The first sheet: how to fill in the workbook."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from selaras.inti.paket.kolom import Baris
from selaras.inti.paket.skema import TABEL

_KALIMAT = (
    "Satu lembar untuk satu tabel. Isi mulai baris keempat; kolom bertanda * wajib diisi.",
    "Arahkan penunjuk ke judul kolom untuk membaca petunjuknya. Sel berpilihan memberi daftar.",
    "Tulis angka sebagai angka. Bila berupa teks: ribuan dengan titik, desimal dengan koma, "
    "contoh 1.548.043.776,77.",
    "Kosong bukan nol. Bila nilai tidak ada, kosongkan selnya dan isi kolom Keadaan: belum_diisi, "
    "tidak_terbaca, atau tidak_berlaku.",
    "Kode (simpul, indikator, unit) menghubungkan lembar. Jangan mengubah kode yang sudah dipakai.",
    "Jangan memakai rumus, makro, atau tautan ke berkas lain: buku kerja seperti itu ditolak.",
    "Foto dan logo disimpan di folder “berkas” di sebelah buku kerja ini; di lembar cukup "
    "ditulis nama berkasnya.",
    "Muat kembali dengan: selaras impor NAMA.xlsx. Bila ada yang salah, semuanya ditolak dan "
    "setiap kesalahan disebut lembar, baris, dan kolomnya.",
)


def tulis_petunjuk(lembar: Any, gaya: Mapping[str, Any]) -> None:
    """Fill the sheet; it holds no data and is not read back."""
    lembar.hide_gridlines(2)
    lembar.set_column(0, 0, 4)
    lembar.set_column(1, 1, 30)
    lembar.set_column(2, 2, 90)
    lembar.write_string(0, 1, "Paket data Selaras: cara mengisi", gaya["judul"])
    baris = 2
    for nomor, kalimat in enumerate(_KALIMAT, start=1):
        lembar.write_number(baris, 0, nomor)
        lembar.merge_range(baris, 1, baris, 2, kalimat, gaya["bungkus"])
        lembar.set_row(baris, 32)
        baris += 1
    baris += 1
    lembar.write_string(baris, 1, "Lembar", gaya["kepala"])
    lembar.write_string(baris, 2, "Isinya", gaya["kepala"])
    for kelas in TABEL:
        baris += 1
        _tulis_baris(lembar, baris, kelas, gaya)
    lembar.protect()


def _tulis_baris(lembar: Any, baris: int, kelas: type[Baris], gaya: Mapping[str, Any]) -> None:
    lembar.write_url(baris, 1, f"internal:'{kelas.TABEL}'!A1", None, kelas.TABEL)
    lembar.write_string(baris, 2, f"{kelas.JUDUL}. {kelas.KETERANGAN}", gaya["bungkus"])
