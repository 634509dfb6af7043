"""What the year brought: results, why they came out so, and the lists behind them."""

from __future__ import annotations

from django.db import models

from selaras.apps.dasar.kendala import kendala_baris, kosong_tanpa_nilai, terisi_bernilai
from selaras.apps.dasar.kolom import AngkaField, pilihan, rujuk, teks_opsional, teks_wajib
from selaras.apps.dasar.rekam import BarisRekam
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import pilihan as daftar
from selaras.inti.paket.kolom import daftar_kolom

_TENTANG = next(k.pilihan for k in daftar_kolom(hasil.Faktor) if k.nama == "tentang")


class Realisasi(BarisRekam):
    """The result of an indicator in a period, with numerator and denominator where known."""

    BARIS = hasil.Realisasi

    indikator = rujuk("perencanaan.Indikator")
    periode = teks_wajib()
    nilai = AngkaField(null=True)
    predikat = teks_opsional()
    pembilang = AngkaField(null=True)
    penyebut = AngkaField(null=True)
    keadaan = pilihan(daftar.KEADAAN)
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(
            hasil.Realisasi,
            terisi_bernilai("realisasi", "nilai", "predikat", "pembilang"),
            kosong_tanpa_nilai("realisasi", "nilai", "predikat", "pembilang", "penyebut"),
        )


class Faktor(BarisRekam):
    """A cause, obstacle, driver or follow-up that explains the result of a node."""

    BARIS = hasil.Faktor

    simpul = rujuk("perencanaan.Simpul")
    jenis = pilihan(daftar.JENIS_FAKTOR)
    urutan = models.BigIntegerField()
    uraian = teks_wajib()
    tentang = pilihan(_TENTANG)
    periode = teks_opsional()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(hasil.Faktor)


class Rincian(BarisRekam):
    """An item of the list behind a result, such as an institution that was licensed."""

    BARIS = hasil.Rincian

    simpul = rujuk("perencanaan.Simpul")
    urutan = models.BigIntegerField()
    nama = teks_wajib()
    keterangan = teks_opsional()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(hasil.Rincian)


class KerjaUnit(BarisRekam):
    """A line of the work that a bidang did in the year."""

    BARIS = hasil.KerjaUnit

    unit = rujuk("organisasi.Unit")
    urutan = models.BigIntegerField()
    uraian = teks_wajib()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(hasil.KerjaUnit)
