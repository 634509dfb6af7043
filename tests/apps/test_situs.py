"""The read-only site through its addresses: every page, every file, every refusal."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from decimal import Decimal
from html import unescape
from io import StringIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from selaras.apps.akun.peran import Peran
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.laporan.bagan import bagan_lakin
from selaras.apps.laporan.queries import pengukuran
from selaras.apps.paket.services import impor_paket
from selaras.cli.demo import paket_contoh
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.isi import Paket
from selaras.penulis.paket import baca_folder
from tests.masuk import klien_masuk

AKAR = "/dinsos-bangka/2024/"
HALAMAN = ("", "capaian/", "anggaran/", "perjanjian/", "laporan/")
SEPUTAR = ("laporan/kata/", "laporan/koreksi/", "riwayat/")

pytestmark = pytest.mark.django_db


@pytest.fixture
def klien(bangka_termuat: None) -> Client:
    return klien_masuk()


@pytest.mark.parametrize("halaman", [*HALAMAN, *SEPUTAR])
def test_every_page_opens_and_names_the_office(klien: Client, halaman: str) -> None:
    jawaban = klien.get(AKAR + halaman)
    teks = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert '<html lang="id">' in teks
    assert "Dinas Sosial Kabupaten Bangka" in teks
    assert "http://" not in re.sub(r"http://www\.w3\.org\S*", "", teks)
    assert " style=" not in teks, "the content policy of the site drops inline styles"


@pytest.mark.parametrize("halaman", [*HALAMAN, "laporan/koreksi/"])
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
    status = klien.get(AKAR + "capaian/?predikat=belum_diisi").content.decode()
    assert "Menampilkan 1 dari 76 indikator" in status
    meleset = klien.get(AKAR + "capaian/?meleset=ya&jenjang=program").content.decode()
    assert "Menampilkan 2 dari 76 indikator" in meleset
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
        f"{AKAR}laporan/bab/bab9/",
        f"{AKAR}laporan/bagan/bagan-lain.svg",
        f"{AKAR}laporan/foto/rahasia.png",
        f"{AKAR}laporan/foto/../../../selaras.sqlite3",
        "/entah",
    ],
)
def test_what_does_not_exist_is_refused_in_words(klien: Client, alamat: str) -> None:
    jawaban = klien.get(alamat)
    assert jawaban.status_code == 404
    assert "Halaman ini tidak ada" in jawaban.content.decode()


def test_nothing_can_be_written_through_the_site(klien: Client) -> None:
    for halaman in (*HALAMAN, *SEPUTAR):
        assert klien.post(AKAR + halaman).status_code == 405


def test_the_root_leads_to_the_office_or_says_how_to_begin(klien: Client) -> None:
    kantor = klien_masuk(Peran.KEPALA, AKAR.split("/")[1])
    assert kantor.get("/").headers["Location"] == AKAR
    assert f'href="{AKAR}"' in klien.get("/").content.decode(), "a regency role chooses"


@pytest.mark.parametrize(
    "halaman",
    [*HALAMAN, "laporan/kata/", "laporan/koreksi/", "laporan/bab/bab3/", "asal/serapan:*"],
)
def test_a_warm_page_asks_the_database_six_times(klien: Client, halaman: str) -> None:
    # session, person, roles, unread notices; scope and offices
    assert _pertanyaan(klien, AKAR + halaman) <= 6


def test_the_history_asks_once_more_for_the_log(klien: Client) -> None:
    assert _pertanyaan(klien, AKAR + "riwayat/") <= 7


def _pertanyaan(klien: Client, alamat: str) -> int:
    """How many queries a page that was opened before needs."""
    klien.get(alamat)
    with CaptureQueriesContext(connection) as tercatat:
        assert klien.get(alamat).status_code == 200
    return len(tercatat)


@pytest.mark.parametrize("halaman", [*HALAMAN, "laporan/kata/", "laporan/koreksi/"])
def test_a_page_that_did_not_change_is_not_sent_again(klien: Client, halaman: str) -> None:
    tanda = klien.get(AKAR + halaman)["ETag"]

    jawaban = klien.get(AKAR + halaman, headers={"If-None-Match": tanda})

    assert (jawaban.status_code, jawaban.content) == (304, b"")


def test_a_page_is_sent_again_when_a_figure_changed(klien: Client) -> None:
    tanda = klien.get(AKAR + "capaian/")["ETag"]
    paket = baca_folder(next(f for f in paket_contoh() if f.name.startswith("dinsos-bangka")))
    baris = [
        replace(b, nilai=Decimal(87)) if isinstance(b, Realisasi) and b.nilai == 86 else b
        for isi in paket.tabel.values()
        for b in isi
    ]
    impor_paket(
        Paket.susun(baris, paket.berkas), lingkup=LingkupOPD.semua(), oleh="uji", sumber="uji"
    )

    jawaban = klien.get(AKAR + "capaian/", headers={"If-None-Match": tanda})

    assert jawaban.status_code == 200
    assert ">91,58<" in jawaban.content.decode()


def test_a_part_of_a_page_never_stands_in_for_the_page(klien: Client) -> None:
    seluruh = klien.get(AKAR + "capaian/")
    potongan = klien.get(AKAR + "capaian/", headers={"HX-Request": "true"})
    kembali = klien.get(
        AKAR + "capaian/",
        headers={"HX-Request": "true", "HX-History-Restore-Request": "true"},
    )

    assert b"<html" not in potongan.content
    assert kembali.content == seluruh.content
    assert potongan["ETag"] != seluruh["ETag"]
    assert "HX-Request" in seluruh["Vary"]


def test_pages_travel_compressed(klien: Client) -> None:
    jawaban = klien.get(AKAR + "laporan/bab/bab3/", headers={"Accept-Encoding": "gzip"})

    assert jawaban["Content-Encoding"] == "gzip"
    assert len(jawaban.content) < 60_000


def test_the_chapters_are_the_report_one_after_another(klien: Client) -> None:
    isi = klien.get(AKAR + "laporan/bab/pengantar/").content.decode()
    bab = set(re.findall(r'<a class="l1" href="([^"]+)"', isi))
    assert len(bab) >= 8
    semua, dibaca = isi, {AKAR + "laporan/bab/pengantar/"}
    while lanjut := re.search(r'href="([^"]+)" rel="next"', isi):
        dibaca.add(lanjut[1])
        isi = klien.get(unescape(lanjut[1])).content.decode()
        semua += isi
    assert bab < dibaca, "a long chapter is several pages"

    for kata in ("KATA PENGANTAR", "Tabel 3.1 ", "Langkah Perbaikan", "KOREKSI"):
        assert kata in semua
    unduhan = klien.get(AKAR + "laporan/unduh/html").content.decode()
    tabel = set(re.findall(r"<caption>(?:<span>)?([^<]+)", unduhan))
    assert tabel - set(re.findall(r"<caption>(?:<span>)?([^<]+)", semua)) == set()


def test_a_reference_leads_to_the_chapter_that_holds_what_it_names(klien: Client) -> None:
    teks = klien.get(AKAR + "laporan/bab/lampiran-form/").content.decode()
    rujukan = set(re.findall(r'href="(/[^"#]+/laporan/bab/[^"#]+)#([^"]+)"', teks))

    assert rujukan, "the form names tables of other chapters"
    for alamat, id in rujukan:
        assert f'id="{id}"' in klien.get(unescape(alamat)).content.decode()


@pytest.mark.parametrize(
    "halaman", ["anggaran/", "perjanjian/", "laporan/", "laporan/bab/bab3-form/"]
)
def test_what_a_page_points_at_in_itself_is_there(klien: Client, halaman: str) -> None:
    teks = klien.get(AKAR + halaman).content.decode()
    dituju = set(re.findall(r'href="#([^"]+)"', teks)) - _simbol(teks)

    assert dituju
    assert dituju - set(re.findall(r' id="([^"]+)"', teks)) == set()


def _simbol(teks: str) -> set[str]:
    return set(re.findall(r'<use href="#([^"]+)"', teks))


def test_a_chart_is_a_picture_with_its_own_letters_kept_for_good(klien: Client) -> None:
    teks = klien.get(AKAR + "anggaran/").content.decode()
    alamat = unescape(re.findall(r'<img src="([^"]+bagan-serapan[^"]+)"', teks)[0])

    jawaban = klien.get(alamat)

    assert jawaban["Content-Type"] == "image/svg+xml"
    assert b"@font-face" in jawaban.content
    assert "immutable" in jawaban["Cache-Control"]
    assert "immutable" not in klien.get(alamat.partition("?")[0])["Cache-Control"]
    # its place is kept free once its size is known
    assert re.search(r'bagan-serapan[^>]+ width="\d+" height="\d+"',
                     klien.get(AKAR + "anggaran/").content.decode())  # fmt: skip


def test_a_chart_is_taken_along_as_picture_and_as_its_table(klien: Client) -> None:
    halaman = klien.get(AKAR + "anggaran/").content.decode()
    unduhan = [unescape(a) for a in re.findall(r'href="([^"]+bagan-serapan\.\w+)"', halaman)]
    awal = {"xlsx": b"PK", "csv": b"\xef\xbb\xbfKode", "png": b"\x89PNG", "svg": b"<svg"}
    assert [a.rpartition(".")[2] for a in unduhan] == list(awal)
    for alamat in unduhan:
        jawab = klien.get(alamat)
        assert jawab.content.startswith(awal[alamat.rpartition(".")[2]])
        assert jawab["Content-Disposition"].startswith("attachment")
    # alone, the picture says what it shows and whose it is
    assert "Dinas Sosial Kabupaten Bangka, tahun 2024." in jawab.content.decode()
    assert 'Angkanya: <a href="#tabel-serapan-program">' in halaman
    assert klien.get(unduhan[0].replace(".xlsx", ".exe")).status_code == 404


def test_behind_every_chart_of_the_report_stands_a_table_of_its_own(klien: Client) -> None:
    p = pengukuran(LingkupOPD.semua(), "dinsos-bangka", 2024)
    semua = bagan_lakin(p)
    assert len(semua) > 4
    for id in semua:
        isi = klien.get(f"{AKAR}laporan/bagan/{id}.csv").content.decode("utf-8-sig")
        baris = list(csv.reader(StringIO(isi.partition("\r\n\r\n")[0]), delimiter=";"))
        assert len(baris) > 2, id
        assert len({len(b) for b in baris}) == 1, f"{id}: a spanning cell leaves its columns"
    ringkasan = klien.get(AKAR + "laporan/").content.decode()
    assert "Tabel di balik bagan ini</summary>" in ringkasan
    assert 'id="ringkasan-bagan-isi"' in ringkasan
