"""The first sheet: how to fill in the workbook, in the order in which one fills it."""

from __future__ import annotations

from typing import Any

from selaras.inti.paket.kolom import Baris, daftar_kolom
from selaras.inti.paket.periksa_baris import wajib_diisi
from selaras.inti.paket.skema import TABEL
from selaras.penulis.paket import xlsx_bentuk as bentuk
from selaras.penulis.paket.xlsx_gaya import ARTI_WARNA, Gaya

_KALIMAT = (
    "Satu lembar untuk satu tabel. Isi mulai baris keempat, satu baris untuk satu hal, dari kiri "
    "ke kanan; kolom bertanda * wajib diisi.",
    "Pilih sebuah sel: petunjuk kolomnya muncul di sebelahnya. Sel berpilihan memberi daftar; "
    "arti setiap pilihan ada di lembar Pilihan.",
    "Tulis angka sebagai angka. Bila berupa teks: ribuan dengan titik, desimal dengan koma, "
    "contoh 1.548.043.776,77. Persen ditulis 95, bukan 95%.",
    "Kosong bukan nol. Bila nilai tidak ada, kosongkan selnya dan isi kolom Keadaan: belum_diisi, "
    "tidak_terbaca, atau tidak_berlaku.",
    "Kode (simpul, indikator, unit) menghubungkan lembar: tulis sekali di lembarnya, lalu pilih "
    "dari daftar di lembar lain. Jangan mengubah kode yang sudah dipakai.",
    "Menempel dari buku kerja lain: pakai Tempel Khusus > Nilai. Rumus, sel gabungan, makro, "
    "gambar tempelan, dan tautan ke berkas lain ditolak.",
    "Foto dan logo disimpan di folder “berkas” di sebelah buku kerja ini; di lembar cukup "
    "ditulis nama berkasnya.",
    "Lembar dilindungi tanpa sandi agar kepala tabel dan kunci tidak terhapus. Baris baru "
    "ditulis di bawah baris terakhir. Untuk menghapus baris lama atau mengurutkan: Tinjau > Buka "
    "Proteksi Lembar.",
    "Muat kembali dengan: selaras impor NAMA.xlsx. Bila ada yang salah, tidak ada yang dimuat dan "
    "setiap kesalahan disebut lembar, baris, kolom, isi, dan yang benar.",
)
# First table of each group: its head, and the colour of the tabs.
KELOMPOK = {
    "opd": ("1. Kantor (opd dan tahun_laporan wajib; selebihnya untuk BAB I)", "#0B6E69"),
    "simpul": ("2. Rencana dan perjanjian", "#B7791F"),
    "realisasi": ("3. Hasil dan anggaran", "#1B7F4B"),
    "faktor": ("4. Cerita, foto, dan catatan laporan", "#55606E"),
}
_LEBAR = (4, 24, 84, 24)


def warna_tab() -> dict[str, str]:
    """The colour of every sheet's tab: that of its group."""
    hasil: dict[str, str] = {}
    warna = ""
    for kelas in TABEL:
        warna = KELOMPOK[kelas.TABEL][1] if kelas.TABEL in KELOMPOK else warna
        hasil[kelas.TABEL] = warna
    return hasil


def tulis_petunjuk(lembar: Any, gaya: Gaya, *, contoh: bool) -> None:
    """Fill the sheet; it holds no data and is not read back."""
    lembar.hide_gridlines(2)
    for ke, lebar in enumerate(_LEBAR):
        lembar.set_column(ke, ke, lebar)
    lembar.write_string(0, 1, "Paket data Selaras: cara mengisi", gaya["judul"])
    baris = 2
    for nomor, kalimat in enumerate(_KALIMAT, start=1):
        lembar.write_number(baris, 0, nomor, gaya["nomor"])
        lembar.merge_range(baris, 1, baris, 3, kalimat, gaya["bungkus"])
        lembar.set_row(baris, 30)
        baris += 1
    baris = _tulis_warna(lembar, baris + 1, gaya)
    lain = [(bentuk.PILIHAN, "Isi yang boleh dan artinya, termasuk kode periode.")]
    if contoh:
        lain.insert(0, (bentuk.CONTOH, "Beberapa baris kantor rekaan, untuk dilihat."))
    for nama, isi in lain:
        baris += 1
        lembar.write_url(baris, 1, f"internal:'{nama}'!A1", gaya["kotak-tautan"], nama)
        lembar.write_string(baris, 2, isi, gaya["kotak"])
    _tulis_daftar(lembar, baris + 2, gaya)
    lembar.protect()


def _tulis_warna(lembar: Any, baris: int, gaya: Gaya) -> int:
    lembar.write_string(baris, 1, "Arti warna", gaya["subjudul"])
    for nama, sebutan, arti in ARTI_WARNA:
        baris += 1
        lembar.write_string(baris, 1, sebutan, gaya[nama])
        lembar.write_string(baris, 2, arti, gaya["kotak"])
    return baris + 1


def _tulis_daftar(lembar: Any, baris: int, gaya: Gaya) -> None:
    lembar.write_string(baris, 1, "Urutan pengisian", gaya["subjudul"])
    for kelas in TABEL:
        if kelas.TABEL in KELOMPOK:
            baris += 1
            lembar.write_string(baris, 1, KELOMPOK[kelas.TABEL][0], gaya["subjudul"])
            baris += 1
            for ke, judul in enumerate(("Lembar", "Isinya", "Diambil dari lembar"), start=1):
                lembar.write_string(baris, ke, judul, gaya["wajib"])
        baris += 1
        _tulis_baris(lembar, baris, kelas, gaya)


def _tulis_baris(lembar: Any, baris: int, kelas: type[Baris], gaya: Gaya) -> None:
    alamat = f"internal:'{kelas.TABEL}'!A1"
    lembar.set_row(baris, 30)
    lembar.write_url(baris, 1, alamat, gaya["kotak-tautan"], kelas.TABEL)
    wajib = [k.judul for k in daftar_kolom(kelas) if k.nama in wajib_diisi(kelas)]
    isi = f"{kelas.JUDUL}. {kelas.KETERANGAN}\nWajib: {', '.join(wajib)}."
    lembar.write_string(baris, 2, isi, gaya["kotak"])
    rujuk = dict.fromkeys(k.rujuk for k in daftar_kolom(kelas) if k.rujuk)
    lembar.write_string(baris, 3, ", ".join(map(str, rujuk)) or "-", gaya["kotak"])
