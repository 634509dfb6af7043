"""BAB III: accountability. Part A measures, part B accounts for the money."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import BagianDok, Blok, Judul
from selaras.inti.naskah.bab3 import (
    belanja,
    efisiensi,
    form,
    iku,
    kerja_unit,
    pengukuran,
    program,
    rekonsiliasi,
    renstra,
    rincian_anggaran,
    sasaran,
    sebab_serapan,
    serapan,
    standar,
    tahun,
)
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.penomor import Penomor


def susun(k: Konteks, n: Penomor) -> tuple[BagianDok, ...]:
    """The chapter: portrait, the official form in landscape, portrait again."""
    u = Urut()
    awal = (
        Judul(1, "AKUNTABILITAS KINERJA", "bab3", "BAB III"),
        Judul(2, "Capaian Kinerja Organisasi", "bab3-a", "A."),
        *pengukuran.susun(k, n, u),
        *form.susun_pengantar(k, n, u),
    )
    lembar = form.susun_tabel(k, n)  # before the rest: tables are numbered as they are made
    sisa = (*_capaian(k, n, u), *_anggaran(k, n))
    if not lembar:
        return (BagianDok((*awal, *sisa)),)
    return (BagianDok(awal), BagianDok(lembar, lanskap=True), BagianDok(sisa))


def _capaian(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    return (
        *iku.susun(k, n, u),
        *tahun.susun(k, n, u),
        *renstra.susun(k, n, u),
        *standar.susun(k, n, u),
        *sasaran.susun(k, n, u),
        *program.susun(k, n, u),
        *efisiensi.susun(k, n, u),
    )


def _anggaran(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    u = Urut()
    return (
        Judul(2, "Realisasi Anggaran", "bab3-b", "B."),
        *belanja.susun(k, n, u),
        *serapan.susun(k, n, u),
        *rincian_anggaran.susun(k, n, u),
        *rekonsiliasi.susun(k, n, u),
        *sebab_serapan.susun(k, n, u),
        *kerja_unit.susun(k, n, u),
    )
