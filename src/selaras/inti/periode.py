"""Periods: a year is a period like a quarter or a month, and is never split.

Text forms: ``2024``, ``2024-S1``, ``2024-TW3``, ``2024-07``.

>>> Periode.parse("2024-TW3").sebutan
'Triwulan III 2024'
>>> Periode.parse("2024").memuat(Periode.parse("2024-07"))
True
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
    "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
ROMAWI = ("I", "II", "III", "IV")
_POLA = re.compile(
    r"(?P<tahun>\d{4})(?:-(?:S(?P<s>[12])|TW(?P<tw>[1-4])|(?P<b>0[1-9]|1[0-2])))?", re.ASCII
)


class JenisPeriode(StrEnum):
    """Length of a period; the value is the word for it."""

    TAHUN = "tahun"
    SEMESTER = "semester"
    TRIWULAN = "triwulan"
    BULAN = "bulan"


_LAMA = {
    JenisPeriode.TAHUN: 12,
    JenisPeriode.SEMESTER: 6,
    JenisPeriode.TRIWULAN: 3,
    JenisPeriode.BULAN: 1,
}


@dataclass(frozen=True)
class Periode:
    """A calendar period of a reporting year; ``ke`` counts from 1 inside the year."""

    tahun: int
    jenis: JenisPeriode = JenisPeriode.TAHUN
    ke: int = 1

    @classmethod
    def parse(cls, teks: str) -> Periode:
        """The period for its text form. Raises ValueError (Indonesian) for any other text."""
        cocok = _POLA.fullmatch(teks.strip())
        if cocok is None:
            raise ValueError(
                f"Periode “{teks}” tidak dikenal; tulis 2024, 2024-S1, 2024-TW1, atau 2024-01."
            )
        tahun = int(cocok["tahun"])
        if cocok["s"]:
            return cls(tahun, JenisPeriode.SEMESTER, int(cocok["s"]))
        if cocok["tw"]:
            return cls(tahun, JenisPeriode.TRIWULAN, int(cocok["tw"]))
        if cocok["b"]:
            return cls(tahun, JenisPeriode.BULAN, int(cocok["b"]))
        return cls(tahun)

    @staticmethod
    def dikenal(teks: str) -> bool:
        """True for a text form without space around it: what ``str`` of a period gives."""
        return _POLA.fullmatch(teks) is not None

    def __str__(self) -> str:
        akhiran = {
            JenisPeriode.TAHUN: "",
            JenisPeriode.SEMESTER: f"-S{self.ke}",
            JenisPeriode.TRIWULAN: f"-TW{self.ke}",
            JenisPeriode.BULAN: f"-{self.ke:02d}",
        }
        return f"{self.tahun:04d}{akhiran[self.jenis]}"

    @property
    def bulan_awal(self) -> int:
        """First month, 1 to 12."""
        return (self.ke - 1) * _LAMA[self.jenis] + 1

    @property
    def bulan_akhir(self) -> int:
        """Last month, 1 to 12."""
        return self.ke * _LAMA[self.jenis]

    @property
    def hari_awal(self) -> date:
        """First day."""
        return date(self.tahun, self.bulan_awal, 1)

    @property
    def hari_akhir(self) -> date:
        """Last day."""
        return date(self.tahun, self.bulan_akhir, monthrange(self.tahun, self.bulan_akhir)[1])

    @property
    def sebelum(self) -> Periode | None:
        """The period of this kind before it in the same year; None for the first."""
        return Periode(self.tahun, self.jenis, self.ke - 1) if self.ke > 1 else None

    @property
    def setahun_lalu(self) -> Periode:
        """The same period of the year before."""
        return Periode(self.tahun - 1, self.jenis, self.ke)

    @staticmethod
    def bagian(tahun: int, jenis: JenisPeriode) -> tuple[Periode, ...]:
        """All periods of one kind in a year, in their order."""
        return tuple(Periode(tahun, jenis, ke) for ke in range(1, 12 // _LAMA[jenis] + 1))

    @property
    def sebutan(self) -> str:
        """How people call the period."""
        if self.jenis is JenisPeriode.TAHUN:
            return f"Tahun {self.tahun}"
        if self.jenis is JenisPeriode.SEMESTER:
            return f"Semester {ROMAWI[self.ke - 1]} {self.tahun}"
        if self.jenis is JenisPeriode.TRIWULAN:
            return f"Triwulan {ROMAWI[self.ke - 1]} {self.tahun}"
        return f"{BULAN[self.ke - 1]} {self.tahun}"

    def memuat(self, lain: Periode) -> bool:
        """True when ``lain`` lies wholly inside this period (a period contains itself)."""
        return (
            self.tahun == lain.tahun
            and self.bulan_awal <= lain.bulan_awal
            and lain.bulan_akhir <= self.bulan_akhir
        )

    @property
    def urutan(self) -> tuple[int, int, int]:
        """Sort key: by end, a longer period after the shorter ones that it contains."""
        return (self.tahun, self.bulan_akhir, _LAMA[self.jenis])


def tanggal_panjang(hari: date) -> str:
    """A date as an official letter writes it: ``11 November 2024``."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"
