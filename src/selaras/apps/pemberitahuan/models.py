"""Notices to people, and whether they want letters."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from selaras.apps.dasar.kendala import cek
from selaras.apps.dasar.kolom import pilihan, teks_opsional, teks_wajib

SURAT = (
    ("tidak", "tidak diminta"),
    ("menunggu", "menunggu dikirim"),
    ("terkirim", "terkirim"),
    ("gagal", "tidak dapat dikirim"),
)


class Pemberitahuan(models.Model):
    """One thing told to one person; ``kunci`` names the thing, so that it is told once."""

    penerima = models.ForeignKey(
        "akun.Pengguna", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    kunci = teks_wajib()
    judul = teks_wajib()
    isi = teks_wajib()
    alamat = teks_wajib()
    # NULL: about all offices, shown to who may read all
    opd = models.ForeignKey(
        "organisasi.OPD", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    dibuat = models.DateTimeField(auto_now_add=True)
    dibaca = models.DateTimeField(null=True, blank=True)
    surat = pilihan(SURAT)
    # a letter is not tried before this time: a pause after a failure, or somebody is sending it
    surat_lagi = models.DateTimeField(null=True, blank=True)
    surat_coba = models.PositiveSmallIntegerField(default=0)
    surat_galat = teks_opsional()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["penerima", "kunci"], name="pemberitahuan_kunci"),
            cek(
                "pemberitahuan_surat_dikenal",
                Q(surat__in=[nilai for nilai, _ in SURAT]),
                "keadaan surat tidak dikenal",
            ),
        ]
        indexes = [
            models.Index(
                fields=["penerima"], condition=Q(dibaca__isnull=True), name="pemberitahuan_baru"
            ),
            models.Index(
                fields=["surat_lagi"], condition=Q(surat="menunggu"), name="pemberitahuan_surat"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.penerima_id}: {self.judul}"


class TanpaSurat(models.Model):
    """Somebody who wants no letters; the inbox stays."""

    pengguna = models.OneToOneField(
        "akun.Pengguna", on_delete=models.PROTECT, primary_key=True, related_name="+"
    )
    sejak = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.pengguna_id)
