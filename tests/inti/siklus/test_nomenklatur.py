"""Codes of the nomenclature: one official writing, and what is wrong said by part."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.siklus.letak import salah_letak
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
    ("kode", "jenjang", "kata"),
    [
        ("1.06.02", "program", ""),
        ("1.06.02.2.01", "kegiatan", ""),
        ("X.XX.01.2.01.0001", "sub_kegiatan", ""),
        (None, "program", ""),
        ("1.06.02.2", "program", "3 ruas"),
        ("1.06.02.3.01", "kegiatan", "harus 1 atau 2"),
        ("1.06.02.2.01.01", "sub_kegiatan", "masih 2 angka"),
        ("1.06.0A", "program", "bukan angka"),
        ("1.6.2", "program", "Tulis bakunya: 1.06.02"),
        ("1.06.02", "sasaran", "tidak berkode"),
    ],
)
def test_what_is_wrong_with_a_code_is_said(kode: str | None, jenjang: str, kata: str) -> None:
    salah = periksa_nomenklatur(kode, jenjang)
    assert bool(salah) is bool(kata)
    assert kata in " ".join(salah)


def test_a_code_is_held_against_the_nearest_code_above_it() -> None:
    pohon = {
        s.simpul_id: s
        for s in (
            Simpul(simpul_id="P", jenjang="program", nama="P", kode_nomenklatur="1.06.03"),
            Simpul(simpul_id="K", jenjang="kegiatan", induk_id="P", nama="K"),
        )
    }
    sub = Simpul(
        simpul_id="Q.1", jenjang="sub_kegiatan", induk_id="K", nama="S",
        kode_nomenklatur="1.6.2.2.1.1",
    )  # fmt: skip
    assert salah_letak(pohon, sub) == ("kode 1.06.02.2.01.01 tidak berada di bawah 1.06.03",)
    assert salah_letak(pohon, replace(sub, kode_nomenklatur="1.06.03.2.01.0001")) == ()
