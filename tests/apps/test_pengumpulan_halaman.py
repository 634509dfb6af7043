"""The pages of a sheet: the script, the plain form, long sheets, what waits for whom."""

from __future__ import annotations

import csv
import re
from io import StringIO

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client

from selaras.apps.akun.peran import Peran
from selaras.apps.jejak.models import Jejak
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.perencanaan.models import Indikator as IndikatorRekam
from tests.apps.putaran_uji import (
    KODE,
    SEL,
    kantor,
    kirim,
    klien,
    nilai,
)
from tests.masuk import klien_masuk

__all__ = ["kantor", "klien"]  # fixtures that pytest looks for here
pytestmark = pytest.mark.django_db


def test_the_script_saves_many_cells_and_hears_of_those_that_were_refused(klien: Client) -> None:
    jawab = kirim(klien, (KODE, "nilai", "", "12"), ("9/99", "nilai", "", "5"))
    assert jawab.status_code == 200
    (tolak,) = jawab.json()["ditolak"]
    assert tolak["indikator_id"] == "9/99"
    assert jawab.json()["baris"] == {KODE: {"keadaan": "terisi", "capaian": ""}}
    assert nilai() == {KODE: "12"}


def test_without_a_script_the_form_is_saved_by_its_button(klien: Client) -> None:
    jawab = klien.post(f"{SEL}isian/", {f"sel:{KODE}:nilai": "7", f"lama:{KODE}:nilai": ""})
    assert (jawab.status_code, jawab["Location"]) == (302, SEL)
    assert nilai() == {KODE: "7"}
    salah = klien.post(f"{SEL}isian/", {f"sel:{KODE}:nilai": "x", f"lama:{KODE}:nilai": "7"})
    assert "1 sel tidak tersimpan" in salah.content.decode()
    siapa = f"<b>{KODE} Indikator {KODE}, Realisasi Triwulan I 2024</b>: “x” tidak diterima"
    assert siapa in salah.content.decode()
    assert nilai() == {KODE: "7"}


@pytest.mark.parametrize(
    "badan", ["x", "[]", "{}", '{"sel": 1}', '{"sel": [{}]}', '{"sel": [{"indikator": 1}]}']
)
def test_a_broken_request_is_refused_in_words(klien: Client, badan: str) -> None:
    jawab = klien.post(f"{SEL}isian/", badan, content_type="application/json")
    assert jawab.status_code == 409
    assert "Isian sel" in jawab.json()["pesan"]


def test_five_thousand_rows_at_once_are_taken_or_refused_as_one(klien: Client) -> None:
    banyak = [(f"x/{n}", "nilai", "", "1") for n in range(5000)]
    jawab = kirim(klien, *banyak, (KODE, "nilai", "", "9"))
    assert jawab.status_code == 200
    assert len(jawab.json()["ditolak"]) == 5000
    assert nilai() == {KODE: "9"}


def test_what_somebody_typed_is_text(klien: Client) -> None:
    jahat = "<script>alert(1)</script>"
    klien.post(f"{SEL}penjelasan/S1/", {"penyebab": jahat, "tindak_lanjut": jahat})
    kirim(klien, (KODE, "nilai", "", "=cmd|'/c calc'!A1"))
    for alamat in (SEL, f"{SEL}penjelasan/S1/", "/uji/2024/laporan/bab/bab3/"):
        assert "<script>alert" not in klien.get(alamat).content.decode()


def tambah_indikator(banyak: int) -> None:
    """More indicators of the unit, below the others."""
    scope = TahunLaporan.objects.get()
    contoh = IndikatorRekam.objects.filter(kode=KODE).values().get()
    contoh.pop("id")
    IndikatorRekam.objects.bulk_create(
        IndikatorRekam(**{**contoh, "kode": f"S1/9{n:03d}", "urutan": 100 + n})
        for n in range(banyak)
    )
    scope.revisi += 1
    scope.save()


