"""Two books of money: per sub kegiatan and per account. The third stands with the agreement."""

from __future__ import annotations

from django.db import models

from selaras.apps.dasar.kendala import kendala_baris, lebih_beralasan, terisi_bernilai
from selaras.apps.dasar.kolom import RupiahField, pilihan, rujuk, teks_opsional, teks_wajib
from selaras.apps.dasar.rekam import BarisRekam
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import pilihan as daftar


class Anggaran(BarisRekam):
    """What a sub kegiatan may spend in a period and what it spent; parents are sums of these."""

    BARIS = hasil.Anggaran

    simpul = rujuk("perencanaan.Simpul")
    periode = teks_wajib()
    pagu = RupiahField(null=True)
    realisasi = RupiahField(null=True)
    keadaan = pilihan(daftar.KEADAAN)
    sumber_dana = teks_opsional()
    alasan_lebih = teks_opsional()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(
            hasil.Anggaran,
            terisi_bernilai("anggaran", "pagu", "realisasi"),
            lebih_beralasan("anggaran"),
        )


class AnggaranAkun(BarisRekam):
    """What an account of the chart of accounts may spend and spent; a second book."""

    BARIS = hasil.AnggaranAkun

    kode = teks_wajib()
    periode = teks_wajib()
    kelompok = pilihan(daftar.KELOMPOK_AKUN)
    nama = teks_wajib()
    pagu = RupiahField(null=True)
    realisasi = RupiahField(null=True)
    keadaan = pilihan(daftar.KEADAAN)
    alasan_lebih = teks_opsional()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(
            hasil.AnggaranAkun,
            terisi_bernilai("anggaran_akun", "pagu", "realisasi"),
            lebih_beralasan("anggaran_akun"),
        )


class PemetaanUang(models.Model):
    """How an office reads the columns of its exported tables, offered again the next time."""

    opd = models.ForeignKey("organisasi.OPD", on_delete=models.PROTECT, related_name="+")
    buku = teks_wajib()
    isi = models.JSONField()
    oleh = teks_wajib()
    diubah = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["opd", "buku"], name="pemetaan_uang_kunci"),
        ]

    def __str__(self) -> str:
        return f"{self.opd_id} {self.buku}"
