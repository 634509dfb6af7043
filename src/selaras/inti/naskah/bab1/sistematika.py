"""I F: what stands where."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Blok, Daftar, Judul
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.paket.baris_hasil import Koreksi

_ISI = (
    "BAB I Pendahuluan: dasar, organisasi, tugas, dan sumber daya.",
    "BAB II Perencanaan Kinerja: rencana strategis, isu, indikator kinerja utama, dan perjanjian.",
    "BAB III Akuntabilitas Kinerja: capaian kinerja dan realisasi anggaran.",
    "BAB IV Penutup: simpulan dan langkah perbaikan.",
)


def susun(k: Konteks) -> tuple[Blok, ...]:
    """The list of chapters."""
    return (
        Judul(2, "Sistematika Penyajian", "bab1-f", "F."),
        *k.paragraf("bab1.sistematika", "Laporan ini disusun sebagai berikut:"),
        Daftar(tuple(sebaris(satu) for satu in (*_ISI, _lampiran(k)))),
    )


def _lampiran(k: Konteks) -> str:
    """The annexes that this report has."""
    isi = ["form capaian"]
    if k.laporan.perjanjian:
        isi.append("perjanjian kinerja")
    if k.laporan.paket.baris(Koreksi):
        isi.append("koreksi terhadap cetakan")
    koma = "," if len(isi) > 1 else ""
    return f"Lampiran: {', '.join(isi)}{koma} serta asumsi dan mutu data."
