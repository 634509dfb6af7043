"""Around the report: corrections, own words, history, periods, tables with names in view."""

from __future__ import annotations

import re
from decimal import Decimal
from html import unescape
from pathlib import Path

import pytest
from django.test import Client

from selaras.apps.laporan.naskah import lakin
from selaras.apps.laporan.queries import pengukuran
from selaras.inti.dokumen.pohon import Tabel
from selaras.inti.paket import baris_hasil as hasil
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import ganti, paket_lengkap, tambah, tanpa
from tests.masuk import klien_masuk

BANGKA = "/dinsos-bangka/2024/"
UJI = "/uji/2024/"

pytestmark = pytest.mark.django_db


@pytest.fixture
def klien(bangka_termuat: None) -> Client:
    return klien_masuk()


def baris(teks: str) -> list[str]:
    return re.findall(r'<tr id="(K\d+)">', teks)


def test_the_corrections_are_all_there_and_can_be_filtered(klien: Client) -> None:
    alamat = BANGKA + "laporan/koreksi/"
    semua = baris(klien.get(alamat).content.decode())
    assert len(semua) == len(set(semua)) == 130

    for tanya in ({"kelas": "tak_terbaca"}, {"tabel": "3.1"}, {"sebut": "PNS 24 dan"}):
        sebagian = klien.get(alamat, tanya).content.decode()
        assert 0 < len(baris(sebagian)) < 130, tanya
        assert f"Menampilkan {len(baris(sebagian))} dari 130 koreksi" in sebagian
    assert "Tidak ada koreksi yang cocok" in klien.get(alamat, {"kelas": "x"}).content.decode()


@pytest.fixture
def tanpa_gambar(impor, folder_data: Path) -> Client:
    """The site after somebody lost the folder of stored pictures."""
    impor(paket_lengkap())
    berkas = [satu for satu in (folder_data / "berkas").rglob("*") if satu.is_file()]
    assert berkas
    for satu in berkas:
        satu.unlink()
    return klien_masuk()


@pytest.mark.parametrize("alamat", ["foto/foto-1.png", "unduh/pdf", "unduh/docx", "unduh/html"])
def test_a_stored_picture_that_is_gone_is_told_in_words(tanpa_gambar: Client, alamat: str) -> None:
    jawaban = tanpa_gambar.get(f"{UJI}laporan/{alamat}")

    assert jawaban.status_code == 503
    assert "hilang atau berubah di penyimpanan" in jawaban.content.decode()
    assert "ETag" not in jawaban


@pytest.mark.parametrize(
    ("alamat", "status"),
    [("/tiada/2024/capaian/", 404), (f"{UJI}laporan/foto/foto-1.png", 503)],
)
def test_a_refused_part_sends_the_browser_to_the_page_that_says_why(
    tanpa_gambar: Client, alamat: str, status: int
) -> None:
    tanya = f"{alamat}?cari=sosial%26"

    bagian = tanpa_gambar.get(tanya, headers={"HX-Request": "true"})
    halaman = tanpa_gambar.get(bagian["HX-Redirect"])

    assert bagian["HX-Redirect"] == tanya
    assert (bagian.status_code, halaman.status_code) == (status, status)
    assert "HX-Redirect" not in halaman


def test_the_panel_of_a_figure_leads_to_its_correction(klien: Client) -> None:
    panel = klien.get(BANGKA + "asal/capaian:S1/01", headers={"HX-Request": "true"})
    teks = panel.content.decode()

    assert "tercetak 90 atau 90 % atau 90,00%, dipegang 90,53" in teks
    semua = re.findall(r'href="([^"]+)#(K\d+)"', teks)
    assert "K046" in {kode for _, kode in semua}
    for halaman, kode in semua:
        assert f'<tr id="{kode}">' in klien.get(halaman).content.decode()


