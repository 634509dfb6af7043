"""Legal deadlines of an office's year: dated data with its source, and what became of each.

The rules stand in ``data/tenggat``. "n months after the fiscal year" is the last day of the nth
month; "n months after" a day is the same day n months on, or the last of that month. A deadline on
a weekend is said and not moved (policy of Selaras: the regulations do not say that it moves).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache
from importlib import resources

import yaml

from selaras.inti.periode import JenisPeriode, Periode, tanggal_panjang

MENDEKAT = 14  # days before a deadline from which it is near: policy of Selaras
AKHIR_TAHUN, JENDELA = "akhir_tahun", "jendela"
_AKHIR_PEKAN = {5: "Sabtu", 6: "Minggu"}


class Keadaan(StrEnum):
    """What became of a deadline; the value is the word that a user reads."""

    TERPENUHI = "terpenuhi"
    TERLAMBAT = "terlambat"
    MENDEKAT = "mendekat"
    BELUM = "belum waktunya"
    LEWAT = "lewat sebelum dibuka"  # before the year was begun here: nobody was late
    TIDAK_DINILAI = "tidak dapat dinilai"


@dataclass(frozen=True)
class AturanTenggat:
    """A deadline as the regulation gives it: ``bulan`` months after the day that ``acuan`` names.

    ``fakta`` names what of the record fulfils it, ``izin`` the permission of whoever acts; both
    are None for what the record of an office does not know.
    """

    kunci: str
    nama: str
    acuan: str
    bulan: int
    fakta: str | None
    izin: str | None
    tingkat: str
    sumber: str
    tanda: str
    berlaku_mulai: int
    berlaku_sampai: int | None
    catatan: str
    tiap: str | None = None

    @property
    def se_daerah(self) -> bool:
        """True for what the regency as a whole owes, not one of its offices."""
        return self.tingkat == "pemerintah daerah"

    def berlaku(self, tahun: int) -> bool:
        """True when the rule is in force for that fiscal year."""
        return self.berlaku_mulai <= tahun and (
            self.berlaku_sampai is None or tahun <= self.berlaku_sampai
        )


@dataclass(frozen=True)
class Fakta:
    """What the record knows: the day on which it was done (None: not yet), and in words."""

    hari: date | None
    kata: str


@dataclass(frozen=True)
class Tenggat:
    """A deadline of a year: its day (None where it is not known), its state, and why."""

    aturan: AturanTenggat
    kunci: str
    nama: str
    batas: date | None
    keadaan: Keadaan
    kata: str
    peringatan: str = ""


def sisa_hari(batas: date, hari: date) -> str:
    """How far a deadline is, in words.

    >>> sisa_hari(date(2025, 2, 28), date(2025, 3, 3))
    'terlambat 3 hari'
    >>> sisa_hari(date(2025, 2, 28), date(2025, 2, 28))
    'hari ini hari terakhir'
    """
    selisih = (batas - hari).days
    if selisih < 0:
        return f"terlambat {-selisih} hari"
    return f"{selisih} hari lagi" if selisih else "hari ini hari terakhir"


def bulan_sesudah(hari: date, bulan: int) -> date:
    """The same day some months on, or the last of that month when it is shorter.

    >>> bulan_sesudah(date(2024, 12, 31), 2)
    datetime.date(2025, 2, 28)
    """
    ke = hari.year * 12 + hari.month - 1 + bulan
    tahun, b = divmod(ke, 12)
    return date(tahun, b + 1, min(hari.day, monthrange(tahun, b + 1)[1]))


@cache
def daftar_aturan() -> tuple[AturanTenggat, ...]:
    """The rules that Selaras brings, by key."""
    folder = resources.files("selaras.inti.data") / "tenggat"
    berkas = sorted((b for b in folder.iterdir() if b.name.endswith(".yaml")), key=lambda b: b.name)
    return tuple(AturanTenggat(**yaml.safe_load(b.read_text("utf-8"))) for b in berkas)


def tenggat_tahun(
    tahun: int,
    acuan: Mapping[str, date],
    fakta: Mapping[str, Fakta],
    hari: date,
    dibuka: date | None = None,
) -> tuple[Tenggat, ...]:
    """The deadlines of a year as they stand on that day, the earliest first, unknown days last.

    ``acuan``: known days by name ("dokumen_anggaran", "jendela:2025-TW1"); ``fakta``: what was
    done, by the rule's ``fakta`` and, for a rule of each quarter, its period ("pengumpulan:...");
    ``dibuka``: the day on which the year was begun in Selaras, None where it is not known.
    """
    semua = [
        _lewat(_nilai(aturan, periode, tahun, acuan, fakta, hari), tahun, dibuka)
        for aturan in daftar_aturan()
        if aturan.berlaku(tahun)
        for periode in _periode(aturan, tahun)
    ]
    return tuple(sorted(semua, key=lambda t: (t.batas is None, t.batas or date.max, t.kunci)))


def _periode(aturan: AturanTenggat, tahun: int) -> Iterator[Periode | None]:
    if aturan.tiap is None:
        yield None
    else:
        yield from Periode.bagian(tahun, JenisPeriode(aturan.tiap))


def _nilai(
    aturan: AturanTenggat,
    periode: Periode | None,
    tahun: int,
    acuan: Mapping[str, date],
    fakta: Mapping[str, Fakta],
    hari: date,
) -> Tenggat:
    akhiran = f":{periode}" if periode else ""
    nama = aturan.nama.format(tahun=tahun, periode=periode.sebutan if periode else "")
    dari = acuan.get(f"{aturan.acuan}{akhiran}")
    if aturan.acuan == AKHIR_TAHUN:
        dari = Periode(tahun).hari_akhir
    batas = None if dari is None else bulan_sesudah(dari, aturan.bulan)
    ada = fakta.get(f"{aturan.fakta}{akhiran}")
    keadaan, kata = _keadaan(aturan, periode, batas, ada, hari)
    return Tenggat(aturan, f"{aturan.kunci}{akhiran}", nama, batas, keadaan, kata, _pekan(batas))


def _keadaan(
    aturan: AturanTenggat,
    periode: Periode | None,
    batas: date | None,
    ada: Fakta | None,
    hari: date,
) -> tuple[Keadaan, str]:
    """State and reason: what was done comes first, then whether the day is known, then the day."""
    if ada is not None and ada.hari is not None:
        if batas is not None and ada.hari > batas:
            return Keadaan.TERPENUHI, f"{ada.kata}, {sisa_hari(batas, ada.hari)}"
        return Keadaan.TERPENUHI, ada.kata
    if batas is None:
        if periode is not None and hari <= periode.hari_akhir:
            return Keadaan.BELUM, f"setelah {tanggal_panjang(periode.hari_akhir)}"
        return Keadaan.TIDAK_DINILAI, _TANPA_ACUAN[aturan.acuan]
    if ada is None and (aturan.fakta is not None or hari > batas):
        return Keadaan.TIDAK_DINILAI, "pelaksanaannya tidak tercatat di Selaras"
    sebab = f"; {ada.kata}" if ada is not None and ada.kata else ""
    kata = f"{sisa_hari(batas, hari)}{sebab}"
    if hari > batas:
        return Keadaan.TERLAMBAT, kata
    return (Keadaan.MENDEKAT if (batas - hari).days <= MENDEKAT else Keadaan.BELUM), kata


def _lewat(satu: Tenggat, tahun: int, dibuka: date | None) -> Tenggat:
    """A deadline that was over when the year was begun here is not told as somebody's delay."""
    if satu.keadaan is not Keadaan.TERLAMBAT or satu.batas is None or dibuka is None:
        return satu
    if satu.batas >= dibuka:
        return satu
    kata = f"batasnya lewat sebelum tahun {tahun} dibuka di Selaras pada {tanggal_panjang(dibuka)}"
    return replace(satu, keadaan=Keadaan.LEWAT, kata=kata)


_TANPA_ACUAN = {
    "dokumen_anggaran": "tanggal pengesahan dokumen anggaran (DPA) belum diisi",
    JENDELA: "pengumpulannya tidak dibuka di Selaras",
}


def _pekan(batas: date | None) -> str:
    nama = _AKHIR_PEKAN.get(batas.weekday()) if batas else None
    return f"jatuh pada hari {nama}" if nama else ""
