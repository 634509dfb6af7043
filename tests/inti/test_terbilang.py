"""Money in words; rules: docs/rujukan/pengukuran.md."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selaras.inti.terbilang import terbilang, terbilang_rupiah


@pytest.mark.parametrize(
    ("nilai", "kata"),
    [
        (
            "8205165471.23",
            "delapan miliar dua ratus lima juta seratus enam puluh lima ribu empat ratus tujuh "
            "puluh satu rupiah dua puluh tiga sen",
        ),
        ("1001011111.05", "satu miliar satu juta sebelas ribu seratus sebelas rupiah lima sen"),
        ("1000", "seribu rupiah"),
        ("0", "nol rupiah"),
        ("0.5", "nol rupiah lima puluh sen"),
        ("-12", "minus dua belas rupiah"),
        ("1000000", "satu juta rupiah"),
        ("2001000", "dua juta seribu rupiah"),
        ("1500000000000", "satu triliun lima ratus miliar rupiah"),
        ("0.994", "nol rupiah sembilan puluh sembilan sen"),
        ("0.995", "satu rupiah"),
    ],
)
def test_it_says_the_golden_sums(nilai: str, kata: str) -> None:
    assert terbilang_rupiah(Decimal(nilai)) == kata


@given(st.integers(0, 10**14))
def test_it_uses_the_standard_spelling(bilangan: int) -> None:
    kata = terbilang(bilangan)
    assert "koma" not in kata
    assert "milyar" not in kata
    assert "satu ratus" not in f" {kata}".replace("puluh satu ratus", "")
    assert kata == " ".join(kata.split())


def test_it_says_minus() -> None:
    assert terbilang(-7) == "minus tujuh"
