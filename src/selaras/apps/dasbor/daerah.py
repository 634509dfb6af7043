"""What is late, near or open in every office that a person may read, the worst first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.organisasi.queries import RingkasanKantor
from selaras.apps.pengumpulan.jalan import JalanPutaran, jalan_semua
from selaras.apps.tenggat.queries import kalender_semua
from selaras.inti.tenggat import Keadaan, Tenggat

TAHUN = 2  # the latest years of an office: a report is due in the year after its own
DEKAT = (Keadaan.TERLAMBAT, Keadaan.MENDEKAT, Keadaan.LEWAT)


@dataclass(frozen=True)
class Soal:
    """A thing that is late, near or open, where to see it, and how many things it stands for."""

    kata: str
    alamat: str
    lewat: bool
    banyak: int = 1
    dekat: bool = False


@dataclass(frozen=True)
class SoalKantor:
    """An office (or the regency itself, without an address) and what must be looked at there."""

    nama: str
    alamat: str
    soal: tuple[Soal, ...]

    @property
    def berat(self) -> tuple[int, int, int]:
        """What is late counts most, then what is near, then what is open; less is worse."""
        lewat = sum(s.banyak for s in self.soal if s.lewat)
        return -lewat, -sum(s.dekat for s in self.soal), -sum(s.banyak for s in self.soal)

    @property
    def terlambat(self) -> bool:
        """True when anything is late."""
        return any(s.lewat for s in self.soal)


def soal_kantor(
    lingkup: LingkupOPD, kantor: Iterable[RingkasanKantor], hari: date
) -> tuple[SoalKantor, ...]:
    """The offices with something late, near or open, the worst first; five queries for all."""
    kantor = tuple(kantor)
    tahun = frozenset(t for k in kantor for t in k.tahun[:TAHUN])
    jalan = jalan_semua(lingkup, tahun, hari)
    tenggat = kalender_semua(lingkup, tahun, jalan, hari)
    semua = [_kantor(k, jalan, tenggat) for k in kantor]
    semua.sort(key=lambda s: (s.berat, s.nama))
    return (*_daerah(tenggat), *(s for s in semua if s.soal))


def _kantor(
    k: RingkasanKantor,
    jalan: dict[tuple[str, int], list[JalanPutaran]],
    tenggat: dict[tuple[str, int], tuple[Tenggat, ...]],
) -> SoalKantor:
    soal = [
        s
        for t in k.tahun[:TAHUN]
        for s in (
            *_lembar(k.kode, t, jalan.get((k.kode, t), [])),
            *(_tenggat(k.kode, t, satu) for satu in tenggat.get((k.kode, t), ())
              if satu.keadaan in DEKAT and not satu.aturan.se_daerah),
        )
    ]  # fmt: skip
    soal.sort(key=lambda s: (not s.lewat, not s.dekat))
    alamat = reverse("beranda", args=[k.kode, k.tahun[0]])
    return SoalKantor(f"{k.nama} {k.pemerintah_daerah}", alamat, tuple(soal))


def _lembar(opd: str, tahun: int, jalan: list[JalanPutaran]) -> Iterator[Soal]:
    alamat = reverse("pengumpulan", args=[opd, tahun])
    if lewat := sum(satu.terlambat for satu in jalan):
        yield Soal(f"{lewat} lembar {tahun} belum diajukan, lewat batasnya", alamat, True, lewat)
    if tanya := sum(satu.komentar for satu in jalan):
        yield Soal(f"{tanya} komentar {tahun} belum selesai", alamat, False, tanya)


def _tenggat(opd: str, tahun: int, satu: Tenggat) -> Soal:
    lewat = satu.keadaan is Keadaan.TERLAMBAT
    alamat = reverse("kalender", args=[opd, tahun])
    return Soal(f"{satu.nama}: {satu.kata}", alamat, lewat, dekat=satu.keadaan is Keadaan.MENDEKAT)


def _daerah(tenggat: dict[tuple[str, int], tuple[Tenggat, ...]]) -> Iterator[SoalKantor]:
    """The deadlines of the regency itself, once, whatever the number of offices."""
    soal = {
        f"{t.nama}: {t.kata}": reverse("daerah", args=[tahun])
        for (_, tahun), semua in tenggat.items()
        for t in semua
        if t.aturan.se_daerah and t.keadaan in DEKAT
    }
    if soal:
        milik = tuple(Soal(kata, alamat, False, dekat=True) for kata, alamat in soal.items())
        yield SoalKantor("Pemerintah daerah", "", milik)
