"""Deadlines: counted from known days, judged by facts, and silent where the record is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selaras.inti.tenggat import (
    Fakta,
    Keadaan,
    Tenggat,
    bulan_sesudah,
    daftar_aturan,
    sisa_hari,
    tenggat_tahun,
)

DPA = date(2025, 1, 6)
BELUM = Fakta(None, "belum bertanggal")


def satu(kunci: str, hari: date, *, acuan=None, fakta=None, tahun: int = 2025) -> Tenggat:
    semua = tenggat_tahun(tahun, acuan or {}, fakta or {}, hari)
    return next(t for t in semua if t.kunci == kunci)


@pytest.mark.parametrize(
    ("hari", "keadaan", "kata"),
    [
        (date(2025, 1, 10), Keadaan.BELUM, "27 hari lagi; belum bertanggal"),
        (date(2025, 2, 1), Keadaan.MENDEKAT, "5 hari lagi; belum bertanggal"),
        (date(2025, 2, 6), Keadaan.MENDEKAT, "hari ini hari terakhir; belum bertanggal"),
        (date(2025, 2, 9), Keadaan.TERLAMBAT, "terlambat 3 hari; belum bertanggal"),
    ],
)
def test_an_agreement_is_due_one_month_after_the_budget(
    hari: date, keadaan: Keadaan, kata: str
) -> None:
    pk = satu("pk", hari, acuan={"dokumen_anggaran": DPA}, fakta={"pk": BELUM})
    assert (pk.batas, pk.keadaan, pk.kata) == (date(2025, 2, 6), keadaan, kata)


def test_what_was_done_late_is_done_and_says_how_late() -> None:
    fakta = {"pk": Fakta(date(2025, 2, 10), "bertanggal 10 Februari 2025")}
    pk = satu("pk", date(2026, 1, 1), acuan={"dokumen_anggaran": DPA}, fakta=fakta)
    assert pk.keadaan is Keadaan.TERPENUHI
    assert pk.kata == "bertanggal 10 Februari 2025, terlambat 4 hari"


def test_what_was_over_when_the_year_was_begun_here_is_nobodys_delay() -> None:
    def lkj(dibuka: date) -> Tenggat:
        fakta = {"laporan": Fakta(None, "belum diterbitkan")}
        semua = tenggat_tahun(2025, {}, fakta, date(2026, 11, 24), dibuka)
        return next(t for t in semua if t.kunci == "lkj-skpd")

    assert lkj(date(2026, 2, 28)).keadaan is Keadaan.TERLAMBAT
    lewat = lkj(date(2026, 11, 1))
    assert lewat.keadaan is Keadaan.LEWAT
    assert "sebelum tahun 2025 dibuka di Selaras pada 1 November 2026" in lewat.kata


def test_an_unknown_budget_day_is_no_lateness() -> None:
    pk = satu("pk", date(2026, 1, 1), fakta={"pk": BELUM})
    assert (pk.batas, pk.keadaan) == (None, Keadaan.TIDAK_DINILAI)
    assert "DPA" in pk.kata


def test_a_report_is_due_on_the_last_day_of_february_also_in_a_leap_year() -> None:
    for tahun, batas in ((2024, date(2025, 2, 28)), (2027, date(2028, 2, 29))):
        lkj = satu("lkj-skpd", batas, fakta={"laporan": Fakta(None, "")}, tahun=tahun)
        assert (lkj.batas, lkj.keadaan) == (batas, Keadaan.MENDEKAT)


def test_what_the_record_can_not_know_is_never_called_late() -> None:
    lppd = satu("lppd", date(2026, 3, 1))
    assert lppd.keadaan is Keadaan.BELUM
    assert satu("lppd", date(2026, 6, 1)).keadaan is Keadaan.TIDAK_DINILAI
    assert satu("lkj-skpd", date(2027, 1, 1)).keadaan is Keadaan.TIDAK_DINILAI


def test_a_quarter_is_due_when_its_window_closes_and_unknown_without_one() -> None:
    kunci, hari = "pengumpulan:2025-TW1", date(2025, 4, 20)
    assert satu(kunci, date(2025, 2, 1)).keadaan is Keadaan.BELUM
    assert satu(kunci, hari).keadaan is Keadaan.TIDAK_DINILAI
    ada = {"pengumpulan:2025-TW1": Fakta(None, "1 dari 3 lembar disahkan")}
    tw1 = satu(kunci, hari, acuan={"jendela:2025-TW1": date(2025, 4, 12)}, fakta=ada)
    assert tw1.keadaan is Keadaan.TERLAMBAT
    assert tw1.peringatan == "jatuh pada hari Sabtu"


def test_every_rule_names_its_source_and_how_sure_it_is() -> None:
    for aturan in daftar_aturan():
        assert aturan.sumber
        assert aturan.tanda in ("V", "I")


@given(st.dates(date(1990, 1, 1), date(2200, 1, 1)), st.integers(0, 36))
def test_months_later_is_the_same_day_or_the_last_of_the_month(hari: date, bulan: int) -> None:
    nanti = bulan_sesudah(hari, bulan)
    assert (nanti.year * 12 + nanti.month) - (hari.year * 12 + hari.month) == bulan
    assert nanti.day == hari.day or (nanti + timedelta(1)).day == 1


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 4000))
def test_late_is_said_only_after_the_day(batas: date, jarak: int) -> None:
    assert sisa_hari(batas, batas + timedelta(jarak)) == f"terlambat {jarak} hari"
    assert "terlambat" not in sisa_hari(batas, batas - timedelta(jarak - 1))
