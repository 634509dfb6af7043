"""Photographs, evidence, and the files of a package kept by their content."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from selaras.apps.dasar.kendala import cek, kendala_baris
from selaras.apps.dasar.kolom import pilihan, rujuk, rujuk_opsional, teks_opsional, teks_wajib
from selaras.apps.dasar.rekam import BarisRekam
from selaras.inti.paket import baris_bukti as bukti
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket.pilihan import JENIS_BUKTI


class Foto(BarisRekam):
    """A photograph of the work; the place where it was taken is words, not coordinates."""

    BARIS = hasil.Foto

    kode = teks_wajib()
    unit = rujuk_opsional("organisasi.Unit")
    keterangan = teks_wajib()
    tempat = teks_opsional()
    tanggal = models.DateField(null=True)
    berkas = teks_opsional()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(hasil.Foto)


class SyaratBukti(BarisRekam):
    """A piece of evidence that an indicator asks for in every period."""

    BARIS = bukti.SyaratBukti

    kode = teks_wajib()
    indikator = rujuk("perencanaan.Indikator")
    nama = teks_wajib()
    jenis = pilihan(JENIS_BUKTI)
    wajib = models.BooleanField()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(bukti.SyaratBukti)


class Bukti(BarisRekam):
    """Evidence for the value of an indicator in a period: a file, an address, or words."""

    BARIS = bukti.Bukti

    kode = teks_wajib()
    indikator = rujuk("perencanaan.Indikator")
    periode = teks_wajib()
    syarat = rujuk_opsional(SyaratBukti)
    jenis = pilihan(JENIS_BUKTI)
    uraian = teks_wajib()
    halaman = teks_opsional()
    berkas = teks_opsional()
    tautan = teks_opsional()
    oleh = teks_opsional()
    tanggal = models.DateField(null=True)
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(
            bukti.Bukti,
            cek(
                "bukti_berisi_menurut_jenis",
                Q(jenis="berkas", berkas__isnull=False, tautan__isnull=True)
                | Q(jenis="tautan", tautan__isnull=False, berkas__isnull=True)
                | Q(jenis="teks", tautan__isnull=True, berkas__isnull=True)
                # of another kind, the rule of its list speaks
                | ~Q(jenis__in=[kode for kode, _ in JENIS_BUKTI]),
                "bukti berjenis berkas memerlukan berkas, yang berjenis tautan memerlukan tautan",
            ),
        )


class PengecualianBukti(BarisRekam):
    """A requirement that is waived for one period, with its reason."""

    BARIS = bukti.PengecualianBukti

    syarat = rujuk(SyaratBukti)
    periode = teks_wajib()
    alasan = teks_wajib()
    oleh = teks_opsional()
    tanggal = models.DateField(null=True)
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(bukti.PengecualianBukti)


class Berkas(models.Model):
    """The bytes of a file, stored once under their SHA-256, whoever names them."""

    sidik = teks_wajib(unique=True)
    ukuran = models.PositiveBigIntegerField()
    dibuat = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.sidik)


class NamaBerkas(models.Model):
    """The name under which an office's year speaks of a file (its logo, photographs, evidence)."""

    tahun_laporan = models.ForeignKey(
        "organisasi.TahunLaporan", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    nama = teks_wajib()
    berkas = models.ForeignKey(Berkas, on_delete=models.PROTECT, related_name="+")
    aktif = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tahun_laporan", "nama"], name="nama_berkas_kunci"),
        ]

    def __str__(self) -> str:
        return str(self.nama)
