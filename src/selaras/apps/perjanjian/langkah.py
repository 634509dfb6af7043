"""Moving an agreement on: proposed, returned, signed; each step leaves a stamp."""

from __future__ import annotations

from collections.abc import Iterable
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
from selaras.apps.pengumpulan.queries import lembar_disahkan
from selaras.apps.perjanjian.kabar import kabar_naskah
from selaras.apps.perjanjian.models import CapNaskah
from selaras.apps.perjanjian.pelaksana import dengan_pelaksana, pihak_pelaksana
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Dokumen, PihakPerjanjian
from selaras.inti.paket.isi import Paket
from selaras.inti.penanggung import bidang_unit
from selaras.inti.periode import Periode, tanggal_panjang
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.lembar import unit_lembar
from selaras.inti.siklus.naskah import (
    LANGKAH,
    SEBUTAN,
    LangkahNaskah,
    langkah_naskah,
    luar_tahun,
    pengganti,
    status_naskah,
    tanggal_janggal,
)
from selaras.inti.siklus.perjanjian import dokumen_perjanjian, pindah_status
from selaras.inti.siklus.syarat_naskah import kata_kurang, syarat_naskah

TANPA_ALASAN = {
    False: "Tulis alasannya, agar penyusun tahu apa yang perlu dibetulkan.",
    True: "Tulis alasannya: mengapa tanggal yang tercatat keliru.",
}
SESUDAHNYA = " Yang dijanjikan kepala sesudah hari itu bukan dasarnya."


def langkah_boleh(
    pelaku: Pelaku, opd: str, laporan: LaporanKinerja, dokumen: Dokumen
) -> list[LangkahNaskah]:
    """The steps that this person may take with an agreement, prerequisites apart; what goes on
    stands before what goes back. One that a change took the place of goes nowhere any more, but
    the day of its signature can be put right."""
    status = status_naskah(dokumen)
    diganti = pengganti(laporan.paket, dokumen) is not None
    boleh = [
        satu
        for satu in LANGKAH
        if satu.dari is status
        and not (diganti and satu.dari is not satu.ke)
        and pelaku.boleh(_izin(satu, dokumen), opd, _unit(laporan, satu, dokumen))
    ]
    return sorted(boleh, key=lambda satu: satu.beralasan)


