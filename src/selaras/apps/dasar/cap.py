"""Who did a thing and when, as it is stamped under it."""

from __future__ import annotations

from django.db import models

from selaras.apps.dasar.kolom import teks_opsional, teks_wajib


class Bercap(models.Model):
    """A thing that somebody did. Name and post are those of that day, whatever becomes of them."""

    pengguna = models.ForeignKey(
        "akun.Pengguna", on_delete=models.PROTECT, null=True, related_name="+"
    )
    nama = teks_wajib()
    jabatan = teks_opsional()
    waktu = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True


class CapLangkah(Bercap):
    """A step on the way of a sheet or an agreement, with its reason. Never changed or deleted."""

    langkah: models.TextField[str, str]  # which steps there are, every way says for itself
    alasan = teks_opsional()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.langkah} oleh {self.nama}"
