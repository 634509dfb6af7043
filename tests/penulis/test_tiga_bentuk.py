"""The real report in three formats: the same figures in DOCX, PDF and HTML."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from importlib import resources
from io import BytesIO
from pathlib import Path

import openpyxl
import pikepdf
import pytest
from lxml import etree, html
from pypdf import PdfReader

from selaras.inti.dokumen.pohon import Angka, BagianDok, NaskahDok, Tabel
from selaras.inti.naskah.lakin import susun_lakin
from selaras.inti.potret import LaporanKinerja
from selaras.penulis.docx import tulis_docx
from selaras.penulis.gambar import GambarNaskah, siapkan_gambar
from selaras.penulis.html import tulis_html
from selaras.penulis.paket import baca_folder
from selaras.penulis.pdf import tulis_pdf_dengan_halaman
from selaras.penulis.xlsx_tabel import tulis_xlsx_tabel

KEDUA = Path(__file__).parent.parent / "data" / "dlh-rekaan-2024"
BANGKA = Path(str(resources.files("selaras") / "data" / "paket" / "dinsos-bangka-2024"))
ANGKA = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+")


@pytest.fixture(scope="module", params=[BANGKA, KEDUA], ids=["bangka", "kantor kedua"])
def naskah(request: pytest.FixtureRequest) -> NaskahDok:
    return susun_lakin(LaporanKinerja.dari_paket(baca_folder(request.param)))


@pytest.fixture(scope="module")
def gambar(naskah: NaskahDok) -> GambarNaskah:
    return siapkan_gambar(naskah)


@pytest.fixture(scope="module")
def pdf(naskah: NaskahDok, gambar: GambarNaskah) -> bytes:
    return tulis_pdf_dengan_halaman(naskah, gambar)[0]


def angka_tabel(bagian: tuple[BagianDok, ...]) -> Counter[str]:
    """The figures with separators that the tables of the tree hold."""
    hitung: Counter[str] = Counter()
    for b in bagian:
        for blok in b.isi:
            if isinstance(blok, Tabel):
                for baris in blok.badan:
                    for sel in baris.sel:
                        for s in sel.isi:
                            if isinstance(s, Angka):
                                hitung.update(ANGKA.findall(s.isi))
    return hitung


def test_the_figures_of_all_tables_stand_in_all_three_formats(
    naskah: NaskahDok, gambar: GambarNaskah, pdf: bytes
) -> None:
    harus = angka_tabel(naskah.bagian)
    assert sum(harus.values()) > 100
    with zipfile.ZipFile(BytesIO(tulis_docx(naskah, gambar, {}))) as arsip:
        akar = etree.fromstring(arsip.read("word/document.xml"))
    word = " ".join(t for t in akar.itertext())
    web = " ".join(html.fromstring(tulis_html(naskah, gambar)).itertext())
    cetak = " ".join(h.extract_text() for h in PdfReader(BytesIO(pdf)).pages)
    for nama, teks in (("DOCX", word), ("HTML", web), ("PDF", cetak)):
        ada = Counter(ANGKA.findall(teks))
        kurang = {a: n for a, n in harus.items() if ada[a] < n}
        assert not kurang, nama


def test_the_pdf_is_archival_tagged_and_told_in_words(pdf: bytes) -> None:
    with pikepdf.open(BytesIO(pdf)) as berkas:
        with berkas.open_metadata() as meta:
            assert meta["pdfaid:part"] == "2"
            assert meta["pdfaid:conformance"] == "A"
            assert meta["pdfuaid:part"] == "1"
        assert str(berkas.Root.Lang) == "id-ID"
        assert bool(berkas.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in berkas.Root
        for fon in berkas.objects:
            if isinstance(fon, pikepdf.Dictionary) and fon.get("/Type") == "/FontDescriptor":
                assert any(k in fon for k in ("/FontFile2", "/FontFile3")), "a font is not embedded"


def test_the_same_snapshot_gives_the_same_pdf(
    naskah: NaskahDok, gambar: GambarNaskah, pdf: bytes
) -> None:
    assert tulis_pdf_dengan_halaman(naskah, siapkan_gambar(naskah))[0] == pdf


def test_every_table_is_a_sheet_of_the_workbook(naskah: NaskahDok) -> None:
    buku = openpyxl.load_workbook(BytesIO(tulis_xlsx_tabel(naskah)))
    nomor = {
        f"Tabel {blok.nomor}"
        for b in naskah.bagian
        for blok in b.isi
        if isinstance(blok, Tabel) and blok.nomor
    }
    assert nomor == set(buku.sheetnames) - {"Daftar tabel"}
    assert not any(
        sel.data_type == "f" for lembar in buku for baris in lembar.iter_rows() for sel in baris
    )
