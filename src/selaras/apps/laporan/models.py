"""The office's own words, the corrections, and the snapshots and reports made from the record."""

from __future__ import annotations

from django.db import models

from selaras.apps.dasar.kendala import cek, kendala_baris
from selaras.apps.dasar.kolom import AngkaField, pilihan, teks_opsional, teks_wajib
from selaras.apps.dasar.rekam import BarisRekam
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import pilihan as daftar

KEPERLUAN = (
    ("laporan", "laporan diterbitkan"),
    ("pengesahan", "disahkan"),
    ("aktivasi", "tahun diaktifkan"),
)


class Paragraf(BarisRekam):
    """The office's own words for a place in the report, kept when the report is made again."""

    BARIS = hasil.Paragraf

    tempat = teks_wajib()
    urutan = models.BigIntegerField()
    teks = teks_wajib()
    letak = pilihan(daftar.LETAK_KATA, null=True, blank=True)
    sidik_angka = teks_opsional()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(hasil.Paragraf)


class Koreksi(BarisRekam):
    """A held value that differs from a printed one: what stands where, what is held, why."""

    BARIS = hasil.Koreksi

    kode = teks_wajib()
    tabel_cetak = teks_wajib()
    baris_cetak = teks_wajib()
    kolom_cetak = teks_wajib()
    tercetak = teks_opsional()
    dipegang = teks_opsional()
    acuan = teks_opsional()
    kelas = pilihan(daftar.KELAS_KOREKSI)
    alasan = teks_wajib()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(hasil.Koreksi)


class DrafPotret(models.Model):
    """The snapshot of the current revision, kept so that pages need not build it; replaceable.

    ``kode`` marks the code that made it: what other code measured is made anew, never served.
    """

    tahun_laporan = models.OneToOneField(
        "organisasi.TahunLaporan", on_delete=models.CASCADE, related_name="draf"
    )
    revisi = models.PositiveIntegerField()
    kode = models.TextField(default="")
    isi = teks_wajib()
    sidik = teks_wajib()
    dibuat = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.sidik[:12]} revisi {self.revisi}"


class AngkaTertata(models.Model):
    """One figure of the draft as one row, so that a regency of forty offices is one query."""

    draf = models.ForeignKey(DrafPotret, on_delete=models.CASCADE, related_name="angka")
    opd = teks_wajib()
    tahun = models.IntegerField()
    jenis = teks_wajib()
    kunci = teks_wajib()
    nilai = AngkaField(null=True)
    teks = teks_opsional()
    status = teks_wajib()

    class Meta:
        indexes = [models.Index(fields=["tahun", "jenis", "opd"], name="angka_tertata_cari")]
        constraints = [
            models.UniqueConstraint(fields=["draf", "jenis", "kunci"], name="angka_tertata_kunci")
        ]

    def __str__(self) -> str:
        return f"{self.jenis} {self.kunci}"


class PotretTersimpan(models.Model):
    """A snapshot that was reported or ratified; it never changes and is never deleted."""

    tahun_laporan = models.ForeignKey(
        "organisasi.TahunLaporan", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    sidik = teks_wajib()
    keperluan = pilihan(KEPERLUAN)
    revisi = models.PositiveIntegerField()
    per_tanggal = models.DateField()
    isi = teks_wajib()
    oleh = teks_wajib()
    dibuat = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["tahun_laporan", "sidik", "keperluan"], name="potret_tersimpan_kunci"
            ),
            cek(
                "potret_tersimpan_keperluan_dikenal",
                models.Q(keperluan__in=[nilai for nilai, _ in KEPERLUAN]),
                "keperluan potret tidak dikenal",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sidik[:12]} ({self.keperluan})"


class LaporanTerbit(models.Model):
    """A report that was produced: from which snapshot, when, by whom, with which files."""

    potret = models.ForeignKey(PotretTersimpan, on_delete=models.PROTECT, related_name="terbitan")
    oleh = teks_wajib()
    berkas = models.JSONField(help_text="nama berkas → SHA-256")
    tanpa_lampiran = models.JSONField(default=list, help_text="lampiran yang ditinggalkan kantor")
    tanpa_bagian = models.JSONField(default=list, help_text="bagian lain yang ditinggalkan kantor")
    dibuat = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"Laporan {self.potret.sidik[:12]}"


class Penerbitan(models.Model):
    """A kept version that the head published: who, when. Never taken back; a later one follows."""

    versi = models.OneToOneField(LaporanTerbit, on_delete=models.PROTECT, related_name="penerbitan")
    oleh = teks_wajib()
    waktu = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.versi} diterbitkan oleh {self.oleh}"
