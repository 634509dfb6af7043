"""The snapshot of the current revision: built once, kept with its revision, read by every page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import lru_cache

from selaras.apps.bukti.queries import berkas_tahun
from selaras.apps.dasar.galat import RekamSibuk
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.laporan.models import AngkaTertata, DrafPotret
from selaras.apps.laporan.services import simpan_draf
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.paket.queries import susun_paket
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur import Pengukuran, ukur

COBA = 5


def potret(lingkup: LingkupOPD, opd: str, tahun: int) -> LaporanKinerja:
    """The snapshot of an office and year as it stands now.

    Raises DiLuarLingkup, OPDTidakAda, TahunTidakAda; RekamSibuk when it keeps changing.
    """
    return pengukuran(lingkup, opd, tahun).laporan


def pengukuran(lingkup: LingkupOPD, opd: str, tahun: int) -> Pengukuran:
    """The measured snapshot; kept in memory per revision, so pages share one measurement."""
    for _ in range(COBA):
        scope = tahun_laporan(lingkup, opd, tahun)
        hasil = _per_revisi(scope.pk, scope.revisi, scope.diubah)
        if hasil is not None:
            return hasil
        _per_revisi.cache_clear()
    raise RekamSibuk(opd, tahun)


@lru_cache(maxsize=64)
def _per_revisi(scope_id: int, revisi: int, diubah: datetime) -> Pengukuran | None:
    """The measurement of exactly this revision; None when the record moved on meanwhile.

    ``diubah`` tells two records apart that happen to share key and revision (a restored backup).
    """
    scope = TahunLaporan.objects.select_related("opd").get(pk=scope_id)
    draf = DrafPotret.objects.filter(tahun_laporan=scope, revisi=revisi).first()
    if draf is not None:
        berkas = berkas_tahun(scope)
        return ukur(LaporanKinerja.dari_json(draf.isi, berkas))
    laporan = LaporanKinerja.dari_paket(susun_paket(scope))
    hasil = ukur(laporan)
    return hasil if simpan_draf(scope_id, revisi, hasil) else None


@dataclass(frozen=True)
class AngkaKantor:
    """One tidy figure: which office and year, what kind, which key, its value and status."""

    opd: str
    tahun: int
    jenis: str
    kunci: str
    nilai: Decimal | None
    status: str


def angka_tertata(lingkup: LingkupOPD, tahun: int, jenis: Iterable[str]) -> tuple[AngkaKantor, ...]:
    """Figures of some kinds for every office in scope, in one query, from the kept drafts."""
    baris = (
        AngkaTertata.objects.filter(lingkup.saring("opd"), tahun=tahun, jenis__in=list(jenis))
        .order_by("opd", "jenis", "id")
        .values_list("opd", "tahun", "jenis", "kunci", "nilai", "status")
    )
    return tuple(AngkaKantor(*satu) for satu in baris)
