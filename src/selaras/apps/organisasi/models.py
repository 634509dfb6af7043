"""The office and its year, its parts, people, property and troubles."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from selaras.apps.dasar.kendala import cek, kendala_baris, terisi_bernilai
from selaras.apps.dasar.kolom import (
    AngkaField,
    RupiahField,
    pilihan,
    rujuk,
    rujuk_opsional,
    teks_opsional,
    teks_wajib,
)
from selaras.apps.dasar.rekam import BarisRekam
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import pilihan as daftar
from selaras.inti.paket.kolom import daftar_kolom

_KONTEKS = next(k.pilihan for k in daftar_kolom(kantor.DasarHukum) if k.nama == "konteks")


class OPD(models.Model):
    """An office for as long as it exists; everything that may change with a year is elsewhere."""

    kode = teks_wajib(unique=True)

    def __str__(self) -> str:
        return str(self.kode)


class TahunLaporan(models.Model):
    """An office's reporting year: the scope of all its rows and the counter of its changes."""

    BARIS = kantor.TahunLaporan

    opd = models.ForeignKey(
        OPD, on_delete=models.PROTECT, related_name="tahun_laporan", db_index=False
    )
    tahun = models.IntegerField()
    per_tanggal = models.DateField()
    renstra_awal = models.IntegerField()
    renstra_akhir = models.IntegerField()
    skala = teks_wajib()
    tempat_laporan = teks_opsional()
    tanggal_laporan = teks_opsional()
    asal = teks_opsional()
    sintetis = models.BooleanField(default=False)
    lampiran_formulir = models.BooleanField(default=True)
    lampiran_perjanjian = models.BooleanField(default=True)
    lampiran_koreksi = models.BooleanField(default=True)
    lampiran_mutu = models.BooleanField(default=True)
    tanpa_bagian = teks_opsional()
    revisi = models.PositiveIntegerField(default=0)
    # NULL: begun before this was kept
    dibuat = models.DateTimeField(auto_now_add=True, null=True)
    diubah = models.DateTimeField(auto_now=True)
    # raised by every entry of the trail: what happens around the figures (steps, comments, jobs)
    gerak = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = kendala_baris(
            kantor.TahunLaporan,
            models.UniqueConstraint(fields=["opd", "tahun"], name="tahun_laporan_kunci"),
            cek(
                "tahun_laporan_renstra_berurutan",
                Q(renstra_awal__lte=F("renstra_akhir")),
                "awal Renstra harus tidak lebih dari akhir Renstra",
            ),
            kunci=False,
        )

    def __str__(self) -> str:
        return f"{self.opd.kode} {self.tahun}"


class ProfilOPD(BarisRekam):
    """What the office was called and who led it in that year; the letterhead comes from it."""

    BARIS = kantor.OPD
    MILIK_LINGKUP = frozenset({"kode"})

    nama = teks_wajib()
    pemerintah_daerah = teks_wajib()
    urusan = teks_opsional()
    tipe = teks_opsional()
    kode_organisasi = teks_opsional()
    ibu_kota = teks_opsional()
    alamat = teks_opsional()
    kode_pos = teks_opsional()
    telepon = teks_opsional()
    surel = teks_opsional()
    logo = teks_opsional()
    kepala_jabatan = teks_wajib()
    kepala_nama = teks_opsional()
    kepala_nip = teks_opsional()
    kepala_pangkat = teks_opsional()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tahun_laporan"], name="profil_opd_kunci"),
        ]


class Unit(BarisRekam):
    """A part of the office: secretariat, bidang, sub bagian, functional group."""

    BARIS = kantor.Unit

    kode = teks_wajib()
    nama = teks_wajib()
    induk = rujuk_opsional("self")
    jenis = pilihan(daftar.JENIS_UNIT)
    urutan = models.BigIntegerField()
    tugas = teks_opsional()
    kepala_jabatan = teks_opsional()
    kepala_nama = teks_opsional()
    kepala_nip = teks_opsional()
    kepala_pangkat = teks_opsional()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(
            kantor.Unit,
            cek("unit_bukan_induk_sendiri", ~Q(induk=F("id")), "unit tidak boleh berinduk dirinya"),
        )


class FungsiUnit(BarisRekam):
    """One function of a unit, in short words."""

    BARIS = kantor.FungsiUnit

    unit = rujuk(Unit)
    urutan = models.BigIntegerField()
    fungsi = teks_wajib()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(kantor.FungsiUnit)


class Pegawai(BarisRekam):
    """How many people of one kind work in the office; nobody is named."""

    BARIS = kantor.Pegawai

    kelompok = teks_wajib()
    dimensi = teks_wajib()
    urutan = models.BigIntegerField()
    kategori = teks_wajib()
    jumlah = models.BigIntegerField(null=True)
    keadaan = pilihan(daftar.KEADAAN)
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(kantor.Pegawai, terisi_bernilai("pegawai", "jumlah"))


class Aset(BarisRekam):
    """The book value of one group of regional property in the office's care."""

    BARIS = kantor.Aset

    urutan = models.BigIntegerField()
    kelompok_barang = teks_wajib()
    nilai = RupiahField(null=True)
    keadaan = pilihan(daftar.KEADAAN)
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(kantor.Aset, terisi_bernilai("aset", "nilai"))


class Sarana(BarisRekam):
    """A piece of land, a building, a kind of equipment or of vehicle that the office uses."""

    BARIS = kantor.Sarana

    kode = teks_wajib()
    jenis = pilihan(daftar.JENIS_SARANA)
    uraian = teks_wajib()
    jumlah = models.BigIntegerField(null=True)
    luas = AngkaField(null=True)
    lokasi = teks_opsional()
    per_tanggal = teks_opsional()
    keadaan = pilihan(daftar.KEADAAN)
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(kantor.Sarana)


class Isu(BarisRekam):
    """A strategic issue: the trouble of a group of people, in short words."""

    BARIS = kantor.Isu

    kode = teks_wajib()
    kelompok = teks_wajib()
    urutan = models.BigIntegerField()
    permasalahan = teks_wajib()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(kantor.Isu)


class KelompokSasaran(BarisRekam):
    """A group of people or bodies that the office serves."""

    BARIS = kantor.KelompokSasaran

    urutan = models.BigIntegerField()
    nama = teks_wajib()
    singkatan = teks_opsional()
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(kantor.KelompokSasaran)


class DasarHukum(BarisRekam):
    """A regulation that the office's work or its report stands on."""

    BARIS = kantor.DasarHukum

    urutan = models.BigIntegerField()
    jenis = teks_wajib()
    nomor = teks_opsional()
    tahun = models.IntegerField(null=True)
    tentang = teks_wajib()
    konteks = pilihan(_KONTEKS)
    asal = teks_opsional()

    class Meta:
        constraints = kendala_baris(kantor.DasarHukum)
