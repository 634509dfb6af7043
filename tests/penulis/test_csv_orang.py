"""What people open in a spreadsheet holds no formula, whichever sign it takes for the border."""

from __future__ import annotations

import csv
from io import StringIO
from time import perf_counter

import pytest

from selaras.penulis.csv_orang import tulis_csv

BAHAYA = ("=", "+", "-", "@")


@pytest.mark.parametrize("pemisah", [";", ",", "\t"])
@pytest.mark.parametrize("isi", [
    "=1+1", "Rapat,=1+1", "Rapat; @SUM(A1)", 'Rapat,"=1+1"', "satu\n=cmd|' /C calc'!A0",
    "satu\t=1+1", "a,b,=1", "a,-1+1", "a,+cmd|x",
])  # fmt: skip
def test_no_cell_begins_as_a_formula(isi: str, pemisah: str) -> None:
    teks = tulis_csv([["tahun", "isi"], ["2024", isi]]).decode("utf-8-sig")
    for satu in csv.reader(StringIO(teks), delimiter=pemisah):
        assert [s for s in satu if s.lstrip(" \"'\n").startswith(BAHAYA) and s[0] != "'"] == []


def test_ordinary_words_stay_as_they_are() -> None:
    kata = "Turun 3-4 persen, Rp5.000,- per orang, a=b, 081-23"
    assert tulis_csv([["x"], [kata]]).decode("utf-8-sig").splitlines() == ["x", kata]


@pytest.mark.parametrize("isi", ["\n" * 32_000, ", '" * 10_000 + "=1"])
def test_a_long_run_of_borders_is_read_once(isi: str) -> None:
    mulai = perf_counter()
    tulis_csv([[isi]])
    assert perf_counter() - mulai < 2, "it took 17 seconds when each border read on to the end"