@pytest.mark.parametrize("banyak", [4, 300])
def test_a_sheet_asks_the_database_equally_often_for_few_and_many(
    klien: Client, banyak: int
) -> None:
    tambah_indikator(banyak)
    klien.get(SEL)
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as tercatat:
        teks = klien.get(f"{SEL}?semua=ya").content.decode()
    assert teks.count('data-b="nilai"') == banyak + 1
    assert len(tercatat) <= 13


def test_the_first_page_says_what_waits_for_whom_and_is_sent_again_when_that_changes(
    klien: Client,
) -> None:
    beranda = "/uji/2024/"
    pertama = klien.get(beranda)
    assert "Isi Bidang, Triwulan I 2024" in pertama.content.decode()
    sekretaris = klien_masuk(Peran.SEKRETARIS, "uji")
    assert "Tidak ada yang menunggu Anda" in sekretaris.get(beranda).content.decode()
    kirim(klien, (KODE, "nilai", "", "12"))
    klien.post(f"{SEL}langkah/", {"langkah": "ajukan"})
    lagi = klien.get(beranda, headers={"If-None-Match": pertama["ETag"]})
    assert lagi.status_code == 200
    assert "Tidak ada yang menunggu Anda" in lagi.content.decode()
    assert "Verifikasi Bidang, Triwulan I 2024" in sekretaris.get(beranda).content.decode()


def test_the_trail_is_searched_and_taken_along_and_stays_text_in_a_spreadsheet(
    klien: Client,
) -> None:
    kirim(klien, (KODE, "nilai", "", "12"))
    klien.post(f"{SEL}penjelasan/S1/", {"penyebab": "=1+1"})
    pembaca = klien_masuk(Peran.APIP)
    teks = pembaca.get("/uji/2024/jejak/", {"cari": f"{KODE} dibuat"}).content.decode()
    assert "realisasi S1/02, Triwulan I 2024" in teks
    assert "kosong → 12" in teks
    assert "faktor" not in teks.partition("<tbody>")[2]
    kosong = pembaca.get("/uji/2024/jejak/", {"cari": "tidakada"}).content.decode()
    assert "Tidak ada jejak yang cocok" in kosong
    berkas = pembaca.get("/uji/2024/jejak/unduh.csv")
    isi = b"".join(berkas.streaming_content).decode("utf-8-sig")
    baris = list(csv.reader(StringIO(isi), delimiter=";"))
    assert baris[0][0] == "Waktu"
    assert len(baris) == 1 + Jejak.objects.filter(opd__kode="uji", tahun=2024).count()
    assert not [sel for satu in baris for sel in satu if sel.startswith("=")]


def test_the_rows_of_a_long_sheet_come_in_two_parts_or_all_when_asked(
    klien: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    tambah_indikator(3)
    semua = _kode_baris(klien.get(SEL))
    assert len(semua) == 4
    monkeypatch.setattr("selaras.apps.pengumpulan.views_lembar.BARIS_AWAL", 1)
    awal = klien.get(SEL)
    sisa = klien.get(f"{SEL}?dari=1", headers={"HX-Request": "true"})
    assert f"Memuat {len(semua) - 1} baris lagi" in awal.content.decode()
    assert _kode_baris(awal) + _kode_baris(sisa) == semua
    assert "<html" not in sisa.content.decode()
    assert _kode_baris(klien.get(f"{SEL}?semua=ya")) == semua  # without a script


def test_after_a_save_the_browser_asks_for_what_is_missing_and_nothing_else(
    klien: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    tambah_indikator(3)
    monkeypatch.setattr("selaras.apps.pengumpulan.views_lembar.KURANG_AWAL", 2)
    bagian = klien.get(f"{SEL}?kelengkapan", headers={"HX-Request": "true"}).content.decode()
    assert bagian.startswith("<section")
    assert "<tr" not in bagian
    kurang = re.search(r"<h2>.*?</ul>", bagian, re.S)[0]
    assert kurang in klien.get(SEL).content.decode()
    banyak = int(re.search(r"Belum lengkap: (\d+)", bagian)[1])
    assert f"dan {banyak - 2} lagi" in bagian


def _kode_baris(jawab: HttpResponse) -> list[str]:
    return re.findall(r'<tr data-i="([^"]+)"', jawab.content.decode())
