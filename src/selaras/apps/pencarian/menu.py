"""The pages of an office and year by the words that people use for them."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.pencarian.kelompok import Kelompok
from selaras.inti.cari import Butir

# Address, name, what one does there, further words, and the permission that it asks for.
_HALAMAN: tuple[tuple[str, str, str, str, Izin], ...] = (
    ("beranda", "Beranda", "yang menunggu Anda dan keadaan kantor", "awal tugas", Izin.LIHAT),
    ("rencana", "Rencana", "pohon rencana dan kartu indikator", "cascading", Izin.LIHAT),
    ("pohon", "Pohon kinerja bergambar", "dengan capaian; SVG dan PDF A3", "", Izin.LIHAT),
    ("penjenjangan", "Penjenjangan", "sasaran daerah yang didukung", "crosscutting cascading",
     Izin.LIHAT),
    ("renstra", "Renstra", "versi dan targetnya", "rencana strategis rpjmd", Izin.LIHAT),
    ("rencana_arsip", "Arsip rencana", "yang diarsipkan dan dapat dikembalikan", "hapus",
     Izin.SUSUN_RENCANA),
    ("pengumpulan", "Pengumpulan", "putaran dan lembar isian", "realisasi isi verifikasi",
     Izin.LIHAT),
    ("putaran_buka", "Buka pengumpulan", "jendela pengisian sebuah periode", "putaran",
     Izin.BUKA_PENGUMPULAN),
    ("capaian", "Capaian", "target, realisasi, capaian tiap indikator", "kinerja hasil predikat",
     Izin.LIHAT),
    ("anggaran", "Anggaran", "pagu, realisasi, serapan", "uang keuangan belanja", Izin.LIHAT),
    ("perjanjian", "Perjanjian", "Perjanjian Kinerja kepala dan unit", "pk", Izin.LIHAT),
    ("rencana_aksi", "Rencana aksi", "target triwulanan", "renaksi", Izin.LIHAT),
    ("aktivasi", "Aktivasi tahun", "syarat sebelum hasil dapat disahkan", "aktifkan", Izin.LIHAT),
    ("laporan", "Laporan", "LAKIN menurut bab; unduh Word dan PDF", "lkjip lkip lakip dokumen",
     Izin.LIHAT),
    ("kata", "Kata-kata sendiri", "kalimat kantor di dalam laporan", "narasi sunting", Izin.LIHAT),
    ("faktor", "Faktor per bagian rencana", "penyebab, hambatan, pendorong, tindak lanjut",
     "penjelasan", Izin.TULIS_LAPORAN),
    ("gambar", "Gambar dan keterangannya", "foto di dalam laporan", "foto dokumentasi",
     Izin.TULIS_LAPORAN),
    ("versi", "Versi laporan", "yang ditulis dan diterbitkan", "terbit publikasi", Izin.LIHAT),
    ("beda", "Beda dua versi laporan", "angka, kalimat, dan data", "banding selisih", Izin.LIHAT),
    ("paket", "Paket data", "muat dan unduh data kantor", "impor ekspor csv xlsx excel cadangan",
     Izin.LIHAT),
    ("koreksi", "Beda dari cetakan", "yang dibetulkan terhadap dokumen cetak", "koreksi",
     Izin.LIHAT),
    ("riwayat", "Riwayat data", "impor dan perubahan data", "log", Izin.LIHAT_RIWAYAT),
    ("jejak", "Jejak perubahan", "siapa mengubah apa, kapan, mengapa", "riwayat log audit",
     Izin.LIHAT_RIWAYAT),
    ("daftar_kerja", "Pekerjaan latar", "laporan dan paket yang sedang dibuat", "proses antrean",
     Izin.LIHAT),
    ("kalender", "Kalender tenggat", "batas waktu menurut peraturan", "jadwal tanggal", Izin.LIHAT),
    ("data_kantor", "Data kantor", "identitas, kepala, unit, dan pejabat", "profil alamat logo nip",
     Izin.LIHAT),
    ("wawasan", "Wawasan", "tren, peringatan dini, uang di samping hasil", "dasbor grafik bagan",
     Izin.LIHAT),
    ("triwulan", "Laporan triwulan", "formulir E.81 dan laporan sementara", "evaluasi interim",
     Izin.LIHAT),
)  # fmt: skip
_BAB = (
    ("ringkasan", "Ringkasan eksekutif"),
    ("bab1", "BAB I Pendahuluan"),
    ("bab2", "BAB II Perencanaan Kinerja"),
    ("bab3", "BAB III Akuntabilitas Kinerja"),
    ("bab4", "BAB IV Penutup"),
)


def halaman(pelaku: Pelaku, opd: str, tahun: int) -> Iterator[Butir]:
    """The pages that this person may open."""
    for nama, judul, ket, kata, izin in _HALAMAN:
        if pelaku.boleh(izin, opd):
            yield Butir(Kelompok.HALAMAN, judul, reverse(nama, args=[opd, tahun]), ket, kata)
    for bab, judul in _BAB:
        alamat = reverse("bab", args=[opd, tahun, bab])
        yield Butir(Kelompok.HALAMAN, judul, alamat, f"bab LAKIN {tahun}", "laporan")
    yield _umum("saya", "Akun saya", "sandi, langkah kedua, kunci API", "profil surel token")
    yield _umum("pemberitahuan", "Pemberitahuan", "kabar untuk Anda", "notifikasi lonceng")
    yield _umum("panduan", "Panduan", "cara memakai Selaras", "bantuan petunjuk tolong")
    if pelaku.mengelola:
        yield _umum("pengguna", "Pengguna", "orang dan tugasnya", "akun peran undangan")


def _umum(nama: str, judul: str, ket: str, kata: str) -> Butir:
    return Butir(Kelompok.HALAMAN, judul, reverse(nama), ket, kata)
