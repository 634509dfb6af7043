"""The agreements of a year as their pages show them; scoped by the snapshot that was read."""

from __future__ import annotations

from selaras.apps.dasar.galat import TidakAda
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.perjanjian.models import CapNaskah
from selaras.inti.paket.baris_rencana import Dokumen
from selaras.inti.potret import LaporanKinerja


def naskah_tahun(laporan: LaporanKinerja, kode: str) -> Dokumen:
    """An agreement of the year, drafts and those of units too. Raises TidakAda."""
    satu = next((d for d in laporan.naskah if d.dokumen_id == kode), None)
    if satu is None:
        raise TidakAda("Perjanjian itu tidak ada pada tahun ini.")
    return satu


def cap_naskah(scope: TahunLaporan, kode: str) -> list[CapNaskah]:
    """The stamps of an agreement, the earliest first."""
    return list(CapNaskah.objects.filter(tahun_laporan=scope, dokumen=kode).order_by("pk"))