def pelaksana(
    pelaku: Pelaku, laporan: LaporanKinerja, langkah: Iterable[LangkahNaskah], dokumen: Dokumen
) -> tuple[PihakPerjanjian, PihakPerjanjian] | None:
    """What ``pihak_pelaksana`` says to who may sign now; None for anybody else."""
    satu = next((s for s in langkah if s.menandatangani), None)
    if satu is None:
        return None
    izin, unit = _izin(satu, dokumen), _unit(laporan, satu, dokumen)
    return pihak_pelaksana(
        pelaku, laporan.paket, dokumen.dokumen_id, izin, laporan.opd.kode, unit
    )  # fmt: skip


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
    pihak: str = "",
) -> None:
    """Take a step and stamp it; ``tanggal`` is the day on which the agreement was signed,
    ``pihak`` whose name stands where an acting official signs (SAYA, NASKAH).

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
        if pilih.menandatangani:
            calon = pihak_pelaksana(pelaku, paket, dokumen, izin, opd, bidang)
            paket = dengan_pelaksana(paket, calon, pihak, alasan)
        # stamp and trail stand or fall with the change of the record: one transaction
        cap = CapNaskah.objects.create(
            tahun_laporan=scope, dokumen=dokumen, langkah=pilih.kode, pengguna_id=pelaku.id,
            nama=pelaku.nama, jabatan=pelaku.sebagai(izin, opd, bidang),
            alasan=alasan.strip() or None,
        )  # fmt: skip
        catat(
            [
                Catatan(
                    pilih.sebutan.lower(), "naskah", dokumen, lama=_keadaan(pilih, satu),
                    baru=_keadaan(pilih, replace(satu, status=pilih.ke.value, tanggal=tanggal)),
                    alasan=alasan.strip() or None,
                )
            ],
            nama=pelaku.nama, pengguna_id=pelaku.id, opd_id=scope.opd_id, tahun=tahun,
            sumber=pelaku.sumber,
        )  # fmt: skip
        beri_tahu(kabar_naskah(pelaku, laporan, cap, satu, timezone.localdate()))
        return pindah_status(paket, dokumen, pilih.ke, tanggal)

    ubah_rekam(pelaku, opd, tahun, pindah, alasan=alasan.strip() or None)


def _keadaan(pilih: LangkahNaskah, satu: Dokumen) -> str:
    """What a step changes of an agreement, for the trail: its state, or the day of its signing."""
    if pilih.dari is not pilih.ke:
        return str(status_naskah(satu))
    return satu.tanggal.isoformat() if satu.tanggal else "tanpa tanggal"


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
    tetap = pilih.dari is pilih.ke
    if not tetap and (baru := pengganti(laporan.paket, satu)):
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
        raise LangkahDitolak(TANPA_ALASAN[tetap])
    if tetap and (kata := halangan_tanggal(laporan)):
        raise LangkahDitolak(kata)
    if pilih.berprasyarat:
        # on the day of signing: what the head promised later is no basis of it
        kelak = replace(satu, tanggal=tanggal) if tanggal else satu
        if kurang := kata_kurang(syarat_naskah(laporan, kelak)):
            kapan = f" per {tanggal_panjang(tanggal)}" if tanggal else ""
            dasar = SESUDAHNYA if tanggal and satu.unit_id else ""
            raise LangkahDitolak(f"Naskah belum lengkap{kapan}. Belum ada: {kurang}.{dasar}")
    if not pilih.bertanggal:
        return
    if tanggal is None:
        raise IsianSalah("tanggal", "", "hari perjanjian ditandatangani")
    if benar := tanggal_janggal(laporan.paket, satu, tanggal, timezone.localdate()):
        raise IsianSalah("tanggal", tanggal_panjang(tanggal), benar)
    if tetap and tanggal == satu.tanggal:
        raise LangkahDitolak(f"{satu.nama} memang tercatat ditandatangani hari itu.")
    if tetap and satu.unit_id and (kurang := _kurang_karena(laporan, satu, tanggal)):
        raise LangkahDitolak(
            f"Per {tanggal_panjang(tanggal)} belum ada: {kurang}.{SESUDAHNYA} Betulkan dahulu "
            "tanggal perjanjian kepala bila itu yang keliru."
        )
    if (luar := luar_tahun(satu, tanggal)) and not alasan.strip():
        raise LangkahDitolak(
            f"{luar}. Betulkan harinya, atau tulis alasannya bila memang hari itu ditandatangani."
        )


def _kurang_karena(laporan: LaporanKinerja, satu: Dokumen, tanggal: date) -> str:
    """What an agreement would lack by another day of signing that it has by its own."""
    ada = {s.kata for s in syarat_naskah(laporan, satu) if s.terpenuhi}
    kelak = syarat_naskah(laporan, replace(satu, tanggal=tanggal))
    return kata_kurang([s for s in kelak if s.kata in ada])


def halangan_tanggal(laporan: LaporanKinerja) -> str | None:
    """Why the day of a signature can not be put right now, and the way out; None when it can.

    What is ratified was measured by the agreements of that day. One query.
    """
    sah = lembar_disahkan(laporan.opd.kode, laporan.tahun)
    if sah is None:
        return None
    unit = unit_lembar(laporan.paket).get(sah.unit, sah.unit)
    masa = Periode.parse(sah.putaran.periode).sebutan
    return (
        f"Tanggal tanda tangan tidak dapat dibetulkan selama ada hasil tahun {laporan.tahun} yang "
        f"sudah disahkan: lembar {unit}, {masa}. Kepala membuka pengesahannya lebih dahulu "
        "(“Buka pengesahan”)."
    )
