"""Putting a package together, looking at one and taking it in, in the background."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from selaras.apps.akun.peran import Izin
from selaras.apps.kerja.daftar import HasilKerja, Tugasan, jenis_kerja
from selaras.apps.paket.siapan import siapkan_paket
from selaras.apps.paket.unggahan import muat_unggahan, periksa_unggahan, satu_unggahan

PERIKSA, MUAT, SIAPKAN = "periksa_paket", "muat_paket", "siapkan_paket"


@jenis_kerja(SIAPKAN, "Menyiapkan paket", Izin.UNDUH)
def siapkan(t: Tugasan) -> HasilKerja:
    """Put the record of now together, to be taken along."""
    satu = siapkan_paket(t.pelaku, t.opd, t.tahun, t.isi["jenis"], t.kabari)
    kalimat = f"Paket siap diunduh ({filesizeformat(satu.ukuran)})."
    return HasilKerja(kalimat, reverse("paket", args=[t.opd, t.tahun]))


@jenis_kerja(PERIKSA, "Memeriksa paket", Izin.MUAT_PAKET)
def periksa(t: Tugasan) -> HasilKerja:
    """Find the faults of an upload, or what it would change."""
    t.kabari("Membaca dan memeriksa paket", 1, 2)
    satu = satu_unggahan(t.pelaku, t.opd, t.tahun, t.isi["unggahan"])
    periksa_unggahan(t.pelaku, satu, t.isi.get("gabung"))
    kalimat = f"Ditolak: {satu.banyak_salah} kesalahan." if satu.salah else "Siap dilihat."
    return HasilKerja(kalimat, reverse("unggahan", args=[t.opd, t.tahun, satu.pk]))


def _periksa_lagi(opd: str, tahun: int, isi: Mapping[str, Any]) -> tuple[str, str]:
    return "Periksa lagi", reverse("unggahan", args=[opd, tahun, isi["unggahan"]])


@jenis_kerja(MUAT, "Memuat paket", Izin.MUAT_PAKET, _periksa_lagi)
def muat(t: Tugasan) -> HasilKerja:
    """Take an upload in, and measure the office so that the first page need not wait."""
    from selaras.apps.laporan.queries import pengukuran

    t.kabari("Membaca paket", 1, 3)
    satu = satu_unggahan(t.pelaku, t.opd, t.tahun, t.isi["unggahan"])
    t.kabari("Menulis ke rekaman", 2, 3)
    hasil = muat_unggahan(t.pelaku, satu)
    t.kabari("Menghitung capaian", 3, 3)
    pengukuran(t.pelaku.lingkup, hasil.opd, hasil.tahun)
    return HasilKerja(hasil.ringkasan, reverse("riwayat", args=[hasil.opd, hasil.tahun]))
