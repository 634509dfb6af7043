"""The PDF of both offices is an archive copy (PDF/A-2a) that can be read aloud (PDF/UA-1).

Checked with pikepdf alone. veraPDF, the free validator, is not packaged for Debian or PyPI; the
rules that matter here are read from the standards themselves.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pikepdf
import pytest

from tests.penulis.baca_teks import potongan_pdf
from tests.penulis.kantor_uji import KANTOR, Laporan, laporan, salinan
from tests.penulis.pdf.isi_halaman import baca_peta
from tests.penulis.pdf.pembaca import BerkasPdf, Unsur

# Structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that a report uses.
BAKU = set(
    "Document Part Div TOC TOCI P H1 H2 H3 H4 L LI Lbl LBody Table TR TH TD THead TBody TFoot "
    "Span Reference Link Figure Caption Note".split()
)


@pytest.fixture(params=KANTOR)
def kantor(request: pytest.FixtureRequest) -> Laporan:
    return laporan(request.param)


@pytest.fixture
def pdf(kantor: Laporan) -> BerkasPdf:
    return kantor.pdf


# --- the file
def test_it_declares_its_standards_title_and_language(kantor: Laporan) -> None:
    akar = kantor.pdf.pdf.Root
    with kantor.pdf.pdf.open_metadata() as meta:
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("2", "A")
        assert meta["pdfuaid:part"] == "1"
        assert meta["dc:title"] == kantor.naskah.judul == str(kantor.pdf.pdf.docinfo["/Title"])
        assert meta["dc:creator"] == [kantor.naskah.penulis]
        assert meta["dc:language"] == {"id-ID"}
    assert str(akar.Lang) == "id-ID"
    assert bool(akar.ViewerPreferences.DisplayDocTitle)
    assert bool(akar.MarkInfo.Marked)
    assert not bool(akar.MarkInfo.get("/Suspects", False))


def test_it_holds_its_colours_and_nothing_that_an_archive_forbids(pdf: BerkasPdf) -> None:
    tujuan = [t for t in pdf.pdf.Root.OutputIntents if t.S == "/GTS_PDFA1"]
    assert len(tujuan) == 1
    assert tujuan[0].DestOutputProfile.read_bytes()[36:40] == b"acsp"  # an ICC profile
    assert not pdf.pdf.is_encrypted
    assert not {"/OpenAction", "/AA", "/AcroForm", "/NeedsRendering"} & set(pdf.pdf.Root.keys())
    assert not {"/JavaScript", "/EmbeddedFiles"} & set(pdf.pdf.Root.Names.keys())
    for benda in pdf.pdf.objects:
        if isinstance(benda, pikepdf.Stream):
            assert "/F" not in benda, "a stream outside of the file"
            assert str(benda.get("/Filter", "")) != "/LZWDecode"


def test_every_font_is_embedded_and_says_which_characters_it_shows(pdf: BerkasPdf) -> None:
    fon = [b for b in pdf.pdf.objects if isinstance(b, pikepdf.Dictionary)
           and b.get("/Type") == "/Font" and b.Subtype == "/Type0"]  # fmt: skip
    assert len(fon) > 3
    for satu in fon:
        uraian = satu.DescendantFonts[0].FontDescriptor
        assert "/FontFile2" in uraian or "/FontFile3" in uraian
        assert re.match(r"/[A-Z]{6}\+(Carlito|DejaVuSans|PlusJakartaSans)", str(satu.BaseFont))
        for teks in baca_peta(satu.ToUnicode.read_bytes()).values():
            assert not any(unicodedata.category(h) in ("Co", "Cn", "Cs") for h in teks), satu
            assert not set(teks) & {"\0", "\ufeff", "\ufffe", "\ufffd"}


# --- the structure
def test_all_that_is_printed_is_structure_or_ornament(pdf: BerkasPdf) -> None:
    """No text outside of both, and each piece of content belongs to one element."""
    assert [satu.teks for h in pdf.halaman for satu in h.liar] == []
    terpakai = Counter(id(satu) for satu in pdf.akar.potongan())
    ada = {id(satu) for h in pdf.halaman for isi in h.bertanda.values() for satu in isi}
    assert set(terpakai) == ada
    assert set(terpakai.values()) == {1}


def test_its_elements_are_of_the_standard_or_mapped_to_it(pdf: BerkasPdf) -> None:
    peta = {str(k)[1:]: str(v)[1:] for k, v in pdf.pdf.Root.StructTreeRoot.RoleMap.items()}
    jenis = {u.jenis for u in pdf.akar.semua()} - {"Akar"}
    assert {peta.get(satu, satu) for satu in jenis} <= BAKU
    assert [u.jenis for u in pdf.akar.isi if isinstance(u, Unsur)] == ["Document"]


def test_headings_begin_at_one_and_skip_no_level(pdf: BerkasPdf) -> None:
    tingkat = [int(u.jenis[1]) for u in pdf.akar.semua("H1", "H2", "H3", "H4")]
    assert tingkat[0] == 1
    assert all(b <= a + 1 for a, b in pairwise(tingkat))
    assert all(u.teks for u in pdf.akar.semua("H1", "H2", "H3", "H4"))


def test_pages_are_read_in_their_order(pdf: BerkasPdf) -> None:
    """By where each block begins; a row may go on to the next page, cell after cell."""
    blok = pdf.akar.semua("H1", "H2", "H3", "H4", "P", "LI", "Caption", "TR", "TOCI")
    mulai = [satu.halaman for satu in blok if satu.teks]
    assert len(mulai) > 300
    assert mulai == sorted(mulai)


def test_text_of_the_structure_is_whole_words(pdf: BerkasPdf) -> None:
    """No piece holds a character that no reader can say."""
    for teks in potongan_pdf(pdf):
        assert not any(unicodedata.category(h) in ("Co", "Cn", "Cs", "Cc") for h in teks), teks


def test_every_figure_has_a_sentence_and_a_place(pdf: BerkasPdf) -> None:
    gambar = list(pdf.akar.semua("Figure"))
    assert len(gambar) > 4
    for satu in gambar:
        alt = str(satu.kamus.get("/Alt", ""))
        assert len(alt.split()) > 1, alt
        assert len(satu.atribut("/BBox")) == 4


def test_lists_have_a_label_and_a_body_in_each_item(pdf: BerkasPdf) -> None:
    for satu in pdf.akar.semua("L"):
        assert {u.jenis for u in satu.isi if isinstance(u, Unsur)} == {"LI"}
        assert satu.atribut("/ListNumbering") is not None
    for satu in pdf.akar.semua("LI"):
        assert [u.jenis for u in satu.isi if isinstance(u, Unsur)][:2] == ["Lbl", "LBody"]


def test_every_link_is_in_the_structure_and_says_where_it_goes(pdf: BerkasPdf) -> None:
    tersusun = [t.objgen for u in pdf.akar.semua("Link") for t in u.tautan]
    for halaman in pdf.pdf.pages:
        catatan = list(halaman.get("/Annots", []))
        assert not catatan or halaman.Tabs == "/S"
        for satu in catatan:
            assert satu.Subtype == "/Link"
            assert str(satu.Contents).strip()
            assert int(satu.F) & 4, "is printed"
            assert tersusun.count(satu.objgen) == 1


# --- tables
def test_every_table_has_heads_that_its_cells_name(pdf: BerkasPdf) -> None:
    tabel = list(pdf.akar.semua("Table"))
    assert len(tabel) > 20
    for satu in tabel:
        kepala = {str(u.kamus.ID): u for u in satu.semua("TH")}
        assert kepala, satu.teks[:60]
        for u in kepala.values():
            assert u.atribut("/Scope") == "/Column"
            assert u.teks or u.atribut("/ColSpan"), satu.teks[:60]
        for sel in satu.semua("TD"):
            disebut = [str(x) for x in sel.atribut("/Headers")]
            assert disebut, sel.teks
            assert set(disebut) <= set(kepala)


def test_every_cell_names_the_heads_of_its_own_columns(pdf: BerkasPdf) -> None:
    for tabel in pdf.akar.semua("Table"):
        kolom: dict[str, set[int]] = {}
        for sel, tempat in _letak(tabel):
            if sel.jenis == "TH":
                kolom[str(sel.kamus.ID)] = tempat
        for sel, tempat in _letak(tabel):
            if sel.jenis == "TD":
                disebut = [kolom[str(x)] for x in sel.atribut("/Headers")]
                assert all(tempat & satu for satu in disebut)
                assert tempat <= set().union(*disebut)


def test_rows_of_a_table_are_all_as_wide(pdf: BerkasPdf) -> None:
    for tabel in pdf.akar.semua("Table"):
        lebar = Counter[int]()
        for ke, baris in enumerate(tabel.semua("TR")):
            for sel in baris.semua("TH", "TD"):
                for bawah in range(_rentang(sel, "/RowSpan")):
                    lebar[ke + bawah] += _rentang(sel, "/ColSpan")
        assert len(set(lebar.values())) == 1, tabel.teks[:60]


def _rentang(sel: Unsur, nama: str) -> int:
    nilai: Any = sel.atribut(nama)
    return 1 if nilai is None else int(nilai)


def _letak(tabel: Unsur) -> list[tuple[Unsur, set[int]]]:
    """Every cell with the columns that it covers; spanning cells keep their places free below."""
    hasil = []
    penuh: set[tuple[int, int]] = set()
    for ke, baris in enumerate(tabel.semua("TR")):
        kolom = 0
        for sel in baris.semua("TH", "TD"):
            while (ke, kolom) in penuh:
                kolom += 1
            tempat = set(range(kolom, kolom + _rentang(sel, "/ColSpan")))
            tinggi = range(ke, ke + _rentang(sel, "/RowSpan"))
            penuh |= {(bawah, satu) for bawah in tinggi for satu in tempat}
            hasil.append((sel, tempat))
    return hasil


# --- the rules above can fail: each sees a fault that was put into a copy
def _pertama(pdf: pikepdf.Pdf, kunci: str, nilai: str) -> Any:
    return next(
        b for b in pdf.objects if isinstance(b, pikepdf.Dictionary) and b.get(kunci) == nilai
    )


def _tanpa_alt(pdf: pikepdf.Pdf) -> None:
    del _pertama(pdf, "/S", "/Figure")["/Alt"]


def _tanpa_berkas_fon(pdf: pikepdf.Pdf) -> None:
    uraian = _pertama(pdf, "/Type", "/FontDescriptor")
    for kunci in {"/FontFile2", "/FontFile3"} & set(uraian.keys()):
        del uraian[kunci]


def _huruf_pribadi(pdf: pikepdf.Pdf) -> None:
    peta = _pertama(pdf, "/Subtype", "/Type0").ToUnicode
    peta.write(re.sub(rb"<[0-9A-F]{4}>(?=\s+endbfchar)", b"<E001>", peta.read_bytes()))


def _kepala_tertukar(pdf: pikepdf.Pdf) -> None:
    kepala = [b for b in pdf.objects if isinstance(b, pikepdf.Dictionary) and b.get("/S") == "/TH"]
    kepala[0].ID, kepala[1].ID = kepala[1].ID, kepala[0].ID


def _judul_terlompat(pdf: pikepdf.Pdf) -> None:
    _pertama(pdf, "/S", "/H2").S = pikepdf.Name.H4


def _teks_liar(pdf: pikepdf.Pdf) -> None:
    halaman = pdf.pages[3]
    fon = next(iter(halaman.Resources.Font.keys()))
    halaman.contents_add(f"BT {fon} 9 Tf <0001> Tj ET".encode())


@pytest.mark.parametrize(
    ("ubah", "uji"),
    [
        (_tanpa_alt, test_every_figure_has_a_sentence_and_a_place),
        (_tanpa_berkas_fon, test_every_font_is_embedded_and_says_which_characters_it_shows),
        (_huruf_pribadi, test_every_font_is_embedded_and_says_which_characters_it_shows),
        (_kepala_tertukar, test_every_cell_names_the_heads_of_its_own_columns),
        (_judul_terlompat, test_headings_begin_at_one_and_skip_no_level),
        (_teks_liar, test_all_that_is_printed_is_structure_or_ornament),
    ],
)
def test_a_broken_rule_is_seen(
    ubah: Callable[[pikepdf.Pdf], None], uji: Callable[[BerkasPdf], None]
) -> None:
    rusak = salinan(ubah)
    with pytest.raises(AssertionError):
        uji(rusak)
