"""Codes of the nomenclature: one official writing, and what is wrong said by part."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selaras.inti.siklus.nomenklatur import bakukan, periksa_nomenklatur


@pytest.mark.parametrize(
    ("ditulis", "baku"),
    [
        ("1.06.02.2.01.0001", "1.06.02.2.01.0001"),
        ("1.6.2.2.1", "1.06.02.2.01"),
        (" 1 06 02 ", "1.06.02"),
        ("1.06.05.02.02.0004", "1.06.05.2.02.0004"),  # as a regency's list prints it
        ("x.xx.01.2.01.0001", "X.XX.01.2.01.0001"),
        ("1.06.02.2.01.01", "1.06.02.2.01.01"),  # two digits: an older list, told and kept
        ("bukan kode", "BUKAN.KODE"),
    ],
)
def test_a_code_has_one_official_writing(ditulis: str, baku: str) -> None:
    assert bakukan(ditulis) == baku


@given(st.text(max_size=40))
def test_making_official_twice_changes_nothing_more(teks: str) -> None:
    assert bakukan(bakukan(teks)) == bakukan(teks)


@pytest.mark.parametrize(
    ("kode", "jenjang", "atas", "kata"),
    [
        ("1.06.02", "program", None, ""),
        ("1.06.02.2.01", "kegiatan", "1.06.02", ""),
        ("X.XX.01.2.01.0001", "sub_kegiatan", "X.XX.01.2.01", ""),
        (None, "program", None, ""),
        ("1.06.02.2", "program", None, "3 ruas"),
        ("1.06.02.3.01", "kegiatan", None, "harus 1 atau 2"),
        ("1.06.02.2.01", "kegiatan", "1.06.03", "Tidak berawalan kode simpul di atasnya, 1.06.03"),
        ("1.06.02.2.01.01", "sub_kegiatan", None, "masih 2 angka"),
        ("1.06.0A", "program", None, "bukan angka"),
        ("1.6.2", "program", None, "Tulis bakunya: 1.06.02"),
        ("1.06.02", "sasaran", None, "tidak berkode"),
    ],
)
def test_what_is_wrong_with_a_code_is_said(
    kode: str | None, jenjang: str, atas: str | None, kata: str
) -> None:
    salah = periksa_nomenklatur(kode, jenjang, atas)
    assert bool(salah) is bool(kata)
    assert kata in " ".join(salah)
