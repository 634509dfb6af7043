"""The real reports in three formats: the same words and figures in DOCX, PDF and HTML."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from difflib import unified_diff
from io import BytesIO
from typing import Any
from urllib.parse import unquote

import openpyxl
import pytest
from lxml import etree, html

from selaras.inti.dokumen.pohon import (
    Angka,
    Bagan,
    BaganOrganisasi,
    Daftar,
    DaftarIsi,
    GambarFoto,
    NaskahDok,
    ParagrafDok,
    Tabel,
)
from selaras.penulis.gambar import siapkan_gambar
from selaras.penulis.pdf import tulis_pdf
from selaras.penulis.xlsx_tabel import tulis_xlsx_tabel
from tests.penulis.baca_teks import (
    penanda_pohon,
    potongan_docx,
    potongan_html,
    potongan_pdf,
    potongan_pohon,
)
from tests.penulis.docx.pembaca import NS
from tests.penulis.kantor_uji import KANTOR, Laporan, laporan
from tests.penulis.pdf.daftar_uji import daftar
from tests.penulis.pdf.pembaca import rapi

BENTUK = ("docx", "pdf", "html")
ANGKA = re.compile(r"\d+(?:[.,]\d+)*")


@pytest.fixture(params=KANTOR)
def kantor(request: pytest.FixtureRequest) -> Laporan:
    return laporan(request.param)


def potongan(kantor: Laporan, bentuk: str) -> list[str]:
    """The running text of one form, piece by piece."""
    if bentuk == "docx":
        return potongan_docx(kantor.docx)
    return potongan_pdf(kantor.pdf) if bentuk == "pdf" else potongan_html(kantor.html)


def harus(naskah: NaskahDok, bentuk: str) -> list[str]:
    """What a form must say; the HTML has its contents at the side, without their titles."""
    semua = potongan_pohon(naskah)
    if bentuk != "html":
        return semua
    judul = {b.judul for bagian in naskah.bagian for b in bagian.isi if isinstance(b, DaftarIsi)}
    return [satu for satu in semua if satu not in judul]


def beda(ada: list[str], seharusnya: list[str]) -> list[str]:
    """Lines that differ, marked + (too much) and - (missing)."""
    return [b for b in unified_diff(seharusnya, ada, lineterm="", n=0) if not b.startswith("@@")]


@pytest.mark.parametrize("bentuk", BENTUK)
def test_each_form_says_what_the_tree_says_piece_by_piece(kantor: Laporan, bentuk: str) -> None:
    """Cover, headings, paragraphs, lists, captions, cells, notes: same words, same order."""
    ada, seharusnya = potongan(kantor, bentuk), harus(kantor.naskah, bentuk)
    assert len(seharusnya) > 1000
    tanda = penanda_pohon(kantor.naskah)  # side by side: each form reads them in its own order
    assert beda([s for s in ada if s not in tanda], [s for s in seharusnya if s not in tanda]) == []
    assert Counter(ada) == Counter(seharusnya)


@pytest.mark.parametrize("bentuk", BENTUK)
def test_no_form_has_a_figure_too_many_or_too_few(kantor: Laporan, bentuk: str) -> None:
    """The figures alone, from the cover to the last annex."""

    def angka(teks: list[str]) -> Counter[str]:
        return Counter(a for satu in teks for a in ANGKA.findall(satu))

    seharusnya = angka(harus(kantor.naskah, bentuk))
    assert sum(seharusnya.values()) > 800
    assert angka(potongan(kantor, bentuk)) == seharusnya


@pytest.mark.parametrize("jenis", [ParagrafDok, Daftar, Tabel])
@pytest.mark.parametrize("bentuk", BENTUK)
def test_one_digit_that_differs_is_seen(bentuk: str, jenis: type) -> None:
    """The comparison can fail: the tree with another figure in one block, against each form."""
    satu = laporan("kantor kedua")
    ada, lain = Counter(potongan(satu, bentuk)), Counter(harus(_angka_lain(satu, jenis), bentuk))
    assert (ada - lain).total() == (lain - ada).total() == 1


def _angka_lain(satu: Laporan, jenis: type) -> NaskahDok:
    """The tree with the first figure of the first block of this kind changed."""
    for b, bagian in enumerate(satu.naskah.bagian):
        for n, blok in enumerate(bagian.isi):
            if isinstance(blok, jenis) and (lain := _naikkan(blok)) is not blok:
                isi = (*bagian.isi[:n], lain, *bagian.isi[n + 1 :])
                bagian_lain = list(satu.naskah.bagian)
                bagian_lain[b] = replace(bagian, isi=isi)
                return replace(satu.naskah, bagian=tuple(bagian_lain))
    raise AssertionError(f"tidak ada angka dalam {jenis.__name__}")


def _naikkan(nilai: Any) -> Any:
    """A node in which the last digit of the first figure is another; itself without a figure."""
    if isinstance(nilai, Angka) and nilai.isi[-1:].isdigit():
        return replace(nilai, isi=f"{nilai.isi[:-1]}{(int(nilai.isi[-1]) + 1) % 10}")
    if isinstance(nilai, tuple):
        for n, satu in enumerate(nilai):
            if (lain := _naikkan(satu)) is not satu:
                return (*nilai[:n], lain, *nilai[n + 1 :])
    elif is_dataclass(nilai):
        for kolom in fields(nilai):
            if (lain := _naikkan(getattr(nilai, kolom.name))) is not getattr(nilai, kolom.name):
                return replace(nilai, **{kolom.name: lain})
    return nilai


# --- what stands beside the running text
def test_list_numbers_of_the_pdf_count_from_one(kantor: Laporan) -> None:
    for daftar_butir in kantor.pdf.akar.semua("L"):
        label = [u.teks for u in daftar_butir.semua("Lbl")]
        assert label in (
            ["•"] * len(label),
            [f"{n}." for n in range(1, len(label) + 1)],
        )


def test_contents_of_docx_and_pdf_are_the_same_lines(kantor: Laporan) -> None:
    with zipfile.ZipFile(BytesIO(kantor.docx)) as arsip:
        akar = etree.fromstring(arsip.read("word/document.xml"))
    gaya = "w:pPr/w:pStyle/@w:val"
    baris = akar.xpath(
        f"//w:p[({gaya} = 'TableofFigures' or starts-with({gaya}, 'TOC')) "
        f"and {gaya} != 'TOCHeading']",
        namespaces=NS,
    )
    word = [rapi("".join(p.xpath(".//w:t/text()|.//w:tab[parent::w:r]/text()", namespaces=NS)))
            for p in baris]  # fmt: skip
    cetak = [f"{e.teks}{e.halaman}" for satu in daftar(kantor.pdf) for e in satu]
    assert word == cetak


def test_explanations_of_the_html_are_those_of_the_tree(kantor: Laporan) -> None:
    """The panel of a figure holds what the core explained, and nothing else."""
    panel = html.fromstring(kantor.html).get_element_by_id("asal-angka")
    ada = [
        tuple(rapi("".join(u.itertext())) for u in satu.iter("h3", "div", "dt", "dd")
              if u.get("class") != "asal")
        for satu in panel.find_class("asal")
    ]  # fmt: skip
    harus_ada = {
        tuple(
            map(
                rapi,
                (x.judul, f"{x.angka} {x.satuan}", *(kata for baris in x.baris for kata in baris)),
            )
        )
        for x in kantor.naskah.penjelasan.values()
    }
    assert len(ada) > 100
    assert set(ada) <= harus_ada


def _gambar(naskah: NaskahDok) -> Iterator[Bagan | BaganOrganisasi | GambarFoto]:
    for bagian in naskah.bagian:
        yield from (b for b in bagian.isi if isinstance(b, Bagan | BaganOrganisasi | GambarFoto))


def test_text_alternatives_are_the_same_in_all_forms(kantor: Laporan) -> None:
    alt = [b.alt for b in _gambar(kantor.naskah)]
    pdf = [
        str(u.kamus.Alt) for u in kantor.pdf.akar.semua("Figure") if "Logo" not in str(u.kamus.Alt)
    ]
    assert pdf == alt
    bagan = [b.alt for b in _gambar(kantor.naskah) if not isinstance(b, GambarFoto)]
    web = html.fromstring(kantor.html)
    assert [g.get("alt") for g in web.iter("img") if "svg" in g.get("src")] == bagan
    with zipfile.ZipFile(BytesIO(kantor.docx)) as arsip:
        akar = etree.fromstring(arsip.read("word/document.xml"))
    assert set(bagan) <= set(akar.xpath("//wp:docPr/@descr", namespaces=NS))


def test_charts_print_the_same_labels_in_pdf_and_html(kantor: Laporan) -> None:
    bagan = [b for b in _gambar(kantor.naskah) if not isinstance(b, GambarFoto)]
    pdf = {str(u.kamus.Alt): "".join(u.teks.split()) for u in kantor.pdf.akar.semua("Figure")}
    web = {g.get("alt"): g.get("src") for g in html.fromstring(kantor.html).iter("img")}
    for b in bagan:
        label = _label_svg(kantor.gambar.svg[b.id])
        assert label
        assert sorted(pdf[b.alt]) == sorted(label)
        svg = unquote(web[b.alt].partition(",")[2])
        assert _label_svg(svg) == label


def test_figures_of_a_chart_are_told_by_its_text_alternative(kantor: Laporan) -> None:
    """A percentage that is drawn is also said in words."""
    for b in _gambar(kantor.naskah):
        if isinstance(b, Bagan):
            teks = " ".join(etree.fromstring(kantor.gambar.svg[b.id].encode()).itertext())
            assert set(re.findall(r"\d+,\d\d", teks)) <= set(re.findall(r"\d+,\d\d", b.alt)), b.id


def _label_svg(svg: str) -> str:
    akar = etree.fromstring(svg.encode())
    teks = ("".join(u.itertext()) for u in akar.iter("{http://www.w3.org/2000/svg}text"))
    return "".join("".join(teks).split())


# --- once and for all forms
def test_the_same_snapshot_gives_the_same_pdf(kantor: Laporan) -> None:
    assert tulis_pdf(kantor.naskah, siapkan_gambar(kantor.naskah)) == kantor.pdf.isi


def test_every_table_is_a_sheet_of_the_workbook(kantor: Laporan) -> None:
    buku = openpyxl.load_workbook(BytesIO(tulis_xlsx_tabel(kantor.naskah)))
    nomor = {
        f"Tabel {blok.nomor}"
        for b in kantor.naskah.bagian
        for blok in b.isi
        if isinstance(blok, Tabel) and blok.nomor
    }
    assert nomor == set(buku.sheetnames) - {"Daftar tabel"}
    assert not any(
        sel.data_type == "f" for lembar in buku for baris in lembar.iter_rows() for sel in baris
    )
