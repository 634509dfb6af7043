"""A produced report: three files, their hashes, and the snapshot that they came from."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from selaras.apps.dasar.galat import DiLuarLingkup
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.laporan.models import LaporanTerbit
from selaras.apps.laporan.queries import pengukuran
from selaras.apps.laporan.services import terbitkan_laporan, terbitkan_perjanjian
from tests.apps.conftest import SEMUA


def _sidik(folder: Path) -> dict[str, str]:
    return {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in folder.iterdir()}


def test_it_writes_the_report_and_keeps_what_it_came_from(impor, paket, tmp_path) -> None:
    impor(paket)
    ke = tmp_path / "hasil" / "dalam"
    kabar: list[str] = []

    hasil = terbitkan_laporan(
        SEMUA, pengukuran(SEMUA, "uji", 2024), ke, oleh="Bu Perencana", kabar=kabar.append
    )

    assert set(hasil.berkas) == {"lakin-2024.docx", "lakin-2024.pdf", "lakin-2024.html"}
    assert _sidik(ke) == hasil.berkas
    terbit = LaporanTerbit.objects.get()
    assert (terbit.oleh, terbit.berkas) == ("Bu Perencana", hasil.berkas)
    assert terbit.potret.sidik == hasil.sidik == pengukuran(SEMUA, "uji", 2024).laporan.sidik
    assert kabar[0] == "Menyusun naskah"


def test_the_same_snapshot_gives_the_same_files_again(impor, paket, tmp_path) -> None:
    impor(paket)
    ukuran = pengukuran(SEMUA, "uji", 2024)

    satu, dua = (
        terbitkan_laporan(SEMUA, ukuran, tmp_path / nama, oleh="uji") for nama in ("satu", "dua")
    )

    assert satu == dua
    assert LaporanTerbit.objects.values("potret").distinct().count() == 1


def test_it_writes_each_agreement_as_a_document_of_its_own(impor, paket, tmp_path) -> None:
    impor(paket)

    hasil = terbitkan_perjanjian(pengukuran(SEMUA, "uji", 2024), tmp_path / "pk")

    assert {Path(n).stem for n in hasil} == {"perjanjian-2024", "perjanjian-2024-perubahan-1"}
    assert _sidik(tmp_path / "pk") == hasil


def test_it_writes_nothing_for_an_office_outside_the_scope(impor, paket, tmp_path) -> None:
    impor(paket)
    ke = tmp_path / "hasil"

    with pytest.raises(DiLuarLingkup):
        terbitkan_laporan(LingkupOPD.satu("lain"), pengukuran(SEMUA, "uji", 2024), ke, oleh="uji")

    assert not ke.exists()
