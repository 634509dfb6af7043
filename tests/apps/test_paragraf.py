"""The office's own words: kept, and flagged when a figure under them changes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from selaras.apps.paket.queries import paket_dari_rekam
from selaras.inti.naskah.lakin import susun_lakin
from selaras.inti.naskah.tempat import paragraf_naskah, peringatan_paragraf
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket.isi import Paket
from selaras.inti.potret import LaporanKinerja
from selaras.penulis.paket import baca_folder
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import ganti, tambah, tanpa

KANTOR = Path(__file__).resolve().parents[1] / "data" / "dlh-rekaan-2024"
TEMPAT = "bab4.anggaran"
KUNCI = {"tempat": TEMPAT, "urutan": 1}


@pytest.fixture
def isi() -> Paket:
    """The invented office with a paragraph of its own about its money."""
    milik = hasil.Paragraf(tempat=TEMPAT, urutan=1, teks="Dana kami kelola dengan hemat.")
    return tambah(baca_folder(KANTOR), milik)


def terekam() -> Paket:
    return paket_dari_rekam(SEMUA, "dlh-rekaan", 2024)


def dicetak() -> tuple[str, bool]:
    """The words at the place, and whether they are flagged."""
    laporan = LaporanKinerja.dari_paket(terekam())
    (satu,) = [p for p in paragraf_naskah(susun_lakin(laporan)) if p.tempat == TEMPAT]
    return "".join(getattr(s, "isi", "") for s in satu.isi), satu.usang


def belanja_lain(isi: Paket) -> Paket:
    baris = isi.baris(hasil.Anggaran)[0]
    kunci = {"simpul_id": baris.simpul_id, "periode": baris.periode}
    assert baris.realisasi is not None
    return ganti(isi, hasil.Anggaran, kunci, realisasi=baris.realisasi - Decimal(1000))


def test_they_stand_in_the_report_and_are_not_flagged_at_first(impor, isi) -> None:
    impor(isi)
    assert dicetak() == ("Dana kami kelola dengan hemat.", False)


def test_they_survive_and_are_flagged_when_a_figure_under_them_changes(impor, isi) -> None:
    impor(isi)
    impor(belanja_lain(isi))
    laporan = LaporanKinerja.dari_paket(terekam())

    assert dicetak() == ("Dana kami kelola dengan hemat.", True)
    (kata,) = peringatan_paragraf(laporan, susun_lakin(laporan))
    assert TEMPAT in kata
    assert "berubah sejak ditulis" in kata


def test_a_figure_elsewhere_does_not_flag_them(impor, isi) -> None:
    impor(isi)
    baris = isi.baris(hasil.Realisasi)[0]
    kunci = {"indikator_id": baris.indikator_id, "periode": baris.periode}
    impor(ganti(isi, hasil.Realisasi, kunci, asal="catatan lain"))
    assert dicetak()[1] is False


@pytest.mark.parametrize("lain", [{"teks": "Kami tulis lagi."}, {"sidik_angka": "sesuai"}])
def test_new_words_or_a_confirmation_take_the_flag_away(impor, isi, lain) -> None:
    impor(isi)
    impor(belanja_lain(isi))
    impor(ganti(belanja_lain(isi), hasil.Paragraf, KUNCI, **lain))
    assert dicetak()[1] is False


def test_words_changed_in_an_exported_package_take_the_flag_away_too(impor, isi) -> None:
    impor(isi)
    impor(belanja_lain(isi))
    impor(ganti(terekam(), hasil.Paragraf, KUNCI, teks="Kami tulis lagi."))
    assert dicetak() == ("Kami tulis lagi.", False)


def test_an_exported_package_keeps_the_flag(impor, isi) -> None:
    impor(isi)
    impor(belanja_lain(isi))
    lagi = impor(terekam())
    assert not lagi.berubah
    assert dicetak()[1] is True


def test_the_same_package_without_a_digest_changes_nothing(impor, isi) -> None:
    impor(isi)
    assert not impor(isi).berubah


def test_words_for_a_place_that_is_not_there_are_told_and_kept(impor, isi) -> None:
    milik = replace(isi.baris(hasil.Paragraf)[0], tempat="bab9.antah")
    impor(tambah(tanpa(isi, hasil.Paragraf, **KUNCI), milik))
    laporan = LaporanKinerja.dari_paket(terekam())

    (kata,) = peringatan_paragraf(laporan, susun_lakin(laporan))
    assert "“bab9.antah” tidak tercetak" in kata
    assert terekam().baris(hasil.Paragraf)[0].teks == milik.teks
