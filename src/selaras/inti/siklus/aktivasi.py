"""What must stand before results of a year can be ratified: the three gates, and who is missing.

Source: lesson 3 of the design, after PermenPAN-RB 53/2014 (an agreement precedes measuring).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from selaras.inti.paket.baris_rencana import Dokumen, Indikator, PihakPerjanjian
from selaras.inti.periode import tanggal_panjang
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.lembar import Syarat
from selaras.inti.siklus.naskah import StatusNaskah, pengganti, status_naskah
from selaras.inti.ukur.pilih import target_dokumen


class Gerbang(StrEnum):
    """What a gate is about: where it is mended follows from it."""

    RENSTRA = "renstra"
    ADA = "ada"
    TANDA_TANGAN = "tanda_tangan"
    TANGGAL = "tanggal"
    PIHAK = "pihak"
    TARGET = "target"


@dataclass(frozen=True)
class SyaratTahun(Syarat):
    """A gate of the year; ``dokumen_id``: the agreement at which it is mended; ``belum``: what is
    the case while it is shut, as a clause."""

    gerbang: Gerbang = Gerbang.RENSTRA
    dokumen_id: str | None = None
    belum: str = ""


def syarat_aktif(laporan: LaporanKinerja) -> list[SyaratTahun]:
    """A signed agreement, a target for every indicator, the year inside the Renstra."""
    tahun, periode = laporan.tahun, laporan.tahun_laporan
    dalam = periode.renstra_awal <= tahun <= periode.renstra_akhir
    rentang = f"{periode.renstra_awal}-{periode.renstra_akhir}"
    return [
        SyaratTahun(
            f"tahun {tahun} berada di dalam Renstra {rentang}", dalam,
            belum=f"tahun {tahun} berada di luar masa Renstra {rentang}",
        ),
        *_perjanjian(laporan),
        *(_bertarget(laporan, i) for i in laporan.indikator.values()),
    ]  # fmt: skip


def kata_kurang(syarat: Sequence[SyaratTahun]) -> list[str]:
    """What is missing, each as a clause: the indicators without a target are counted."""
    kurang = [s for s in syarat if not s.terpenuhi]
    tanpa_target = sum(s.indikator_id is not None for s in kurang)
    rinci = [f"{tanpa_target} indikator belum bertarget"] if tanpa_target else []
    return [s.belum for s in kurang if s.indikator_id is None] + rinci


def _perjanjian(laporan: LaporanKinerja) -> list[SyaratTahun]:
    """One agreement in force with its day and both parties: the first one, or what changed it."""
    milik = _kepala(laporan)
    if not milik:
        return [
            SyaratTahun(
                f"Perjanjian Kinerja {laporan.tahun} ada", False, gerbang=Gerbang.ADA,
                belum=f"Perjanjian Kinerja {laporan.tahun} belum disusun",
            )
        ]  # fmt: skip
    pihak: dict[str, set[str]] = {}
    for p in laporan.paket.baris(PihakPerjanjian):
        pihak.setdefault(p.dokumen_id, set()).add(p.pihak)

    def lengkap(d: Dokumen) -> bool:
        return pihak.get(d.dokumen_id) == {"pertama", "kedua"}

    bertanggal = [d for d in laporan.perjanjian if d.tanggal is not None]
    terbuka = [d for d in milik if pengganti(laporan.paket, d) is None]
    # signed too late: the first of them, for its day bounds those of its changes
    kelak = [d for d in milik if d.sah and d.tanggal is not None]
    lain = bertanggal[-1:] or kelak[:1] or terbuka
    satu = next(filter(lengkap, bertanggal), lain[0])
    kode = satu.dokumen_id
    return [
        _tanda_tangan(laporan, satu),
        SyaratTahun(
            f"{satu.nama} menyebut kedua pihak", lengkap(satu), gerbang=Gerbang.PIHAK,
            dokumen_id=kode, belum=f"{satu.nama} belum menyebut kedua pihaknya",
        ),
    ]  # fmt: skip


def _tahap(dokumen: Dokumen) -> str:
    """What is wanted of an agreement that does not count yet."""
    if status_naskah(dokumen) is StatusNaskah.DITANDATANGANI:
        return "bertanggal"
    return "ditandatangani"


def _tanda_tangan(laporan: LaporanKinerja, satu: Dokumen) -> SyaratTahun:
    """Signed with a day on which it binds: one that is signed too late says so, not "unsigned"."""
    ada = satu.sah and satu.tanggal is not None
    if ada and satu.tanggal and not laporan.berlaku(satu):
        hari = laporan.tahun_laporan.per_tanggal
        return SyaratTahun(
            f"{satu.nama} berlaku per {tanggal_panjang(hari)}", False, gerbang=Gerbang.TANGGAL,
            dokumen_id=satu.dokumen_id,
            belum=f"{satu.nama} ditandatangani {tanggal_panjang(satu.tanggal)}, belum berlaku per "
            f"{tanggal_panjang(hari)}",
        )  # fmt: skip
    return SyaratTahun(
        f"{satu.nama} ditandatangani dan bertanggal", ada, gerbang=Gerbang.TANDA_TANGAN,
        dokumen_id=satu.dokumen_id, belum=f"{satu.nama} belum {_tahap(satu)}",
    )  # fmt: skip


def _kepala(laporan: LaporanKinerja) -> list[Dokumen]:
    """The head's agreements of the year, also those that are not in force yet."""
    return [d for d in laporan.naskah if d.unit_id is None]


def _bertarget(laporan: LaporanKinerja, indikator: Indikator) -> SyaratTahun:
    """A value in what binds: a row that holds none, or a change not signed yet, promises nothing.

    Before anything is signed the first draft is looked at; its signature is a gate of its own.
    """
    kepala = _kepala(laporan)
    target = target_dokumen(laporan, indikator, laporan.perjanjian or kepala[:1], laporan.tahun)
    return SyaratTahun(
        f"{indikator.indikator_id} {indikator.nama}: target {laporan.tahun} dalam perjanjian",
        target is not None and target.ada, indikator.indikator_id, indikator.simpul_id,
        gerbang=Gerbang.TARGET, dokumen_id=kepala[-1].dokumen_id if kepala else None,
        belum=f"{indikator.indikator_id} {indikator.nama} belum bertarget",
    )  # fmt: skip
