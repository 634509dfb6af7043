"""What the target sheet of an agreement holds, and what it takes from the head's agreement."""

from __future__ import annotations

from collections.abc import Iterable

from selaras.inti.janji import indikator_unit, janji_kepala
from selaras.inti.paket.baris_rencana import Dokumen, Indikator, Target
from selaras.inti.potret import LaporanKinerja


def indikator_lembar_target(laporan: LaporanKinerja, dokumen: Dokumen) -> Iterable[Indikator]:
    """The lines of the sheet: the head's has every indicator, a unit's the unit's own."""
    if dokumen.unit_id is None:
        return laporan.indikator.values()
    return indikator_unit(laporan, dokumen.unit_id)


def warisan_target(laporan: LaporanKinerja, dokumen: Dokumen) -> dict[tuple[str, str], Target]:
    """The head's targets that hold for a unit's agreement, by indicator and period."""
    if dokumen.unit_id is None:
        return {}
    urut = {d.dokumen_id: ke for ke, d in enumerate(janji_kepala(laporan, dokumen))}
    milik = [t for t in laporan.target.values() if t.dokumen_id in urut]
    milik.sort(key=lambda t: urut[t.dokumen_id])  # the latest has the last word
    return {(t.indikator_id, t.periode): t for t in milik}
