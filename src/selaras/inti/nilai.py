"""Values and statuses: a figure never travels without saying what kind of figure it is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from selaras.inti.angka import tampilkan, tampilkan_apa_adanya, tulis_polos

RANCANGAN = "rancangan PK, belum ditandatangani"
DESIMAL_HASIL_BAGI = 2  # of a quotient whose indicator says no precision
DESIMAL_TERBANYAK = 6  # more digits than people report: the value is a quotient


class Status(StrEnum):
    """What became of a measurement, in the order in which it is checked.

    Source: docs/rujukan/pengukuran.md, "Status".
    """

    TIDAK_BERLAKU = "tidak_berlaku"
    TIDAK_TERBACA = "tidak_terbaca"
    BELUM_DIISI = "belum_diisi"
    TIDAK_ADA_SASARAN = "tidak_ada_sasaran"
    TIDAK_ADA_TARGET = "tidak_ada_target"
    TIDAK_DAPAT_DIHITUNG = "tidak_dapat_dihitung"
    DINILAI = "dinilai"

    @property
    def sebutan(self) -> str:
        """The words that a user reads."""
        return self.value.replace("_", " ")


# How the empty cells of a row (column ``keadaan``) become a status.
KEADAAN_STATUS = {
    "terisi": Status.BELUM_DIISI,
    "belum_diisi": Status.BELUM_DIISI,
    "tidak_terbaca": Status.TIDAK_TERBACA,
    "tidak_berlaku": Status.TIDAK_BERLAKU,
}


@dataclass(frozen=True)
class Nilai:
    """A number, a predikat with an optional number, a range, or empty with a status.

    ``status`` is DINILAI when there is a value ("filled"). ``asal`` says in words where it comes
    from; ``catatan`` what was assumed or left out on the way. ``dihitung``: a quotient or mean,
    which nobody reported with digits of its own and which is printed with ``desimal`` decimals at
    most (the precision of the indicator's card; two where the card says nothing). ``rancangan``: of
    an empty target, what an agreement says that nobody has signed; read, never counted with.
    """

    angka: Decimal | None = None
    predikat: str | None = None
    batas: tuple[Decimal, Decimal] | None = None
    status: Status = Status.DINILAI
    asal: str = ""
    catatan: tuple[str, ...] = ()
    dihitung: bool = False
    desimal: int = DESIMAL_HASIL_BAGI
    rancangan: str = ""

    @classmethod
    def kosong(cls, status: Status, asal: str = "", catatan: tuple[str, ...] = ()) -> Nilai:
        """An empty value that says why it is empty."""
        return cls(status=status, asal=asal, catatan=catatan)

    @property
    def ada(self) -> bool:
        """True when there is something to compare."""
        return self.status is Status.DINILAI

    @property
    def teks(self) -> str:
        """The value as people write it: ``95``, ``BB (72,00)``, ``8 s.d. 12``, ``belum diisi``."""
        if not self.ada:
            return f"{self.rancangan} ({RANCANGAN})" if self.rancangan else self.status.sebutan
        if self.predikat is not None:
            if self.angka is None:
                return self.predikat
            return f"{self.predikat} ({tampilkan(self.angka, 2)})"
        if self.batas is not None:
            bawah, atas = (tulis_nilai(b) for b in self.batas)
            return f"{bawah} s.d. {atas}"
        if self.angka is None:
            return "–"
        return tulis_nilai(self.angka, self.dihitung, self.desimal)


def terbagi(angka: Decimal, dihitung: bool = False, desimal: int = DESIMAL_HASIL_BAGI) -> bool:
    """True for a value that came out of a division and has more digits than are printed."""
    return banyak_desimal(angka) > (desimal if dihitung else DESIMAL_TERBANYAK)


def banyak_desimal(angka: Decimal) -> int:
    """How many digits stand behind the comma, trailing zeros apart."""
    return len(tulis_polos(angka).partition(".")[2])


def tulis_nilai(angka: Decimal, dihitung: bool = False, desimal: int = DESIMAL_HASIL_BAGI) -> str:
    """A value in id-ID notation as it was reported; a quotient with ``desimal`` digits, half up."""
    if terbagi(angka, dihitung, desimal):
        return tampilkan(angka, desimal)
    return tampilkan_apa_adanya(angka)