def test_the_report_leads_to_the_corrections_only_where_there_are_some(klien, impor) -> None:
    impor(tanpa(paket_lengkap(), hasil.Koreksi, koreksi_id="k1"))

    assert "Beda dari cetakan (130)" in klien.get(BANGKA + "laporan/").content.decode()
    assert "Beda dari cetakan" not in klien.get(UJI + "laporan/").content.decode()
    assert "tidak mencatat koreksi" in klien.get(UJI + "laporan/koreksi/").content.decode()


def test_every_place_for_own_words_is_listed_with_what_stands_there(klien: Client) -> None:
    teks = klien.get(BANGKA + "laporan/kata/").content.decode()

    assert "Semua 67 paragraf masih disusun Selaras" in teks
    tempat = re.findall(r'<li id="([^"]+)">', teks)
    assert len(tempat) == len(set(tempat)) == 67
    assert "bab3.program.5" in tempat
    baca = set(re.findall(r'<a href="([^"]+)" aria-label="Baca di laporan', teks))
    assert len(baca) > 10
    for alamat in baca:
        assert klien.get(unescape(alamat)).status_code == 200


def test_own_words_are_told_from_stale_ones_and_from_those_without_place(impor) -> None:
    isi = tambah(
        paket_lengkap(),
        hasil.Paragraf(tempat="bab4.anggaran", urutan=1, teks="Dana kami <hemat>."),
        hasil.Paragraf(tempat="bab9.apa", urutan=1, teks="Tidak tercetak."),
    )
    impor(isi)
    impor(ganti(isi, hasil.Anggaran, {"simpul_id": "1.1.1"}, realisasi=Decimal(9)))

    teks = klien_masuk().get(UJI + "laporan/kata/").content.decode()

    (milik,) = re.findall(r'<li id="bab4\.anggaran">.*?</li>', teks, re.DOTALL)
    assert "perlu dibaca lagi" in milik
    assert "Dana kami &lt;hemat&gt;." in milik
    assert "menggantikan" in milik
    assert "“bab9.apa” tidak tercetak" in teks
    assert 'id="bab9.apa"' not in teks


def test_the_history_tells_old_and_new_of_each_cell_and_what_went_to_the_archive(impor) -> None:
    isi = paket_lengkap()
    impor(isi)
    impor(ganti(isi, hasil.Realisasi, {"indikator_id": "S1/02"}, nilai=Decimal(11)))
    impor(tanpa(isi, hasil.Faktor, simpul_id="1", jenis="penyebab", urutan=1))
    impor(tanpa(isi, hasil.Faktor, simpul_id="1", jenis="penyebab", urutan=1))

    teks = klien_masuk().get(UJI + "riwayat/").content.decode()

    assert re.findall(r"revisi (\d+)<", teks) == ["3", "3", "2", "1"]
    assert "Tidak ada yang berubah." in teks
    polos = re.sub(r"<[^>]+>", " ", teks)
    assert re.search(r"realisasi\s+S1/02 2024\s+Realisasi\s+9\s+11\s", polos)
    assert re.search(r"faktor\s+1 penyebab 1\s+diarsipkan", polos)
    assert "oleh uji, dari uji" in teks


def test_the_history_shows_an_import_at_once_though_the_figures_stayed(impor) -> None:
    impor(paket_lengkap())
    klien = klien_masuk()
    pertama = klien.get(UJI + "riwayat/")
    impor(paket_lengkap())

    assert klien.get(UJI + "riwayat/").content != pertama.content
    assert "ETag" not in pertama


def test_an_older_page_of_the_history_goes_on_where_the_first_ended(impor, monkeypatch) -> None:
    monkeypatch.setattr("selaras.apps.paket.riwayat.SEHALAMAN", 2)
    monkeypatch.setattr("selaras.apps.paket.views.SEHALAMAN", 2)
    for _ in range(3):
        impor(paket_lengkap())
    klien = klien_masuk()

    teks = klien.get(UJI + "riwayat/").content.decode()
    (lama,) = re.findall(r'href="(\?sebelum=\d+)"', teks)
    sisa = klien.get(UJI + "riwayat/" + lama).content.decode()

    assert (teks.count("card impor"), sisa.count("card impor")) == (2, 1)
    assert "baris baru" in sisa
    assert klien.get(UJI + "riwayat/?sebelum=abc").status_code == 200


