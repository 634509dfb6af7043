"""The log of imports, packages that were sent, and packages that were put together."""

from __future__ import annotations

from django.db import models

from selaras.apps.dasar.kolom import teks_wajib


class ImporPaket(models.Model):
    """A package that came in: who brought it, what it was, and what it changed.

    ``rincian`` holds old and new text of every changed cell, so that nothing recorded is lost.
    """

    tahun_laporan = models.ForeignKey(
        "organisasi.TahunLaporan", on_delete=models.PROTECT, related_name="impor"
    )
    oleh = teks_wajib()
    sumber = teks_wajib()
    sidik = teks_wajib(help_text="SHA-256 of the package's snapshot")
    revisi = models.PositiveIntegerField(help_text="revision of the record afterwards")
    berubah = models.BooleanField()
    jumlah = models.JSONField(help_text="table → counts by kind of change")
    rincian = models.JSONField(help_text="table → changed, archived and returned rows")
    dibuat = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.sumber} ({self.dibuat:%Y-%m-%d})"


class Unggahan(models.Model):
    """A package that somebody sent from the browser: looked at first, then taken in or left.

    ``revisi`` is that of the record when it was looked at (0: the year was not there), so that
    what is confirmed is what was shown. ``hasil`` is what taking it in would change; ``salah``
    the faults that keep it out. ``gabung``: rows that it lacks stay (None: nobody has chosen, and
    they stay) or are archived.
    """

    tahun_laporan = models.ForeignKey(
        "organisasi.TahunLaporan", on_delete=models.PROTECT, related_name="+"
    )
    nama = teks_wajib()
    sidik = teks_wajib()
    oleh = teks_wajib()
    dibuat = models.DateTimeField(auto_now_add=True)
    tahun = models.IntegerField(null=True, help_text="year of the package")
    revisi = models.PositiveIntegerField(null=True)
    hasil = models.JSONField(null=True)
    salah = models.JSONField(null=True)
    banyak_salah = models.PositiveIntegerField(default=0)
    gabung = models.BooleanField(null=True)
    dimuat = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.nama} ({self.dibuat:%Y-%m-%d})"


class PaketSiap(models.Model):
    """A package put together to be taken along, of one revision of the record.

    Kept until the tidying up; another revision makes it old, then a new one is put together.
    """

    tahun_laporan = models.ForeignKey(
        "organisasi.TahunLaporan", on_delete=models.PROTECT, related_name="+"
    )
    jenis = teks_wajib()
    sidik = teks_wajib()
    ukuran = models.PositiveBigIntegerField()
    revisi = models.PositiveIntegerField()
    oleh = teks_wajib()
    dibuat = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.tahun_laporan} {self.jenis} revisi {self.revisi}"
