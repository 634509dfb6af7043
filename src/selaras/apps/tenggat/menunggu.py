"""The deadlines that wait for a person: near or late, and hers to act upon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.urls import reverse

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.dasar.menunggu import Menunggu
from selaras.apps.laporan.queries import ada_versi
from selaras.inti.naskah.kalimat import huruf_awal_besar
from selaras.inti.tenggat import Keadaan, Tenggat

# Who works on a deadline, in which words and where; what a round asks is told by the round itself.
Langkah = tuple[Izin, str, str]
PERJANJIAN: Langkah = (Izin.SUSUN_PERJANJIAN, "Selesaikan Perjanjian Kinerja", "perjanjian")
TULIS: Langkah = (Izin.TULIS_LAPORAN, "Tulis LAKIN", "versi")
TERBITKAN: Langkah = (Izin.SAHKAN, "Terbitkan LAKIN", "versi")

# Who watches the deadlines of all offices: the roles of the regency that have a say there, not the
# administrator, who stays out of the figures.
MEMANTAU = Izin.KOMENTARI


def tenggat_milik(
    pelaku: Pelaku, opd: str, tahun: int, tenggat: Iterable[Tenggat]
) -> Iterator[Menunggu]:
    """Of the deadlines of a year, those near or late that this person can meet, or watches."""
    memantau = not pelaku.mesin and pelaku.se_daerah(MEMANTAU)
    for satu in tenggat:
        if satu.keadaan not in (Keadaan.TERLAMBAT, Keadaan.MENDEKAT, Keadaan.LEWAT):
            continue
        lewat = satu.keadaan is Keadaan.LEWAT
        batas, catatan = (None, huruf_awal_besar(f"{satu.kata}.")) if lewat else (satu.batas, "")
        if memantau and not satu.aturan.se_daerah:
            alamat = reverse("kalender", args=[opd, tahun])
            yield Menunggu(f"Pantau: {satu.nama}", alamat, batas=batas, catatan=catatan)
        if (langkah := langkah_tenggat(pelaku.lingkup, opd, tahun, satu.aturan.kunci)) is None:
            continue
        izin, kata, halaman = langkah
        if pelaku.boleh(izin, opd):
            alamat = reverse(halaman, args=[opd, tahun])
            yield Menunggu(f"{kata} {tahun}", alamat, batas=batas, catatan=catatan)


def langkah_tenggat(lingkup: LingkupOPD, opd: str, tahun: int, kunci: str) -> Langkah | None:
    """The next step, None for what is not done here.

    A report is written by the planner first, then published by the head.
    """
    if kunci == "pk":
        return PERJANJIAN
    if kunci != "lkj-skpd":
        return None
    return TERBITKAN if ada_versi(lingkup, opd, tahun) else TULIS
