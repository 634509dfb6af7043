"""The snapshot: frozen, canonical, the same bytes for the same data."""

from __future__ import annotations

import json

import pytest

from selaras.inti.paket.isi import Paket
from selaras.inti.potret import LaporanKinerja, PotretError
from tests.inti.kantor_uji import OPD, TAHUN, indikator, laporan, rangka, realisasi, target


def test_the_order_of_rows_does_not_change_the_digest() -> None:
    satu = laporan(indikator("1/01"), target("1/01", "pk", "10"))
    dua = LaporanKinerja.dari_paket(
        Paket.susun([target("1/01", "pk", "10.00"), indikator("1/01"), *reversed(rangka())])
    )
    assert satu.sidik == dua.sidik
    assert satu.ke_json() == dua.ke_json()


def test_any_change_of_a_value_changes_the_digest() -> None:
    satu = laporan(indikator("1/01"), realisasi("1/01", "10"))
    dua = laporan(indikator("1/01"), realisasi("1/01", "10.01"))
    assert satu.sidik != dua.sidik


def test_a_file_is_part_of_the_digest() -> None:
    tanpa = LaporanKinerja.dari_paket(Paket.susun(rangka()))
    dengan = LaporanKinerja.dari_paket(Paket.susun(rangka(), {"logo.png": b"x"}))
    assert tanpa.sidik != dengan.sidik
    assert LaporanKinerja.dari_json(dengan.ke_json()).sidik == dengan.sidik


def test_it_comes_back_from_its_json() -> None:
    asli = laporan(indikator("1/01"), target("1/01", "pk", "10.5"), realisasi("1/01", "0"))
    kembali = LaporanKinerja.dari_json(asli.ke_json())
    assert kembali == asli
    assert kembali.sidik == asli.sidik


def test_it_refuses_json_of_another_version() -> None:
    isi = json.loads(laporan().ke_json())
    isi["versi"] = 99
    with pytest.raises(PotretError, match="versi 99"):
        LaporanKinerja.dari_json(json.dumps(isi))


@pytest.mark.parametrize("baris", [[], [OPD], [TAHUN], [OPD, OPD, TAHUN]])
def test_it_needs_one_office_and_one_year(baris: list[object]) -> None:
    with pytest.raises(PotretError, match="tepat satu baris"):
        LaporanKinerja.dari_paket(Paket.susun(baris))


def test_nodes_stand_in_the_order_people_count() -> None:
    kode = [s.simpul_id for s in laporan().keturunan("1")]
    assert kode == ["1.1", "1.1.1", "1.1.2", "1.1.10"]


def test_it_knows_the_agreement_in_force_and_the_renstra() -> None:
    milik = laporan()
    assert milik.perjanjian_berlaku is not None
    assert milik.perjanjian_berlaku.dokumen_id == "pk1"
    assert milik.renstra is not None
    kosong = laporan(rangka_lain=[OPD, TAHUN])
    assert kosong.perjanjian_berlaku is None
    assert kosong.renstra is None
