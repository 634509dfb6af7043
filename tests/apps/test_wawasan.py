"""Wawasan: panels follow the filter in the address; every chart has its table and its files."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from html import unescape
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest
from django.test import Client
from docx import Document
from PIL import Image
from pypdf import PdfReader

from selaras.apps.akun.peran import Peran
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.laporan.queries import pengukuran
from selaras.inti.angka import tampilkan
from selaras.inti.paket import baris_kantor, baris_rencana
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.isi import Paket
from selaras.inti.periode import Periode
from selaras.inti.ukur import ukur
from selaras.inti.ukur.sampai import potong
from selaras.penulis.paket import baca_folder
from tests.apps.kantor_rekam import ganti
from tests.inti.kantor_uji import OPD, TAHUN, indikator, rangka
from tests.masuk import klien_masuk

pytestmark = pytest.mark.django_db
REKAAN = Path(__file__).parents[1] / "data" / "dlh-rekaan-2024"


@pytest.fixture
def alamat(impor) -> str:
    """An office whose year is filled by quarters."""
    paket = baca_folder(REKAAN)
    impor(paket)
    return f"/{paket.baris(baris_kantor.OPD)[0].kode}/2024/wawasan/"


def isi(klien: Client, alamat: str) -> str:
    jawab = klien.get(alamat)
    assert jawab.status_code == 200, alamat
    return jawab.content.decode()


def test_the_page_says_first_what_needs_attention(client: Client, alamat: str) -> None:
    teks = isi(client, f"{alamat}?periode=TW2")
    assert "<h1>Lima dari 13 indikator perlu perhatian</h1>" in teks
    assert "perlu dikejar" in teks.lower()
    assert "keadaan sampai Triwulan II 2024" in teks


def test_a_filter_in_the_address_chooses_what_is_shown(client: Client, alamat: str) -> None:
    semua, iku = isi(client, alamat), isi(client, f"{alamat}?iku=ya")
    assert "13 indikator." in semua
    assert "13 indikator." not in iku
    kegiatan = isi(client, f"{alamat}?jenjang=kegiatan")
    assert 'id="kegiatan"' in kegiatan
    assert 'id="program"' not in kegiatan
    assert "13 indikator." in isi(client, f"{alamat}?unit=bukan-unit-sini&periode=XX&jenjang=x")


def test_a_unit_sees_its_own_indicators(client: Client, alamat: str) -> None:
    teks = isi(client, alamat)
    kode = teks.partition('<select id="unit"')[2].partition('<option value="">')[2]
    kode = kode.partition('<option value="')[2].partition('"')[0]
    milik = isi(client, f"{alamat}?unit={kode}")
    assert "13 indikator." not in milik
    assert f'value="{kode}" selected' in milik


def test_every_chart_has_its_table_and_files_that_others_can_read(
    client: Client, alamat: str
) -> None:
    teks = isi(client, alamat)
    for panel in ("sasaran", "program", "serapan", "sebar"):
        unduh = f"{alamat}unduh/{panel}."
        assert f"{unduh}svg" in teks
        buku = openpyxl.load_workbook(BytesIO(client.get(f"{unduh}xlsx").content))
        assert buku.worksheets[1].max_row > 3
        baris = list(
            csv.reader(
                StringIO(client.get(f"{unduh}csv").content.decode("utf-8-sig")), delimiter=";"
            )
        )
        assert baris[0][0] == "Kode"
        angka = [s for b in baris[1:] for s in b[1:] if re.fullmatch(r"-?\d+([.,]\d+)?", s)]
        assert angka
        assert not [s for s in angka if "." in s], "a comma before the decimals"
        assert len(baris) == buku.worksheets[1].max_row - 2
        gambar = Image.open(BytesIO(client.get(f"{unduh}png").content))
        assert gambar.format == "PNG"
        assert min(gambar.size) > 200
        svg = client.get(f"{unduh}svg")
        assert svg.content.startswith(b"<svg")
        assert "attachment" in svg["Content-Disposition"]


def test_what_users_typed_is_never_a_formula(client: Client, impor) -> None:
    paket = baca_folder(REKAAN)
    satu = paket.baris(baris_rencana.Indikator)[0]
    kunci = {"indikator_id": satu.indikator_id}
    impor(ganti(paket, baris_rencana.Indikator, kunci, nama="=cmd|'/c calc'!A1"))
    alamat = f"/{paket.baris(baris_kantor.OPD)[0].kode}/2024/wawasan/unduh/laju"
    teks = client.get(f"{alamat}.csv").content.decode("utf-8-sig")
    sel = [s for baris in csv.reader(StringIO(teks), delimiter=";") for s in baris if "cmd|" in s]
    assert sel == ["'=cmd|'/c calc'!A1"]
    buku = openpyxl.load_workbook(BytesIO(client.get(f"{alamat}.xlsx").content))
    semua = [s for b in buku.worksheets[1].iter_rows() for s in b if "cmd|" in str(s.value)]
    assert [s.data_type for s in semua] == ["s"]


def test_a_figure_of_a_quarter_leads_to_its_own_explanation(client: Client, alamat: str) -> None:
    teks = isi(client, f"{alamat}?periode=TW2")
    tuju = teks.partition("asal/sampai:2024-TW2:")[2].partition('"')[0]
    pangkal = alamat.removesuffix("wawasan/")
    rinci = isi(client, f"{pangkal}asal/sampai:2024-TW2:{tuju}")
    assert "sampai akhir Triwulan II 2024" in rinci
    laju = teks.partition("asal/laju:")[2].partition('"')[0]
    jelas = isi(client, f"{pangkal}asal/laju:{laju}")
    assert "Periode tersisa" in jelas
    kode = laju.partition("@")[0]
    for kunci in (f"laju:{laju}", f"sampai:2024-TW2:realisasi:{kode}"):
        turun = isi(client, f"{pangkal}asal/{kunci}")
        assert f'href="{pangkal}rencana/indikator/{kode}/"' in turun
        assert f'href="{pangkal}riwayat/nilai/2024/{kode}/"' in turun
    setahun = isi(client, f"{pangkal}asal/laju_uang:A")
    assert re.search(r"[\d,]+…? − [\d,]+", setahun)
    assert "belum dapat dihitung" in isi(client, f"{pangkal}asal/sampai:2024-TW2:laju_uang:A")
    assert client.get(f"{pangkal}asal/sampai:2023-TW2:{tuju}").status_code == 404


def test_a_picture_of_this_snapshot_is_kept_for_good(client: Client, alamat: str) -> None:
    teks = isi(client, alamat)
    gambar = teks.partition('<img src="')[2].partition('"')[0].replace("&amp;", "&")
    jawab = client.get(gambar)
    assert "immutable" in jawab["Cache-Control"]
    assert "Content-Disposition" not in jawab


def test_what_is_not_there_is_said_in_words(client: Client, alamat: str) -> None:
    for akhir in ("unduh/rahasia.csv", "unduh/laju.exe", "unduh/kurang.png"):
        jawab = client.get(alamat + akhir)
        assert jawab.status_code == 404
        assert (
            "tidak ada" in jawab.content.decode().lower()
            or "belum ada" in jawab.content.decode().lower()
        )


def test_the_documents_of_a_quarter_open_as_page_and_file(client: Client, alamat: str) -> None:
    daftar = isi(client, f"{alamat}triwulan/")
    for nama in ("kinerja", "e81"):
        assert f"{alamat}triwulan/2/{nama}/" in daftar
        halaman = isi(client, f"{alamat}triwulan/2/{nama}/")
        assert "TRIWULAN II 2024" in halaman.upper()
        asal = halaman.partition("/asal/")[2].partition('"')[0]
        isi(client, alamat.replace("wawasan/", f"asal/{asal}"))
    pdf = client.get(f"{alamat}triwulan/2/e81.pdf").content
    lebar, tinggi = (float(x) for x in PdfReader(BytesIO(pdf)).pages[0].mediabox[2:])
    assert (round(lebar / 72 * 25.4), round(tinggi / 72 * 25.4)) == (330, 215)
    docx = Document(BytesIO(client.get(f"{alamat}triwulan/2/kinerja.docx").content))
    assert any("Indikator" in s.text for t in docx.tables for s in t.rows[0].cells)
    buku = openpyxl.load_workbook(BytesIO(client.get(f"{alamat}triwulan/2/e81.xlsx").content))
    assert buku.sheetnames == ["Daftar tabel", "Tabel E.81"]


def test_a_quarter_or_document_that_is_not_there_is_told(client: Client, alamat: str) -> None:
    for akhir in ("5/e81/", "1/entah/", "1/e81.exe", "0/e81.pdf"):
        jawab = client.get(f"{alamat}triwulan/{akhir}")
        assert jawab.status_code == 404
        assert "tidak ada" in jawab.content.decode()


def test_a_quarter_is_not_set_against_whole_years_nor_judged_by_the_target_of_one(
    client: Client, alamat: str
) -> None:
    teks = isi(client, f"{alamat}?periode=TW1")
    assert "mencapai target</h2>" not in teks
    assert "dibanding tahun 2023" not in teks
    assert "sampai Triwulan I 2024, terhadap target setahun</h2>" in teks
    assert "2024 s.d. TW I" in teks
    assert "dibanding tahun 2023" in isi(client, f"{alamat}?periode=tahun")


def test_the_pages_of_a_year_that_runs_show_its_last_quarter_with_the_figures_of_its_report(
    client: Client, impor
) -> None:
    dlh = baca_folder(REKAAN)
    milik = [b for b in dlh.baris(Realisasi) if b.periode[:4] < "2024" or b.periode[-1] in "12"]
    impor(dlh.dengan(Realisasi, [b for b in milik if b.periode[:7] <= "2024-TW"]))
    penuh = pengukuran(LingkupOPD.semua(), "dlh-rekaan", 2024)
    for tanya, sampai in (("", "2024-TW2"), ("&periode=TW1", "2024-TW1")):
        periode = Periode.parse(sampai)
        kini = ukur(potong(penuh.laporan, periode))
        kode = next(k for k, u in kini.indikator.items() if u.capaian.nilai is not None)
        for alamat in ("?", "capaian/?buka=semua", "rencana/pohon/?dalam=sub_kegiatan"):
            teks = isi(client, f"/dlh-rekaan/2024/{alamat}{tanya}")
            assert periode.sebutan in teks, alamat
            assert f"/asal/sampai:{sampai}:" in teks, alamat
            if alamat != "?":
                assert tampilkan(kini.indikator[kode].capaian.nilai) in teks, alamat
            for pita in penuh.skala.pita:
                assert f"</span> {pita.nama}" not in teks, (alamat, pita.nama)
            if alamat == "?":
                for tujuan in set(re.findall(r'href="([^"]*/asal/[^"]*)"', teks)):
                    assert client.get(unescape(tujuan)).status_code == 200, tujuan
    penulis = klien_masuk(Peran.PERENCANA, "dlh-rekaan")
    faktor = isi(penulis, "/dlh-rekaan/2024/laporan/faktor/")
    assert "Menurut hasil dan target Triwulan II 2024 saja" in faktor


def test_a_regency_role_with_one_office_is_offered_the_comparison(client: Client, alamat) -> None:
    organisasi = klien_masuk(Peran.ORGANISASI)
    assert 'href="/daerah/2024/"' in isi(organisasi, "/")
    assert 'href="/daerah/2024/"' in isi(organisasi, alamat)
    assert "Baru satu perangkat daerah berdata tahun 2024" in isi(organisasi, "/daerah/2024/")


def test_a_year_that_holds_nothing_says_the_next_step_to_each_role(impor) -> None:
    impor(Paket.susun([replace(OPD, kode="kosong"), TAHUN]))
    impor(Paket.susun([replace(OPD, kode="baru"), *rangka()[1:], indikator("S1/01")]))
    perencana, operator = (
        klien_masuk(p, o) for p, o in ((Peran.PERENCANA, "kosong"), (Peran.OPERATOR, "kosong"))
    )
    susun, baca = (isi(k, "/kosong/2024/wawasan/") for k in (perencana, operator))
    assert ">Susun rencana</a>" in susun
    assert "Perencana perangkat daerah ini yang menyusunnya." in baca
    assert ">Susun rencana</a>" not in baca
    for kata in ("Ubah saringan", "sudah punya target", 'id="saring"'):
        assert kata not in susun, kata
    baru = isi(klien_masuk(Peran.PERENCANA, "baru"), "/baru/2024/wawasan/")
    assert ">Susun Perjanjian Kinerja</a>" in baru
    assert "Ubah saringan" not in baru
    assert "Rencana tahun 2024 belum punya program yang berindikator." in baru
