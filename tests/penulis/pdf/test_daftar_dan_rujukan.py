"""The PDF of both offices: contents, lists, references, bookmarks and page labels are right."""

from __future__ import annotations

from dataclasses import replace

import pikepdf
import pytest

from selaras.inti.dokumen import pohon as p
from tests.penulis.kantor_uji import KANTOR, Laporan, laporan, salinan
from tests.penulis.pdf.daftar_uji import (
    daftar,
    judul_cetak,
    keterangan_cetak,
    temuan_bookmark,
    temuan_daftar,
    temuan_label,
    temuan_rujukan,
)


@pytest.fixture(params=KANTOR)
def kantor(request: pytest.FixtureRequest) -> Laporan:
    return laporan(request.param)


def test_contents_and_lists_name_all_and_go_to_the_page_they_print(kantor: Laporan) -> None:
    assert [len(satu) > 3 for satu in daftar(kantor.pdf)] == [True, True, True]
    assert temuan_daftar(kantor.pdf, kantor.naskah) == []


def test_references_in_the_text_name_a_caption_and_go_to_it(kantor: Laporan) -> None:
    assert temuan_rujukan(kantor.pdf, kantor.naskah) == []


def test_bookmarks_are_the_headings(kantor: Laporan) -> None:
    assert temuan_bookmark(kantor.pdf, kantor.naskah) == []


def test_pages_are_labelled_and_printed_alike(kantor: Laporan) -> None:
    assert temuan_label(kantor.pdf, kantor.naskah) == []


def test_the_pages_told_to_other_writers_are_those_of_the_pdf(kantor: Laporan) -> None:
    """The DOCX fills its contents list with them."""
    tempat = [*judul_cetak(kantor.pdf), *keterangan_cetak(kantor.pdf, "Tabel"),
              *keterangan_cetak(kantor.pdf, "Gambar")]  # fmt: skip
    label = {t.teks: kantor.pdf.label[t.halaman] for t in tempat}
    for bagian in kantor.naskah.bagian:
        for b in bagian.isi:
            if isinstance(b, p.Tabel | p.Bagan | p.BaganOrganisasi | p.GambarFoto) and b.nomor:
                kata = "Tabel" if isinstance(b, p.Tabel) else "Gambar"
                assert kantor.halaman[b.id] == label[f"{kata} {b.nomor} {b.judul}"]


# --- the checks above can fail: each sees a fault that was put into a copy
def _tautan(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    return [a for h in pdf.pages for a in h.get("/Annots", []) if a.Subtype == "/Link"]


def test_a_link_to_the_wrong_place_is_seen() -> None:
    def tukar(pdf: pikepdf.Pdf) -> None:
        tautan = _tautan(pdf)
        tautan[4].Dest, tautan[-1].Dest = tautan[-1].Dest, tautan[4].Dest

    pdf, naskah = salinan(tukar), laporan("kantor kedua").naskah
    assert len(temuan_daftar(pdf, naskah)) == 1
    assert len(temuan_rujukan(pdf, naskah)) == 1


def test_a_page_too_many_is_seen() -> None:
    """Everything behind it stands one page further than the lists say."""

    def sisipkan(pdf: pikepdf.Pdf) -> None:
        pdf.add_blank_page(page_size=(609, 935))
        pdf.pages.insert(8, pdf.pages[-1])  # before the page that is numbered 3
        del pdf.pages[-1]

    pdf, naskah = salinan(sisipkan), laporan("kantor kedua").naskah
    assert any("tertulis 3, berdiri di" in satu for satu in temuan_daftar(pdf, naskah))
    assert temuan_label(pdf, naskah)


def test_a_page_label_that_is_off_by_one_is_seen() -> None:
    def geser(pdf: pikepdf.Pdf) -> None:
        for nomor in pdf.Root.PageLabels.Nums:
            if isinstance(nomor, pikepdf.Dictionary) and nomor.get("/S") == "/D":
                nomor.St = int(nomor.St) + 1

    pdf, naskah = salinan(geser), laporan("kantor kedua").naskah
    assert any("tertulis 1, berdiri di 2" in satu for satu in temuan_daftar(pdf, naskah))
    assert temuan_label(pdf, naskah)


def test_a_bookmark_with_other_words_is_seen() -> None:
    def ganti(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Outlines.First.Title = "PENGANTAR"

    assert len(temuan_bookmark(salinan(ganti), laporan("kantor kedua").naskah)) == 1


def test_a_caption_or_heading_that_is_not_listed_is_seen() -> None:
    satu = laporan("kantor kedua")
    isi = satu.naskah.bagian[-1].isi
    lebih = (p.Judul(2, "Tambahan", "tambahan"), p.Tabel("x", "Baru", (1,), (), (), nomor="9.9"))
    bagian = (*satu.naskah.bagian[:-1], replace(satu.naskah.bagian[-1], isi=(*isi, *lebih)))
    temuan = temuan_daftar(satu.pdf, replace(satu.naskah, bagian=bagian))
    assert sum("Tambahan" in t for t in temuan) == 2
    assert sum("Tabel 9.9 Baru" in t for t in temuan) == 2
