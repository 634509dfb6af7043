"""Money: absorption of a budget and whether it was spent to purpose.

Rules: docs/rujukan/pengukuran.md, "Serapan dan efisiensi". Money in rupiah, percentages in
percent points, unrounded.
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

    ``serapan`` in percent points, None unless ``status`` is DINILAI; ``alasan`` says why there is
    none. Each side keeps its own status: ask :meth:`sisi` for what is to be printed.
    """

    nilai_pagu: Nilai
    nilai_realisasi: Nilai
    serapan: Decimal | None
    status: Status
    alasan: str = ""

    @property
    def pagu(self) -> Decimal | None:
        """The budget in rupiah; None where the books do not say."""
        return self.nilai_pagu.angka

    @property
    def realisasi(self) -> Decimal | None:
        """The spending in rupiah; None where the books do not say."""
        return self.nilai_realisasi.angka

    @property
    def sisa(self) -> Decimal | None:
        """What is left, negative when more was spent; None unless both sides are known."""
        if self.pagu is None or self.realisasi is None:
            return None
        return self.pagu - self.realisasi

    @property
    def melebihi_pagu(self) -> bool:
        """True when more was spent than budgeted."""
        return self.sisa is not None and self.sisa < 0

    def sisi(self, bagian: str) -> Nilai:
        """ "pagu", "realisasi" or "sisa" with a status of its own; ``asal`` says why it is empty.

        What is left is empty for the reason why there is no absorption.
        """
        if bagian == "sisa":
            sisa = self.sisa
            return Nilai.kosong(self.status, self.alasan) if sisa is None else Nilai(sisa)
        nilai = {"pagu": self.nilai_pagu, "realisasi": self.nilai_realisasi}[bagian]
        if nilai.angka is not None:
            return nilai
        status = Status.BELUM_DIISI if nilai.ada else nilai.status
        rinci = f" ({nilai.asal})" if nilai.asal else ""
        return Nilai.kosong(status, f"{bagian} {status.sebutan}{rinci}")

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
    for status in (Status.TIDAK_BERLAKU, Status.TIDAK_TERBACA, Status.BELUM_DIISI):
        kurang = [n for n, v in (("pagu", pagu), ("realisasi", realisasi)) if v.status is status]
        if kurang:
            rinci = next((v.asal for v in (pagu, realisasi) if v.status is status and v.asal), "")
            alasan = f"{' dan '.join(kurang)} {status.sebutan}" + (f" ({rinci})" if rinci else "")
            return HasilSerapan(pagu, realisasi, None, status, alasan)
    if p is None or r is None:
        return HasilSerapan(pagu, realisasi, None, Status.BELUM_DIISI, "pagu atau realisasi kosong")
    if p == 0 and r == 0:
        return HasilSerapan(
            pagu, realisasi, None, Status.TIDAK_ADA_TARGET, "pagu 0 dan realisasi 0"
        )
    if p == 0:
        return HasilSerapan(
            pagu, realisasi, None, Status.TIDAK_DAPAT_DIHITUNG, "pagu 0, tetapi ada realisasi"
        )
    return HasilSerapan(pagu, realisasi, r / p * SERATUS, Status.DINILAI)


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
    if capaian.tercapai:
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
