"""What others ask of the agreements of all offices at once."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.perjanjian.models import Dokumen


def perjanjian_awal(
    lingkup: LingkupOPD, tahun: Collection[int]
) -> dict[tuple[str, int], list[date | None]]:
    """The days of the first agreements of offices (not of their units), None for one without a
    day, by office and year; one query."""
    opd = "tahun_laporan__opd__kode"
    semua = Dokumen.objects.filter(
        lingkup.saring(opd), aktif=True, jenis="pk", unit=None, tahun__in=tahun,
    )  # fmt: skip
    hasil: dict[tuple[str, int], list[date | None]] = {}
    baris = semua.order_by("pk").values_list(opd, "tahun_laporan__tahun", "tahun", "tanggal")
    for kode, milik, untuk, tanggal in baris:
        if milik == untuk:
            hasil.setdefault((kode, milik), []).append(tanggal)
    return hasil
