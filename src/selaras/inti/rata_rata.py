"""Averages that say what they left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from selaras.inti.angka import tampilkan
from selaras.inti.capaian import SERATUS, HasilCapaian, tercapai
from selaras.inti.nilai import Status


@dataclass(frozen=True)
class RataRata:
    """The arithmetic mean of the judged values, percent points, and the count of the others.

    ``nilai`` is None when nothing was judged; ``status`` is then the most frequent reason.
    ``di_luar`` maps a status to how many values it kept out.
    """

    nilai: Decimal | None
    status: Status
    banyak: int
    di_luar: tuple[tuple[Status, int], ...]
    substitusi: str = ""

    @property
    def tercapai(self) -> bool | None:
        """Whether the mean reached 100 percent; None when nothing was judged."""
        return tercapai(self.nilai)

    @property
    def melampaui(self) -> bool:
        """Whether the mean is above 100 percent."""
        return self.nilai is not None and self.nilai > SERATUS

    @property
    def keterangan(self) -> str:
        """What was averaged and what was left out, as a phrase."""
        bagian = [f"{self.banyak} indikator dinilai"]
        bagian += [f"{banyak} {status.sebutan}" for status, banyak in self.di_luar]
        return ", ".join(bagian)


def hitung_rata_rata(hasil: Iterable[HasilCapaian]) -> RataRata:
    """The mean of the achievements that were judged; it says how many were not, and why."""
    semua = list(hasil)
    nilai = [h.nilai for h in semua if h.nilai is not None]
    di_luar = Counter(h.status for h in semua if h.nilai is None)
    urut = tuple(sorted(di_luar.items(), key=lambda pasang: (-pasang[1], pasang[0])))
    if not nilai:
        return RataRata(None, urut[0][0] if urut else Status.BELUM_DIISI, 0, urut)
    jumlah = " + ".join(tampilkan(n, 2) for n in nilai)
    substitusi = jumlah if len(nilai) == 1 else f"({jumlah}) ÷ {len(nilai)}"
    return RataRata(
        sum(nilai, Decimal(0)) / len(nilai), Status.DINILAI, len(nilai), urut, substitusi
    )
