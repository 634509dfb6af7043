"""The record stores exactly what the format describes."""

from __future__ import annotations

import pytest

from selaras.apps.dasar.kolom import AngkaField, RupiahField, nama_bidang
from selaras.apps.dasar.rekam import model_baris, pasangan
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket.kolom import Baris, Jenis, daftar_kolom
from selaras.inti.paket.skema import TABEL

BERBARIS = [k for k in TABEL if k is not kantor.TahunLaporan]
BIDANG = {
    Jenis.KODE: "TextField",
    Jenis.TEKS: "TextField",
    Jenis.PILIHAN: "TextField",
    Jenis.PERIODE: "TextField",
    Jenis.YA_TIDAK: "BooleanField",
    Jenis.BULAT: "BigIntegerField",
    Jenis.TAHUN: "IntegerField",
    Jenis.TANGGAL: "DateField",
    Jenis.ANGKA: "AngkaField",
    Jenis.RUPIAH: "AngkaField",
}


@pytest.mark.parametrize("kelas", TABEL, ids=lambda k: k.TABEL)
def test_it_has_one_field_per_column_with_the_same_nullability(kelas: type[Baris]) -> None:
    model = model_baris(kelas)
    bawaan = {"id", "aktif", "tahun_laporan"}
    if kelas is kantor.TahunLaporan:
        bawaan = {"id", "opd", "revisi", "diubah", "dibuat", "gerak"}
    milik_lingkup = getattr(model, "MILIK_LINGKUP", frozenset())
    kolom = [k for k in daftar_kolom(kelas) if k.nama not in milik_lingkup]

    bidang = {b.name: b for b in model._meta.concrete_fields if b.name not in bawaan}

    assert list(bidang) == [nama_bidang(k) for k in kolom]
    for satu in kolom:
        isi = bidang[nama_bidang(satu)]
        assert isi.null is not satu.wajib or satu.jenis is Jenis.YA_TIDAK, satu.nama
        if satu.rujuk:
            assert satu.rujuk == isi.related_model.BARIS.TABEL
        else:
            assert isi.get_internal_type() == BIDANG[satu.jenis], satu.nama
            assert isinstance(isi, RupiahField) is (satu.jenis is Jenis.RUPIAH)
            assert isinstance(isi, AngkaField) is (satu.jenis in (Jenis.ANGKA, Jenis.RUPIAH))
        assert tuple(isi.choices or ()) == satu.pilihan


@pytest.mark.parametrize("kelas", BERBARIS, ids=lambda k: k.TABEL)
def test_it_keeps_keys_unique_within_an_office_and_year(kelas: type[Baris]) -> None:
    model = model_baris(kelas)
    kunci = [p.kolom for p in pasangan(model) if p.kolom.kunci]

    unik = [k.fields for k in model._meta.constraints if hasattr(k, "fields")]

    assert ("tahun_laporan", *(nama_bidang(k) for k in kunci)) in unik


@pytest.mark.parametrize("kelas", TABEL, ids=lambda k: k.TABEL)
def test_it_tells_what_a_row_is_in_the_life_of_the_office(kelas: type[Baris]) -> None:
    model = model_baris(kelas)

    # Django writes "Unit(id, nama, ...)" where nobody wrote anything
    assert not (model.__doc__ or "").startswith(f"{model.__name__}(")


@pytest.mark.django_db
def test_it_has_a_migration_for_every_change_of_a_model() -> None:
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
