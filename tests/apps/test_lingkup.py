"""Nobody sees an office by default; what is refused is said without telling what else exists."""

from __future__ import annotations

import pytest

from selaras.apps.dasar.galat import DiLuarLingkup, OPDTidakAda, TahunTidakAda
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.laporan.queries import angka_tertata, pengukuran, potret, segarkan
from selaras.apps.organisasi.queries import daftar_kantor
from selaras.apps.paket.queries import paket_dari_rekam
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import paket_lengkap

BACA = [potret, pengukuran, paket_dari_rekam]


@pytest.fixture
def dua_kantor(impor) -> None:
    """Offices satu and dua, the first with two years."""
    impor(paket_lengkap("satu", 2023))
    impor(paket_lengkap("satu", 2024))
    impor(paket_lengkap("dua", 2024))


@pytest.mark.parametrize("baca", BACA)
def test_it_does_not_run_without_a_scope(baca) -> None:
    with pytest.raises(TypeError):
        baca("satu", 2024)


@pytest.mark.usefixtures("dua_kantor")
@pytest.mark.parametrize("baca", BACA)
def test_it_refuses_an_office_outside_the_scope(baca) -> None:
    with pytest.raises(DiLuarLingkup, match="di luar lingkup"):
        baca(LingkupOPD.satu("dua"), "satu", 2024)


@pytest.mark.usefixtures("dua_kantor")
@pytest.mark.parametrize("baca", BACA)
def test_an_empty_scope_sees_nothing(baca) -> None:
    with pytest.raises(DiLuarLingkup):
        baca(LingkupOPD.beberapa(frozenset()), "satu", 2024)


@pytest.mark.usefixtures("dua_kantor")
@pytest.mark.parametrize("baca", BACA)
def test_it_names_the_offices_in_scope_when_one_is_unknown(baca) -> None:
    with pytest.raises(OPDTidakAda, match=r"“tiga” tidak ada .* Kode yang ada: dua, satu\."):
        baca(SEMUA, "tiga", 2024)


@pytest.mark.usefixtures("dua_kantor")
def test_it_does_not_name_offices_outside_the_scope() -> None:
    with pytest.raises(OPDTidakAda) as galat:
        potret(LingkupOPD.beberapa(frozenset({"satu", "tiga"})), "tiga", 2024)

    assert "satu" in str(galat.value)
    assert "dua" not in str(galat.value)


@pytest.mark.usefixtures("dua_kantor")
def test_it_names_the_years_of_an_office() -> None:
    with pytest.raises(TahunTidakAda, match=r"Tahun yang ada: 2023, 2024\."):
        potret(SEMUA, "satu", 2020)


@pytest.mark.usefixtures("dua_kantor")
def test_it_lists_the_offices_in_scope_with_their_years_latest_first() -> None:
    assert [(k.kode, k.nama, k.tahun) for k in daftar_kantor(SEMUA)] == [
        ("dua", "Dinas Uji", (2024,)),
        ("satu", "Dinas Uji", (2024, 2023)),
    ]
    assert [k.kode for k in daftar_kantor(LingkupOPD.satu("dua"))] == ["dua"]
    assert daftar_kantor(LingkupOPD.beberapa(frozenset())) == ()


@pytest.mark.usefixtures("dua_kantor")
def test_it_tells_tidy_figures_of_the_offices_in_scope_only() -> None:
    segarkan(SEMUA, 2024)

    assert {a.opd for a in angka_tertata(LingkupOPD.satu("dua"), 2024, ["capaian"])} == {"dua"}
    assert segarkan(LingkupOPD.satu("dua"), 2024) == ()
