"""The trail of an office: written once, never changed, never deleted."""

from __future__ import annotations

from django.db import models

from selaras.apps.dasar.kendala import cek
from selaras.apps.dasar.kolom import pilihan, teks_opsional, teks_wajib

SUMBER = (
    ("situs", "situs"),
    ("excel", "unggahan Excel"),
    ("impor", "impor paket"),
    ("api", "API"),
    ("perintah", "baris perintah"),
    ("sistem", "sistem"),
)


class Jejak(models.Model):
    """One thing that somebody did. The name is kept as it was; people and posts change."""

    waktu = models.DateTimeField(auto_now_add=True)
    pengguna = models.ForeignKey(
        "akun.Pengguna", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    nama = teks_wajib()
    # NULL: what concerns no single office, such as a login
    opd = models.ForeignKey(
        "organisasi.OPD", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    tahun = models.IntegerField(null=True, blank=True)
    tindakan = teks_wajib()
    # what it was done to: kind and key, such as realisasi and "S1/01/2025-TW1"
    jenis = teks_wajib()
    kunci = teks_wajib()
    lama = models.JSONField(null=True)
    baru = models.JSONField(null=True)
    alasan = teks_opsional()
    sumber = pilihan(SUMBER)

    class Meta:
        constraints = [
            cek(
                "jejak_sumber_dikenal",
                models.Q(sumber__in=[nilai for nilai, _ in SUMBER]),
                "sumber jejak tidak dikenal",
            )
        ]
        indexes = [
            models.Index(fields=["opd", "tahun", "-id"], name="jejak_kantor"),
            models.Index(fields=["opd", "jenis", "kunci", "-id"], name="jejak_benda"),
        ]

    def __str__(self) -> str:
        return f"{self.waktu:%Y-%m-%d %H:%M} {self.nama}: {self.tindakan} {self.jenis} {self.kunci}"
