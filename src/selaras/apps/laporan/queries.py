"""The snapshot of the current revision: built once, kept with its revision, read by every page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from django.db import transaction
from django.db.models import F, Min
from django.utils import timezone

from selaras.apps.bukti.queries import BerkasTersimpan
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.dasar.rupa import rupa
from selaras.apps.laporan.models import AngkaTertata, DrafPotret, LaporanTerbit, Penerbitan
from selaras.apps.laporan.services import simpan_draf
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.organisasi.queries import TahunKini, tahun_laporan
from selaras.apps.paket.queries import susun_paket
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur import Pengukuran, ukur


class _SudahBerubah(Exception):
    """The record moved on while its snapshot was built."""


def potret(lingkup: LingkupOPD, opd: str, tahun: int) -> LaporanKinerja:
    """The snapshot of an office and year as it stands now.

    Raises DiLuarLingkup, OPDTidakAda, TahunTidakAda.
    """
    return pengukuran(lingkup, opd, tahun).laporan


def pengukuran(lingkup: LingkupOPD, opd: str, tahun: int) -> Pengukuran:
    """The measured snapshot; kept in memory per revision, so pages share one measurement.

    Raises as ``potret`` does.
    """
    return pengukuran_tahun(tahun_laporan(lingkup, opd, tahun))


def pengukuran_banyak(
    lingkup: LingkupOPD, kantor: Iterable[tuple[str, int]]
) -> Mapping[tuple[str, int], Pengukuran]:
    """The measured snapshots of some offices and years; those that are kept cost one query."""
    diminta = set(kantor)
    semua = TahunLaporan.objects.select_related("opd").filter(
        lingkup.saring("opd__kode"), opd__kode__in={kode for kode, _ in diminta}
    )
    return {
        (scope.opd.kode, scope.tahun): pengukuran_tahun(scope)
        for scope in semua
        if (scope.opd.kode, scope.tahun) in diminta
    }


def pengukuran_tahun(scope: TahunLaporan | TahunKini) -> Pengukuran:
    """The measurement of a year that the caller was allowed to read."""
    try:
        return _per_revisi(scope.pk, scope.revisi, scope.diubah)
    except _SudahBerubah:
        # Somebody is writing; the second time writers wait for us.
        with transaction.atomic():
            kini = TahunLaporan.objects.select_for_update().get(pk=scope.pk)
            return _per_revisi(kini.pk, kini.revisi, kini.diubah)


@lru_cache(maxsize=64)
def _per_revisi(scope_id: int, revisi: int, diubah: datetime) -> Pengukuran:
    """The measurement of exactly this revision; raises _SudahBerubah, which is not cached.

    ``diubah`` tells two records apart that happen to share key and revision (a restored backup).
    """
    draf = DrafPotret.objects.filter(tahun_laporan_id=scope_id, revisi=revisi, kode=rupa()).first()
    if draf is not None:
        return ukur(_dari_draf(draf))
    scope = TahunLaporan.objects.select_related("opd").get(pk=scope_id)
    hasil = ukur(LaporanKinerja.dari_paket(susun_paket(scope)))
    if not simpan_draf(scope_id, revisi, hasil):
        raise _SudahBerubah
    return hasil


def _dari_draf(draf: DrafPotret) -> LaporanKinerja:
    laporan = LaporanKinerja.dari_json(draf.isi)
    berkas = BerkasTersimpan(laporan.sidik_berkas)
    return replace(laporan, paket=replace(laporan.paket, berkas=berkas))


@dataclass(frozen=True)
class AngkaKantor:
    """One tidy figure: which office and year, what kind, which key, its value and status."""

    opd: str
    tahun: int
    jenis: str
    kunci: str
    nilai: Decimal | None
    teks: str | None
    status: str


def angka_tertata(lingkup: LingkupOPD, tahun: int, jenis: Iterable[str]) -> tuple[AngkaKantor, ...]:
    """Figures of some kinds for every office in scope, in one query, from the kept drafts.

    Only drafts of the current revision and of this code speak; ``segarkan`` makes the missing.
    """
    baris = (
        AngkaTertata.objects.filter(
            lingkup.saring("opd"),
            tahun=tahun,
            jenis__in=list(jenis),
            draf__revisi=F("draf__tahun_laporan__revisi"),
            draf__kode=rupa(),
        )
        .order_by("opd", "jenis", "id")
        .values_list("opd", "tahun", "jenis", "kunci", "nilai", "teks", "status")
    )
    return tuple(AngkaKantor(*satu) for satu in baris)


def segarkan(lingkup: LingkupOPD, tahun: int) -> tuple[str, ...]:
    """Make the missing drafts of every office in scope; the codes of the offices it made.

    One query when nothing is missing.
    """
    usang = (
        TahunLaporan.objects.filter(lingkup.saring("opd__kode"), tahun=tahun)
        .exclude(draf__revisi=F("revisi"), draf__kode=rupa())
        .order_by("opd__kode")
        .values_list("opd__kode", flat=True)
    )
    dibuat = tuple(usang)
    for kode in dibuat:
        pengukuran(lingkup, kode, tahun)
    return dibuat


def hari_terbit(lingkup: LingkupOPD, opd: str, tahun: int) -> date | None:
    """The day on which the report of an office and year was first published here.

    A version that was only written is a draft.
    """
    lingkup.pastikan(opd)
    milik = Penerbitan.objects.filter(
        versi__potret__tahun_laporan__opd__kode=opd, versi__potret__tahun_laporan__tahun=tahun
    )
    pertama: datetime | None = milik.aggregate(pertama=Min("waktu"))["pertama"]
    return timezone.localdate(pertama) if pertama else None


def ada_versi(lingkup: LingkupOPD, opd: str, tahun: int) -> bool:
    """True when a version of the report was written, published or not."""
    lingkup.pastikan(opd)
    return LaporanTerbit.objects.filter(
        potret__tahun_laporan__opd__kode=opd, potret__tahun_laporan__tahun=tahun
    ).exists()
