"""Which periods a year can still be collected by, and whether anything was said for one."""

from __future__ import annotations

from collections.abc import Iterable

from selaras.inti.paket.baris_bukti import Bukti, PengecualianBukti
from selaras.inti.paket.baris_hasil import Faktor, Realisasi
from selaras.inti.paket.isi import Paket
from selaras.inti.periode import JenisPeriode, Periode


def jenis_terpakai(paket: Paket, tahun: int, dibuka: Iterable[Periode]) -> JenisPeriode | None:
    """The kind of part that a year is told by: that of its rounds, else of the results there are.

    A year is told by one kind of part (see ``paket.periksa_periode``), and beside it as a whole.
    None while both are still open to choose, or where the indicators differ.
    """
    jenis = {p.jenis for p in dibuka}
    if not jenis - {JenisPeriode.TAHUN}:
        hasil = (Periode.parse(b.periode) for b in paket.baris(Realisasi))
        jenis = {p.jenis for p in hasil if p.tahun == tahun}
    bagian = jenis - {JenisPeriode.TAHUN}
    return bagian.pop() if len(bagian) == 1 else None


def dapat_dikumpulkan(jenis: JenisPeriode, terpakai: JenisPeriode | None) -> bool:
    """True when a round of that kind can be filled beside what the year is told by."""
    return terpakai is None or jenis in (JenisPeriode.TAHUN, terpakai)


def terisi(paket: Paket, periode: str) -> bool:
    """True when a result, an explanation, evidence or a waiver stands for exactly that period."""
    return (
        any(b.periode == periode for b in paket.baris(Realisasi))
        or any(b.periode == periode for b in paket.baris(Faktor))
        or any(b.periode == periode for b in paket.baris(Bukti))
        or any(b.periode == periode for b in paket.baris(PengecualianBukti))
    )
