"""The pace of money against the pace of result, and how much of the year is over."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from selaras.inti.capaian import SERATUS
from selaras.inti.periode import Periode
from selaras.inti.ukur.pengukuran import UkurSimpul

JARAK = Decimal(10)  # percent points between money and result that ask for a look


class Seiring(StrEnum):
    """Money beside result."""

    SEIRING = "seiring"
    UANG_MENDAHULUI = "uang_mendahului"
    HASIL_MENDAHULUI = "hasil_mendahului"
    TAK_TERHITUNG = "tak_terhitung"

    @property
    def sebutan(self) -> str:
        """The words that a user reads."""
        return {
            Seiring.SEIRING: "uang dan hasil seiring",
            Seiring.UANG_MENDAHULUI: "uang mendahului hasil",
            Seiring.HASIL_MENDAHULUI: "hasil mendahului uang",
            Seiring.TAK_TERHITUNG: "tidak dapat dihitung",
        }[self]


@dataclass(frozen=True)
class LajuUang:
    """Absorption minus achievement, percent points, and what that says; ``alasan`` when nothing."""

    keadaan: Seiring
    selisih: Decimal | None
    alasan: str = ""


def banding_laju(
    serapan: Decimal | None, capaian: Decimal | None, jarak: Decimal = JARAK
) -> LajuUang:
    """The pace of money against the pace of result, both in percent of the year."""
    if serapan is None or capaian is None:
        kurang = [n for n, v in (("serapan", serapan), ("capaian", capaian)) if v is None]
        return LajuUang(Seiring.TAK_TERHITUNG, None, f"{' dan '.join(kurang)} belum dapat dihitung")
    selisih = serapan - capaian
    if selisih > jarak:
        return LajuUang(Seiring.UANG_MENDAHULUI, selisih)
    if selisih < -jarak:
        return LajuUang(Seiring.HASIL_MENDAHULUI, selisih)
    return LajuUang(Seiring.SEIRING, selisih)


def laju_simpul(u: UkurSimpul) -> LajuUang:
    """The same for a node of the plan, by its own indicators."""
    return banding_laju(u.anggaran.serapan if u.anggaran else None, u.rata.nilai)


def bagian_tahun(sampai: Periode) -> Decimal:
    """The share of the year that is over at the end of a period, percent."""
    return Decimal(sampai.bulan_akhir) * SERATUS / 12
