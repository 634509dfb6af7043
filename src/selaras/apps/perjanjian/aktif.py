"""Whether a year is active: asked by every writer of the record, so it knows nothing of them."""

from __future__ import annotations

from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.perjanjian.models import Aktivasi


def aktivasi(scope: TahunLaporan) -> Aktivasi | None:
    """The activation of an office's year that the caller may see; None before it."""
    return Aktivasi.objects.filter(tahun_laporan=scope).first()
