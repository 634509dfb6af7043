"""I F: what stands where."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Blok, Daftar, Judul
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.nomor_lampiran import SEBUTAN, lampiran_dicetak

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
        Daftar(tuple(sebaris(satu) for satu in (*_ISI, *_lampiran(k)))),
    )


def _lampiran(k: Konteks) -> tuple[str, ...]:
    """The annexes that this report has; no line when it has none."""
    nama = [SEBUTAN[kode] for kode in lampiran_dicetak(k.laporan)]
    if not nama:
        return ()
    *awal, akhir = nama
    if not awal:
        return (f"Lampiran: {akhir}.",)
    koma = "," if len(awal) > 1 else ""
    return (f"Lampiran: {', '.join(awal)}{koma} serta {akhir}.",)
