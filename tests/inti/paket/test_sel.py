"""Canonical cells and their order."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selaras.inti.angka import AngkaError, parse_angka
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Jenis, Kolom
from selaras.inti.paket.periksa import periksa_isi
from selaras.inti.paket.teks import SelError, baca_sel, tulis_sel
from selaras.inti.paket.urutan import urutkan

RUPIAH = Kolom("pagu", Jenis.RUPIAH, "Pagu")
TEKS = Kolom("nama", Jenis.TEKS, "Nama")


@given(st.text(max_size=60))
def test_a_text_that_was_read_is_read_the_same_again(teks: str) -> None:
    try:
        sekali = baca_sel(TEKS, teks)
    except SelError:
        return
    assert baca_sel(TEKS, tulis_sel(sekali)) == sekali


@given(st.integers(0, 10**20 - 1))
def test_money_of_any_length_is_exact(sen: int) -> None:
    nilai = Decimal(sen).scaleb(-2)
    assert baca_sel(RUPIAH, tulis_sel(nilai)) == nilai


@pytest.mark.parametrize("teks", ["1" * 30, "0.001", "1" * 29 + ".12"])
def test_money_that_no_book_holds_is_refused_by_name(teks: str) -> None:
    with pytest.raises(SelError):
        baca_sel(RUPIAH, teks)


@pytest.mark.parametrize("teks", ["\ud800", "a\x00b", "\uffff"])
def test_what_no_file_can_hold_is_refused(teks: str) -> None:
    with pytest.raises(SelError, match="karakter kendali"):
        baca_sel(TEKS, teks)


def test_a_leading_point_is_no_number() -> None:
    with pytest.raises(AngkaError):
        parse_angka(".5")
    assert parse_angka("Rp.1.000") == 1000


@given(st.permutations(["1", "01", "1.9", "1.10", "²", "a"]))
def test_the_order_of_rows_does_not_depend_on_how_they_came(kode: list[str]) -> None:
    baris = [kantor.Unit(unit_id=k, nama="x", jenis="bidang", urutan=1) for k in kode]
    urut = [satu.unit_id for satu in urutkan(baris)]
    assert urut == ["01", "1", "1.9", "1.10", "a", "²"]


def test_a_package_built_in_code_is_checked_with_canonical_row_numbers() -> None:
    isi = Paket.susun(
        [hasil.KerjaUnit(unit_id="b", urutan=n, uraian="x") for n in (2, 1)], {"a.png": b""}
    )
    assert [(k.lembar, k.baris) for k in periksa_isi(isi)] == [
        ("berkas", None),
        ("opd", None),
        ("tahun_laporan", None),
        ("kerja_unit", 2),
        ("kerja_unit", 3),
    ]
