"""Periods: a year is a period like a month."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selaras.inti.periode import JenisPeriode, Periode, tanggal_panjang

BANYAK = {"tahun": 1, "semester": 2, "triwulan": 4, "bulan": 12}
PERIODE = st.sampled_from(list(JenisPeriode)).flatmap(
    lambda jenis: st.builds(
        Periode, st.integers(1945, 2200), st.just(jenis), st.integers(1, BANYAK[jenis.value])
    )
)


@given(PERIODE)
def test_it_reads_back_its_own_text(periode: Periode) -> None:
    assert Periode.parse(str(periode)) == periode


@given(PERIODE)
def test_it_lies_inside_its_year_and_in_itself(periode: Periode) -> None:
    assert Periode(periode.tahun).memuat(periode)
    assert periode.memuat(periode)
    assert not Periode(periode.tahun + 1).memuat(periode)


@pytest.mark.parametrize("teks", ["", "24", "2024-Q1", "2024-TW5", "2024-13", "2024-S3", "2024-1"])
def test_it_refuses_what_is_no_period_and_says_what_to_write(teks: str) -> None:
    with pytest.raises(ValueError, match="tulis 2024, 2024-S1, 2024-TW1, atau 2024-01"):
        Periode.parse(teks)


@pytest.mark.parametrize(
    ("teks", "sebutan"),
    [
        ("2024", "Tahun 2024"),
        ("2024-S2", "Semester II 2024"),
        ("2024-TW3", "Triwulan III 2024"),
        ("2024-08", "Agustus 2024"),
    ],
)
def test_it_is_called_as_people_call_it(teks: str, sebutan: str) -> None:
    assert Periode.parse(teks).sebutan == sebutan


def test_a_quarter_sorts_after_the_months_that_it_contains() -> None:
    urut = sorted(map(Periode.parse, ["2024", "2024-TW1", "2024-03", "2024-01", "2024-S1"]),
                  key=lambda p: p.urutan)  # fmt: skip
    assert [str(p) for p in urut] == ["2024-01", "2024-03", "2024-TW1", "2024-S1", "2024"]


def test_it_writes_a_date_as_a_letter_does() -> None:
    assert tanggal_panjang(date(2024, 11, 11)) == "11 November 2024"
