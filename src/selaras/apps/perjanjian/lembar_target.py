"""The target sheet of an agreement: its lines, and what every cell shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from selaras.inti.naskah.kata_ukur import sebutan_bernomor
from selaras.inti.paket.baris_rencana import Dokumen, Indikator
from selaras.inti.periode import Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.target import kolom_target, teks_target
from selaras.inti.siklus.target_unit import indikator_lembar_target, warisan_target


class BarisTarget(NamedTuple):
    """An indicator of the sheet, the node that begins with it, and its cells: period and text."""

    indikator: Indikator
    kepala: str
    sel: tuple[tuple[str, str, Periode], ...]


def teks_lembar_target(laporan: LaporanKinerja, dokumen: Dokumen) -> Callable[[str, str], str]:
    """What the cell of an indicator and period shows: the agreement's own target, else the one
    that it takes from the head's."""
    warisan = warisan_target(laporan, dokumen)

    def teks(kode: str, periode: str) -> str:
        sendiri = laporan.target.get((kode, dokumen.dokumen_id, periode))
        return teks_target(sendiri or warisan.get((kode, periode)))

    return teks


def baris_target(laporan: LaporanKinerja, dokumen: Dokumen) -> list[BarisTarget]:
    """The lines of the sheet in the order of the plan."""
    teks = teks_lembar_target(laporan, dokumen)
    kolom = kolom_target(laporan.tahun)
    milik: dict[str, list[Indikator]] = {}
    for i in indikator_lembar_target(laporan, dokumen):
        milik.setdefault(i.simpul_id, []).append(i)
    hasil = []
    for kode, simpul in laporan.simpul.items():
        for ke, i in enumerate(sorted(milik.get(kode, ()), key=lambda i: i.urutan)):
            sel = tuple((str(p), teks(i.indikator_id, str(p)), p) for p in kolom)
            hasil.append(BarisTarget(i, sebutan_bernomor(simpul) if ke == 0 else "", sel))
    return hasil
