"""Money: absorption, sums that leave nothing out, efficiency, averages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selaras.inti.anggaran import (
    StatusEfisiensi,
    hitung_efisiensi,
    hitung_serapan,
    jumlahkan,
)
from selaras.inti.capaian import HasilCapaian
from selaras.inti.nilai import Nilai, Status
from selaras.inti.rata_rata import hitung_rata_rata


def rp(angka: str) -> Nilai:
    return Nilai(Decimal(angka))


def dinilai(angka: str) -> HasilCapaian:
    return HasilCapaian(Status.DINILAI, Decimal(angka), Decimal(angka))


@pytest.mark.parametrize(
    ("pagu", "realisasi", "serapan", "status"),
    [
        ("200", "50", "25", Status.DINILAI),
        ("200", "0", "0", Status.DINILAI),
        ("200", "300", "150", Status.DINILAI),
        ("0", "0", None, Status.TIDAK_ADA_TARGET),
        ("0", "5", None, Status.TIDAK_DAPAT_DIHITUNG),
    ],
)
def test_absorption_tells_zero_from_nothing(
    pagu: str, realisasi: str, serapan: str | None, status: Status
) -> None:
    hasil = hitung_serapan(rp(pagu), rp(realisasi))
    assert hasil.serapan == (None if serapan is None else Decimal(serapan))
    assert hasil.status is status
    assert hasil.sisa == Decimal(pagu) - Decimal(realisasi)
    assert bool(hasil.alasan) == (serapan is None)


def test_absorption_says_which_part_is_missing() -> None:
    hasil = hitung_serapan(rp("5"), Nilai.kosong(Status.TIDAK_TERBACA, "baris 7"))
    assert hasil.status is Status.TIDAK_TERBACA
    assert hasil.alasan == "realisasi tidak terbaca (baris 7)"
    assert hasil.sisa is None
    assert hasil.substitusi == ""
    assert hitung_serapan(rp("5"), Nilai(predikat="BB")).status is Status.BELUM_DIISI


def test_a_sum_with_an_unknown_part_is_unknown_and_names_it() -> None:
    assert jumlahkan([("a", rp("1")), ("b", rp("2.5"))]).angka == Decimal("3.5")
    kosong = jumlahkan([("a", rp("1")), ("b", Nilai.kosong(Status.TIDAK_TERBACA))])
    assert kosong.status is Status.TIDAK_TERBACA
    assert kosong.asal == "b"
    assert jumlahkan([]).status is Status.BELUM_DIISI


@pytest.mark.parametrize(
    ("capaian", "pagu", "realisasi", "status", "selisih"),
    [
        ("100", "10", "9", StatusEfisiensi.EFISIEN, "10"),
        ("120", "10", "10", StatusEfisiensi.EFISIEN, "20"),
        ("100", "10", "11", StatusEfisiensi.TIDAK_EFISIEN, "-10"),
        ("50", "10", "9", StatusEfisiensi.TIDAK_EFISIEN, "-40"),
        ("90", "10", "5", StatusEfisiensi.BELUM_DAPAT_DINILAI, "40"),
        ("130", "10", "12", StatusEfisiensi.TIDAK_EFISIEN, "10"),
    ],
)
def test_efficiency_needs_the_target_and_the_budget(
    capaian: str, pagu: str, realisasi: str, status: StatusEfisiensi, selisih: str
) -> None:
    hasil = hitung_efisiensi(dinilai(capaian), hitung_serapan(rp(pagu), rp(realisasi)))
    assert hasil.status is status
    assert hasil.selisih == Decimal(selisih)
    assert hasil.alasan


def test_efficiency_is_not_judged_without_both() -> None:
    serapan = hitung_serapan(rp("10"), rp("5"))
    tanpa = hitung_efisiensi(HasilCapaian(Status.BELUM_DIISI), serapan)
    assert tanpa.status is StatusEfisiensi.BELUM_DAPAT_DINILAI
    assert tanpa.selisih is None
    assert tanpa.alasan == "capaian tidak dinilai"
    assert tanpa.status.sebutan == "belum dapat dinilai"


def test_an_average_says_what_it_left_out() -> None:
    rata = hitung_rata_rata(
        [
            dinilai("50"),
            dinilai("101"),
            HasilCapaian(Status.TIDAK_ADA_TARGET),
            HasilCapaian(Status.BELUM_DIISI),
            HasilCapaian(Status.BELUM_DIISI),
        ]
    )
    assert rata.nilai == Decimal("75.5")
    assert rata.substitusi == "(50,00 + 101,00) ÷ 2"
    assert rata.keterangan == "2 indikator dinilai, 2 belum diisi, 1 tidak ada target"


def test_an_average_of_nothing_has_a_reason_and_no_number() -> None:
    assert hitung_rata_rata([]).status is Status.BELUM_DIISI
    rata = hitung_rata_rata([HasilCapaian(Status.TIDAK_ADA_TARGET)])
    assert rata.nilai is None
    assert rata.status is Status.TIDAK_ADA_TARGET
