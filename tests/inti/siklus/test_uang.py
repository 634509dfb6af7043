"""A book of money that is filled: months make the year and nothing counts twice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selaras.inti.angka import tampilkan_apa_adanya
from selaras.inti.paket.baris_hasil import Anggaran
from selaras.inti.paket.isi import Paket
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.buku import SUB_KEGIATAN, baca_buku, bulan
from selaras.inti.siklus.isian import HasilIsian, IsianSel
from selaras.inti.siklus.uang import isi_uang
from selaras.inti.ukur.keuangan import uang_per_simpul
from tests.inti.kantor_uji import rangka, uang

TUTUP = date(2024, 12, 31)
KODE = "1.1.1"
BULAN = [str(b) for b in bulan(2024)]


def paket(*baris: Anggaran) -> Paket:
    return Paket.susun([*rangka(), *baris])


def isi(awal: Paket, sel: Mapping[str, str], hari: date = TUTUP, kode: str = KODE) -> HasilIsian:
    """Type into cells of one line, having seen what stands there."""
    garis = baca_buku(awal, SUB_KEGIATAN, 2024).get(kode)
    lihat = [IsianSel(kode, b, garis.teks(b) if garis else "", t) for b, t in sel.items()]
    return isi_uang(awal, SUB_KEGIATAN, 2024, lihat, {KODE}, hari)


def teks(jadi: Paket, bidang: str) -> str:
    return baca_buku(jadi, SUB_KEGIATAN, 2024)[KODE].teks(bidang)


rupiah = st.integers(0, 10**14).map(lambda sen: Decimal(sen).scaleb(-2))


@settings(deadline=None, max_examples=40)
@given(st.lists(rupiah, min_size=12, max_size=12), rupiah)
def test_pasted_months_make_the_year_to_the_sen(angka: list[Decimal], lebih: Decimal) -> None:
    """What is pasted as id-ID text adds up in the one calculator, in whatever order it is sent."""
    pagu = sum(angka, Decimal(0)) + lebih
    sel = {b: tampilkan_apa_adanya(n) for b, n in zip(BULAN, angka, strict=True)}
    hasil = isi(paket(), {**sel, "pagu": tampilkan_apa_adanya(pagu)})
    assert hasil.ditolak == ()
    milik = uang_per_simpul(LaporanKinerja.dari_paket(hasil.paket))[KODE]
    assert (milik[0].angka, milik[1].angka) == (pagu, sum(angka, Decimal(0)))
    kosong = isi(hasil.paket, {**dict.fromkeys(BULAN, ""), "pagu": ""})
    assert [b.keadaan for b in kosong.paket.baris(Anggaran)] == ["belum_diisi"]


def test_nought_is_a_figure_and_empty_is_none() -> None:
    jadi = isi(paket(), {"pagu": "10", "2024-01": "0"}).paket
    assert (teks(jadi, "2024-01"), teks(jadi, "2024-02")) == ("0", "")
    milik = uang_per_simpul(LaporanKinerja.dari_paket(jadi))[KODE]
    assert milik[1].angka is None  # eleven months are missing, and are named
    assert "Februari" in milik[1].asal


def test_a_figure_of_the_year_that_contradicts_its_months_is_told_and_both_stay() -> None:
    awal = paket(uang(KODE, "100", "60"))
    hasil = isi(awal, {"2024-01": "20"})
    assert hasil.paket == awal
    assert "tercatat Rp60,00, sedangkan jumlah bulannya Rp20,00" in hasil.ditolak[0].pesan
    lepas = isi(awal, {"2024-01": "20", "setahun": ""}).paket
    assert (teks(lepas, "setahun"), teks(lepas, "2024-01")) == ("", "20")


def test_months_that_make_exactly_the_figure_of_the_year_take_its_place() -> None:
    hasil = isi(paket(uang(KODE, "100", "60")), {"2024-01": "20", "2024-02": "40"})
    assert hasil.ditolak == ()
    assert teks(hasil.paket, "setahun") == ""


def test_spending_above_pagu_wants_a_reason_at_the_line() -> None:
    hasil = isi(paket(), {"pagu": "100", "2024-03": "100,01"})
    assert {d.bidang for d in hasil.ditolak} == {"pagu", "2024-03"}
    assert "Rp100,01 melebihi pagu Rp100,00; isi atau betulkan pagunya" in hasil.ditolak[0].pesan
    beralasan = isi(paket(), {"pagu": "100", "2024-03": "100,01", "alasan": " Bencana  alam "})
    assert beralasan.ditolak == ()
    assert teks(beralasan.paket, "alasan") == "Bencana alam"
    assert isi(beralasan.paket, {"alasan": ""}).ditolak


@pytest.mark.parametrize(
    ("bidang", "isian", "pesan"),
    [
        ("2024-01", "=cmd|'/c calc'!A1", "bukan angka"),
        ("2024-01", "-5", "negatif"),
        ("pagu", "1,234.5", "bukan angka"),
        ("2024-09", "1", "September 2024 belum mulai"),
        ("2024-TW1", "1", "kolom ini tidak ada"),
        ("2023-01", "1", "kolom ini tidak ada"),
    ],
)
def test_what_can_not_be_taken_says_why(bidang: str, isian: str, pesan: str) -> None:
    awal = paket(uang(KODE, "100", None))
    sel = [IsianSel(KODE, bidang, "100" if bidang == "pagu" else "", isian)]
    hasil = isi_uang(awal, SUB_KEGIATAN, 2024, sel, {KODE}, date(2024, 8, 31))
    assert pesan in hasil.ditolak[0].pesan
    assert hasil.paket == awal


def test_a_line_by_quarter_keeps_its_quarters() -> None:
    awal = paket(uang(KODE, None, "5", "2024-TW1"))
    hasil = isi(awal, {"2024-01": "1"})
    assert "dirinci per triwulan" in hasil.ditolak[0].pesan
    assert hasil.paket == awal


def test_a_foreign_line_is_refused_and_a_faster_hand_is_shown() -> None:
    awal = isi(paket(), {"2024-01": "1000"}).paket
    assert "bukan bagian Anda" in isi(awal, {"2024-01": "1"}, kode="1.1.2").ditolak[0].pesan
    (tolak,) = isi_uang(
        awal, SUB_KEGIATAN, 2024, [IsianSel(KODE, "2024-01", "", "7")], {KODE}, TUTUP
    ).ditolak
    assert (tolak.kini, tolak.baru, tolak.bentrok) == ("1.000", "7", True)
    # "1000" was typed, "1.000" is shown: the same person goes on typing
    lagi = isi_uang(
        awal, SUB_KEGIATAN, 2024, [IsianSel(KODE, "2024-01", "1000", "7")], {KODE}, TUTUP
    )
    assert lagi.ditolak == ()
