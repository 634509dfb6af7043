"""Days from which deadlines are counted, as the office knows them."""

from __future__ import annotations

from django.db import models

from selaras.apps.dasar.kendala import cek
from selaras.apps.dasar.kolom import pilihan, teks_wajib

ACUAN = (("dokumen_anggaran", "dokumen anggaran (DPA) disahkan"),)


class HariAcuan(models.Model):
    """A day of an office's year from which deadlines run, with the document that says so."""

    tahun_laporan = models.ForeignKey(
        "organisasi.TahunLaporan", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    acuan = pilihan(ACUAN)
    hari = models.DateField()
    dokumen = teks_wajib()
    oleh = teks_wajib()
    diubah = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tahun_laporan", "acuan"], name="hari_acuan_kunci"),
            cek(
                "hari_acuan_dikenal",
                models.Q(acuan__in=[nilai for nilai, _ in ACUAN]),
                "hari acuan tidak dikenal",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tahun_laporan} {self.acuan}: {self.hari}"
