"""Database constraints of a row model, derived from the columns of its row class.

Whatever writes to the database, these hold: keys are unique within one office and year, choices
come from their list, what can not be negative is not.
"""

from __future__ import annotations

import re

from django.apps import apps
from django.db import IntegrityError, models
from django.db.models import F, Q, Value
from django.db.models.lookups import GreaterThanOrEqual, LessThanOrEqual

from selaras.apps.dasar.kolom import SebagaiAngka, nama_bidang
from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.kolom import Baris, Jenis, daftar_kolom

_DESIMAL = (Jenis.ANGKA, Jenis.RUPIAH)
Kendala = models.BaseConstraint


def kendala_baris(kelas: type[Baris], *tambahan: Kendala, kunci: bool = True) -> list[Kendala]:
    """Key, choices and sign for a row class, followed by the model's own constraints."""
    tabel = kelas.TABEL
    semua: list[Kendala] = [_kunci(kelas)] if kunci else []
    for kolom in daftar_kolom(kelas):
        bidang = nama_bidang(kolom)
        nama = f"{tabel}_{bidang}"
        if kolom.jenis is Jenis.PILIHAN:
            boleh = [nilai for nilai, _ in kolom.pilihan]
            semua.append(
                cek(
                    f"{nama}_dikenal",
                    Q(**{f"{bidang}__in": boleh}),
                    f"{kolom.judul} harus salah satu dari: {', '.join(boleh)}",
                )
            )
        elif kolom.jenis in _DESIMAL and not kolom.negatif:
            pesan = f"{kolom.judul} tidak boleh negatif"
            semua.append(cek(f"{nama}_tak_negatif", _tak_negatif(bidang), pesan))
        elif kolom.jenis is Jenis.BULAT and not kolom.negatif:
            pesan = f"{kolom.judul} tidak boleh negatif"
            semua.append(cek(f"{nama}_tak_negatif", Q(**{f"{bidang}__gte": 0}), pesan))
        elif kolom.jenis is Jenis.TAHUN:
            pesan = f"{kolom.judul} harus tahun empat angka"
            semua.append(cek(f"{nama}_wajar", Q(**{f"{bidang}__range": (1945, 2200)}), pesan))
    return [*semua, *tambahan]


def cek(nama: str, syarat: Q, pesan: str) -> models.CheckConstraint:
    """A check with the words that a user reads when it fails."""
    return models.CheckConstraint(condition=syarat, name=nama, violation_error_message=pesan)


def _tak_negatif(bidang: str) -> Q:
    nol = GreaterThanOrEqual(SebagaiAngka(F(bidang)), Value(0))
    return Q(**{f"{bidang}__isnull": True}) | Q(nol)


def tidak_lebih(kecil: str, besar: str) -> Q:
    """Condition: the first decimal column does not exceed the second, where both are filled."""
    return Q(LessThanOrEqual(SebagaiAngka(F(kecil)), SebagaiAngka(F(besar)))) | (
        Q(**{f"{kecil}__isnull": True}) | Q(**{f"{besar}__isnull": True})
    )


def salah_satu_terisi(*bidang: str) -> Q:
    """Condition: at least one of the columns is filled."""
    syarat = Q()
    for satu in bidang:
        syarat |= Q(**{f"{satu}__isnull": False})
    return syarat


def semua_kosong(*bidang: str) -> Q:
    """Condition: every column is empty."""
    return Q(**{f"{satu}__isnull": True for satu in bidang})


def terisi_bernilai(tabel: str, *bidang: str) -> models.CheckConstraint:
    """``keadaan`` "terisi" means that a value is there."""
    return cek(
        f"{tabel}_terisi_bernilai",
        ~Q(keadaan="terisi") | salah_satu_terisi(*bidang),
        "keadaan “terisi” memerlukan nilai; bila nilainya tidak ada, isi keadaan yang lain",
    )


def kosong_tanpa_nilai(tabel: str, *bidang: str) -> models.CheckConstraint:
    """Any other ``keadaan`` says why there is no value, so none is there."""
    return cek(
        f"{tabel}_kosong_tanpa_nilai",
        Q(keadaan="terisi") | semua_kosong(*bidang),
        "nilai hanya boleh ada bila keadaan “terisi”",
    )


def lebih_beralasan(tabel: str) -> models.CheckConstraint:
    """Spending above pagu needs a reason."""
    return cek(
        f"{tabel}_lebih_beralasan",
        tidak_lebih("realisasi", "pagu") | Q(alasan_lebih__isnull=False, alasan_lebih__gt=""),
        "realisasi melebihi pagu; isi alasan melebihi pagu, atau betulkan angkanya",
    )


def kesalahan_kendala(galat: IntegrityError) -> Kesalahan | None:
    """The fault that a database refusal stands for; None when it names none of our checks."""
    for model in apps.get_models():
        for kendala in model._meta.constraints:
            # Both databases name the check that failed.
            cek_ini = isinstance(kendala, models.CheckConstraint)
            if cek_ini and re.search(rf"\b{kendala.name}\b", str(galat)):
                kelas = getattr(model, "BARIS", None)
                lembar = kelas.TABEL if kelas else str(model._meta.model_name)
                return Kesalahan(lembar, None, None, None, str(kendala.violation_error_message))
    return None


def _kunci(kelas: type[Baris]) -> models.UniqueConstraint:
    bidang = [nama_bidang(k) for k in daftar_kolom(kelas) if k.kunci]
    return models.UniqueConstraint(
        fields=["tahun_laporan", *bidang],
        name=f"{kelas.TABEL}_kunci",
        violation_error_message="kunci baris ini sudah dipakai baris lain",
    )
