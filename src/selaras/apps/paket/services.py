"""Import of a package: the whole of it, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction

from selaras.apps.bukti.services import selaraskan_berkas, simpan_isi
from selaras.apps.dasar.kendala import kesalahan_kendala
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.organisasi.models import OPD, TahunLaporan
from selaras.apps.paket.models import ImporPaket
from selaras.apps.paket.periksa import periksa_paket
from selaras.apps.paket.queries import baris_rekam
from selaras.apps.paket.tabel import PenulisTabel, Perubahan, selaraskan_tahun
from selaras.inti.naskah.tempat import segarkan_paragraf
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.kolom import daftar_kolom
from selaras.inti.paket.skema import TABEL
from selaras.inti.potret import LaporanKinerja


@dataclass(frozen=True)
class HasilImpor:
    """What an import did: the office and year, the revision afterwards, changes per table."""

    opd: str
    tahun: int
    revisi: int
    berubah: bool
    perubahan: dict[str, Perubahan]

    @property
    def ringkasan(self) -> str:
        """One Indonesian sentence for the person who brought the package."""
        if not self.berubah:
            return "Tidak ada yang berubah; isi paket sama dengan rekaman."
        jumlah = {
            kata: sum(getattr(p, nama) for p in self.perubahan.values())
            for nama, kata in (
                ("baru", "baru"), ("berubah", "diubah"),
                ("diarsipkan", "diarsipkan"), ("kembali", "dikembalikan dari arsip"),
            )
        }  # fmt: skip
        bagian = [f"{banyak} baris {kata}" for kata, banyak in jumlah.items() if banyak]
        return (", ".join(bagian) or "berkas atau tahun laporan diubah") + "."


def impor_paket(paket: Paket, *, lingkup: LingkupOPD, oleh: str, sumber: str) -> HasilImpor:
    """Bring the record of an office and year into line with a package, all or nothing.

    Importing the same package again changes nothing. Rows that the package no longer holds are
    archived. Raises PaketError for a package with faults, DiLuarLingkup for a foreign office.
    """
    if kesalahan := periksa_paket(paket):
        raise PaketError(kesalahan)
    lingkup.pastikan(paket.baris(kantor.OPD)[0].kode)
    berkas = simpan_isi(paket.berkas)
    try:
        return _tulis(paket, berkas, oleh, sumber)
    except IntegrityError as galat:
        # The checks above say the same in better words; this is the last line of defence.
        if (kesalahan_db := kesalahan_kendala(galat)) is None:
            raise
        raise PaketError((kesalahan_db,)) from galat


def coba_impor(paket: Paket, *, lingkup: LingkupOPD, oleh: str, sumber: str) -> HasilImpor:
    """What ``impor_paket`` would do: it is done and undone, so nothing can be told otherwise.

    Raises as ``impor_paket``.
    """
    with transaction.atomic():
        hasil = impor_paket(paket, lingkup=lingkup, oleh=oleh, sumber=sumber)
        transaction.set_rollback(True)
    return hasil


def _tulis(paket: Paket, berkas: dict[str, str], oleh: str, sumber: str) -> HasilImpor:
    opd = paket.baris(kantor.OPD)[0]
    ukuran = {nama: len(isi) for nama, isi in paket.berkas.items()}
    with transaction.atomic():
        scope, baru, beda = _scope(opd.kode, paket.baris(kantor.TahunLaporan)[0])
        # Own words that did not change keep the digest of the figures they were written under.
        paket = segarkan_paragraf(paket, baris_rekam(hasil.Paragraf, scope))
        penulis = PenulisTabel(scope, baru=baru)
        perubahan = {
            kelas.TABEL: penulis.selaraskan(kelas, paket.baris(kelas))
            for kelas in TABEL
            if kelas is not kantor.TahunLaporan
        }
        berkas_berubah = selaraskan_berkas(scope, berkas, ukuran)
        berubah = baru or beda or berkas_berubah or any(p.ada for p in perubahan.values())
        if berubah:
            scope.revisi += 1
            scope.save(update_fields=["revisi", "diubah"])
        sidik = LaporanKinerja.dari_paket(paket).sidik
        _catat(scope, sidik, perubahan, berubah, oleh, sumber)
    return HasilImpor(opd.kode, scope.tahun, scope.revisi, berubah, perubahan)


def _scope(kode: str, baris: kantor.TahunLaporan) -> tuple[TahunLaporan, bool, bool]:
    """The locked scope row with the package's values; whether it is new, whether it changed."""
    opd, _ = OPD.objects.get_or_create(kode=kode)
    isi: dict[str, Any] = {
        k.nama: getattr(baris, k.nama) for k in daftar_kolom(kantor.TahunLaporan)
    }
    tahun = isi.pop("tahun")
    scope, baru = TahunLaporan.objects.get_or_create(opd=opd, tahun=tahun, defaults=isi)
    scope = TahunLaporan.objects.select_for_update().get(pk=scope.pk)
    return scope, baru, selaraskan_tahun(scope, baris).ada


def _catat(
    scope: TahunLaporan,
    sidik: str,
    perubahan: dict[str, Perubahan],
    berubah: bool,
    oleh: str,
    sumber: str,
) -> None:
    ImporPaket.objects.create(
        tahun_laporan=scope,
        oleh=oleh,
        sumber=sumber,
        sidik=sidik,
        revisi=scope.revisi,
        berubah=berubah,
        jumlah={nama: p.jumlah() for nama, p in perubahan.items() if p.ada},
        rincian={nama: p.rincian for nama, p in perubahan.items() if p.rincian},
    )
