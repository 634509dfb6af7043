"""What must stand before results of a year can be ratified: the three gates, and who is missing.

Source: lesson 3 of the design, after PermenPAN-RB 53/2014 (an agreement precedes measuring).
"""

from __future__ import annotations

from selaras.inti.paket.baris_rencana import Indikator, PihakPerjanjian
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.lembar import Syarat
from selaras.inti.ukur.pilih import dokumen_target


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


def _perjanjian(laporan: LaporanKinerja) -> list[Syarat]:
    milik = [d for d in laporan.perjanjian if d.tahun == laporan.tahun]
    if not milik:
        return [Syarat(f"Perjanjian Kinerja {laporan.tahun} ada", False)]
    pihak = laporan.paket.baris(PihakPerjanjian)
    pertama = milik[0]
    ada = {p.pihak for p in pihak if p.dokumen_id == pertama.dokumen_id}
    return [
        Syarat(f"{pertama.nama} bertanggal", pertama.tanggal is not None),
        Syarat(f"{pertama.nama} menyebut kedua pihak", ada == {"pertama", "kedua"}),
    ]


def _bertarget(laporan: LaporanKinerja, indikator: Indikator) -> Syarat:
    dokumen = dokumen_target(laporan, indikator, laporan.tahun)
    ada = dokumen is not None and dokumen.jenis != "renstra"
    return Syarat(
        f"{indikator.indikator_id} {indikator.nama}: target {laporan.tahun} dalam perjanjian",
        ada, indikator.indikator_id, indikator.simpul_id,
    )  # fmt: skip
