"""Counts over many measurements: judged, reached, missed, and what was not judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from selaras.inti.capaian import SERATUS
from selaras.inti.nilai import Status
from selaras.inti.ukur.pengukuran import UkurIndikator, UkurSimpul


@dataclass(frozen=True)
class Sebaran:
    """How many were measured and what became of them.

    ``tercapai`` counts achievements of 100 percent and more; ``melampaui`` those above it.
    ``lain`` maps each other status to its count, ``pita`` each band's slug to its count.
    """

    banyak: int
    dinilai: int
    tercapai: int
    melampaui: int
    lain: tuple[tuple[Status, int], ...]
    pita: tuple[tuple[str, int], ...]

    @property
    def belum(self) -> int:
        """Judged and below target."""
        return self.dinilai - self.tercapai

    @property
    def tak_dinilai(self) -> int:
        """Not judged, for whatever reason."""
        return self.banyak - self.dinilai


def hitung_sebaran(ukuran: Iterable[UkurIndikator | UkurSimpul]) -> Sebaran:
    """Counts of indicators, or of nodes by the mean of their own indicators."""
    semua = list(ukuran)
    nilai = [_nilai(u) for u in semua]
    dinilai = [n for n in nilai if n is not None]
    lain = Counter(_status(u) for u, n in zip(semua, nilai, strict=True) if n is None)
    pita = Counter(u.predikat.kode for u in semua if u.predikat is not None)
    return Sebaran(
        banyak=len(semua),
        dinilai=len(dinilai),
        tercapai=sum(1 for n in dinilai if n >= SERATUS),
        melampaui=sum(1 for n in dinilai if n > SERATUS),
        lain=tuple(sorted(lain.items(), key=lambda pasang: (-pasang[1], pasang[0]))),
        pita=tuple(pita.items()),
    )


def _nilai(u: UkurIndikator | UkurSimpul) -> Decimal | None:
    return u.capaian.nilai if isinstance(u, UkurIndikator) else u.rata.nilai


def _status(u: UkurIndikator | UkurSimpul) -> Status:
    return u.capaian.status if isinstance(u, UkurIndikator) else u.rata.status
