"""Rounds, sheets and their stamps; the values themselves are rows of the record."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from selaras.apps.dasar.cap import Bercap, CapLangkah
from selaras.apps.dasar.kendala import cek
from selaras.apps.dasar.kolom import pilihan, teks_opsional, teks_wajib
from selaras.inti.siklus.alur import LANGKAH, SEBUTAN_STATUS, Status, langkah

STATUS = tuple((str(s), kata) for s, kata in SEBUTAN_STATUS.items())


class Putaran(models.Model):
    """A period that is collected, with the days on which sheets may be filled."""

    tahun_laporan = models.ForeignKey(
        "organisasi.TahunLaporan", on_delete=models.PROTECT, related_name="putaran"
    )
    periode = teks_wajib()
    buka = models.DateField()
    tutup = models.DateField()
    oleh = teks_wajib()
    dibuat = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tahun_laporan", "periode"], name="putaran_kunci"),
            cek(
                "putaran_waktu_wajar",
                Q(tutup__gte=F("buka")),
                "hari penutupan tidak boleh sebelum hari pembukaan",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tahun_laporan} {self.periode}"


class Lembar(models.Model):
    """What one unit fills in one round, and where it is on its way."""

    putaran = models.ForeignKey(Putaran, on_delete=models.PROTECT, related_name="lembar")
    # the unit's code: it outlives the rows of the package
    unit = teks_wajib()
    status = pilihan(STATUS, default=str(Status.DRAF))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["putaran", "unit"], name="lembar_kunci"),
            cek(
                "lembar_status_dikenal",
                Q(status__in=[nilai for nilai, _ in STATUS]),
                "status lembar tidak dikenal",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.putaran} {self.unit}: {self.status}"


class Cap(CapLangkah):
    """The stamp of a step of a sheet."""

    lembar = models.ForeignKey(Lembar, on_delete=models.PROTECT, related_name="cap")
    langkah = pilihan(tuple((satu.kode, satu.sebutan) for satu in LANGKAH))

    @property
    def sudah(self) -> str:
        """What was done, in words: "Diajukan"."""
        return langkah(self.langkah).sudah


class Pengesahan(models.Model):
    """What was ratified, and the snapshot that was kept of it: a sheet, or (no ``lembar``) a round
    whose last open sheet was ratified."""

    putaran = models.ForeignKey(Putaran, on_delete=models.PROTECT, related_name="pengesahan")
    lembar = models.ForeignKey(
        Lembar, on_delete=models.PROTECT, null=True, blank=True, related_name="pengesahan"
    )
    potret = models.ForeignKey(
        "laporan.PotretTersimpan", on_delete=models.PROTECT, related_name="+"
    )
    oleh = teks_wajib()
    waktu = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.lembar or self.putaran} disahkan {self.waktu:%Y-%m-%d %H:%M}"


class Pengecualian(models.Model):
    """One unit may fill one round outside its window, until a day."""

    putaran = models.ForeignKey(Putaran, on_delete=models.PROTECT, related_name="pengecualian")
    unit = teks_wajib()
    sampai = models.DateField()
    alasan = teks_wajib()
    oleh = teks_wajib()
    dibuat = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.putaran} {self.unit} sampai {self.sampai}"


class Komentar(Bercap):
    """What somebody said about a value of a sheet, or answered. Never changed, never deleted.

    ``selesai_waktu`` is when somebody settled it; an answer is settled with what it answers.
    """

    lembar = models.ForeignKey(Lembar, on_delete=models.PROTECT, related_name="komentar")
    # the indicator's code: it outlives the rows of the package
    indikator = teks_wajib()
    induk = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    teks = teks_wajib()
    selesai_oleh = teks_opsional()
    selesai_waktu = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["lembar", "indikator"], name="komentar_sel")]

    def __str__(self) -> str:
        return f"{self.indikator}: {self.nama}"
