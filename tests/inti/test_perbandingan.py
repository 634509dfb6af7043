"""Comparisons: what is missing, what changed, how the books differ, what was not explained."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selaras.inti.naskah.figur import Figur
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.ukur import Pengukuran, ukur
from selaras.inti.ukur.jelas import AsalTakDikenal, jelaskan
from selaras.inti.ukur.perbandingan import (
    hitung_kekurangan,
    perubahan_capaian,
    perubahan_pagu,
    selisih_buku,
    tahun_berdata,
)
from selaras.inti.ukur.sebab import belum_dijelaskan, terjelaskan
from selaras.inti.ukur.sebaran import hitung_sebaran
from tests.inti import kantor_uji as uji
from tests.inti.naskah import kantor_rekaan as rekaan


@pytest.fixture(scope="module")
def p() -> Pengukuran:
    return ukur(rekaan.laporan())


@pytest.mark.parametrize(
    ("kode", "tercapai", "nilai"),
    [
        ("S1/01", True, None),  # 1.250 of 1.200
        ("S1/02", False, "2"),  # falling: 10 where 8 was the most
        ("P2.1.1/01", False, "1"),  # 9 above [6,5; 8]
        ("S2/01", False, None),  # B below BB: missed, but not in numbers
        ("P1.1.2/01", None, None),  # 0 of 0: nothing was promised
        ("T1/01", None, None),
    ],
)
def test_it_says_what_is_missing(
    p: Pengukuran, kode: str, tercapai: bool | None, nilai: str | None
) -> None:
    kurang = hitung_kekurangan(p.indikator[kode])
    assert kurang.tercapai is tercapai
    assert kurang.nilai == (None if nilai is None else Decimal(nilai))


def test_below_a_range_the_lower_bound_counts() -> None:
    kartu = uji.indikator("1.1.1/01", arah="rentang")
    batas = rekaan.target("1.1.1/01", "pk1", "2024", batas_bawah=Decimal(8), batas_atas=Decimal(12))
    p = ukur(uji.laporan(kartu, batas, uji.realisasi("1.1.1/01", "5")))
    assert hitung_kekurangan(p.indikator["1.1.1/01"]).nilai == 3


def test_years_with_a_result_or_an_agreed_target_count() -> None:
    laporan = uji.laporan(
        uji.indikator("1/01"),
        uji.realisasi("1/01", "5", "2022-TW1"),
        uji.target("1/01", "pk", "9"),
        uji.target("1/01", "renstra", "9", "2023"),
        uji.realisasi("1/01", "5", "2025"),
    )
    assert tahun_berdata(ukur(laporan), ["1/01"]) == (2022, 2024)
    assert tahun_berdata(ukur(laporan), ["2/01"]) == (2024,)


def test_a_change_needs_both_years(p: Pengukuran) -> None:
    assert perubahan_capaian(p, "S1/01", 2023, 2022) is None


def test_the_agreement_and_the_books_are_subtracted_not_guessed(p: Pengukuran) -> None:
    assert perubahan_pagu(p, "pk", "pk2") == 80_000_000
    assert perubahan_pagu(p, "pk", "pk2", "P3") is None
    assert selisih_buku(p, "pk.pagu", "P2").selisih == 20_000_000
    assert selisih_buku(p, "akun.pagu").selisih == 50_000_000
    assert selisih_buku(p, "akun.realisasi").selisih is None
    with pytest.raises(KeyError):
        selisih_buku(p, "akun.lain")
    with pytest.raises(KeyError):
        selisih_buku(p, "pk.pagu", "T9")


def test_counts_leave_nothing_out(p: Pengukuran) -> None:
    s = hitung_sebaran(p.indikator.values())
    assert s.banyak == s.dinilai + s.tak_dinilai == 13
    assert s.dinilai == s.tercapai + s.belum == 9
    assert sum(banyak for _, banyak in s.lain) == s.tak_dinilai
    assert sum(banyak for _, banyak in s.pita) == s.dinilai


def test_a_cause_below_explains_above_but_not_the_other_way() -> None:
    laporan = rekaan.laporan()
    assert terjelaskan(laporan, "P1")
    assert terjelaskan(laporan, "S1")
    assert not terjelaskan(laporan, "P1.1.1")
    assert not terjelaskan(laporan, "P2")  # a follow-up is no cause
    assert [s.simpul_id for s in belum_dijelaskan(ukur(laporan))] == ["P2", "P2.1.1", "S2"]


def test_a_cause_about_money_does_not_explain_the_result() -> None:
    faktor = hasil.Faktor(
        simpul_id="P2.1.1", jenis="penyebab", urutan=1, uraian="x", tentang="anggaran"
    )
    assert not terjelaskan(rekaan.laporan(faktor), "P2.1.1")
    assert terjelaskan(rekaan.laporan(faktor), "P2.1.1", "anggaran")


def test_the_explanation_prints_what_the_figure_prints(p: Pengukuran) -> None:
    f = Figur(p)
    angka = [
        f.kekurangan("S1/02"),
        f.kekurangan("S1/01"),
        f.kekurangan("S2/01"),
        f.sisa_renstra("S1/01"),
        f.perubahan("S1/01", 2023, 2022),
    ]
    assert [a.isi for a in angka] == [
        "2", "sudah tercapai", "belum tercapai", "250", "belum dapat dihitung",
    ]  # fmt: skip
    assert [jelaskan(p, a.asal).angka for a in angka] == [a.isi for a in angka]


def test_differences_of_money_are_explained_with_their_numbers(p: Pengukuran) -> None:
    f = Figur(p)
    angka = f.perubahan_pagu("pk", "pk2")
    satu = jelaskan(p, angka.asal)
    assert (angka.isi, satu.angka) == ("80.000.000,00", "Rp80.000.000,00")
    assert ("Sebelum", "Rp1.200.000.000,00 (Perjanjian Kinerja 2023)") in satu.baris
    buku = jelaskan(p, f.selisih_buku("akun.pagu", rp=True).asal)
    assert ("Hitungan", "Rp1.350.000.000,00 − Rp1.300.000.000,00") in buku.baris
    with pytest.raises(AsalTakDikenal):
        jelaskan(p, "selisih_buku:tidak.ada@*")
