"""Numbers: Indonesian notation in and out, rounding half up and only at print."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selaras.inti.angka import (
    AngkaError,
    bulatkan,
    parse_angka,
    parse_polos,
    rupiah,
    tampilkan,
    tampilkan_apa_adanya,
    tulis_polos,
)

ANGKA = st.decimals(-(10**15), 10**15, places=6)


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("1.548.043.776,77", "1548043776.77"),
        ("Rp1.000", "1000"),
        ("Rp. 8.205.165.471,23", "8205165471.23"),
        ("85,00", "85.00"),
        ("-12,5", "-12.5"),
        ("1250", "1250"),
        ("0", "0"),
        (" 1 250,5 ", "1250.5"),
        ("-Rp5,00", "-5"),
        ("−12,5", "-12.5"),
        ("1.548 ", "1548"),
        ("0,5", "0.5"),
        ("007", "7"),
        ("0.500", None),
        ("1 2 3", None),
        ("1 250.000", None),
        ("--5", None),
        ("Rp-", None),
        ("39,302.261,00", None),
        ("1,234.5", None),
        ("1.23", None),
        ("12.34.567", None),
        ("", None),
        ("Rp", None),
        ("sepuluh", None),
        ("1e5", None),
        ("1,", None),
        ("=1+1", None),
        ("٣", None),
    ],
)
def test_it_reads_indonesian_numbers_and_never_guesses(teks: str, nilai: str | None) -> None:
    if nilai is None:
        with pytest.raises(AngkaError, match="1\\.548\\.043\\.776,77"):
            parse_angka(teks)
    else:
        assert parse_angka(teks) == Decimal(nilai)


@given(ANGKA)
def test_it_reads_back_what_it_prints(nilai: Decimal) -> None:
    assert parse_angka(tampilkan_apa_adanya(nilai)) == nilai
    assert parse_polos(tulis_polos(nilai)) == nilai


@given(ANGKA, st.integers(0, 6))
def test_it_rounds_half_up_by_at_most_half_a_unit(nilai: Decimal, desimal: int) -> None:
    bulat = bulatkan(nilai, desimal)
    setengah = Decimal(5).scaleb(-desimal - 1)
    assert abs(bulat - nilai) <= setengah
    if abs(bulat - nilai) == setengah:
        assert abs(bulat) > abs(nilai)


@pytest.mark.parametrize(
    ("nilai", "desimal", "teks"),
    [
        ("84.615384", 2, "84,62"),
        ("0.125", 2, "0,13"),
        ("-0.125", 2, "-0,13"),
        ("2.5", 0, "3"),
        ("-0.004", 2, "0,00"),
        ("9753209248", 2, "9.753.209.248,00"),
        ("123456789012345678901234567890.125", 2, "123.456.789.012.345.678.901.234.567.890,13"),
    ],
)
def test_it_prints_half_up_and_never_minus_zero(nilai: str, desimal: int, teks: str) -> None:
    assert tampilkan(Decimal(nilai), desimal) == teks


def test_it_prints_rupiah_with_sen() -> None:
    assert rupiah(Decimal("8205165471.23")) == "Rp8.205.165.471,23"
    assert rupiah(Decimal("-5")) == "-Rp5,00"


@pytest.mark.parametrize("teks", ["", "1,5", "1.000.000", "1e3", "٣"])
def test_it_refuses_what_no_machine_wrote(teks: str) -> None:
    with pytest.raises(AngkaError, match="polos"):
        parse_polos(teks)
