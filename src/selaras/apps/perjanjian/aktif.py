"""Whether a year is active: asked by every writer of the record, so it knows nothing of them."""

from __future__ import annotations

from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.perjanjian.models import Aktivasi


def aktivasi(scope: TahunLaporan) -> Aktivasi | None:
    """The activation of an office's year that the caller may see; None before it."""
    return Aktivasi.objects.filter(tahun_laporan=scope).first()


def tahun_aktif(lingkup: LingkupOPD, opd: str, tahun: int) -> bool:
    """True once the year of an office is activated; one query."""
    lingkup.pastikan(opd)
    return Aktivasi.objects.filter(
        tahun_laporan__opd__kode=opd, tahun_laporan__tahun=tahun
    ).exists()
