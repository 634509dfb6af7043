"""Cells of a sheet: what is typed, what is refused, and who was faster."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selaras.inti.angka import parse_angka, tampilkan_apa_adanya
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.paket.isi import Paket
from selaras.inti.periode import Periode
from selaras.inti.siklus.isian import HasilIsian, IsianSel, isi_lembar, teks_sel
from selaras.inti.siklus.lembar import KANTOR, indikator_lembar
from tests.apps.kantor_rekam import paket_lengkap

TW1, TW2 = Periode.parse("2024-TW1"), Periode.parse("2024-TW4")
UNIT = "bid"
KODE = "S1/02"


def isi(paket: Paket, *sel: tuple[str, str, str]) -> HasilIsian:
    """Type into cells of the only indicator of the unit: column, text seen, text typed."""
    semua = [IsianSel(KODE, *satu) for satu in sel]
    return isi_lembar(paket, TW1, semua, indikator_lembar(paket, UNIT))


def baris(paket: Paket) -> Realisasi | None:
    return next(
        (b for b in paket.baris(Realisasi) if (b.indikator_id, b.periode) == (KODE, str(TW1))), None
    )


def test_a_number_is_read_as_indonesia_writes_it_and_the_row_becomes_filled() -> None:
    hasil = isi(paket_lengkap(), ("nilai", "", " 1.234,50 "))
    satu = baris(hasil.paket)
    assert hasil.ditolak == ()
    assert satu is not None
    assert (satu.nilai, satu.keadaan) == (Decimal("1234.5"), "terisi")


def test_an_emptied_cell_is_not_filled_and_its_row_stays() -> None:
    terisi = isi(paket_lengkap(), ("nilai", "", "5")).paket
    satu = baris(isi(terisi, ("nilai", "5", "")).paket)
    assert satu is not None
    assert (satu.nilai, satu.keadaan) == (None, "belum_diisi")


def test_who_comes_second_overwrites_nothing_and_sees_both_texts() -> None:
    terisi = isi(paket_lengkap(), ("nilai", "", "5")).paket
    hasil = isi(terisi, ("nilai", "", "7"))
    (tolak,) = hasil.ditolak
    assert (tolak.kini, tolak.baru, tolak.bentrok) == ("5", "7", True)
    assert hasil.paket == terisi


def test_two_who_type_the_same_do_not_quarrel() -> None:
    terisi = isi(paket_lengkap(), ("nilai", "", "5")).paket
    assert isi(terisi, ("nilai", "", "5")) == HasilIsian(terisi, ())


@pytest.mark.parametrize(
    "teks", ["1,234.5", "seratus", "=1+1", "=cmd|'/c calc'!A1", "12%", "0.500"]
)
def test_what_is_no_number_is_refused_with_what_is_right(teks: str) -> None:
    hasil = isi(paket_lengkap(), ("nilai", "", teks))
    (tolak,) = hasil.ditolak
    assert "contoh 1.548.043.776,77" in tolak.pesan
    assert not tolak.bentrok
    assert hasil.paket == paket_lengkap()


def test_a_foreign_cell_and_a_foreign_column_are_refused() -> None:
    paket = paket_lengkap()
    sel = [IsianSel("S1/01", "nilai", "", "5"), IsianSel("9/99", "nilai", "", "5")]
    hasil = isi_lembar(paket, TW1, sel, indikator_lembar(paket, UNIT))
    assert [t.pesan for t in hasil.ditolak] == ["sel ini bukan bagian dari lembar Anda"] * 2
    assert "diisi pada kolom" in isi(paket, ("asal", "", "x")).ditolak[0].pesan
    assert hasil.paket == paket


def test_numerator_and_denominator_are_one_statement() -> None:
    paket = paket_lengkap()
    milik = indikator_lembar(paket, KANTOR)

    def isi_dua(*sel: tuple[str, str, str]) -> HasilIsian:
        return isi_lembar(paket, TW2, [IsianSel("1/01", *satu) for satu in sel], milik)

    sendiri = isi_dua(("penyebut", "", "10"))
    assert "penyebut memerlukan pembilang" in sendiri.ditolak[0].pesan
    berdua = isi_dua(("penyebut", "", "10"), ("pembilang", "", "4"))
    (satu,) = [
        b
        for b in berdua.paket.baris(Realisasi)
        if (b.indikator_id, b.periode) == ("1/01", str(TW2))
    ]
    assert (satu.pembilang, satu.penyebut, satu.keadaan) == (Decimal(4), Decimal(10), "terisi")
    assert "kolom pembilang dan penyebut" in isi_dua(("nilai", "", "40")).ditolak[0].pesan


def test_not_in_force_is_a_state_of_its_own_and_filled_is_not_chosen() -> None:
    satu = baris(isi(paket_lengkap(), ("keadaan", "belum_diisi", "tidak_berlaku")).paket)
    assert satu is not None
    assert satu.keadaan == "tidak_berlaku"
    assert (
        "pilih dari daftar"
        in isi(paket_lengkap(), ("keadaan", "belum_diisi", "terisi")).ditolak[0].pesan
    )


def test_a_row_with_a_value_does_not_say_in_silence_that_it_has_none() -> None:
    lepas = ("keadaan", "belum_diisi", "tidak_berlaku")
    sekaligus = isi(paket_lengkap(), ("nilai", "", "5"), lepas)
    assert "kosongkan dahulu" in sekaligus.ditolak[0].pesan
    assert baris(sekaligus.paket) is None
    terisi = isi(paket_lengkap(), ("nilai", "", "5")).paket
    dilepas = isi(terisi, ("nilai", "5", ""), ("keadaan", "terisi", "tidak_berlaku"))
    assert not dilepas.ditolak
    assert baris(dilepas.paket).keadaan == "tidak_berlaku"


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4))
def test_what_a_cell_shows_can_be_typed_again(angka: Decimal) -> None:
    hasil = isi(paket_lengkap(), ("nilai", "", tampilkan_apa_adanya(angka)))
    assert teks_sel(baris(hasil.paket), "nilai") == tampilkan_apa_adanya(angka)


@pytest.mark.parametrize(
    ("ketelitian", "teks", "pesan"),
    [
        (0, "7", None), (0, "7,5", "isi bilangan bulat"),
        (2, "7,25", None), (2, "7,250", None), (2, "7,251", "isi paling banyak 2 angka"),
        (None, "7,251", None),
    ],
)  # fmt: skip
def test_a_value_is_typed_as_precisely_as_the_card_wants_and_never_rounded_in_silence(
    ketelitian: int | None, teks: str, pesan: str | None
) -> None:
    paket = paket_lengkap()
    kartu = [
        replace(i, ketelitian=ketelitian) if i.indikator_id == KODE else i
        for i in paket.baris(Indikator)
    ]
    hasil = isi(paket.dengan(Indikator, kartu), ("nilai", "", teks))
    if pesan is None:
        satu = baris(hasil.paket)
        assert satu is not None
        assert satu.nilai == parse_angka(teks)
    else:
        assert pesan in hasil.ditolak[0].pesan
        assert baris(hasil.paket) == baris(paket)


def test_half_a_row_is_told_at_its_cell_and_the_others_are_saved() -> None:
    paket = paket_lengkap()
    kartu = [
        replace(i, jenis_nilai="predikat", skala_predikat="akip-88-2021", arah="naik")
        if i.indikator_id == KODE
        else i
        for i in paket.baris(Indikator)
    ]
    hasil = isi(paket.dengan(Indikator, kartu), ("nilai", "", "72"))
    assert "pilih predikatnya dahulu" in hasil.ditolak[0].pesan
    berdua = isi(paket.dengan(Indikator, kartu), ("predikat", "", "BB"), ("nilai", "", "72"))
    assert berdua.ditolak == ()
    milik = indikator_lembar(paket, KANTOR)
    sel = [IsianSel("1/01", "pembilang", "", "4")]
    assert "memerlukan penyebut" in isi_lembar(paket, TW2, sel, milik).ditolak[0].pesan
