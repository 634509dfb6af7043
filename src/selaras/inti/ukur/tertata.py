"""The tidy form: one row per figure, for a regency of many offices and for columnar engines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from selaras.inti.anggaran import HasilSerapan
from selaras.inti.nilai import Nilai
from selaras.inti.ukur.pengukuran import Pengukuran


@dataclass(frozen=True)
class AngkaTertata:
    """``jenis`` and ``kunci`` name the figure as its explanation key does (``jenis:kunci``).

    ``nilai`` is None unless there is a number; ``teks`` holds a predikat or a range.
    """

    jenis: str
    kunci: str
    nilai: Decimal | None
    teks: str | None
    status: str


def angka_tertata(p: Pengukuran) -> Iterator[AngkaTertata]:
    """Every figure of a measured snapshot, in canonical order."""
    for kode, u in p.indikator.items():
        yield _nilai("target", kode, u.target)
        yield _nilai("realisasi", kode, u.realisasi)
        predikat = u.predikat.nama if u.predikat else None
        yield AngkaTertata("capaian", kode, u.capaian.nilai, predikat, u.capaian.status.value)
    for kode, s in p.simpul.items():
        if s.indikator:
            predikat = s.predikat.nama if s.predikat else None
            yield AngkaTertata("rata", kode, s.rata.nilai, predikat, s.rata.status.value)
        if s.anggaran is not None:
            yield from _uang("", kode, s.anggaran)
    yield from _uang("", "*", p.total)
    for kode, h in p.akun.items():
        yield from _uang("_akun", kode, h)


def _nilai(jenis: str, kunci: str, n: Nilai) -> AngkaTertata:
    teks = n.teks if n.ada and (n.predikat is not None or n.batas is not None) else None
    return AngkaTertata(jenis, kunci, n.angka, teks, n.status.value)


def _uang(akhiran: str, kunci: str, h: HasilSerapan) -> Iterator[AngkaTertata]:
    realisasi = f"realisasi{akhiran or '_anggaran'}"
    yield _nilai(f"pagu{akhiran}", kunci, h.sisi("pagu"))
    yield _nilai(realisasi, kunci, h.sisi("realisasi"))
    yield AngkaTertata(f"serapan{akhiran}", kunci, h.serapan, None, h.status.value)
