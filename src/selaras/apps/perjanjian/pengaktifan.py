"""Activating a year: from then on results can be ratified, and definitions are frozen."""

from __future__ import annotations

from django.db import transaction

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import LangkahDitolak
from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.laporan.queries import potret
from selaras.apps.laporan.services import simpan_potret
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.perjanjian.aktif import aktivasi
from selaras.apps.perjanjian.models import Aktivasi
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.aktivasi import syarat_aktif


def aktifkan_tahun(pelaku: Pelaku, opd: str, tahun: int) -> Aktivasi:
    """Activate a year whose gates are all met; its plan and promise are kept as a snapshot.

    Raises TidakBerizin, LangkahDitolak, and what scope raises.
    """
    pelaku.pastikan(Izin.AKTIFKAN_TAHUN, opd)
    scope = tahun_laporan(pelaku.lingkup, opd, tahun)
    with transaction.atomic():
        scope = TahunLaporan.objects.select_for_update().select_related("opd").get(pk=scope.pk)
        ada = aktivasi(scope)
        if ada is not None:
            raise LangkahDitolak(f"Tahun {tahun} sudah diaktifkan oleh {ada.nama}.")
        laporan = potret(pelaku.lingkup, opd, tahun)
        kurang = [s for s in syarat_aktif(laporan) if not s.terpenuhi]
        if kurang:
            raise LangkahDitolak(
                f"Tahun {tahun} belum dapat diaktifkan: {len(kurang)} hal masih kurang. Yang "
                f"pertama: {kurang[0].belum}."
            )
        tersimpan = simpan_potret(pelaku.lingkup, laporan, keperluan="aktivasi", oleh=pelaku.nama)
        baru = Aktivasi.objects.create(
            tahun_laporan=scope, sidik=tersimpan.sidik, pengguna_id=pelaku.id, nama=pelaku.nama,
            jabatan=pelaku.sebagai(Izin.AKTIFKAN_TAHUN, opd),
        )  # fmt: skip
        catat(
            [Catatan("tahun diaktifkan", "tahun_laporan", str(tahun), baru=tersimpan.sidik)],
            nama=pelaku.nama, pengguna_id=pelaku.id, opd_id=scope.opd_id, tahun=tahun,
            sumber=pelaku.sumber,
        )  # fmt: skip
    return baru


def pastikan_aktif(pelaku: Pelaku, opd: str, tahun: int) -> None:
    """Raises LangkahDitolak unless the year was activated and its gates are still met."""
    if kata := halangan_aktif(pelaku, opd, tahun, potret(pelaku.lingkup, opd, tahun)):
        raise LangkahDitolak(kata)


def halangan_aktif(pelaku: Pelaku, opd: str, tahun: int, laporan: LaporanKinerja) -> str | None:
    """Why nothing of the year can be ratified yet; None when it can. One or two queries."""
    if aktivasi(tahun_laporan(pelaku.lingkup, opd, tahun)) is None:
        return (
            f"Belum dapat disahkan, sebab tahun {tahun} belum diaktifkan. Perencana "
            "mengaktifkannya pada halaman Aktivasi tahun."
        )
    kurang = [s for s in syarat_aktif(laporan) if not s.terpenuhi]
    if not kurang:
        return None
    return (
        f"Belum dapat disahkan, sebab syarat tahun {tahun} tidak lagi terpenuhi: "
        f"{len(kurang)} hal masih kurang. Yang pertama: {kurang[0].belum}. Lengkapi pada "
        "halaman Perjanjian."
    )
