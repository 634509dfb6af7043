"""Clauses that stay right for none, one, some and all."""

from __future__ import annotations

import pytest
from tests.inti.naskah import kantor_rekaan as rekaan
from tests.inti.naskah.pohon_uji import teks

from selaras.inti.naskah.bab3.urut import huruf
from selaras.inti.naskah.bagan.capaian import pesan
from selaras.inti.naskah.kata_ukur import klausa_sebaran
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.satuan import satuan_kalimat
from selaras.inti.ukur import ukur
from selaras.inti.ukur.sebaran import Sebaran


@pytest.fixture(scope="module")
def k() -> Konteks:
    laporan = rekaan.laporan()
    return Konteks(laporan, ukur(laporan))


def sebaran(banyak: int, dinilai: int, tercapai: int) -> Sebaran:
    return Sebaran(banyak, dinilai, tercapai, 0, (), ())


@pytest.mark.parametrize(
    ("banyak", "dinilai", "tercapai", "kalimat"),
    [
        (0, 0, 0, "Belum ada program yang dapat dinilai"),
        (3, 0, 0, "Belum ada program yang dapat dinilai"),
        (1, 1, 1, "Satu-satunya program mencapai target"),
        (1, 1, 0, "Satu-satunya program belum mencapai target"),
        (2, 2, 2, "Kedua program mencapai target"),
        (2, 2, 0, "Belum satu pun dari dua program mencapai target"),
        (6, 6, 4, "Empat dari enam program mencapai target"),
        (42, 42, 37, "Sebanyak 37 dari 42 program mencapai target"),
        (
            5, 4, 4,
            "Seluruh empat program yang dinilai mencapai target; satu program lain tidak dinilai",
        ),
        (
            3, 1, 0,
            "Satu-satunya program yang dinilai belum mencapai target; dua program lain tidak "
            "dinilai",
        ),
    ],
)  # fmt: skip
def test_it_says_how_many_reached_their_target(
    k: Konteks, banyak: int, dinilai: int, tercapai: int, kalimat: str
) -> None:
    assert teks(klausa_sebaran(k, sebaran(banyak, dinilai, tercapai), "program")) == kalimat


@pytest.mark.parametrize(
    ("dinilai", "tercapai", "judul"),
    [
        (1, 1, "Satu-satunya program yang dinilai mencapai target"),
        (1, 0, "Satu-satunya program yang dinilai belum mencapai target"),
        (6, 6, "Seluruh enam program mencapai target"),
        (6, 0, "Belum satu pun dari enam program mencapai target"),
        (6, 4, "Empat dari enam program mencapai target"),
    ],
)
def test_the_title_of_the_chart_is_its_message(dinilai: int, tercapai: int, judul: str) -> None:
    assert pesan(sebaran(dinilai, dinilai, tercapai), "program") == judul


@pytest.mark.parametrize(
    ("satuan", "sebutan"),
    [
        ("%", " persen"),
        ("Persentase", " persen"),
        ("Orang/Bulan", " orang/bulan"),
        ("Berita Acara", " berita acara"),
        ("KPM", " KPM"),
        ("LAPORAN", " laporan"),
        ("pH", " pH"),
        ("Indeks", ""),
        ("Kategori/Nilai", ""),
        (None, ""),
    ],
)
def test_units_are_words_in_a_sentence(satuan: str | None, sebutan: str) -> None:
    assert satuan_kalimat(rekaan.indikator("S1/09", "Uji", satuan)) == sebutan


def test_letters_of_headings_go_on_after_z() -> None:
    assert [huruf(ke) for ke in (1, 26, 27, 53)] == ["a", "z", "aa", "ba"]


def test_inserted_tables_do_not_move_the_official_numbers() -> None:
    n = Penomor()
    assert [n.tabel("3"), n.sisipan("3"), n.sisipan("3"), n.tabel("3"), n.sisipan("3")] == [
        "3.1", "3.1a", "3.1b", "3.2", "3.2a",
    ]  # fmt: skip
