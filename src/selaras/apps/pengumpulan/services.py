"""Opening rounds, filling sheets, and moving them on: the only writers of this app."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak
from selaras.apps.dasar.isian import batasi_sel
from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.laporan.queries import potret
from selaras.apps.laporan.services import simpan_potret
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.paket.queries import susun_paket
from selaras.apps.paket.ubah import ubah_rekam
from selaras.apps.pemberitahuan.services import beri_tahu
from selaras.apps.pengumpulan.kabar import kabar_langkah, kabar_pengecualian
from selaras.apps.pengumpulan.models import (
    Cap,
    Lembar,
    Pengecualian,
    Pengesahan,
    Putaran,
)
from selaras.apps.pengumpulan.pemeriksa import kata_ikut
from selaras.apps.pengumpulan.putaran import pastikan_jenis
from selaras.apps.pengumpulan.queries import kunci_isian, lembar
from selaras.apps.perjanjian.pengaktifan import pastikan_aktif
from selaras.inti.paket.isi import Paket
from selaras.inti.periode import Periode, tanggal_panjang
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.alur import SEBUTAN_STATUS, Status, langkah
from selaras.inti.siklus.isian import IsianSel, SelDitolak, isi_lembar
from selaras.inti.siklus.lembar import (
    benda_lembar,
    indikator_lembar,
    syarat_ajukan,
    unit_lembar,
)

SEBUT_KURANG = 6  # things that are still missing, named when a sheet is refused


@dataclass(frozen=True)
class HasilSimpan:
    """What became of the cells: the revision afterwards, those that were not taken, and the
    snapshot as it is now."""

    revisi: int
    berubah: bool
    ditolak: tuple[SelDitolak, ...]
    laporan: LaporanKinerja


def buka_putaran(
    pelaku: Pelaku, opd: str, tahun: int, periode: str, buka: date, tutup: date
) -> Putaran:
    """Open a round with a sheet for every unit that answers for an indicator.

    Opening it again changes its window. Raises TidakBerizin, IsianSalah and what scope raises.
    """
    pelaku.pastikan(Izin.BUKA_PENGUMPULAN, opd)
    try:
        satu = Periode.parse(periode)
    except ValueError as galat:
        raise IsianSalah("periode", periode, str(galat)) from galat
    if satu.tahun != tahun:
        raise IsianSalah("periode", periode, f"periode dari tahun {tahun}")
    if tutup < buka:
        raise IsianSalah("tutup", tutup.isoformat(), f"hari {buka} atau sesudahnya")
    scope = tahun_laporan(pelaku.lingkup, opd, tahun)
    with transaction.atomic():
        scope = TahunLaporan.objects.select_for_update().select_related("opd").get(pk=scope.pk)
        paket = susun_paket(scope)
        pastikan_jenis(scope, satu, paket)
        milik, baru = Putaran.objects.get_or_create(
            tahun_laporan=scope, periode=str(satu),
            defaults={"buka": buka, "tutup": tutup, "oleh": pelaku.nama},
        )  # fmt: skip
        lama = None if baru else {"buka": str(milik.buka), "tutup": str(milik.tutup)}
        if not baru:
            milik.buka, milik.tutup = buka, tutup
            milik.save(update_fields=["buka", "tutup"])
        ada = set(milik.lembar.values_list("unit", flat=True))
        Lembar.objects.bulk_create(
            Lembar(putaran=milik, unit=u) for u in unit_lembar(paket) if u not in ada
        )
        jendela = {"buka": str(buka), "tutup": str(tutup)}
        tindakan = "pengumpulan dibuka" if baru else "jendela pengumpulan diubah"
        _catat(pelaku, scope, Catatan(tindakan, "putaran", str(satu), lama=lama, baru=jendela))
    return milik


def beri_pengecualian(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    periode: str,
    unit: str,
    sampai: date,
    alasan: str,
    *,
    hari: date,
) -> Pengecualian:
    """Let one unit fill one round until a day that is not over on ``hari``.

    Raises TidakBerizin, TidakAda, IsianSalah.
    """
    pelaku.pastikan(Izin.BUKA_PENGUMPULAN, opd)
    satu = lembar(pelaku, opd, tahun, periode, unit)
    if not alasan.strip():
        raise IsianSalah("alasan", "", "alasan mengapa unit ini mengisi di luar jadwal")
    if sampai < hari:
        harap = f"{tanggal_panjang(hari)} atau sesudahnya; sebelum itu unit ini tidak dapat mengisi"
        raise IsianSalah("sampai", tanggal_panjang(sampai), harap)
    dulu = Pengecualian.objects.filter(putaran=satu.putaran, unit=unit).order_by("-pk").first()
    with transaction.atomic():
        baru = Pengecualian.objects.create(
            putaran=satu.putaran, unit=unit, sampai=sampai, alasan=alasan.strip(), oleh=pelaku.nama
        )
        catatan = Catatan(
            "pengecualian diberikan",
            "lembar",
            benda_lembar(periode, unit)[1],
            lama=str(dulu.sampai) if dulu else None,
            baru=str(sampai),
            alasan=alasan,
        )
        _catat(pelaku, satu.putaran.tahun_laporan, catatan)
        beri_tahu(kabar_pengecualian(opd, baru, hari))
    return baru


def simpan_isian(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    periode: str,
    unit: str,
    isian: Iterable[IsianSel],
    *,
    hari: date,
    utuh: bool = False,
) -> HasilSimpan:
    """Put typed cells into a sheet; cells that can not be taken come back with their reason.

    ``utuh``: all or nothing; one refused cell, and nothing is written.

    Raises TidakAda and DiLuarLingkup for a foreign sheet, TidakBerizin and LangkahDitolak for
    one that this person can not fill now, PaketError for what the checks of the record refuse.
    """
    sel = batasi_sel(isian)
    ditolak: list[SelDitolak] = []

    def isi(paket: Paket) -> Paket:
        # Asked again under the lock: meanwhile the sheet may have been sent on.
        satu = lembar(pelaku, opd, tahun, periode, unit)
        pelaku.pastikan(Izin.ISI, opd, unit or None)
        if kunci := kunci_isian(pelaku, opd, satu, hari):
            raise LangkahDitolak(kunci)
        hasil = isi_lembar(paket, Periode.parse(periode), sel, indikator_lembar(paket, unit))
        ditolak.extend(hasil.ditolak)
        return paket if utuh and hasil.ditolak else hasil.paket

    ubah = ubah_rekam(pelaku, opd, tahun, isi)
    kini = LaporanKinerja.dari_paket(ubah.paket)
    return HasilSimpan(ubah.revisi, ubah.berubah, tuple(ditolak), kini)


def ambil_langkah(
    pelaku: Pelaku, opd: str, tahun: int, periode: str, unit: str, kode: str, alasan: str = ""
) -> Lembar:
    """Move a sheet on or back and stamp it.

    Taken twice (a double click) the second call is refused in words and changes nothing. Raises
    TidakAda, DiLuarLingkup, TidakBerizin, LangkahDitolak.
    """
    try:
        pilih = langkah(kode)
    except KeyError:
        raise IsianSalah("langkah", kode, "langkah yang dikenal") from None
    scope = tahun_laporan(pelaku.lingkup, opd, tahun)
    with transaction.atomic():
        scope = TahunLaporan.objects.select_for_update().select_related("opd").get(pk=scope.pk)
        satu = lembar(pelaku, opd, tahun, periode, unit)
        pelaku.pastikan(Izin(pilih.izin), opd, unit or None)
        status = Status(satu.status)
        if status not in pilih.dari:
            raise LangkahDitolak(
                f"Lembar ini {SEBUTAN_STATUS[status]}, sehingga tidak dapat "
                f"“{pilih.sebutan.lower()}”. Muat ulang halaman untuk melihat keadaannya."
            )
        if pilih.lain_orang:
            hari = timezone.localdate()
            if kata := kata_ikut(pelaku, opd, tahun, satu, susun_paket(scope), hari):
                raise LangkahDitolak(kata)
        if pilih.beralasan and not alasan.strip():
            raise LangkahDitolak("Tulis alasannya, agar penyusun tahu apa yang perlu dibetulkan.")
        if pilih.berprasyarat:
            _pastikan_syarat(pelaku, opd, tahun, periode, unit)
        if pilih.tahun_siap:
            pastikan_aktif(pelaku, opd, tahun)
        satu.status = str(pilih.ke)
        satu.save(update_fields=["status"])
        cap = Cap.objects.create(
            lembar=satu, langkah=pilih.kode, pengguna_id=pelaku.id, nama=pelaku.nama,
            jabatan=pelaku.sebagai(Izin(pilih.izin), opd, unit or None),
            alasan=alasan.strip() or None,
        )  # fmt: skip
        catatan = Catatan(
            pilih.sebutan.lower(), *benda_lembar(periode, unit), lama=str(status),
            baru=str(pilih.ke), alasan=alasan.strip() or None,
        )  # fmt: skip
        _catat(pelaku, scope, catatan)
        beri_tahu(kabar_langkah(pelaku, opd, cap, timezone.localdate()))
        if pilih.ke is Status.DISAHKAN:
            _simpan_pengesahan(pelaku, satu, opd, tahun)
    return satu


def _pastikan_syarat(pelaku: Pelaku, opd: str, tahun: int, periode: str, unit: str) -> None:
    laporan = potret(pelaku.lingkup, opd, tahun)
    kurang = [s for s in syarat_ajukan(laporan, Periode.parse(periode), unit) if not s.terpenuhi]
    if kurang:
        lain = len(kurang[SEBUT_KURANG:])
        raise LangkahDitolak(
            f"Lembar belum dapat diajukan: {len(kurang)} hal belum lengkap. "
            f"{'; '.join(s.kata for s in kurang[:SEBUT_KURANG])}"
            f"{f'; dan {lain} lagi' if lain else ''}."
        )


def _simpan_pengesahan(pelaku: Pelaku, satu: Lembar, opd: str, tahun: int) -> None:
    """A ratified sheet is kept as a snapshot with its hash, each time; with the last sheet of its
    round the same snapshot is also that of the round."""
    milik = satu.putaran
    laporan = potret(pelaku.lingkup, opd, tahun)
    tersimpan = simpan_potret(
        pelaku.lingkup, laporan, keperluan="pengesahan", oleh=pelaku.nama
    )  # fmt: skip
    lengkap = not milik.lembar.exclude(status=str(Status.DISAHKAN)).exists()
    for lembar_sah in (satu, None) if lengkap else (satu,):
        Pengesahan.objects.create(
            putaran=milik, lembar=lembar_sah, potret=tersimpan, oleh=pelaku.nama
        )


def _catat(pelaku: Pelaku, scope: TahunLaporan, catatan: Catatan) -> None:
    catat(
        [catatan], nama=pelaku.nama, pengguna_id=pelaku.id, opd_id=scope.opd_id,
        tahun=scope.tahun, sumber=pelaku.sumber,
    )  # fmt: skip
