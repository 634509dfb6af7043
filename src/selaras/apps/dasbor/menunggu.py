"""What waits for a person, from every app that asks something of people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.menunggu import Menunggu, Penyedia
from selaras.apps.pengumpulan.menunggu import menunggu as pengumpulan
from selaras.apps.perjanjian.menunggu import menunggu as perjanjian
from selaras.apps.tenggat.menunggu import tenggat_milik
from selaras.inti.periode import tanggal_panjang
from selaras.inti.potret import LaporanKinerja
from selaras.inti.tenggat import Tenggat, sisa_hari

# An app that asks something of people adds its function here.
PENYEDIA: tuple[Penyedia, ...] = (pengumpulan, perjanjian)


@dataclass(frozen=True)
class Butir:
    """A line of the list: its day in words, and whether that day is over."""

    isi: Menunggu
    sisa: str
    lewat: bool

    @property
    def batas(self) -> str:
        """The last day, as a letter writes it."""
        return tanggal_panjang(self.isi.batas) if self.isi.batas else ""


@dataclass(frozen=True)
class Kelompok:
    """Lines under one heading."""

    judul: str
    kunci: str
    butir: tuple[Butir, ...]


def yang_menunggu(
    pelaku: Pelaku, laporan: LaporanKinerja, hari: date, tenggat: Iterable[Tenggat]
) -> tuple[Kelompok, ...]:
    """What is late, what others sent, what is to be done, each by its day; no empty group."""
    semua = [m for satu in PENYEDIA for m in satu(pelaku, laporan, hari)]
    semua += tenggat_milik(pelaku, laporan.opd.kode, laporan.tahun, tenggat)
    semua.sort(key=lambda m: (m.batas is None, m.batas or date.max))
    butir = [Butir(m, sisa_hari(m.batas, hari) if m.batas else "", m.lewat(hari)) for m in semua]
    kelompok = (
        Kelompok("Terlambat", "lewat", tuple(b for b in butir if b.lewat)),
        Kelompok(
            "Dikirim kepada Anda", "kiriman",
            tuple(b for b in butir if not b.lewat and b.isi.kiriman),
        ),
        Kelompok(
            "Kerjakan", "kerja", tuple(b for b in butir if not b.lewat and not b.isi.kiriman)
        ),
    )  # fmt: skip
    return tuple(k for k in kelompok if k.butir)
