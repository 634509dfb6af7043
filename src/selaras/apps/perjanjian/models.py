"""The promise: which documents make it, who signed, what they promise and for how much."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from selaras.apps.dasar.cap import Bercap, CapLangkah
from selaras.apps.dasar.kendala import (
    cek,
    kendala_baris,
    kosong_tanpa_nilai,
    terisi_bernilai,
    tidak_lebih,
)
from selaras.apps.dasar.kolom import (
    AngkaField,
    RupiahField,
    pilihan,
    rujuk,
    rujuk_opsional,
    teks_opsional,
    teks_wajib,
)
from selaras.apps.dasar.rekam import BarisRekam
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_perubahan as perubahan
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket import pilihan as daftar
from selaras.inti.siklus.naskah import LANGKAH, langkah_naskah

_NILAI_TARGET = ("nilai", "predikat", "batas_bawah", "batas_atas")


class Dokumen(BarisRekam):
    """A version of the promise: the Renstra, the year's agreement, and each change of it."""

    BARIS = rencana.Dokumen

    kode = teks_wajib()
    jenis = pilihan(daftar.DOKUMEN)
    ke = models.BigIntegerField(default=0)
    nama = teks_wajib()
    tahun = models.IntegerField(null=True)
    tempat = teks_opsional()
    tanggal = models.DateField(null=True)
    dasar = teks_opsional()
    alasan = pilihan(daftar.ALASAN_PERUBAHAN, null=True, blank=True)
    alasan_uraian = teks_opsional()
    unit = rujuk_opsional("organisasi.Unit")
    status = pilihan(daftar.STATUS_NASKAH, null=True, blank=True)
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(
            rencana.Dokumen,
            cek(
                "dokumen_ke_sesuai_jenis",
                Q(jenis="pk_perubahan", ke__gt=0) | Q(jenis="pk", ke=0) | Q(jenis="renstra"),
                "perubahan berhitung mulai dari 1; dokumen awal 0",
            ),
            cek(
                "dokumen_perjanjian_bertahun",
                Q(jenis="renstra") | Q(tahun__isnull=False),
                "perjanjian kinerja memerlukan tahun",
            ),
        )


class Pihak(BarisRekam):
    """A signatory as he stood on the day of signing; later moves do not change it."""

    BARIS = rencana.PihakPerjanjian

    dokumen = rujuk(Dokumen)
    pihak = pilihan(daftar.PIHAK)
    nama = teks_wajib()
    jabatan = teks_wajib()
    status_jabatan = pilihan(daftar.STATUS_JABATAN)
    nip = teks_opsional()
    pangkat = teks_opsional()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(rencana.PihakPerjanjian)


class Target(BarisRekam):
    """What a document promises for an indicator in a period."""

    BARIS = rencana.Target

    indikator = rujuk("perencanaan.Indikator")
    dokumen = rujuk(Dokumen)
    periode = teks_wajib()
    nilai = AngkaField(null=True)
    predikat = teks_opsional()
    batas_bawah = AngkaField(null=True)
    batas_atas = AngkaField(null=True)
    keadaan = pilihan(daftar.KEADAAN)
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(
            rencana.Target,
            terisi_bernilai("target", *_NILAI_TARGET),
            kosong_tanpa_nilai("target", *_NILAI_TARGET),
            cek(
                "target_rentang_lengkap",
                Q(batas_bawah__isnull=True, batas_atas__isnull=True)
                | Q(batas_bawah__isnull=False, batas_atas__isnull=False),
                "rentang memerlukan batas bawah dan batas atas",
            ),
            cek(
                "target_rentang_berurutan",
                tidak_lebih("batas_bawah", "batas_atas"),
                "batas bawah tidak boleh melebihi batas atas",
            ),
        )


class AnggaranProgram(BarisRekam):
    """The money of a program as the agreement states it; a book of its own."""

    BARIS = hasil.AnggaranProgram

    dokumen = rujuk(Dokumen)
    simpul = rujuk("perencanaan.Simpul")
    pagu = RupiahField(null=True)
    keadaan = pilihan(daftar.KEADAAN)
    sumber_dana = teks_opsional()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(
            hasil.AnggaranProgram,
            terisi_bernilai("anggaran_program", "pagu"),
            kosong_tanpa_nilai("anggaran_program", "pagu"),
        )


class Perubahan(BarisRekam):
    """A definition or a part of the organisation that changed after the year was activated."""

    BARIS = perubahan.Perubahan

    kode = teks_wajib()
    tabel = teks_wajib()
    baris = teks_wajib()
    nama_kolom = teks_opsional()
    lama = teks_opsional()
    baru = teks_opsional()
    berlaku = models.DateField()
    alasan = teks_wajib()
    oleh = teks_wajib()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(perubahan.Perubahan)


class Aktivasi(Bercap):
    """Who activated a year and when; made once. What was promised and defined then is kept as the
    snapshot with that hash."""

    tahun_laporan = models.OneToOneField(
        "organisasi.TahunLaporan", on_delete=models.PROTECT, related_name="+"
    )
    sidik = teks_wajib()

    def __str__(self) -> str:
        return f"{self.tahun_laporan} diaktifkan oleh {self.nama}"


class CapNaskah(CapLangkah):
    """The stamp of a step of an agreement."""

    tahun_laporan = models.ForeignKey(
        "organisasi.TahunLaporan", on_delete=models.PROTECT, related_name="+"
    )
    # the document's code: it outlives the rows of the package
    dokumen = teks_wajib()
    langkah = pilihan(tuple((satu.kode, satu.sebutan) for satu in LANGKAH))

    @property
    def sudah(self) -> str:
        """What was done, in words: "Diusulkan"."""
        return langkah_naskah(self.langkah).sudah


class NaskahBertanda(models.Model):
    """The signed paper of an agreement as a PDF; a later one stands beside the earlier ones."""

    tahun_laporan = models.ForeignKey(
        "organisasi.TahunLaporan", on_delete=models.PROTECT, related_name="+"
    )
    dokumen = teks_wajib()
    sidik = teks_wajib()
    ukuran = models.PositiveBigIntegerField()
    nama_berkas = teks_wajib()
    oleh = teks_wajib()
    waktu = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.dokumen}: {self.nama_berkas}"
