"""How far rounds are: of one office, and of all offices at once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.pengumpulan.models import Komentar, Lembar, Pengecualian, Putaran
from selaras.apps.pengumpulan.queries import daftar_putaran
from selaras.inti.periode import tanggal_panjang
from selaras.inti.siklus.alur import Status

_SAH = Q(lembar__status=str(Status.DISAHKAN))


@dataclass(frozen=True)
class JalanPutaran:
    """A round as the calendar reads it: its last day, and the day it was ratified as a whole.

    ``terlambat``: sheets not sent on after the last day of their unit; ``komentar``: questions
    that nobody settled. Both are counted only by ``jalan_semua``.
    """

    periode: str
    buka: date
    tutup: date
    disahkan: date | None
    kata: str
    terlambat: int = 0
    komentar: int = 0


def jalannya_putaran(pelaku: Pelaku, opd: str, tahun: int) -> list[JalanPutaran]:
    """How far the rounds of an office and year are; one query."""
    return [_jalan(satu) for satu in _terhitung(daftar_putaran(pelaku, opd, tahun))]


def jalan_semua(
    lingkup: LingkupOPD, tahun: Collection[int], hari: date
) -> dict[tuple[str, int], list[JalanPutaran]]:
    """The rounds of all offices in scope in some years, by office and year; one query."""
    milik = Putaran.objects.filter(
        lingkup.saring("tahun_laporan__opd__kode"), tahun_laporan__tahun__in=tahun
    )
    baris = _terhitung(milik.order_by("tutup", "periode")).annotate(
        kode=F("tahun_laporan__opd__kode"),
        ke=F("tahun_laporan__tahun"),
        lewat=_banyak(_lewat(hari), "putaran"),
        tanya=_banyak(Komentar.objects.filter(induk=None, selesai_waktu=None), "lembar__putaran"),
    )
    hasil: dict[tuple[str, int], list[JalanPutaran]] = {}
    for satu in baris:
        terlambat = satu.lewat or 0 if satu.tutup < hari else 0
        milik_kantor = hasil.setdefault((satu.kode, satu.ke), [])
        milik_kantor.append(_jalan(satu, terlambat, satu.tanya or 0))
    return hasil


def _lewat(hari: date) -> QuerySet[Lembar]:
    """Sheets not sent on whose unit has no exception that still runs."""
    khusus = Pengecualian.objects.filter(
        putaran=OuterRef("putaran"), unit=OuterRef("unit"), sampai__gte=hari
    )
    terbuka = [str(s) for s in Status if s.terbuka]
    return Lembar.objects.filter(~Exists(khusus), status__in=terbuka)


def _banyak(semua: QuerySet[Lembar] | QuerySet[Komentar], jalur: str) -> Subquery:
    """How many of these belong to a round; NULL for none."""
    milik = semua.filter(**{jalur: OuterRef("pk")}).order_by().values(jalur)
    return Subquery(milik.annotate(banyak=Count("pk")).values("banyak"))


def _terhitung(semua: QuerySet[Putaran]) -> QuerySet[Putaran]:
    return semua.annotate(
        semua=Count("lembar", distinct=True),
        beres=Count("lembar", filter=_SAH, distinct=True),
        akhir=Max("lembar__cap__waktu", filter=Q(lembar__cap__langkah="sahkan")),
    )


def _jalan(satu: Putaran, terlambat: int = 0, komentar: int = 0) -> JalanPutaran:
    """``satu`` carries the counts of ``_terhitung``."""
    semua: int = satu.semua  # type: ignore[attr-defined]  # annotated
    beres: int = satu.beres  # type: ignore[attr-defined]  # annotated
    akhir: datetime | None = satu.akhir  # type: ignore[attr-defined]  # annotated
    hari = timezone.localdate(akhir) if akhir and semua and beres == semua else None
    kata = f"disahkan {tanggal_panjang(hari)}" if hari else f"{beres} dari {semua} lembar disahkan"
    return JalanPutaran(satu.periode, satu.buka, satu.tutup, hari, kata, terlambat, komentar)
