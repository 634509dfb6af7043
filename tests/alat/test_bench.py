"""The bench goes the way a user goes, with offices that do not exist and say so."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest
from tests.conftest import AKAR

from selaras.inti.paket.baris_kantor import OPD
from selaras.inti.paket.periksa import periksa_isi
from selaras.inti.skala import daftar_skala
from selaras.penulis.paket import baca_folder, tulis_folder


@pytest.fixture
def alat(monkeypatch: pytest.MonkeyPatch) -> None:
    """The scripts import each other by bare name, as they do when they are run."""
    monkeypatch.syspath_prepend(str(AKAR / "alat"))


@pytest.fixture
def kantor(alat: None) -> ModuleType:
    """The part about synthetic offices."""
    return importlib.import_module("bench_kantor")


@pytest.fixture
def ukuran(alat: None) -> ModuleType:
    """Clock and memory."""
    return importlib.import_module("bench_ukur")


def test_a_synthetic_office_says_so_and_is_a_sound_package(kantor: ModuleType) -> None:
    satu, lain = (kantor.kantor_sintetis(baca_folder(kantor.PAKET), 100, ke) for ke in (7, 8))
    opd = satu.baris(OPD)[0]
    assert opd.kode == "sintetis-100-007"
    assert "sintetis" in opd.nama
    assert "bukan kantor nyata" in opd.nama
    assert periksa_isi(satu, daftar_skala()) == ()
    assert lain.baris(OPD)[0].kode != opd.kode


@pytest.mark.django_db
def test_it_takes_an_office_through_the_record_and_back(
    kantor: ModuleType, tmp_path: Path, settings: object
) -> None:
    settings.SELARAS_BERKAS = tmp_path / "berkas"
    paket = kantor.kantor_sintetis(baca_folder(kantor.PAKET), 1, 0)
    tulis_folder(paket, tmp_path / "paket")
    masuk, keluar = kantor.Waktu(), kantor.Waktu()
    kantor.impor_satu(tmp_path / "paket", masuk)
    assert kantor.ukur_satu("sintetis-001-000", keluar) > 500
    assert list(masuk.bagian) == ["baca CSV", "ke rekaman", "potret dan ukur pertama"]
    assert list(keluar.bagian) == ["potret dari rekaman", "hitung"]
    assert masuk.jumlah == pytest.approx(sum(masuk.bagian.values()))
    assert min(*masuk.bagian.values(), masuk.cpu) > 0


def test_growth_of_one_is_linear(ukuran: ModuleType) -> None:
    assert ukuran.tumbuh((10, 1.0), (100, 10.0)) == 1
    assert ukuran.tumbuh((1, 1.0), (10, 20.0)) == 2


def test_the_peak_is_that_of_the_step(ukuran: ModuleType) -> None:
    if not Path("/proc/self/clear_refs").exists():
        pytest.skip("sistem ini tidak memberi tahu puncak memori per langkah")
    besar = ukuran.jalankan(lambda: len(bytearray(b"x" * (40 << 20))))
    kecil = ukuran.jalankan(lambda: 1)
    assert besar.puncak - besar.sebelum > 35
    assert kecil.puncak - kecil.sebelum < 10
    assert besar.nilai == 40 << 20
    assert besar.hangat > 0


def test_a_part_that_does_not_exist_is_refused_by_name(
    alat: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert importlib.import_module("bench").utama(["kantro"]) == 2
    assert "kantro" in capsys.readouterr().out
