"""When the reports of all offices were published here."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import Min
from django.utils import timezone

from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.laporan.models import Penerbitan


def terbit_semua(lingkup: LingkupOPD, tahun: Collection[int]) -> dict[tuple[str, int], date]:
    """The first day of publication by office and year, of the offices in scope; one query."""
    opd, ke = (f"versi__potret__tahun_laporan__{jalur}" for jalur in ("opd__kode", "tahun"))
    semua = Penerbitan.objects.filter(lingkup.saring(opd), **{f"{ke}__in": tahun})
    baris = semua.values(opd, ke).annotate(pertama=Min("waktu")).order_by(opd, ke)
    return {(satu[opd], satu[ke]): timezone.localdate(satu["pertama"]) for satu in baris}
