"""The read-only site through its addresses: every page, every file, every refusal."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.paket.services import impor_paket
from selaras.cli.demo import paket_contoh
from selaras.penulis.paket import baca_folder

AKAR = "/dinsos-bangka/2024/"
HALAMAN = ("", "capaian/", "anggaran/", "perjanjian/", "laporan/")

pytestmark = pytest.mark.django_db


@pytest.fixture
def klien() -> Client:
    paket = baca_folder(next(f for f in paket_contoh() if f.name.startswith("dinsos-bangka")))
    impor_paket(paket, lingkup=LingkupOPD.semua(), oleh="uji", sumber="uji")
    return Client()


@pytest.mark.parametrize("halaman", HALAMAN)
def test_every_page_opens_and_names_the_office(klien: Client, halaman: str) -> None:
    jawaban = klien.get(AKAR + halaman)
    teks = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert '<html lang="id">' in teks
    assert "Dinas Sosial Kabupaten Bangka" in teks
    assert "http://" not in re.sub(r"http://www\.w3\.org\S*", "", teks)
    assert " style=" not in teks, "the content policy of the site drops inline styles"


@pytest.mark.parametrize("halaman", HALAMAN)
def test_every_figure_on_a_page_explains_itself(klien: Client, halaman: str) -> None:
    teks = klien.get(AKAR + halaman).content.decode()
    alamat = {unescape(a) for a in re.findall(r'class="ak[^"]*" href="([^"]+)"', teks)}
    assert alamat
    for satu in sorted(alamat)[::7]:
        jawaban = klien.get(satu, headers={"HX-Request": "true"})
        assert jawaban.status_code == 200, satu
        assert 'class="nilai"' in jawaban.content.decode()


def test_the_tree_unfolds_and_filters_by_address(klien: Client) -> None:
    tertutup = klien.get(AKAR + "capaian/").content.decode()
    assert "Penyediaan Makanan" not in tertutup
    terbuka = klien.get(AKAR + "capaian/?buka=5,5.1").content.decode()
    assert "Penyediaan Makanan" in terbuka
    disaring = klien.get(AKAR + "capaian/?predikat=sangat-kurang").content.decode()
    assert "Penyediaan Makanan" in disaring
    assert "Pengadaan Mebel" not in disaring
    kosong = klien.get(AKAR + "capaian/?cari=tidakadayangbegini").content.decode()
    assert "Tidak ada yang cocok" in kosong


def test_what_a_user_typed_is_text(klien: Client) -> None:
    teks = klien.get(AKAR + "capaian/", {"cari": "<script>alert(1)</script>"}).content.decode()
    assert "<script>alert" not in teks


@pytest.mark.parametrize(
    ("jenis", "awal"),
    [
        ("docx", b"PK"),
        ("pdf", b"%PDF-1.7"),
        ("xlsx", b"PK"),
        ("html", b"<!doctype"),
        ("json", b"{"),
    ],
)
def test_each_form_of_the_report_comes_as_a_file(klien: Client, jenis: str, awal: bytes) -> None:
    jawaban = klien.get(f"{AKAR}laporan/unduh/{jenis}")
    assert jawaban.status_code == 200
    assert jawaban.content.startswith(awal)
    assert jawaban["Content-Disposition"] == f'attachment; filename="lakin-2024.{jenis}"'


def test_each_agreement_comes_as_a_file(klien: Client) -> None:
    assert klien.get(f"{AKAR}perjanjian/pk-2024-p1/pdf").content.startswith(b"%PDF")
    assert klien.get(f"{AKAR}perjanjian/pk-2024/docx").content.startswith(b"PK")


@pytest.mark.parametrize(
    "alamat",
    [
        "/kantor-lain/2024/",
        "/dinsos-bangka/1999/capaian/",
        f"{AKAR}laporan/unduh/exe",
        f"{AKAR}perjanjian/renstra-2024-2026/pdf",
        f"{AKAR}asal/capaian:tidak-ada",
        "/entah",
    ],
)
def test_what_does_not_exist_is_refused_in_words(klien: Client, alamat: str) -> None:
    jawaban = klien.get(alamat)
    assert jawaban.status_code == 404
    assert "Pemberitahuan" in jawaban.content.decode()


def test_nothing_can_be_written_through_the_site(klien: Client) -> None:
    for halaman in HALAMAN:
        assert klien.post(AKAR + halaman).status_code == 405


def test_the_root_leads_to_the_office_or_says_how_to_begin(klien: Client) -> None:
    assert klien.get("/").headers["Location"] == AKAR


def test_an_empty_record_says_how_to_begin() -> None:
    assert "selaras impor" in Client().get("/").content.decode()


@pytest.mark.parametrize("halaman", HALAMAN)
def test_a_warm_page_asks_the_database_little(klien: Client, halaman: str) -> None:
    klien.get(AKAR + halaman)
    with CaptureQueriesContext(
        connection,
    ) as tercatat:
        klien.get(AKAR + halaman)
    assert len(tercatat) <= 3
