"""How the remaining periods are judged, by the way in which the periods of an indicator add up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from selaras.inti.nilai import tulis_nilai
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.periode import Periode
from selaras.inti.satuan import satuan_kalimat

Batas = tuple[Decimal | None, Decimal | None]  # the least and the most; None: no such bound
_NIHIL: Batas = (None, None)


class Keadaan(StrEnum):
    """How an indicator stands before the year is over."""

    TERCAPAI = "tercapai"
    SESUAI = "sesuai"
    DIKEJAR = "dikejar"
    LEWAT = "lewat"
    TAK_TERCAPAI = "tak_tercapai"
    TAK_DIRINCI = "tak_dirinci"
    TAK_TERHITUNG = "tak_terhitung"

    @property
    def sebutan(self) -> str:
        """The words that a user reads."""
        return _SEBUTAN[self]

    @property
    def perlu_perhatian(self) -> bool:
        """True where somebody should act."""
        return self in (Keadaan.DIKEJAR, Keadaan.LEWAT, Keadaan.TAK_TERCAPAI)


_SEBUTAN = {
    Keadaan.TERCAPAI: "target setahun sudah tercapai",
    Keadaan.SESUAI: "sesuai laju",
    Keadaan.DIKEJAR: "perlu dikejar",
    Keadaan.LEWAT: "tidak terkejar lagi",
    Keadaan.TAK_TERCAPAI: "tahun selesai di bawah target",
    Keadaan.TAK_DIRINCI: "tidak dirinci per periode",
    Keadaan.TAK_TERHITUNG: "tidak dapat dihitung",
}


@dataclass(frozen=True)
class Jalan:
    """What is known at the end of ``sampai``: values of the periods that are over, the last of
    them that has one, how many are still to come."""

    indikator: Indikator
    sampai: Periode
    terakhir: Periode
    nilai: tuple[Decimal, ...]
    kini: Decimal
    sisa: int
    sesuai_janji: bool | None  # against the office's own targets per period; None: it has none

    def sebut(self, apa: str, nilai: Decimal) -> str:
        """Until when, what the value so far is, and the value with its unit."""
        return f"sampai {self.sampai.sebutan} {apa} {self.isi(nilai)}"

    def isi(self, nilai: Decimal) -> str:
        """A value with its unit, as a sentence says it."""
        return f"{_t(nilai)}{satuan_kalimat(self.indikator)}"


Putusan = tuple[Keadaan, str, Batas, str]


def _jumlah(j: Jalan, batas: Batas) -> Putusan:
    """The rest of the target shared out evenly among the remaining periods."""
    bawah, atas = batas
    perlu = tuple(None if b is None else (b - j.kini) / j.sisa for b in batas)
    bagi = "; ".join(f"({_t(b)} − {_t(j.kini)}) ÷ {j.sisa}" for b in batas if b is not None)
    if atas is not None and j.kini > atas:
        return Keadaan.LEWAT, f"{j.sebut('berjumlah', j.kini)}, melewati {j.isi(atas)}", _NIHIL, ""
    if bawah is not None and j.kini >= bawah:
        if atas is None:
            return Keadaan.TERCAPAI, j.sebut("berjumlah", j.kini), _NIHIL, ""
        return Keadaan.SESUAI, "sudah di dalam rentang", (Decimal(0), perlu[1]), bagi
    rata = j.kini / max(len(j.nilai), 1)
    sesuai = (perlu[0] is None or perlu[0] <= rata) and (perlu[1] is None or rata <= perlu[1])
    return (
        *_putus(j, sesuai, j.sebut("rata-rata per periode", rata)),
        (perlu[0], perlu[1]),
        bagi,
    )


def _rata_rata(j: Jalan, batas: Batas) -> Putusan:
    """The mean that the remaining periods need so that the year's mean is the target."""
    banyak, jumlah = len(j.nilai), sum(j.nilai, Decimal(0))
    semua = banyak + j.sisa
    perlu = tuple(None if b is None else (b * semua - jumlah) / j.sisa for b in batas)
    bagi = "; ".join(
        f"({_t(b)} × {semua} − {_t(jumlah)}) ÷ {j.sisa}" for b in batas if b is not None
    )
    if perlu[1] is not None and perlu[1] < 0:
        return Keadaan.LEWAT, f"{j.sebut('berjumlah', jumlah)}, terlalu besar", _NIHIL, bagi
    bawah, atas = batas
    sesuai = (bawah is None or j.kini >= bawah) and (atas is None or j.kini <= atas)
    return *_putus(j, sesuai, j.sebut("rata-rata", j.kini)), (perlu[0], perlu[1]), bagi


def _nilai_akhir(j: Jalan, batas: Batas) -> Putusan:
    """The last period must be the target itself; what came before does not count."""
    bawah, atas = batas
    sampai = (bawah is None or j.kini >= bawah) and (atas is None or j.kini <= atas)
    if sampai:
        return Keadaan.SESUAI, "sudah pada target; dijaga sampai akhir tahun", batas, ""
    return *_putus(j, False, f"nilai terakhir {j.isi(j.kini)} ({j.terakhir.sebutan})"), batas, ""


def _maksimum(j: Jalan, batas: Batas) -> Putusan:
    """One period at the lower bound is enough; no period may be above the upper one."""
    bawah, atas = batas
    if atas is not None and j.kini > atas:
        return (
            Keadaan.LEWAT,
            f"{j.sebut('nilai tertinggi', j.kini)}, melewati {j.isi(atas)}",
            _NIHIL,
            "",
        )
    if bawah is None or j.kini >= bawah:
        keadaan = Keadaan.TERCAPAI if atas is None else Keadaan.SESUAI
        return keadaan, j.sebut("nilai tertinggi", j.kini), (None, atas), ""
    return *_putus(j, False, j.sebut("nilai tertinggi", j.kini)), batas, ""


def _putus(j: Jalan, merata: bool, alasan: str) -> tuple[Keadaan, str]:
    """Held against the office's own targets per period, or against an even pace without them."""
    if j.sesuai_janji is None:
        return (Keadaan.SESUAI if merata else Keadaan.DIKEJAR), alasan
    kata = "sesuai" if j.sesuai_janji else "di bawah"
    if j.indikator.arah == "turun" and not j.sesuai_janji:
        kata = "melewati"
    keadaan = Keadaan.SESUAI if j.sesuai_janji else Keadaan.DIKEJAR
    return keadaan, f"{alasan}; {kata} target periode yang ditetapkan kantor"


def _t(nilai: Decimal) -> str:
    return tulis_nilai(nilai, dihitung=True)


MENURUT_AGREGASI: dict[str, Callable[[Jalan, Batas], Putusan]] = {
    "jumlah": _jumlah,
    "rata_rata": _rata_rata,
    "nilai_akhir": _nilai_akhir,
    "maksimum": _maksimum,
}
