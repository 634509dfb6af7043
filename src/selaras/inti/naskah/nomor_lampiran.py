"""Which annexes a report prints, and their numbers: the office may leave each of them out."""

from __future__ import annotations

from selaras.inti.paket.baris_hasil import Koreksi
from selaras.inti.potret import LaporanKinerja

FORMULIR, PERJANJIAN, KOREKSI, MUTU = "formulir", "perjanjian", "koreksi", "mutu"
SEBUTAN = {
    FORMULIR: "form capaian",
    PERJANJIAN: "perjanjian kinerja",
    KOREKSI: "koreksi terhadap cetakan",
    MUTU: "asumsi dan mutu data",
}


def lampiran_dicetak(laporan: LaporanKinerja) -> tuple[str, ...]:
    """The annexes that are printed, in their order."""
    return tuple(kode for kode in lampiran_ada(laporan) if _dipilih(laporan, kode))


def lampiran_ditinggalkan(laporan: LaporanKinerja) -> tuple[str, ...]:
    """The annexes that the report has and the office leaves out, in words."""
    return tuple(SEBUTAN[kode] for kode in lampiran_ada(laporan) if not _dipilih(laporan, kode))


def lampiran_ada(laporan: LaporanKinerja) -> tuple[str, ...]:
    """The annexes that the report has something for, in their order."""
    return tuple(kode for kode in SEBUTAN if _ada(laporan, kode))


def rujuk_mutu(laporan: LaporanKinerja) -> str:
    """ "Lampiran 5, Asumsi dan Mutu Data"; empty when that annex, the last, is not printed."""
    dicetak = lampiran_dicetak(laporan)
    if MUTU not in dicetak:
        return ""
    nomor = len(dicetak)
    if PERJANJIAN in dicetak:
        nomor += len(laporan.perjanjian) - 1
    return f"Lampiran {nomor}, Asumsi dan Mutu Data"


def _ada(laporan: LaporanKinerja, kode: str) -> bool:
    if kode == PERJANJIAN:
        return bool(laporan.perjanjian)
    return kode != KOREKSI or bool(laporan.paket.baris(Koreksi))


def _dipilih(laporan: LaporanKinerja, kode: str) -> bool:
    pilihan: bool = getattr(laporan.tahun_laporan, f"lampiran_{kode}")
    return pilihan
