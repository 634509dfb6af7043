"""Periods put together: cases as data."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from selaras.inti.agregasi import nilai_tahun
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.baris_rencana import Indikator

KASUS = yaml.safe_load((Path(__file__).parent / "kasus" / "agregasi.yaml").read_text("utf-8"))


def baris(periode: str, isi: Any) -> Realisasi:
    if isinstance(isi, str) and isi.isupper():
        return Realisasi(indikator_id="i", periode=periode, predikat=isi)
    if isinstance(isi, str):
        return Realisasi(indikator_id="i", periode=periode, keadaan=isi)
    if isinstance(isi, list):
        return Realisasi(
            indikator_id="i",
            periode=periode,
            pembilang=Decimal(isi[0]),
            penyebut=Decimal(isi[1]),
        )
    return Realisasi(indikator_id="i", periode=periode, nilai=Decimal(str(isi)))


@pytest.mark.parametrize("kasus", KASUS, ids=lambda k: f"{k['agregasi']}: {k['hitungan']}")
def test_it_puts_periods_together_as_the_card_says(kasus: dict[str, Any]) -> None:
    indikator = Indikator(
        indikator_id="i",
        simpul_id="1",
        urutan=1,
        nama="x",
        satuan=kasus.get("satuan"),
        agregasi=kasus["agregasi"],
    )
    semua = [baris(str(p), isi) for p, isi in kasus["isi"].items()]
    nilai = nilai_tahun(indikator, semua, 2024, kasus.get("per", date(2024, 12, 31)))
    assert (nilai.teks if nilai.ada else nilai.status.value) == kasus["harap"]


def test_it_names_the_period_that_is_missing() -> None:
    indikator = Indikator(indikator_id="i", simpul_id="1", urutan=1, nama="x", agregasi="jumlah")
    nilai = nilai_tahun(indikator, [baris("2024-TW1", 5)], 2024, date(2024, 9, 30))
    assert nilai.asal == "Triwulan II 2024, Triwulan III 2024 belum diisi"


def test_it_names_the_period_that_it_leaves_out() -> None:
    indikator = Indikator(indikator_id="i", simpul_id="1", urutan=1, nama="x", agregasi="jumlah")
    isi = {"2024-S1": [0, 0], "2024-S2": 5}
    nilai = nilai_tahun(indikator, [baris(p, n) for p, n in isi.items()], 2024, date(2024, 12, 31))
    assert nilai.catatan == ("tidak ikut dihitung: Semester I 2024 (tidak ada sasaran)",)


@pytest.mark.parametrize(
    ("isi", "curiga"),
    [
        ([(120, 1000), (260, 1000), (410, 1000), (560, 1000)], True),
        ([(120, 1000), (110, 1000), (410, 1000), (560, 1000)], True),
        ([(120, 1000), (260, 1100), (410, 1200), (560, 1300)], False),
    ],
)
def test_it_says_when_the_denominator_is_hardly_that_of_a_quarter(
    isi: list[tuple[int, int]], curiga: bool
) -> None:
    indikator = Indikator(
        indikator_id="i", simpul_id="1", urutan=1, nama="x", satuan="%",
        agregasi="dari_pembilang_penyebut",
    )  # fmt: skip
    semua = [baris(f"2024-TW{ke}", list(satu)) for ke, satu in enumerate(isi, 1)]
    nilai = nilai_tahun(indikator, semua, 2024, date(2024, 12, 31))
    assert any("kumulatif" in satu for satu in nilai.catatan) is curiga


def test_parts_of_a_yearly_denominator_are_added() -> None:
    indikator = Indikator(
        indikator_id="i", simpul_id="1", urutan=1, nama="x", satuan="%", agregasi="jumlah"
    )
    isi = {"2024-TW1": 5000, "2024-TW2": 5500, "2024-TW3": 6000, "2024-TW4": 6500}
    semua = [baris(p, [n, 80000]) for p, n in isi.items()]
    assert nilai_tahun(indikator, semua, 2024, date(2024, 12, 31)).teks == "28,75"


BERJUMLAH = Indikator(indikator_id="i", simpul_id="1", urutan=1, nama="x", agregasi="jumlah")
EMPAT = [baris(f"2024-TW{k}", 5) for k in (1, 2, 3, 4)]
AKHIR = date(2024, 12, 31)


def test_a_figure_of_the_year_stands_and_says_where_its_parts_differ() -> None:
    nilai = nilai_tahun(BERJUMLAH, [baris("2024", 8), *EMPAT], 2024, AKHIR)
    assert nilai.angka == 8
    assert nilai.catatan[-1].startswith("angka setahun dipakai; menurut periodenya 20")
    assert nilai_tahun(BERJUMLAH, [baris("2024", 20), *EMPAT], 2024, AKHIR).catatan == ()


def test_an_empty_row_of_the_year_says_less_than_its_filled_parts() -> None:
    kosong = baris("2024", "belum_diisi")
    assert nilai_tahun(BERJUMLAH, [kosong, *EMPAT], 2024, AKHIR).angka == 20


@pytest.mark.parametrize(
    ("ketelitian", "teks"),
    [(None, "66,67"), (0, "67"), (1, "66,7"), (3, "66,667")],  # 2 ÷ 3 × 100
)
def test_a_computed_value_is_printed_as_precisely_as_its_card_says(
    ketelitian: int | None, teks: str
) -> None:
    kartu = Indikator(
        indikator_id="i", simpul_id="S", urutan=1, nama="x", satuan="%",
        agregasi="dari_pembilang_penyebut", ketelitian=ketelitian,
    )  # fmt: skip
    nilai = nilai_tahun(kartu, [baris("2024", [2, 3])], 2024, AKHIR)
    assert nilai.teks == teks
    assert nilai.angka == Decimal(2) / Decimal(3) * 100, "only the print is rounded"
