"""What must stand before results of a year can be ratified: the three gates, and who is missing.

Source: lesson 3 of the design, after PermenPAN-RB 53/2014 (an agreement precedes measuring).
"""

from __future__ import annotations

from selaras.inti.paket.baris_rencana import Dokumen, Indikator, PihakPerjanjian
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.lembar import Syarat
from selaras.inti.ukur.pilih import target_dokumen


def syarat_aktif(laporan: LaporanKinerja) -> list[Syarat]:
    """A signed agreement, a target for every indicator, the year inside the Renstra."""
    tahun, periode = laporan.tahun, laporan.tahun_laporan
    dalam = periode.renstra_awal <= tahun <= periode.renstra_akhir
    rentang = f"{periode.renstra_awal}-{periode.renstra_akhir}"
    return [
        Syarat(f"tahun {tahun} berada di dalam Renstra {rentang}", dalam),
        *_perjanjian(laporan),
        *(_bertarget(laporan, i) for i in laporan.indikator.values()),
    ]


def kata_kurang(syarat: list[Syarat]) -> list[str]:
    """What is missing in few words: the indicators without a target are counted."""
    kurang = [s for s in syarat if not s.terpenuhi]
    tanpa_target = sum(s.indikator_id is not None for s in kurang)
    rinci = [f"{tanpa_target} indikator belum bertarget"] if tanpa_target else []
    return rinci + [f"belum terpenuhi: {s.kata}" for s in kurang if s.indikator_id is None]


def _perjanjian(laporan: LaporanKinerja) -> list[Syarat]:
    milik = _kepala(laporan)
    if not milik:
        return [Syarat(f"Perjanjian Kinerja {laporan.tahun} ada", False)]
    pihak = laporan.paket.baris(PihakPerjanjian)
    pertama = milik[0]
    ada = {p.pihak for p in pihak if p.dokumen_id == pertama.dokumen_id}
    bertanggal = pertama.sah and pertama.tanggal is not None
    return [
        Syarat(f"{pertama.nama} ditandatangani dan bertanggal", bertanggal),
        Syarat(f"{pertama.nama} menyebut kedua pihak", ada == {"pertama", "kedua"}),
    ]


def _kepala(laporan: LaporanKinerja) -> list[Dokumen]:
    """The head's agreements of the year, also those that are not in force yet."""
    return [d for d in laporan.naskah if d.unit_id is None]


def _bertarget(laporan: LaporanKinerja, indikator: Indikator) -> Syarat:
    """A value in what binds: a row that holds none, or a change not signed yet, promises nothing.

    Before anything is signed the first draft is looked at; its signature is a gate of its own.
    """
    target = target_dokumen(
        laporan, indikator, laporan.perjanjian or _kepala(laporan)[:1], laporan.tahun
    )
    return Syarat(
        f"{indikator.indikator_id} {indikator.nama}: target {laporan.tahun} dalam perjanjian",
        target is not None and target.ada, indikator.indikator_id, indikator.simpul_id,
    )  # fmt: skip
