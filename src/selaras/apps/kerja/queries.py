"""Reading jobs: of the office only; one's own, and all for those who see the history."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import TidakAda
from selaras.apps.kerja.daftar import JENIS, tak_dikenal
from selaras.apps.kerja.models import AKTIF, Keadaan, Pekerjaan
from selaras.apps.kerja.services import MATI_SESUDAH, tanpa_tanda_hidup

SEHALAMAN = 30
LAMA_MENUNGGU = timedelta(seconds=30)


def daftar_kerja(pelaku: Pelaku, opd: str, tahun: int) -> list[Pekerjaan]:
    """The last jobs that the person may see, newest first."""
    return list(_terlihat(pelaku, opd, tahun).order_by("-nomor")[:SEHALAMAN])


def satu_kerja(pelaku: Pelaku, opd: str, tahun: int, nomor: int) -> Pekerjaan:
    """A job by its number. Raises TidakAda, also for one that the person may not see."""
    satu = _terlihat(pelaku, opd, tahun).filter(nomor=nomor).first()
    if satu is None:
        raise TidakAda(f"Pekerjaan nomor {nomor} tidak ada, atau bukan milik Anda.")
    if satu.jenis not in JENIS:
        raise TidakAda(tak_dikenal(nomor))
    return satu


def kerja_berjalan(pelaku: Pelaku, opd: str, tahun: int, jenis: str) -> Pekerjaan | None:
    """The job of a kind that is under way, for the page that offers the button."""
    return _terlihat(pelaku, opd, tahun).filter(jenis=jenis, keadaan__in=AKTIF).first()


def _terlihat(pelaku: Pelaku, opd: str, tahun: int) -> QuerySet[Pekerjaan]:
    pelaku.lingkup.pastikan(opd)
    milik = Q(tahun_laporan__opd__kode=opd, tahun_laporan__tahun=tahun)
    if not pelaku.boleh(Izin.LIHAT_RIWAYAT, opd):
        milik &= Q(pengguna_id=pelaku.id)
    return Pekerjaan.objects.filter(milik)


def boleh_ulang(pelaku: Pelaku, opd: str, satu: Pekerjaan) -> bool:
    """True when the job failed or was cut off, and the person may do such work."""
    return pelaku.boleh(JENIS[satu.jenis].izin, opd) and mati(satu)


def mati(satu: Pekerjaan) -> bool:
    """True for a failed job, and for one whose run gives no sign of life."""
    if satu.keadaan not in AKTIF:
        return Keadaan(satu.keadaan) is Keadaan.GAGAL
    batas = tanpa_tanda_hidup(timezone.now() - MATI_SESUDAH)
    return Pekerjaan.objects.filter(batas, pk=satu.pk).exists()


def lama_menunggu(satu: Pekerjaan) -> bool:
    """True when nobody seems to be there to do it."""
    menunggu = Keadaan(satu.keadaan) is Keadaan.MENUNGGU
    return menunggu and satu.dibuat < timezone.now() - LAMA_MENUNGGU
