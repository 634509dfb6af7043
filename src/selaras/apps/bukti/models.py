"""Photographs, and the files of a package kept by their content."""

from __future__ import annotations

from django.db import models

from selaras.apps.dasar.kendala import kendala_baris
from selaras.apps.dasar.kolom import rujuk_opsional, teks_opsional, teks_wajib
from selaras.apps.dasar.rekam import BarisRekam
from selaras.inti.paket import baris_hasil as hasil


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


class Berkas(models.Model):
    """The bytes of a file, stored once under their SHA-256, whoever names them."""

    sidik = teks_wajib(unique=True)
    ukuran = models.PositiveBigIntegerField()
    dibuat = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.sidik)


class NamaBerkas(models.Model):
    """The name under which an office's year speaks of a file (its logo, its photographs)."""

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
