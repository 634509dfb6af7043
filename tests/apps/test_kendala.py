"""Whatever writes to the database, these rules hold there, on SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, models, transaction

from selaras.apps.akun.models import Penugasan
from selaras.apps.akun.peran import Peran
from selaras.apps.anggaran.models import Anggaran, AnggaranAkun
from selaras.apps.dasar.kolom import nama_bidang
from selaras.apps.dasar.rekam import BarisRekam, model_baris, pasangan
from selaras.apps.organisasi.models import Aset, FungsiUnit, Pegawai, TahunLaporan, Unit
from selaras.apps.pengukuran.models import Realisasi
from selaras.apps.perencanaan.models import Simpul
from selaras.apps.perjanjian.models import AnggaranProgram, Dokumen, Target
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket.kolom import Jenis, daftar_kolom
from selaras.inti.paket.skema import TABEL
from tests.masuk import orang

SALAH = {
    Jenis.PILIHAN: "lain",
    Jenis.BULAT: -1,
    Jenis.TAHUN: 24,
    Jenis.RUPIAH: Decimal("-0.01"),
    Jenis.ANGKA: Decimal("-0.01"),
}
TERLALU_KECIL = (Jenis.BULAT, Jenis.RUPIAH, Jenis.ANGKA)


def _sel_salah() -> Iterator[Any]:
    for kelas in TABEL:
        for kolom in daftar_kolom(kelas):
            if kolom.jenis not in SALAH or (kolom.negatif and kolom.jenis in TERLALU_KECIL):
                continue
            yield pytest.param(kelas, kolom, id=f"{kelas.TABEL}.{kolom.nama}")


@pytest.fixture
def terisi(impor: Any, paket: Any) -> None:
    """A record with a row in every table."""
    impor(paket)


def _ditolak(model: type[models.Model], kendala: str, saring: dict[str, Any], **isi: Any) -> None:
    baris = model._default_manager.filter(**saring)
    assert baris.exists()
    with pytest.raises(IntegrityError) as galat, transaction.atomic():
        baris.update(**isi)
    assert kendala in str(galat.value)


@pytest.mark.usefixtures("terisi")
@pytest.mark.parametrize(("kelas", "kolom"), list(_sel_salah()))
def test_it_refuses_a_value_outside_its_list_or_sign(kelas: Any, kolom: Any) -> None:
    bidang = nama_bidang(kolom)

    _ditolak(model_baris(kelas), f"{kelas.TABEL}_{bidang}_", {}, **{bidang: SALAH[kolom.jenis]})


BESAR, KECIL = Decimal("1000000.01"), Decimal("999999.02")  # the other way round as text


@pytest.mark.usefixtures("terisi")
@pytest.mark.parametrize(
    ("model", "kendala", "saring", "isi"),
    [
        (Anggaran, "anggaran_lebih_beralasan", {"simpul__kode": "1.1.1"},
         {"pagu": KECIL, "realisasi": BESAR, "alasan_lebih": None}),
        (Anggaran, "anggaran_lebih_beralasan", {"simpul__kode": "1.1.1"},
         {"pagu": KECIL, "realisasi": BESAR, "alasan_lebih": ""}),
        (AnggaranAkun, "anggaran_akun_lebih_beralasan", {}, {"pagu": KECIL, "realisasi": BESAR}),
        (Anggaran, "anggaran_terisi_bernilai", {"simpul__kode": "1.1.1"},
         {"pagu": None, "realisasi": None}),
        (AnggaranAkun, "anggaran_akun_terisi_bernilai", {}, {"pagu": None}),
        (AnggaranProgram, "anggaran_program_terisi_bernilai", {}, {"pagu": None}),
        (AnggaranProgram, "anggaran_program_kosong_tanpa_nilai", {}, {"keadaan": "belum_diisi"}),
        (Pegawai, "pegawai_terisi_bernilai", {}, {"jumlah": None}),
        (Aset, "aset_terisi_bernilai", {}, {"nilai": None}),
        (Realisasi, "realisasi_terisi_bernilai", {"indikator__kode": "S1/01"}, {"nilai": None}),
        (Realisasi, "realisasi_kosong_tanpa_nilai", {"indikator__kode": "S1/03"},
         {"predikat": "BB"}),
        (Realisasi, "realisasi_kosong_tanpa_nilai", {"indikator__kode": "S1/03"},
         {"pembilang": Decimal(1)}),
        (Target, "target_terisi_bernilai", {"indikator__kode": "S1/01"}, {"nilai": None}),
        (Target, "target_kosong_tanpa_nilai", {"indikator__kode": "S1/01"},
         {"keadaan": "tidak_terbaca"}),
        (Target, "target_rentang_lengkap", {"indikator__kode": "S1/02"}, {"batas_atas": None}),
        (Target, "target_rentang_berurutan", {"indikator__kode": "S1/02"},
         {"batas_bawah": BESAR, "batas_atas": KECIL}),
        (Dokumen, "dokumen_ke_sesuai_jenis", {"kode": "pk1"}, {"ke": 0}),
        (Dokumen, "dokumen_ke_sesuai_jenis", {"kode": "pk"}, {"ke": 1}),
        (Dokumen, "dokumen_perjanjian_bertahun", {"kode": "pk"}, {"tahun": None}),
        (TahunLaporan, "tahun_laporan_renstra_berurutan", {}, {"renstra_awal": 2030}),
        (Simpul, "simpul_bukan_induk_sendiri", {"kode": "1"}, {"induk": models.F("id")}),
        (Unit, "unit_bukan_induk_sendiri", {"kode": "bid"}, {"induk": models.F("id")}),
    ],
)  # fmt: skip
def test_it_refuses_a_row_that_contradicts_itself(
    model: Any, kendala: str, saring: dict[str, Any], isi: dict[str, Any]
) -> None:
    _ditolak(model, kendala, saring, **isi)


@pytest.mark.usefixtures("terisi")
def test_nobody_acts_until_a_day_before_he_begins() -> None:
    orang(Peran.KEPALA_BIDANG, "uji", status="plt", mulai=date(2024, 3, 1), sampai=date(2024, 3, 1))
    _ditolak(Penugasan, "penugasan_waktu_wajar", {"status": "plt"}, sampai=date(2024, 2, 29))


@pytest.mark.usefixtures("terisi")
def test_it_takes_spending_up_to_the_last_sen_of_the_budget() -> None:
    satu = Anggaran.objects.filter(simpul__kode="1.1.1")
    assert satu.update(pagu=BESAR, realisasi=BESAR, alasan_lebih=None) == 1


@pytest.mark.usefixtures("terisi")
@pytest.mark.parametrize(
    "kelas", [k for k in TABEL if k is not kantor.TahunLaporan], ids=lambda k: k.TABEL
)
def test_it_refuses_a_second_row_with_the_same_key(kelas: Any) -> None:
    model: type[BarisRekam] = model_baris(kelas)
    baris = model._default_manager.first()
    assert baris is not None
    isi = {p.atribut: getattr(baris, p.atribut) for p in pasangan(model)}

    with pytest.raises(IntegrityError), transaction.atomic():
        model._default_manager.create(tahun_laporan=baris.tahun_laporan, **isi)


@pytest.mark.usefixtures("terisi")
def test_it_refuses_a_reference_to_nothing() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        FungsiUnit.objects.update(unit_id=999_999)
        # both databases check references at the end of the transaction
        with transaction.get_connection().cursor() as kursor:
            if transaction.get_connection().vendor == "postgresql":
                kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        transaction.get_connection().check_constraints()


@pytest.mark.usefixtures("terisi")
def test_it_never_deletes_what_others_point_to() -> None:
    with pytest.raises(models.ProtectedError):
        Simpul.objects.get(kode="1").delete()


@pytest.mark.usefixtures("terisi")
@pytest.mark.parametrize("nilai", ["NaN", "Infinity"])
def test_what_is_no_number_is_never_stored(nilai: str) -> None:
    with pytest.raises(ValueError, match="bukan angka"):
        Realisasi.objects.update(nilai=Decimal(nilai))
