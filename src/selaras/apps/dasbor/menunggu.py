"""What waits for a person, from every app that asks something of people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.urls import reverse

from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.menunggu import Menunggu, Penyedia
from selaras.apps.pengumpulan.menunggu import menunggu as pengumpulan
from selaras.apps.perjanjian.menunggu import menunggu as perjanjian
from selaras.apps.tenggat.menunggu import tenggat_milik
from selaras.inti.naskah.kalimat import bilang
from selaras.inti.periode import tanggal_panjang
from selaras.inti.potret import LaporanKinerja
from selaras.inti.tenggat import Tenggat, sisa_hari

# An app that asks something of people adds its function here.
PENYEDIA: tuple[Penyedia, ...] = (pengumpulan, perjanjian)
TERTAHAN = "Memerlukan langkah kedua saat masuk."


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
    tenggat = tuple(tenggat)
    semua = _semua(pelaku, laporan, hari, tenggat)
    tertahan = _tertahan(pelaku, laporan, hari, tenggat, semua)
    semua += tertahan
    semua.sort(key=lambda m: (m.batas is None, m.batas or date.max))
    butir = [Butir(m, sisa_hari(m.batas, hari) if m.batas else "", m.lewat(hari)) for m in semua]
    kelompok = (
        Kelompok("Lebih dulu", "dulu", _pembuka(len(tertahan))),
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


def _semua(
    pelaku: Pelaku, laporan: LaporanKinerja, hari: date, tenggat: tuple[Tenggat, ...]
) -> list[Menunggu]:
    semua = [m for satu in PENYEDIA for m in satu(pelaku, laporan, hari)]
    return [*semua, *tenggat_milik(pelaku, laporan.opd.kode, laporan.tahun, tenggat)]


def _tertahan(
    pelaku: Pelaku,
    laporan: LaporanKinerja,
    hari: date,
    tenggat: tuple[Tenggat, ...],
    semua: list[Menunggu],
) -> list[Menunggu]:
    """What would wait beside ``semua`` if the second step were set up that a role demands."""
    if not pelaku.perlu_langkah_kedua:
        return []
    kelak = _semua(pelaku.sesudah_langkah_kedua, laporan, hari, tenggat)
    return [replace(m, catatan=f"{m.catatan} {TERTAHAN}".strip()) for m in kelak if m not in semua]


def _pembuka(banyak: int) -> tuple[Butir, ...]:
    """The line that opens what waits for a second step; none when nothing does."""
    if not banyak:
        return ()
    catatan = f"Sesudah menyala, {bilang(banyak)} hal di bawah ini dapat Anda kerjakan."
    isi = Menunggu(
        "Nyalakan langkah kedua saat masuk", reverse("mfa_activate_totp"), catatan=catatan
    )
    return (Butir(isi, "", lewat=False),)
