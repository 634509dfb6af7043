"""Moving an agreement on: proposed, returned, signed; each step leaves a stamp."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.utils import timezone

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak, TidakAda
from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.paket.ubah import ubah_rekam
from selaras.apps.pemberitahuan.services import beri_tahu
from selaras.apps.perjanjian.kabar import kabar_naskah
from selaras.apps.perjanjian.models import CapNaskah
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Dokumen
from selaras.inti.paket.isi import Paket
from selaras.inti.penanggung import bidang_unit
from selaras.inti.periode import tanggal_panjang
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.naskah import (
    LANGKAH,
    SEBUTAN,
    LangkahNaskah,
    StatusNaskah,
    langkah_naskah,
    pengganti,
    status_naskah,
    tanggal_janggal,
)
from selaras.inti.siklus.perjanjian import dokumen_perjanjian, pindah_status
from selaras.inti.siklus.syarat_naskah import kata_kurang, syarat_naskah

SESUDAHNYA = " Yang dijanjikan kepala sesudah hari itu bukan dasarnya."


def langkah_boleh(
    pelaku: Pelaku, opd: str, laporan: LaporanKinerja, dokumen: Dokumen
) -> list[LangkahNaskah]:
    """The steps that this person may take with an agreement, prerequisites apart; what goes on
    stands before what goes back. None with one that a change took the place of."""
    if pengganti(laporan.paket, dokumen):
        return []
    status = status_naskah(dokumen)
    boleh = [
        satu
        for satu in LANGKAH
        if satu.dari is status
        and pelaku.boleh(_izin(satu, dokumen), opd, _unit(laporan, satu, dokumen))
    ]
    return sorted(boleh, key=lambda satu: satu.beralasan)


def langkah_tertahan(
    pelaku: Pelaku, opd: str, laporan: LaporanKinerja, dokumen: Dokumen
) -> list[LangkahNaskah]:
    """The steps that wait for a second step of logging in that is not set up."""
    if not pelaku.perlu_langkah_kedua:
        return []
    sekarang = langkah_boleh(pelaku, opd, laporan, dokumen)
    kelak = langkah_boleh(pelaku.sesudah_langkah_kedua, opd, laporan, dokumen)
    return [satu for satu in kelak if satu not in sekarang]


def _unit(laporan: LaporanKinerja, langkah: LangkahNaskah, dokumen: Dokumen) -> str | None:
    """The unit whose people take a step: the planner of the office writes for all units; who
    heads a bidang signs for it and for what stands below it."""
    if dokumen.unit_id is None or _izin(langkah, dokumen) is Izin.SUSUN_PERJANJIAN:
        return None
    return bidang_unit({u.unit_id: u for u in laporan.paket.baris(Unit)}, dokumen.unit_id)


def _izin(langkah: LangkahNaskah, dokumen: Dokumen) -> Izin:
    return Izin(langkah.izin_untuk(dokumen))


def ambil_langkah_naskah(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    dokumen: str,
    kode: str,
    *,
    alasan: str = "",
    tanggal: date | None = None,
) -> None:
    """Take a step and stamp it; ``tanggal`` is the day on which the agreement was signed.

    Taken twice the second call is refused in words and changes nothing. Raises TidakAda,
    TidakBerizin, IsianSalah, LangkahDitolak, PaketError.
    """
    try:
        pilih = langkah_naskah(kode)
    except KeyError:
        raise IsianSalah("langkah", kode, "langkah yang dikenal") from None
    scope = tahun_laporan(pelaku.lingkup, opd, tahun)

    def pindah(paket: Paket) -> Paket:
        laporan = LaporanKinerja.dari_paket(paket)
        satu = _naskah(laporan, dokumen)
        izin, bidang = _izin(pilih, satu), _unit(laporan, pilih, satu)
        pelaku.pastikan(izin, opd, bidang)
        _pastikan(pilih, satu, laporan, alasan, tanggal)
        # stamp and trail stand or fall with the change of the record: one transaction
        cap = CapNaskah.objects.create(
            tahun_laporan=scope, dokumen=dokumen, langkah=pilih.kode, pengguna_id=pelaku.id,
            nama=pelaku.nama, jabatan=pelaku.sebagai(izin, opd, bidang),
            alasan=alasan.strip() or None,
        )  # fmt: skip
        catat(
            [
                Catatan(
                    pilih.sebutan.lower(), "naskah", dokumen, lama=str(status_naskah(satu)),
                    baru=str(pilih.ke), alasan=alasan.strip() or None,
                )
            ],
            nama=pelaku.nama, pengguna_id=pelaku.id, opd_id=scope.opd_id, tahun=tahun,
            sumber=pelaku.sumber,
        )  # fmt: skip
        beri_tahu(kabar_naskah(pelaku, laporan, cap, satu, timezone.localdate()))
        return pindah_status(paket, dokumen, pilih.ke, tanggal)

    ubah_rekam(pelaku, opd, tahun, pindah)


def _naskah(laporan: LaporanKinerja, kode: str) -> Dokumen:
    """An agreement of this year. Raises TidakAda."""
    try:
        satu = dokumen_perjanjian(laporan.paket, kode)
    except KeyError:
        raise TidakAda("Perjanjian itu tidak ada pada tahun ini.") from None
    if satu.tahun != laporan.tahun:
        raise TidakAda("Perjanjian itu tidak ada pada tahun ini.")
    return satu


def _pastikan(
    pilih: LangkahNaskah,
    satu: Dokumen,
    laporan: LaporanKinerja,
    alasan: str,
    tanggal: date | None,
) -> None:
    if baru := pengganti(laporan.paket, satu):
        raise LangkahDitolak(
            f"{satu.nama} sudah diganti dengan {baru.nama}, sehingga tidak dapat "
            f"“{pilih.sebutan.lower()}”."
        )
    status = status_naskah(satu)
    if status is not pilih.dari:
        raise LangkahDitolak(
            f"{satu.nama} {SEBUTAN[status]}, sehingga tidak dapat “{pilih.sebutan.lower()}”. Muat "
            "ulang halaman untuk melihat keadaannya."
        )
    if pilih.beralasan and not alasan.strip():
        raise LangkahDitolak("Tulis alasannya, agar penyusun tahu apa yang perlu dibetulkan.")
    if pilih.berprasyarat:
        # on the day of signing: what the head promised later is no basis of it
        kelak = replace(satu, tanggal=tanggal) if tanggal else satu
        if kurang := kata_kurang(syarat_naskah(laporan, kelak)):
            kapan = f" per {tanggal_panjang(tanggal)}" if tanggal else ""
            dasar = SESUDAHNYA if tanggal and satu.unit_id else ""
            raise LangkahDitolak(f"Naskah belum lengkap{kapan}. Belum ada: {kurang}.{dasar}")
    if pilih.ke is not StatusNaskah.DITANDATANGANI:
        return
    if tanggal is None:
        raise IsianSalah("tanggal", "", "hari perjanjian ditandatangani")
    if benar := tanggal_janggal(laporan.paket, satu, tanggal, timezone.localdate()):
        raise IsianSalah("tanggal", tanggal_panjang(tanggal), benar)
