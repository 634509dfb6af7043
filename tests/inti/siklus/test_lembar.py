"""Sheets: whose indicators, and what must be there before one is sent on."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from selaras.inti.paket.baris_hasil import Faktor, Realisasi
from selaras.inti.paket.baris_rencana import Indikator, Target
from selaras.inti.paket.isi import Paket
from selaras.inti.periode import Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.alur import LANGKAH, Status, langkah, langkah_dari
from selaras.inti.siklus.kurang_lembar import kurang_tiap_indikator
from selaras.inti.siklus.lembar import (
    KANTOR,
    indikator_lembar,
    jenis_kurang,
    syarat_ajukan,
    unit_lembar,
)
from selaras.inti.siklus.penjelasan import tulis_faktor, uraian_faktor
from tests.apps.kantor_rekam import paket_lengkap
from tests.inti.naskah.pohon_uji import laporan_bangka

TW1, TW2 = Periode.parse("2024-TW1"), Periode.parse("2024-TW2")


def test_every_indicator_of_the_real_office_stands_on_exactly_one_sheet() -> None:
    paket = laporan_bangka().paket
    lembar = unit_lembar(paket)
    assert list(lembar) == [KANTOR, "sekretariat", "perlindungan-jaminan", "rehabilitasi",
                            "pemberdayaan"]  # fmt: skip
    semua = [kode for unit in lembar for kode in indikator_lembar(paket, unit)]
    assert sorted(semua) == sorted(i.indikator_id for i in paket.baris(Indikator))


def dengan(paket: Paket, periode: Periode, nilai: int) -> Paket:
    baru = Realisasi(indikator_id="S1/02", periode=str(periode), nilai=Decimal(nilai))
    return paket.dengan(Realisasi, [*paket.baris(Realisasi), baru])


def ditarget(paket: Paket, periode: Periode, nilai: int) -> Paket:
    lama = next(t for t in paket.baris(Target) if t.indikator_id == "S1/02")
    dokumen = LaporanKinerja.dari_paket(paket).perjanjian_tahun(2024)[-1].dokumen_id
    baru = replace(lama, periode=str(periode), dokumen_id=dokumen, nilai=Decimal(nilai),
                   predikat=None, batas_bawah=None, batas_atas=None, keadaan="terisi")  # fmt: skip
    return paket.dengan(Target, [*paket.baris(Target), baru])


def kurang(paket: Paket, periode: Periode) -> list[str]:
    syarat = syarat_ajukan(LaporanKinerja.dari_paket(paket), periode, "bid")
    return [s.kata.partition(": ")[2] for s in syarat if not s.terpenuhi]


@pytest.fixture
def paket() -> Paket:
    """An office without factors, whose unit has one rising indicator."""
    isi = paket_lengkap().dengan(Faktor, [])
    naik = [
        replace(i, arah="naik", rumus="baku", jenis_nilai="angka", skala_predikat=None,
                agregasi="nilai_akhir") if i.indikator_id == "S1/02" else i
        for i in isi.baris(Indikator)
    ]  # fmt: skip
    bersih = [r for r in isi.baris(Realisasi) if r.indikator_id != "S1/02"]
    return isi.dengan(Indikator, naik).dengan(Realisasi, bersih)


def test_a_value_is_asked_for_first(paket: Paket) -> None:
    assert kurang(paket, TW1) == ["realisasi belum diisi"]


def test_nought_is_a_value(paket: Paket) -> None:
    assert kurang(dengan(paket, TW1, 0), TW1) == []


def test_a_result_below_its_target_wants_cause_obstacle_and_follow_up(paket: Paket) -> None:
    isi = ditarget(dengan(paket, TW1, 5), TW1, 10)
    assert kurang(isi, TW1) == [
        "di bawah target; penyebab belum ditulis",
        "di bawah target; hambatan belum ditulis",
        "di bawah target; tindak lanjut belum ditulis",
    ]
    semua = syarat_ajukan(LaporanKinerja.dari_paket(isi), TW1, "bid")
    (satu,) = kurang_tiap_indikator(semua)
    assert satu.kata.endswith("target; penyebab, hambatan, dan tindak lanjut belum ditulis")
    sisa = [b.rpartition("; ")[2].removesuffix(" belum ditulis") for b in kurang(isi, TW1)]
    kata = {"penyebab": "Dana terlambat.", "hambatan": "Hujan.", "tindak_lanjut": "Dipercepat."}
    assert len(kurang(tulis_faktor(isi, "S1", kata), TW1)) == 3  # words about the year
    for jenis, teks in kata.items():  # no kind stands in for another
        assert jenis.replace("_", " ") == sisa.pop(0)
        isi = tulis_faktor(isi, "S1", {jenis: teks}, periode=TW1)
        laporan = LaporanKinerja.dari_paket(isi)
        assert list(jenis_kurang(laporan, TW1, "bid", "S1")) == sisa
        assert len(kurang(isi, TW1)) == len(sisa)
    assert kurang(isi, TW1) == []
    assert kurang(ditarget(dengan(paket, TW1, 10), TW1, 10), TW1) == []


def test_a_result_below_the_last_one_wants_words_too(paket: Paket) -> None:
    turun = dengan(dengan(paket, TW1, 9), TW2, 8)
    assert kurang(turun, TW2)[0] == "turun dari periode lalu; penyebab belum ditulis"
    assert kurang(dengan(dengan(paket, TW1, 9), TW2, 9), TW2) == []


@pytest.mark.parametrize(
    ("periode", "dulu", "sebutan"),
    [
        ("2024-TW1", "2023-TW1", "Triwulan I 2023"),
        ("2024-01", "2023-01", "Januari 2023"),
        ("2024-S1", "2023-S1", "Semester I 2023"),
        ("2024", "2023", "Tahun 2023"),
        ("2024", "2023-TW4", "Tahun 2023"),  # the year has no row of its own
    ],
)
def test_the_first_period_and_the_year_are_held_against_last_year(
    paket: Paket, periode: str, dulu: str, sebutan: str
) -> None:
    kini, lalu = Periode.parse(periode), Periode.parse(dulu)
    turun = dengan(dengan(paket, lalu, 9), kini, 8)
    assert kurang(turun, kini)[0] == f"turun dari {sebutan}; penyebab belum ditulis"
    assert kurang(dengan(dengan(paket, lalu, 8), kini, 8), kini) == []


def test_a_smaller_step_of_a_sum_is_no_fall_but_a_smaller_year_is(paket: Paket) -> None:
    jumlah = [replace(i, agregasi="jumlah") for i in paket.baris(Indikator)]
    isi = paket.dengan(Indikator, jumlah)
    for dulu, kini, banyak in (("2023-TW1", "2024-TW1", 0), ("2023", "2024", 3)):
        turun = dengan(dengan(isi, Periode.parse(dulu), 9), Periode.parse(kini), 8)
        assert len(kurang(turun, Periode.parse(kini))) == banyak


def test_words_of_a_quarter_release_no_other_and_stay_when_another_is_written(
    paket: Paket,
) -> None:
    isi = ditarget(dengan(dengan(paket, TW1, 5), TW2, 5), TW2, 10)
    kata = {"penyebab": "Dana terlambat.\nHujan.", "hambatan": "Jalan.", "tindak_lanjut": "Cepat."}
    isi = tulis_faktor(isi, "S1", kata, periode=TW1)
    assert len(kurang(isi, TW2)) == 3
    lagi = {"penyebab": "Hujan.", "hambatan": "Tidak ada.", "tindak_lanjut": "Lagi."}
    dua = tulis_faktor(isi, "S1", lagi, periode=TW2)
    assert kurang(dua, TW2) == []
    kosong = tulis_faktor(dua, "S1", dict.fromkeys(kata, ""), periode=TW2)
    assert uraian_faktor(dua, "S1", periode=TW2)["penyebab"] == "Hujan."
    for satu in (dua, kosong):
        assert [f for f in satu.baris(Faktor) if f.untuk(TW1)] == list(isi.baris(Faktor))
    tahun = Periode.parse("2024")  # the year itself is written as no period
    assert tulis_faktor(isi, "S1", kata, periode=tahun) == tulis_faktor(isi, "S1", kata)


def test_words_are_kept_by_line_and_what_stays_keeps_its_source() -> None:
    paket = laporan_bangka().paket
    lama = uraian_faktor(paket, "2")
    assert lama["penyebab"].count("\n") == 0
    assert tulis_faktor(paket, "2", lama) == paket
    dua = tulis_faktor(paket, "2", {"penyebab": f"{lama['penyebab']}\n\n Hujan. \n"})
    baris = [f for f in dua.baris(Faktor) if (f.simpul_id, f.jenis) == ("2", "penyebab")]
    assert [(f.urutan, bool(f.asal)) for f in baris] == [(1, True), (2, False)]
    assert baris[1].uraian == "Hujan."
    assert uraian_faktor(tulis_faktor(paket, "2", {"penyebab": ""}), "2")["penyebab"] == ""


def test_a_sheet_goes_up_one_hand_at_a_time_and_comes_back_from_the_top_down() -> None:
    naik = ["ajukan", "verifikasi", "sahkan"]
    status = Status.DRAF
    for kode in naik:
        assert status in langkah(kode).dari
        status = langkah(kode).ke
    assert status is Status.DISAHKAN
    assert [s.kode for s in langkah_dari(status)] == ["buka"]
    assert all(s.beralasan for s in LANGKAH if s.kode in ("tarik", "kembalikan", "buka"))
    assert {s for s in Status if s.terbuka} == {Status.DRAF, Status.DIKEMBALIKAN}
