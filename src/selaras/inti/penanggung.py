"""Who answers for what: the unit of a node or indicator, and what a unit has below it."""

from __future__ import annotations

from collections.abc import Mapping

from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Indikator, Simpul
from selaras.inti.paket.isi import Paket

JENIS_BIDANG = ("sekretariat", "bidang")


def unit_simpul(simpul: Mapping[str, Simpul], simpul_id: str) -> str | None:
    """The unit of a node, or of the nearest node above that names one."""
    kini = simpul.get(simpul_id)
    while kini is not None:
        if kini.unit_id:
            return kini.unit_id
        kini = simpul.get(kini.induk_id or "")
    return None


def unit_indikator(simpul: Mapping[str, Simpul], indikator: Indikator) -> str | None:
    """The unit that an indicator names itself, else the one of its node."""
    return indikator.unit_id or unit_simpul(simpul, indikator.simpul_id)


def bidang_unit(unit: Mapping[str, Unit], unit_id: str) -> str:
    """The secretariat or bidang that a unit belongs to; the unit itself when none stands above."""
    kini = unit.get(unit_id)
    while kini is not None and kini.jenis not in JENIS_BIDANG:
        kini = unit.get(kini.induk_id or "")
    return kini.unit_id if kini is not None else unit_id


def sekeluarga(unit: Mapping[str, Unit], unit_id: str) -> frozenset[str]:
    """A unit and every unit below it."""
    hasil, lapis = {unit_id}, {unit_id}
    while lapis:
        lapis = {u.unit_id for u in unit.values() if u.induk_id in lapis} - hasil
        hasil |= lapis
    return frozenset(hasil)


def unit_berjanji(paket: Paket) -> tuple[Unit, ...]:
    """The units that answer for something, and those above them up to the bidang, in print order.

    The office itself and its head are no unit here: theirs is the agreement of the office.
    """
    unit = {u.unit_id: u for u in paket.baris(Unit)}
    simpul = {s.simpul_id: s for s in paket.baris(Simpul)}
    milik = {unit_indikator(simpul, i) for i in paket.baris(Indikator)}
    milik |= {unit_simpul(simpul, kode) for kode in simpul}
    hasil: set[str] = set()
    for kode in milik:
        kini = unit.get(kode or "")
        while kini is not None and kini.jenis not in ("dinas", "pimpinan"):
            hasil.add(kini.unit_id)
            kini = None if kini.jenis in JENIS_BIDANG else unit.get(kini.induk_id or "")
    return tuple(sorted((unit[k] for k in hasil), key=lambda u: (u.urutan, u.unit_id)))
