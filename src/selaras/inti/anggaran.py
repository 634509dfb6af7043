"""Money: absorption of a budget and whether it was spent to purpose.

Rules: ``regulasi`` part 3.5. Money in rupiah, percentages in percent points, unrounded.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from selaras.inti.angka import rupiah
from selaras.inti.capaian import SERATUS, HasilCapaian
from selaras.inti.nilai import Nilai, Status


@dataclass(frozen=True)
class HasilSerapan:
    """A budget, what was spent of it, what is left and the share that was absorbed.

    ``serapan`` in percent points, None unless ``status`` is DINILAI. ``pagu``, ``realisasi`` and
    ``sisa`` are None where the books do not say.
    """

    pagu: Decimal | None
    realisasi: Decimal | None
    sisa: Decimal | None
    serapan: Decimal | None
    status: Status
    alasan: str = ""

    @property
    def substitusi(self) -> str:
        """The division with its numbers, for a reader."""
        if self.pagu is None or self.realisasi is None:
            return ""
        return f"{rupiah(self.realisasi)} ÷ {rupiah(self.pagu)} × 100"

    @property
    def sebutan(self) -> str:
        """The words for an absorption that was not judged; money has a pagu, not a target."""
        return "tidak ada pagu" if self.status is Status.TIDAK_ADA_TARGET else self.status.sebutan


def hitung_serapan(pagu: Nilai, realisasi: Nilai) -> HasilSerapan:
    """Absorption = spending / budget x 100; 0/0 has no target, spending on nothing is no ratio."""
    p, r = pagu.angka, realisasi.angka
    sisa = p - r if p is not None and r is not None else None
    for status in (Status.TIDAK_BERLAKU, Status.TIDAK_TERBACA, Status.BELUM_DIISI):
        kurang = [n for n, v in (("pagu", pagu), ("realisasi", realisasi)) if v.status is status]
        if kurang:
            rinci = next((v.asal for v in (pagu, realisasi) if v.status is status and v.asal), "")
            alasan = f"{' dan '.join(kurang)} {status.sebutan}" + (f" ({rinci})" if rinci else "")
            return HasilSerapan(p, r, sisa, None, status, alasan)
    if p is None or r is None:
        return HasilSerapan(p, r, sisa, None, Status.BELUM_DIISI, "pagu atau realisasi kosong")
    if p == 0 and r == 0:
        return HasilSerapan(p, r, sisa, None, Status.TIDAK_ADA_TARGET, "pagu 0 dan realisasi 0")
    if p == 0:
        return HasilSerapan(
            p, r, sisa, None, Status.TIDAK_DAPAT_DIHITUNG, "pagu 0, tetapi ada realisasi"
        )
    return HasilSerapan(p, r, sisa, r / p * SERATUS, Status.DINILAI)


def jumlahkan(bagian: Iterable[tuple[str, Nilai]]) -> Nilai:
    """The sum of named parts; empty (with the names) as soon as one part is not known.

    A sum that silently leaves out a part would be a figure that no book holds.
    """
    total = Decimal(0)
    kurang: list[tuple[str, Nilai]] = []
    ada = False
    for nama, nilai in bagian:
        ada = True
        if nilai.angka is None:
            kurang.append((nama, nilai))
        else:
            total += nilai.angka
    if not ada:
        return Nilai.kosong(Status.BELUM_DIISI)
    if kurang:
        return Nilai.kosong(kurang[0][1].status, ", ".join(nama for nama, _ in kurang))
    return Nilai(total)


class StatusEfisiensi(StrEnum):
    """Whether the result was worth its money."""

    EFISIEN = "efisien"
    TIDAK_EFISIEN = "tidak_efisien"
    BELUM_DAPAT_DINILAI = "belum_dapat_dinilai"

    @property
    def sebutan(self) -> str:
        """The words that a user reads."""
        return self.value.replace("_", " ")


@dataclass(frozen=True)
class HasilEfisiensi:
    """Achievement beside absorption; ``selisih`` = achievement - absorption, percent points."""

    status: StatusEfisiensi
    selisih: Decimal | None
    alasan: str


def hitung_efisiensi(capaian: HasilCapaian, serapan: HasilSerapan) -> HasilEfisiensi:
    """Efficient: target reached (>= 100) with no more than the budget (<= 100).

    Reached with more than the budget is not efficient. Below target there is nothing to be
    efficient about: not efficient when more of the money than of the result is gone, otherwise
    not to be judged.
    """
    if capaian.nilai is None or serapan.serapan is None:
        tak_ada = "capaian" if capaian.nilai is None else "serapan"
        return HasilEfisiensi(StatusEfisiensi.BELUM_DAPAT_DINILAI, None, f"{tak_ada} tidak dinilai")
    selisih = capaian.nilai - serapan.serapan
    if capaian.nilai >= SERATUS:
        if serapan.serapan <= SERATUS:
            return HasilEfisiensi(
                StatusEfisiensi.EFISIEN, selisih, "target tercapai dengan dana tidak melebihi pagu"
            )
        return HasilEfisiensi(
            StatusEfisiensi.TIDAK_EFISIEN, selisih, "target tercapai, dana melebihi pagu"
        )
    if selisih < 0:
        return HasilEfisiensi(
            StatusEfisiensi.TIDAK_EFISIEN, selisih, "serapan lebih besar daripada capaian"
        )
    return HasilEfisiensi(StatusEfisiensi.BELUM_DAPAT_DINILAI, selisih, "target belum tercapai")
