"""Our record of a job; the queue that hands jobs out is django-tasks-db's."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from selaras.apps.dasar.kendala import cek
from selaras.apps.dasar.kolom import pilihan, teks_opsional, teks_wajib


class Keadaan(models.TextChoices):
    """Where a job is on its way."""

    MENUNGGU = "menunggu", "menunggu giliran"
    BERJALAN = "berjalan", "sedang dikerjakan"
    SELESAI = "selesai", "selesai"
    GAGAL = "gagal", "gagal"


AKTIF = (Keadaan.MENUNGGU, Keadaan.BERJALAN)


class Pekerjaan(models.Model):
    """One piece of work that somebody asked for and need not wait for, of an office and year.

    ``nomor`` counts within the office and year. ``kunci`` says what it works on: while one job of
    a kind and key is under way no second one is made. ``antrean`` is its entry in the queue,
    ``pelaksana`` the run that holds it and ``denyut`` the last sign of life of that run.
    """

    tahun_laporan = models.ForeignKey(
        "organisasi.TahunLaporan", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    nomor = models.PositiveIntegerField()
    jenis = teks_wajib()
    kunci = teks_wajib(default="", blank=True)
    isi = models.JSONField(default=dict, help_text="what the kind of work needs to know")
    keadaan = pilihan(tuple(Keadaan.choices), default=Keadaan.MENUNGGU)
    kabar = teks_opsional()
    ke = models.PositiveIntegerField(default=0)
    dari = models.PositiveIntegerField(default=0)
    hasil = teks_opsional()
    alamat = teks_opsional()
    galat = teks_opsional()
    pengguna = models.ForeignKey(
        "akun.Pengguna", on_delete=models.PROTECT, null=True, related_name="+"
    )
    nama = teks_wajib()
    percobaan = models.PositiveIntegerField(default=0)
    pelaksana = teks_opsional()
    antrean = models.UUIDField(null=True)
    dibuat = models.DateTimeField(auto_now_add=True)
    mulai = models.DateTimeField(null=True)
    denyut = models.DateTimeField(null=True)
    selesai = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tahun_laporan", "nomor"], name="pekerjaan_kunci"),
            models.UniqueConstraint(
                fields=["tahun_laporan", "jenis", "kunci"],
                condition=Q(keadaan__in=[str(k) for k in AKTIF]),
                name="pekerjaan_satu_berjalan",
            ),
            cek(
                "pekerjaan_keadaan_dikenal",
                Q(keadaan__in=list(Keadaan.values)),
                "keadaan pekerjaan tidak dikenal",
            ),
        ]
        indexes = [models.Index(fields=["keadaan", "denyut"], name="pekerjaan_keadaan")]

    def __str__(self) -> str:
        return f"{self.jenis} nomor {self.nomor}: {self.keadaan}"
