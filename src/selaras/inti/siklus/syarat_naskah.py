"""What an agreement must say: asked alike before it is proposed and before it is signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from selaras.inti.janji import bertarget, janji_kepala, simpul_unit
from selaras.inti.naskah.kalimat import bilang, rangkai
from selaras.inti.paket.baris_hasil import AnggaranProgram
from selaras.inti.paket.baris_rencana import Dokumen, PihakPerjanjian, Simpul
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.lembar import Syarat
from selaras.inti.siklus.target_unit import indikator_lembar_target
from selaras.inti.ukur.keuangan import uang_per_simpul

RINCI = 3  # as many are named one by one in a refusal


class Tempat(StrEnum):
    """The sheet on which something of an agreement is written."""

    NASKAH = "naskah"
    TARGET = "target"
    PAGU = "pagu"
    ANGGARAN = "anggaran"  # the budget of the office: what a unit's money is taken from


@dataclass(frozen=True)
class SyaratNaskah(Syarat):
    """One thing that an agreement must say, and on which sheet it is written."""

    tempat: Tempat = Tempat.NASKAH


def syarat_naskah(laporan: LaporanKinerja, dokumen: Dokumen) -> list[SyaratNaskah]:
    """What an agreement must say before it is laid before its signatories, and when they sign.

    Both parties, the place, a target for each of its indicators, the budgets of its annex; of a
    change its reason and basis. Source of the elements: PermenPANRB 53/2014 Lampiran I.
    """
    pihak = laporan.paket.baris(PihakPerjanjian)
    ada = {p.pihak for p in pihak if p.dokumen_id == dokumen.dokumen_id}
    syarat = [
        SyaratNaskah("nama dan jabatan Pihak Pertama", "pertama" in ada),
        SyaratNaskah("nama dan jabatan Pihak Kedua", "kedua" in ada),
        SyaratNaskah("tempat penandatanganan", bool(dokumen.tempat)),
    ]
    if dokumen.jenis == "pk_perubahan":
        syarat.append(SyaratNaskah("uraian alasan perubahan", bool(dokumen.alasan_uraian)))
        syarat.append(SyaratNaskah("dokumen dasar perubahan", bool(dokumen.dasar)))
    pagu = _pagu_unit if dokumen.unit_id else _pagu
    return [*syarat, *_target(laporan, dokumen), *pagu(laporan, dokumen)]


def kata_kurang(syarat: Sequence[Syarat]) -> str:
    """What is missing in a sentence of bounded length: many targets or budgets are counted."""
    kurang = [s for s in syarat if not s.terpenuhi]
    target = [s.kata for s in kurang if s.indikator_id is not None]
    uang = [s.kata for s in kurang if s.indikator_id is None and s.simpul_id is not None]
    rinci = [s.kata for s in kurang if s.simpul_id is None]
    for kata, milik in (("target", target), ("anggaran", uang)):
        rinci += milik if len(milik) <= RINCI else [f"{kata} {bilang(len(milik))} baris"]
    return rangkai(rinci)


def _target(laporan: LaporanKinerja, dokumen: Dokumen) -> Iterator[SyaratNaskah]:
    """Every line of the sheet: of the head's also what the annex does not print, for the year is
    measured, and activated, by what its agreement says."""
    milik = list(indikator_lembar_target(laporan, dokumen))
    if not milik:
        yield SyaratNaskah("indikator yang diperjanjikan", False, tempat=Tempat.TARGET)
    for i in milik:
        yield SyaratNaskah(
            f"target {laporan.tahun} {i.indikator_id} {i.nama}",
            bertarget(laporan, dokumen, i.indikator_id), i.indikator_id, i.simpul_id,
            tempat=Tempat.TARGET,
        )  # fmt: skip


def _pagu(laporan: LaporanKinerja, dokumen: Dokumen) -> Iterator[SyaratNaskah]:
    """Of the head's: a program without a row is not part of the agreement, but some program is."""
    semua = laporan.paket.baris(AnggaranProgram)
    milik = [b for b in semua if b.dokumen_id == dokumen.dokumen_id]
    if not milik:
        yield SyaratNaskah("anggaran program pada lampiran", False, tempat=Tempat.PAGU)
    for b in milik:
        simpul = laporan.simpul[b.simpul_id]
        yield _uang(simpul, b.pagu is not None, Tempat.PAGU)


def _pagu_unit(laporan: LaporanKinerja, dokumen: Dokumen) -> Iterator[SyaratNaskah]:
    """Of a unit's: what it carries out has money in the head's agreement or in the budget."""
    kepala = {d.dokumen_id for d in janji_kepala(laporan, dokumen)}
    semua = laporan.paket.baris(AnggaranProgram)
    janji = {b.simpul_id for b in semua if b.dokumen_id in kepala and b.pagu is not None}
    buku = {kode for kode, (pagu, _) in uang_per_simpul(laporan).items() if pagu.ada}
    for s in simpul_unit(laporan, dokumen.unit_id or ""):
        yield _uang(s, s.simpul_id in janji | buku, Tempat.ANGGARAN)


def _uang(simpul: Simpul, ada: bool, tempat: Tempat) -> SyaratNaskah:
    kata = f"anggaran {simpul.simpul_id} {simpul.nama}"
    return SyaratNaskah(kata, ada, simpul_id=simpul.simpul_id, tempat=tempat)
