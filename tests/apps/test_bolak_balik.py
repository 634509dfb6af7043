"""What goes in comes out: package, record, package; the same snapshot hash."""

from __future__ import annotations

import pytest

from selaras.apps.dasar.galat import TahunTidakAda
from selaras.apps.laporan.queries import potret
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket.skema import TABEL
from selaras.inti.potret import LaporanKinerja
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import ganti, paket_lengkap


def test_the_test_package_has_a_row_in_every_table(paket) -> None:
    assert [k.TABEL for k in TABEL if not paket.baris(k)] == []


def test_it_gives_back_the_package_that_was_imported(impor, paket) -> None:
    impor(paket)

    keluar = paket_dari_rekam(SEMUA, "uji", 2024)

    assert keluar.tabel == paket.tabel
    assert dict(keluar.berkas) == dict(paket.berkas)


def test_it_gives_the_snapshot_hash_of_the_package(impor, paket) -> None:
    impor(paket)

    assert potret(SEMUA, "uji", 2024).sidik == LaporanKinerja.dari_paket(paket).sidik


def test_it_gives_back_the_whole_office_of_bangka(impor, bangka) -> None:
    impor(bangka)

    assert paket_dari_rekam(SEMUA, "dinsos-bangka", 2024) == bangka
    assert potret(SEMUA, "dinsos-bangka", 2024).sidik == LaporanKinerja.dari_paket(bangka).sidik


def test_it_keeps_two_years_of_an_office_apart(impor) -> None:
    lama, baru = paket_lengkap(tahun=2023), paket_lengkap(tahun=2024)
    impor(lama)
    impor(baru)

    # the head of 2023 stays on the letterhead of 2023
    assert paket_dari_rekam(SEMUA, "uji", 2023) == lama
    assert paket_dari_rekam(SEMUA, "uji", 2024) == baru
    assert potret(SEMUA, "uji", 2023).opd.kepala_nama == "Kepala 2023"


def test_it_keeps_two_offices_with_the_same_keys_apart(impor) -> None:
    satu, dua = paket_lengkap("satu"), paket_lengkap("dua")
    dua = ganti(dua, kantor.Isu, {"isu_id": "i1"}, permasalahan="Lain")
    impor(satu)
    impor(dua)

    assert paket_dari_rekam(SEMUA, "satu", 2024) == satu
    assert paket_dari_rekam(SEMUA, "dua", 2024) == dua


def test_it_says_which_years_an_office_has(impor, paket) -> None:
    impor(paket)

    with pytest.raises(TahunTidakAda, match=r"Tahun 2022 tidak ada .* Tahun yang ada: 2024\."):
        paket_dari_rekam(SEMUA, "uji", 2022)
