"""The units of an office as things that are edited: one more, and below whom it may stand."""

from __future__ import annotations

from collections.abc import Collection

from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.rencana import kode_berikut


def unit_baru(paket: Paket, terpakai: Collection[str]) -> Unit:
    """A new unit as the last one, a bidang beside the others, the first one the office itself.

    ``terpakai``: archived codes.
    """
    semua = urut_unit(paket)
    puncak = next((u.unit_id for u in semua if u.induk_id is None), None)
    atas = next((u.induk_id for u in semua if u.jenis == "bidang"), puncak)
    ada = [u.unit_id for u in semua]
    return Unit(
        unit_id=kode_berikut("unit-", ada, {*ada, *terpakai}), nama="-", induk_id=atas,
        jenis="bidang" if semua else "dinas", urutan=max((u.urutan for u in semua), default=0) + 1,
    )  # fmt: skip


def urut_unit(paket: Paket) -> tuple[Unit, ...]:
    """The units in the office's own order."""
    return tuple(sorted(paket.baris(Unit), key=lambda u: u.urutan))


def calon_atas(paket: Paket, unit_id: str) -> tuple[Unit, ...]:
    """The units below which one may stand: not itself, nor what is below it."""
    bawah = {unit_id}
    semua = urut_unit(paket)
    for _ in semua:
        bawah |= {u.unit_id for u in semua if u.induk_id in bawah}
    return tuple(u for u in semua if u.unit_id not in bawah)


def tingkat_unit(paket: Paket) -> tuple[tuple[Unit, int], ...]:
    """Every unit with how deep it stands, each below the one that it belongs to."""
    anak: dict[str | None, list[Unit]] = {}
    for u in urut_unit(paket):
        anak.setdefault(u.induk_id, []).append(u)
    hasil: list[tuple[Unit, int]] = []
    sisa = [(u, 0) for u in reversed(anak.get(None, ()))]
    while sisa:
        satu, dalam = sisa.pop()
        hasil.append((satu, dalam))
        sisa += [(u, dalam + 1) for u in reversed(anak.get(satu.unit_id, ()))]
    return tuple(hasil)
