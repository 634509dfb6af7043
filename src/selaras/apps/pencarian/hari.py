"""What can be found beside the snapshot, as it is for one person on one day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from urllib.parse import quote

from django.urls import reverse

from selaras.apps.akun.queries import Pelaku
from selaras.apps.pencarian.kelompok import Kelompok
from selaras.apps.pencarian.menu import halaman
from selaras.apps.pengumpulan.alamat import KANTOR
from selaras.apps.pengumpulan.queries import keadaan_lembar
from selaras.apps.tenggat.queries import kalender
from selaras.inti.cari import Butir, Indeks
from selaras.inti.periode import Periode, tanggal_panjang
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.alur import SEBUTAN_STATUS
from selaras.inti.siklus.lembar import unit_lembar
from selaras.inti.ukur import Pengukuran


@lru_cache(maxsize=256)
def indeks_hari(pelaku: Pelaku, p: Pengukuran, hari: date, gerak: int) -> Indeks:
    """Pages, sheets and deadlines; kept while neither figures nor ``gerak`` change."""
    opd, tahun = p.laporan.opd.kode, p.laporan.tahun
    semua = (
        *halaman(pelaku, opd, tahun),
        *_lembar(pelaku, p.laporan),
        *_tenggat(pelaku, p.laporan, hari),
    )
    return Indeks(semua)


def _lembar(pelaku: Pelaku, laporan: LaporanKinerja) -> Iterator[Butir]:
    opd, tahun = laporan.opd.kode, laporan.tahun
    nama = unit_lembar(laporan.paket)
    semua = keadaan_lembar(pelaku, opd, tahun).semua
    for kode in dict.fromkeys(satu.periode for satu in semua):
        alamat = reverse("putaran", args=[opd, tahun, kode])
        judul = f"Pengumpulan {Periode.parse(kode).sebutan}"
        yield Butir(Kelompok.LEMBAR, judul, alamat, "semua lembarnya", f"putaran {kode}")
    for satu in semua:
        periode = Periode.parse(satu.periode).sebutan
        siapa = nama.get(satu.unit, satu.unit or "Tingkat perangkat daerah")
        alamat = reverse("lembar", args=[opd, tahun, satu.periode, satu.unit or KANTOR])
        status = SEBUTAN_STATUS[satu.status]
        judul = f"Lembar {siapa}, {periode}"
        yield Butir(Kelompok.LEMBAR, judul, alamat, status, f"pengumpulan {satu.periode}")


def _tenggat(pelaku: Pelaku, laporan: LaporanKinerja, hari: date) -> Iterator[Butir]:
    halaman = reverse("kalender", args=[laporan.opd.kode, laporan.tahun])
    for t in kalender(pelaku, laporan, hari):
        batas = tanggal_panjang(t.batas) if t.batas else "tanggal belum diketahui"
        yield Butir(
            Kelompok.TENGGAT, t.nama, f"{halaman}#{quote(t.kunci)}", f"{batas} · {t.kata}",
            f"{t.keadaan} {t.aturan.sumber} {t.aturan.catatan} tenggat batas waktu",
        )  # fmt: skip
