"""Asking for work in the background, and asking again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import LangkahDitolak, TidakAda
from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.kerja.daftar import JENIS, tak_dikenal
from selaras.apps.kerja.models import AKTIF, Keadaan, Pekerjaan
from selaras.apps.kerja.tugas import kerjakan
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.organisasi.queries import tahun_laporan

# Signs of life come every few seconds; a machine under load may miss some of them.
MATI_SESUDAH = timedelta(seconds=90)
TERPUTUS = (
    "Pekerjaan ini terhenti di tengah jalan karena programnya berhenti. Tidak ada yang tertulis "
    "setengah; tekan Ulangi untuk mengerjakannya lagi."
)


def minta_kerja(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    jenis: str,
    *,
    kunci: str = "",
    isi: Mapping[str, Any] | None = None,
) -> Pekerjaan:
    """The job of this kind and key that is under way; a new one when there is none.

    So a second click makes no second job. Raises TidakBerizin and what scope raises; KeyError for
    a kind that nobody registered.
    """
    pelaku.pastikan(JENIS[jenis].izin, opd)
    with transaction.atomic():
        scope = _kunci(pelaku, opd, tahun)
        _nyatakan_mati(Q(tahun_laporan=scope))
        milik = Pekerjaan.objects.filter(tahun_laporan=scope)
        ada = milik.filter(jenis=jenis, kunci=kunci, keadaan__in=AKTIF).first()
        if ada is not None:
            return ada
        terakhir = milik.aggregate(n=Max("nomor"))["n"] or 0
        satu = Pekerjaan.objects.create(
            tahun_laporan=scope, nomor=terakhir + 1, jenis=jenis, kunci=kunci,
            isi=dict(isi or {}), pengguna_id=pelaku.id, nama=pelaku.nama,
        )  # fmt: skip
        _antrekan(satu, pelaku, scope, "pekerjaan diminta")
    return satu


def ulangi_kerja(pelaku: Pelaku, opd: str, tahun: int, nomor: int) -> Pekerjaan:
    """Put a job that failed or was cut off back into the queue, under the same number.

    Raises TidakBerizin, TidakAda, LangkahDitolak and what scope raises.
    """
    with transaction.atomic():
        scope = _kunci(pelaku, opd, tahun)
        _nyatakan_mati(Q(tahun_laporan=scope))
        satu = Pekerjaan.objects.filter(tahun_laporan=scope, nomor=nomor).first()
        if satu is None:
            raise TidakAda(f"Pekerjaan nomor {nomor} tidak ada pada tahun ini.")
        if satu.jenis not in JENIS:
            raise LangkahDitolak(tak_dikenal(nomor))
        pelaku.pastikan(JENIS[satu.jenis].izin, opd)
        if satu.keadaan == Keadaan.SELESAI:
            raise LangkahDitolak(f"Pekerjaan nomor {nomor} sudah selesai; tidak perlu diulangi.")
        if satu.keadaan in AKTIF:
            return satu
        kembar = Pekerjaan.objects.filter(
            tahun_laporan=scope, jenis=satu.jenis, kunci=satu.kunci, keadaan__in=AKTIF
        ).first()
        if kembar is not None:
            return kembar
        satu.keadaan, satu.galat, satu.kabar, satu.pelaksana = Keadaan.MENUNGGU, None, None, None
        satu.ke = satu.dari = 0
        satu.pengguna_id, satu.nama = pelaku.id, pelaku.nama
        satu.selesai = None
        satu.save()
        _antrekan(satu, pelaku, scope, "pekerjaan diulangi")
    return satu


def nyatakan_mati() -> int:
    """Mark the jobs whose run gave no sign of life for MATI_SESUDAH; how many there were."""
    return _nyatakan_mati(Q())


def _nyatakan_mati(milik: Q) -> int:
    kini = timezone.now()
    return Pekerjaan.objects.filter(milik, tanpa_tanda_hidup(kini - MATI_SESUDAH)).update(
        keadaan=Keadaan.GAGAL, galat=TERPUTUS, selesai=kini, pelaksana=None
    )


def tanpa_tanda_hidup(batas: datetime) -> Q:
    """Jobs that run without a sign of life since then, or whose entry of the queue was taken
    by a worker that died before it began."""
    diambil = DBTaskResult.objects.running().filter(started_at__lt=batas).values("pk")
    return Q(keadaan=Keadaan.BERJALAN, denyut__lt=batas) | Q(
        keadaan=Keadaan.MENUNGGU, antrean__in=diambil
    )


def _kunci(pelaku: Pelaku, opd: str, tahun: int) -> TahunLaporan:
    scope = tahun_laporan(pelaku.lingkup, opd, tahun)
    return TahunLaporan.objects.select_for_update().get(pk=scope.pk)


def _antrekan(satu: Pekerjaan, pelaku: Pelaku, scope: TahunLaporan, tindakan: str) -> None:
    """Hand the job to the queue in the same transaction: there is never one without the other."""
    satu.antrean = UUID(kerjakan.enqueue(satu.pk).id)
    satu.save(update_fields=["antrean"])
    catat(
        [Catatan(tindakan, "pekerjaan", str(satu.nomor), baru={"apa": JENIS[satu.jenis].sebutan})],
        nama=pelaku.nama, pengguna_id=pelaku.id, opd_id=scope.opd_id, tahun=scope.tahun,
        sumber=pelaku.sumber,
    )  # fmt: skip