def test_the_panel_of_a_quarterly_figure_shows_its_quarters(impor) -> None:
    impor(paket_lengkap())
    teks = klien_masuk().get(UJI + "asal/capaian:1/01").content.decode()

    baris = r"Triwulan I 2024</a></th><td class=\"r\">[\d,]+<br><small>11 ÷ 13<"
    assert re.search(baris, teks)
    assert re.search(r'<th scope="row"><a href="/uji/2024/riwayat/nilai/2024-TW1/1/01/"', teks)
    assert 'class="berkala"' not in klien_masuk().get(UJI + "asal/capaian:S1/01").content.decode()


def test_a_long_chapter_is_read_section_by_section_and_a_short_one_whole(klien: Client) -> None:
    bab3 = klien.get(BANGKA + "laporan/bab/bab3/").content.decode()
    assert "tabel-form-capaian" not in bab3
    form = klien.get(BANGKA + "laporan/bab/bab3-form/").content.decode()
    assert 'id="tabel-form-capaian"' in form
    assert "BAB III AKUNTABILITAS KINERJA</p>" in form
    bab1 = klien.get(BANGKA + "laporan/bab/bab1/").content.decode()
    assert 'id="bab1-a"' in bab1
    assert 'id="bab1-f"' in bab1


def test_the_cell_that_names_a_row_is_the_one_that_stays_in_view(klien: Client) -> None:
    form = klien.get(BANGKA + "laporan/bab/bab3-form/").content.decode()
    isi = form[form.index('id="tabel-form-capaian"') :]
    tetap = re.findall(r'<td class="k1[^"]*"[^>]*>([^<]*)', isi)

    assert "Program Pemberdayaan Sosial" in tetap
    assert "Meningkatnya Kesejahteraan Sosial Masyarakat" in tetap
    assert not [satu for satu in tetap if re.fullmatch(r"[\dST.]*", satu)]


@pytest.mark.parametrize("halaman", ["anggaran/", "perjanjian/"])
def test_a_table_has_the_number_that_it_has_in_the_report(klien: Client, halaman: str) -> None:
    laporan = [
        f"Tabel {blok.nomor} {blok.judul}"
        for bagian in lakin(pengukuran(SEMUA, "dinsos-bangka", 2024)).bagian
        for blok in bagian.isi
        if isinstance(blok, Tabel) and blok.nomor
    ]
    judul = re.findall("<caption>(?:<span>)?([^<]+)", klien.get(BANGKA + halaman).content.decode())

    assert judul
    assert set(map(unescape, judul)) <= set(laporan)


@pytest.mark.parametrize("halaman", ["", "anggaran/", "capaian/", "wawasan/"])
def test_the_name_of_a_figure_begins_with_it_and_says_where_it_leads(
    klien: Client, halaman: str
) -> None:
    teks = klien.get(BANGKA + halaman).content.decode()
    angka = re.findall(r'<a class="ak[^>]*?(?: aria-label="([^"]*)")?>([^<]+)</a>', teks)
    assert angka
    for nama, isi in angka:
        assert nama.startswith(f"{isi}, asal "), (nama, isi)
    assert any(re.search(", asal (capaian|serapan|rata-rata capaian) ", nama) for nama, _ in angka)


def test_a_count_says_who_was_counted_and_no_address_makes_one_up(klien: Client) -> None:
    teks = klien.get(BANGKA).content.decode()
    alamat = next(a for a in re.findall(r'href="([^"]+asal/jumlah[^"]+)"', teks))
    jawaban = klien.get(unescape(alamat))
    assert jawaban.status_code == 200
    assert "dihitung dari data kantor pada versi ini" in jawaban.content.decode()
    palsu = klien.get(BANGKA + "asal/jumlah:banyaknya%20foto%20belum%20diunggah:999")
    assert palsu.status_code == 404
    assert "999" not in palsu.content.decode().partition("<main")[2]
