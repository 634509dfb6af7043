"""The short ways of reading a cell and of ordering rows say the same as the long ones."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from selaras.inti.paket.kolom import Jenis, Kolom
from selaras.inti.paket.teks import SelError, baca_sel, rapikan
from selaras.inti.paket.urutan import kunci_alami
from selaras.inti.periode import JenisPeriode, Periode

TEKS = Kolom("nama", Jenis.TEKS, "Nama")
KODE = Kolom("kode", Jenis.KODE, "Kode")
PERIODE = Kolom("periode", Jenis.PERIODE, "Periode")
# Where tidying matters: spaces of all kinds, letters in two pieces, characters out of place.
RAWAN = st.text(
    st.sampled_from("ab .\t\n\u00a0\u2003\u3000\u2028e\u0301é\u1e9b\u0323\x00\ufeff\ud800")
)


@given(st.one_of(RAWAN, st.text()))
@example("e\u0301")
def test_a_cell_is_tidied_whether_or_not_it_looks_tidy(teks: str) -> None:
    try:
        rapi = rapikan(teks)
    except SelError:
        with pytest.raises(SelError):
            baca_sel(TEKS, teks)
    else:
        assert baca_sel(TEKS, teks) == (rapi or None)


@pytest.mark.parametrize("huruf", ["x", "é", "😀", "𝟙"])
def test_the_length_of_a_code_counts_as_a_workbook_counts(huruf: str) -> None:
    paling = 200 // (len(huruf.encode("utf-16-le")) // 2)
    assert baca_sel(KODE, huruf * paling) == huruf * paling
    with pytest.raises(SelError, match="200"):
        baca_sel(KODE, huruf * (paling + 1))


@given(st.integers(1, 9999), st.sampled_from(JenisPeriode), st.integers(1, 12))
def test_a_period_is_read_as_its_own_text(tahun: int, jenis: JenisPeriode, ke: int) -> None:
    banyak = len(Periode.bagian(tahun, jenis))
    periode = Periode(tahun, jenis, (ke - 1) % banyak + 1)
    assert baca_sel(PERIODE, str(periode)) == str(periode)
    for salah in (f"{periode}x", f"x{periode}", f"{periode}-1", str(periode).replace("2", "²", 1)):
        if salah != str(periode):
            with pytest.raises(SelError, match="2024-TW1"):
                baca_sel(PERIODE, salah)


@given(st.lists(st.text("019.a- ²٣b", max_size=7), max_size=12))
def test_numbers_inside_keys_count_as_numbers(kode: list[str]) -> None:
    def panjang(teks: str) -> list[tuple[int, int, str]]:
        """Part by part: a number before a letter, numbers by value."""
        bagian = re.findall(r"\d+|\D+", teks)
        return [(0, int(b), "") if b.isdecimal() else (1, 0, b) for b in bagian]

    assert sorted(kode, key=kunci_alami) == sorted(kode, key=panjang)
