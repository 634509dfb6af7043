"""The next step of somebody for whom nothing waits: an empty list still says where to go."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku


@dataclass(frozen=True)
class Berikut:
    """A sentence and the page that it leads to."""

    kata: str
    tautan: str
    alamat: str


# The first permission that a person holds decides; the last line is for whoever only reads.
_LANGKAH = (
    (Izin.BUKA_PENGUMPULAN, "Bila triwulan sudah berakhir, buka pengumpulannya.", "Ke Pengumpulan",
     "pengumpulan"),
    (Izin.SAHKAN, "Lembar yang sudah diverifikasi akan tampil di sini.", "Lihat semua lembar",
     "pengumpulan"),
    (Izin.KELOLA_PENGGUNA, "Periksa apakah tugas setiap orang masih benar.", "Ke Pengguna", ""),
)  # fmt: skip
_MENGISI = (
    "Tidak ada lembar yang perlu Anda isi sekarang. Yang sudah diajukan ada pada pemeriksanya.",
    "Lihat semua lembar",
    "pengumpulan",
)
_MENGISI_AWAL = (
    "Pengumpulan tahun ini belum berjalan; begitu dibuka, lembar Anda tampil di sini.",
    "Lihat rencana",
    "rencana",
)
_MEMBACA_AWAL = ("Hasil tahun ini belum ada; tugas Anda membaca.", "Lihat rencana", "rencana")
_MEMBACA = ("Tugas Anda di kantor ini membaca.", "Lihat capaian", "capaian")


def langkah_berikut(pelaku: Pelaku, opd: str, tahun: int, *, awal: bool) -> Berikut:
    """Where this person goes when nothing waits; ``awal``: the year has no results yet."""
    for izin, kata, tautan, halaman in _LANGKAH:
        if pelaku.boleh(izin, opd):
            alamat = reverse(halaman, args=[opd, tahun]) if halaman else reverse("pengguna")
            return Berikut(kata, tautan, alamat)
    mengisi, membaca = (_MENGISI_AWAL, _MEMBACA_AWAL) if awal else (_MENGISI, _MEMBACA)
    kata, tautan, halaman = mengisi if pelaku.boleh_sebagian(Izin.ISI, opd) else membaca
    return Berikut(kata, tautan, reverse(halaman, args=[opd, tahun]))
