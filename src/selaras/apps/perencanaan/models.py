"""The plan of the office: what it is for, by what it is measured, whom above it serves."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from selaras.apps.dasar.kendala import cek, kendala_baris
from selaras.apps.dasar.kolom import (
    AngkaField,
    pilihan,
    rujuk,
    rujuk_opsional,
    teks_opsional,
    teks_wajib,
)
from selaras.apps.dasar.rekam import BarisRekam
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket import pilihan as daftar


class Simpul(BarisRekam):
    """A node of the plan, from tujuan down to the sub kegiatan that spends the money."""

    BARIS = rencana.Simpul

    kode = teks_wajib()
    jenjang = pilihan(daftar.JENJANG)
    induk = rujuk_opsional("self")
    nama = teks_wajib()
    sasaran = teks_opsional()
    kode_nomenklatur = teks_opsional()
    unit = rujuk_opsional("organisasi.Unit")
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(
            rencana.Simpul,
            cek(
                "simpul_bukan_induk_sendiri",
                ~Q(induk=F("id")),
                "simpul tidak boleh berinduk dirinya",
            ),
        )


class SasaranDaerah(BarisRekam):
    """A goal of the regency that the office helps to reach."""

    BARIS = rencana.SasaranDaerah

    kode = teks_wajib()
    tujuan = teks_opsional()
    indikator_tujuan = teks_opsional()
    sasaran = teks_wajib()
    indikator_sasaran = teks_opsional()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(rencana.SasaranDaerah)


class Indikator(BarisRekam):
    """The card of an indicator: what is measured, how, and in which direction it is good."""

    BARIS = rencana.Indikator

    kode = teks_wajib()
    simpul = rujuk(Simpul)
    urutan = models.BigIntegerField()
    nama = teks_wajib()
    satuan = teks_opsional()
    iku = models.BooleanField(default=False)
    spm = models.BooleanField(default=False)
    jenis_nilai = pilihan(daftar.JENIS_NILAI)
    skala_predikat = teks_opsional()
    arah = pilihan(daftar.ARAH)
    asal_arah = pilihan(daftar.ASAL_ATURAN)
    rumus = pilihan(daftar.RUMUS)
    agregasi = pilihan(daftar.AGREGASI)
    asal_agregasi = pilihan(daftar.ASAL_ATURAN)
    ketelitian = models.BigIntegerField(null=True)
    definisi = teks_opsional()
    formula = teks_opsional()
    pembilang = teks_opsional()
    penyebut = teks_opsional()
    sumber_data = teks_opsional()
    alasan = teks_opsional()
    unit = rujuk_opsional("organisasi.Unit")
    standar = AngkaField(null=True)
    standar_sumber = teks_opsional()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(rencana.Indikator)


class Penjenjangan(BarisRekam):
    """Which indicator of a program serves which goal of the regency."""

    BARIS = rencana.Penjenjangan

    kode = teks_wajib()
    sasaran_daerah = rujuk(SasaranDaerah)
    indikator = rujuk(Indikator)
    sasaran_program = teks_opsional()
    pengampu = teks_opsional()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(rencana.Penjenjangan)


class RencanaVersi(models.Model):
    """The plan as it was while a Renstra was the last version: kept when the next one begins."""

    tahun_laporan = models.ForeignKey(
        "organisasi.TahunLaporan", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    dokumen = teks_wajib()
    isi = models.JSONField(help_text="table → key → column → text")
    dibuat = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tahun_laporan", "dokumen"], name="rencana_versi_kunci")
        ]

    def __str__(self) -> str:
        return f"{self.tahun_laporan} {self.dokumen}"
