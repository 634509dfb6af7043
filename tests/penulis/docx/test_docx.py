"""The DOCX as an independent reader sees it: structure, language, references, determinism."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import docx
import pytest
from lxml import etree

from selaras.inti.dokumen.pohon import NaskahDok
from selaras.penulis.docx import tulis_docx
from selaras.penulis.gambar import GambarNaskah, siapkan_gambar
from tests.penulis.contoh_naskah import contoh_naskah

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def naskah() -> NaskahDok:
    return contoh_naskah()


@pytest.fixture(scope="module")
def gambar(naskah: NaskahDok) -> GambarNaskah:
    return siapkan_gambar(naskah)


@pytest.fixture(scope="module")
def isi(naskah: NaskahDok, gambar: GambarNaskah) -> bytes:
    return tulis_docx(naskah, gambar, {})


@pytest.fixture(scope="module")
def badan(isi: bytes) -> etree._Element:
    with zipfile.ZipFile(BytesIO(isi)) as arsip:
        return etree.fromstring(arsip.read("word/document.xml"))


def test_the_same_tree_gives_the_same_bytes(
    naskah: NaskahDok, gambar: GambarNaskah, isi: bytes
) -> None:
    assert tulis_docx(naskah, gambar, {}) == isi


def test_word_s_library_opens_it_on_f4(isi: bytes) -> None:
    dokumen = docx.Document(BytesIO(isi))
    ukuran = {(round(s.page_width.mm), round(s.page_height.mm)) for s in dokumen.sections}
    assert ukuran <= {(215, 330), (330, 215)}
    assert len(ukuran) == 2
    assert dokumen.core_properties.language == "id-ID"


def test_its_language_is_indonesian_in_the_styles(isi: bytes) -> None:
    with zipfile.ZipFile(BytesIO(isi)) as arsip:
        assert b'w:val="id-ID"' in arsip.read("word/styles.xml")


def test_every_table_has_its_grid_and_repeats_its_head(badan: etree._Element) -> None:
    tabel = list(badan.iter(f"{W}tbl"))
    assert tabel
    assert all(t.find(f"{W}tblGrid") is not None for t in tabel)
    assert any(True for _ in badan.iter(f"{W}tblHeader"))


def test_every_link_inside_leads_to_a_bookmark(badan: etree._Element) -> None:
    ada = {b.get(f"{W}name") for b in badan.iter(f"{W}bookmarkStart")}
    tujuan = {h.get(f"{W}anchor") for h in badan.iter(f"{W}hyperlink")} - {None}
    assert tujuan
    assert tujuan <= ada


def test_every_picture_is_told_in_words_and_numbered_once(badan: etree._Element) -> None:
    gambar = [e for e in badan.iter() if etree.QName(e).localname == "docPr"]
    assert gambar
    assert all(e.get("descr") for e in gambar)
    nomor = [e.get("id") for e in gambar]
    assert len(set(nomor)) == len(nomor)


def test_hostile_text_is_text(badan: etree._Element) -> None:
    teks = "".join(t.text or "" for t in badan.iter(f"{W}t"))
    for satu in ("<script>", "#let", "=cmd"):
        assert satu in teks
    assert re.search(r"\[U\+[0-9A-F]{4,6}\]", teks)
