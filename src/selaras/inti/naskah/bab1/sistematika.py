"""I F: what stands where."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Blok, Daftar, Judul
from selaras.inti.naskah.konteks import Konteks, sebaris

_ISI = (
    "BAB I Pendahuluan: dasar, organisasi, tugas, dan sumber daya.",
    "BAB II Perencanaan Kinerja: rencana strategis, isu, indikator kinerja utama, dan perjanjian.",
    "BAB III Akuntabilitas Kinerja: capaian kinerja dan realisasi anggaran.",
    "BAB IV Penutup: simpulan dan langkah perbaikan.",
    "Lampiran: form capaian, perjanjian kinerja, koreksi, serta asumsi dan mutu data.",
)


def susun(k: Konteks) -> tuple[Blok, ...]:
    """The list of chapters."""
    return (
        Judul(2, "Sistematika Penyajian", "bab1-f", "F."),
        *k.paragraf("bab1.sistematika", "Laporan ini disusun sebagai berikut:"),
        Daftar(tuple(sebaris(satu) for satu in _ISI)),
    )
