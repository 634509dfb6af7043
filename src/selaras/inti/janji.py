"""What an agreement promises: the head's by its own rows, a unit's mostly by the head's.

A unit answers for indicators of the office; what the head promised for them is what the unit
promises. Only where a unit's agreement says something else it has a row of its own
(docs/keputusan/016).
"""

from __future__ import annotations

from collections.abc import Iterable

from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Dokumen, Indikator, Simpul
from selaras.inti.penanggung import sekeluarga, unit_indikator, unit_simpul
from selaras.inti.potret import LaporanKinerja

KEPALA = ("tujuan", "sasaran")  # the levels of the head's agreement
PELAKSANA = ("program", "kegiatan", "sub_kegiatan")


def indikator_janji(laporan: LaporanKinerja, dokumen: Dokumen) -> list[Indikator]:
    """The indicators of an agreement with a target; of a draft those too that still need one."""
    return [
        i
        for i in calon_janji(laporan, dokumen)
        if sumber_target(laporan, dokumen, i.indikator_id, str(laporan.tahun)) is not None
        or not (dokumen.sah or bertarget(laporan, dokumen, i.indikator_id))
    ]


def calon_janji(laporan: LaporanKinerja, dokumen: Dokumen) -> list[Indikator]:
    """The indicators that an agreement is about.

    The head's: those of tujuan and sasaran, in canonical order; what stands below is the office's
    own detail. A unit's: all that it or a unit below it answers for, node by node.
    """
    if dokumen.unit_id is not None:
        return indikator_unit(laporan, dokumen.unit_id)
    semua = laporan.indikator.values()
    return [i for i in semua if laporan.simpul[i.simpul_id].jenjang in KEPALA]


def bertarget(laporan: LaporanKinerja, dokumen: Dokumen, indikator_id: str) -> bool:
    """True when an agreement, or the versions that it changes, holds a value for an indicator.

    A row without a value promises nothing.
    """
    setahun = str(laporan.tahun)
    for satu in (dokumen, *versi_sebelum(laporan, dokumen)):
        sumber = sumber_target(laporan, satu, indikator_id, setahun)
        if sumber is not None:
            return laporan.target[indikator_id, sumber, setahun].keadaan == "terisi"
    return False


def indikator_unit(laporan: LaporanKinerja, unit_id: str) -> list[Indikator]:
    """The indicators that a unit or a unit below it answers for, node by node."""
    keluarga = _keluarga(laporan, unit_id)
    semua = (i for milik in laporan.indikator_simpul.values() for i in milik)
    return [i for i in semua if unit_indikator(laporan.simpul, i) in keluarga]


def simpul_unit(laporan: LaporanKinerja, unit_id: str) -> list[Simpul]:
    """The highest programs, kegiatan and sub kegiatan that a unit answers for."""
    keluarga = _keluarga(laporan, unit_id)
    milik = {
        s.simpul_id: s
        for s in laporan.simpul.values()
        if s.jenjang in PELAKSANA and unit_simpul(laporan.simpul, s.simpul_id) in keluarga
    }
    return [s for s in milik.values() if s.induk_id not in milik]


def _keluarga(laporan: LaporanKinerja, unit_id: str) -> frozenset[str]:
    return sekeluarga({u.unit_id: u for u in laporan.paket.baris(Unit)}, unit_id)


def sumber_target(
    laporan: LaporanKinerja, dokumen: Dokumen, indikator_id: str, periode: str
) -> str | None:
    """The document whose row is the target that an agreement promises; None without a target."""
    kepala: Iterable[Dokumen] = reversed(janji_kepala(laporan, dokumen)) if dokumen.unit_id else ()
    for satu in (dokumen, *kepala):
        if (indikator_id, satu.dokumen_id, periode) in laporan.target:
            return satu.dokumen_id
    return None


def janji_kepala(laporan: LaporanKinerja, dokumen: Dokumen) -> tuple[Dokumen, ...]:
    """The head's agreements that a unit's one rests on: all that were in force on its day.

    So a later change by the head does not rewrite what a unit has signed. A draft rests on all
    that are in force, and before there is one on the head's draft.
    """
    semua = [d for d in laporan.naskah if d.unit_id is None]
    sah = [d for d in semua if d.sah]
    if dokumen.tanggal is not None:
        return tuple(d for d in sah if d.tanggal is None or d.tanggal <= dokumen.tanggal)
    return tuple(sah or semua[:1])


def versi_sebelum(laporan: LaporanKinerja, dokumen: Dokumen) -> tuple[Dokumen, ...]:
    """The versions that a change replaces, the latest first; none for a first agreement."""
    if dokumen.jenis != "pk_perubahan":
        return ()
    sepihak = (d for d in laporan.naskah if d.unit_id == dokumen.unit_id)
    return tuple(reversed([d for d in sepihak if d.ke < dokumen.ke and laporan.berlaku(d)]))
