"""The number of the annex on assumptions and quality of the data."""

from __future__ import annotations

from selaras.inti.paket.baris_hasil import Koreksi
from selaras.inti.potret import LaporanKinerja

FORM = 1  # the official form always comes first


def nomor_mutu(laporan: LaporanKinerja) -> int:
    """The last annex: after the form, the agreements and, when there are any, the corrections."""
    return FORM + len(laporan.perjanjian) + bool(laporan.paket.baris(Koreksi)) + 1
