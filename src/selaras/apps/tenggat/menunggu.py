"""The deadlines that wait for a person: near or late, and hers to act upon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.urls import reverse

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.menunggu import Menunggu
from selaras.inti.tenggat import Keadaan, Tenggat

# Where a deadline is worked on; what a round asks of people is told by the round itself.
HALAMAN = {
    "pk": ("Selesaikan Perjanjian Kinerja", "perjanjian"),
    "lkj-skpd": ("Tulis LAKIN", "versi"),
}
TERBIT = "lkj-skpd"  # written by one, published by another


def tenggat_milik(
    pelaku: Pelaku, opd: str, tahun: int, tenggat: Iterable[Tenggat]
) -> Iterator[Menunggu]:
    """Of the deadlines of a year, those near or late that this person can meet."""
    for satu in tenggat:
        aturan = satu.aturan
        if aturan.kunci not in HALAMAN or satu.keadaan not in (Keadaan.TERLAMBAT, Keadaan.MENDEKAT):
            continue
        if aturan.kunci == TERBIT and pelaku.boleh(Izin.SAHKAN, opd):
            alamat = reverse("versi", args=[opd, tahun])
            yield Menunggu(f"Terbitkan LAKIN {tahun}", alamat, batas=satu.batas)
            continue
        if aturan.izin is None or not pelaku.boleh(Izin(aturan.izin), opd):
            continue
        kata, halaman = HALAMAN[aturan.kunci]
        yield Menunggu(f"{kata} {tahun}", reverse(halaman, args=[opd, tahun]), batas=satu.batas)
