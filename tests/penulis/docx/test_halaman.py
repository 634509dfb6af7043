"""Pages: size, orientation, numbers, footers, breaks; headings and text styles."""

from __future__ import annotations

from typing import Any

import pytest

from selaras.inti.dokumen import pohon as p
from selaras.penulis.docx import tulis_docx
from tests.penulis.contoh_naskah import contoh_naskah
from tests.penulis.docx.pembaca import (
    Berkas,
    GambarTiruan,
    W,
    nilai,
    paragraf,
    sebaris,
    teks,
    tulis,
)


def sifat(satu: Any, jalan: str) -> dict[str, str]:
    ada = satu.xpath(jalan, namespaces={"w": W[1:-1]})
    return {k.replace(W, ""): v for k, v in ada[0].attrib.items()} if ada else {}


def kaki(berkas: Berkas, bagian: Any) -> Any:
    """The footer part of a section."""
    kunci = bagian[0].get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
    for hubungan in berkas.bagian("word/_rels/document.xml.rels"):
        if hubungan.get("Id") == kunci:
            return berkas.bagian(f"word/{hubungan.get('Target')}")
    raise AssertionError(kunci)


def test_sheets_are_f4_with_the_office_s_margins(contoh: Berkas) -> None:
    ukuran = [sifat(x, "w:pgSz") for x in contoh.cari("//w:sectPr")]
    assert ukuran[:3] == [{"w": "12189", "h": "18709"}] * 3
    assert ukuran[3] == {"w": "18709", "h": "12189", "orient": "landscape"}
    for x in contoh.cari("//w:sectPr"):
        tepi = sifat(x, "w:pgMar")
        assert (tepi["left"], tepi["right"], tepi["top"], tepi["bottom"]) == (
            "1701", "1417", "1417", "1417",
        )  # fmt: skip


def test_front_matter_counts_in_roman_and_the_chapters_start_at_one(contoh: Berkas) -> None:
    sampul, depan, isi, lampiran = [sifat(x, "w:pgNumType") for x in contoh.cari("//w:sectPr")]
    assert sampul == {}
    assert depan == {"fmt": "lowerRoman", "start": "1"}
    assert isi == {"fmt": "decimal", "start": "1"}
    assert lampiran == {"fmt": "decimal"}


def test_footers_name_the_report_and_the_cover_has_none(contoh: Berkas) -> None:
    sampul, depan, isi, lampiran = contoh.cari("//w:sectPr")
    assert teks(kaki(contoh, sampul)) == ""
    for satu in (depan, isi, lampiran):
        assert teks(kaki(contoh, satu)) == "LAKIN Dinas Contoh #2024\t1"
        assert contoh.cari("//w:instrText", kaki(contoh, satu))[0].text.strip() == "PAGE"
    henti = [(x.get(f"{W}val"), x.get(f"{W}pos"))
             for x in contoh.cari("//w:tabs/w:tab", kaki(contoh, lampiran))]  # fmt: skip
    assert henti == [("clear", "9071"), ("right", "15591")]


def test_a_section_without_numbers_has_an_empty_footer() -> None:
    naskah = contoh_naskah(p.BagianDok((paragraf("x"),), penomoran=""), sampul=None)
    berkas = Berkas(tulis_docx(naskah, GambarTiruan()))
    assert teks(kaki(berkas, berkas.cari("//w:sectPr")[0])) == ""


def test_an_unknown_way_of_numbering_is_refused() -> None:
    naskah = contoh_naskah(p.BagianDok((), penomoran="bintang"))
    with pytest.raises(ValueError, match="'bintang'"):
        tulis_docx(naskah, GambarTiruan())


def ganti_halaman(berkas: Berkas) -> list[str]:
    """Texts before which the page changes by a break of ours."""
    return [teks(x.getnext()) for x in berkas.cari("//w:p[w:pPr/w:pageBreakBefore]")]


def test_a_page_break_starts_a_page() -> None:
    assert ganti_halaman(tulis(paragraf("a"), p.GantiHalaman(), paragraf("b"))) == ["b"]


@pytest.mark.parametrize(
    "blok",
    [
        (p.GantiHalaman(), paragraf("a")),
        (paragraf("a"), p.GantiHalaman()),
        (paragraf("a"), p.GantiHalaman(), p.Judul(1, "b", "b")),
        (paragraf("a"), p.GantiHalaman(), p.DaftarIsi("isi", "b")),
    ],
)
def test_a_break_that_would_leave_an_empty_page_is_left_out(blok: tuple[p.Blok, ...]) -> None:
    assert ganti_halaman(tulis(*blok)) == []


def test_two_breaks_are_one() -> None:
    berkas = tulis(paragraf("a"), p.GantiHalaman(), p.GantiHalaman(), paragraf("b"))
    assert ganti_halaman(berkas) == ["b"]


def test_a_chapter_starts_a_page_and_no_heading_ends_one(contoh: Berkas) -> None:
    gaya = contoh.bagian("word/styles.xml")
    for tingkat in (1, 2, 3, 4):
        satu = contoh.cari(f"//w:style[@w:styleId='Heading{tingkat}']", gaya)[0]
        assert nilai(satu, "w:name") == f"heading {tingkat}"
        assert nilai(satu, "w:pPr/w:outlineLvl") == str(tingkat - 1)
        assert contoh.cari("w:pPr/w:keepNext", satu)
        assert bool(contoh.cari("w:pPr/w:pageBreakBefore", satu)) is (tingkat == 1)


def test_headings_deeper_than_four_print_as_four() -> None:
    assert [teks(x) for x in tulis(p.Judul(6, "dalam", "x", "(a)")).paragraf("Heading4")] == [
        "(a) dalam"
    ]


def test_looks_come_from_styles_and_every_style_that_is_used_exists(contoh: Berkas) -> None:
    gaya = contoh.bagian("word/styles.xml")
    ada = {x.get(f"{W}styleId") for x in gaya}
    dipakai = {x.get(f"{W}val") for x in contoh.cari("//w:pStyle | //w:rStyle | //w:tblStyle")} | {
        x.get(f"{W}val") for x in contoh.cari("//w:basedOn | //w:next", gaya)
    }
    assert dipakai <= ada
    assert not contoh.cari("//w:body//w:sz | //w:body//w:color")
    dasar = contoh.cari("//w:docDefaults", gaya)[0]
    assert sifat(dasar, ".//w:rFonts")["ascii"] == "Calibri"
    assert nilai(dasar, ".//w:sz") == "22"
    assert sifat(dasar, ".//w:spacing")["line"] == "268"  # times 1.22 at 11 pt: 15 pt
    assert nilai(gaya, "//w:style[@w:styleId='BodyText']//w:jc") == "both"


def test_names_of_styles_are_unique(contoh: Berkas) -> None:
    nama = [nilai(x, "w:name") for x in contoh.bagian("word/styles.xml")[2:]]
    assert len(nama) == len(set(nama))


def test_offices_without_our_fonts_get_faces_of_the_same_measure(contoh: Berkas) -> None:
    fon = {x.get(f"{W}name"): nilai(x, "w:altName") for x in contoh.bagian("word/fontTable.xml")}
    assert fon == {"Calibri": "Carlito", "Segoe UI Symbol": "DejaVu Sans"}


def test_paragraphs_take_alignment_and_size_from_the_tree() -> None:
    berkas = tulis(
        paragraf("a"), paragraf("b", rata=p.Rata.TENGAH), paragraf("c", rata=p.Rata.KANAN),
        paragraf("d", kecil=True), paragraf("e", p.BarisBaru(), "f"), paragraf("g", lekat=True),
    )  # fmt: skip
    badan = berkas.cari("//w:body/w:p")
    assert [nilai(x, "w:pPr/w:jc") for x in badan] == [None, "center", "right", None, "left", None]
    assert nilai(badan[3], "w:pPr/w:pStyle") == "Catatan"
    assert teks(badan[4]) == "e\nf"
    assert [bool(berkas.cari("w:pPr/w:keepNext", x)) for x in badan] == [False] * 5 + [True]


def test_a_word_longer_than_half_a_line_does_not_tear_the_line_above_apart() -> None:
    berkas = tulis(paragraf("Sidik: ", "a" * 64), paragraf("kata " * 40))
    assert [nilai(x, "w:pPr/w:jc") for x in berkas.cari("//w:body/w:p")] == ["left", None]


def test_the_texts_of_all_tables_follow_one_style(contoh: Berkas) -> None:
    """A planner who changes "Isi Tabel" changes the cells of every table."""
    gaya = contoh.bagian("word/styles.xml")
    for tabel in contoh.cari("//w:tbl[w:tblPr/w:tblStyle]"):
        for badan in contoh.cari("w:tr[not(w:trPr/w:tblHeader)]//w:pStyle", tabel):
            asal = badan.get(f"{W}val")
            while asal not in ("IsiTabel", "Normal"):
                asal = nilai(gaya, f"//w:style[@w:styleId='{asal}']/w:basedOn")
            assert asal == "IsiTabel"
    assert not contoh.cari(
        "//w:tbl[w:tblPr/w:tblStyle]//*[self::w:spacing or self::w:jc or self::w:sz]"
    )


def test_the_colour_picker_offers_the_colours_of_the_report(contoh: Berkas) -> None:
    warna = contoh.cari("//a:accent1/a:srgbClr", contoh.bagian("word/theme/theme1.xml"))
    assert [x.get("val") for x in warna] == ["0B6E69"]


def test_bold_and_italic_are_kept() -> None:
    tebal, miring = p.Teks("a", tebal=True), p.Teks("b", miring=True)
    berkas = tulis(paragraf(tebal, miring, p.Angka("1", "x", tebal=True), ""))
    bentuk = [
        (teks(r), bool(berkas.cari("w:rPr/w:b", r)), bool(berkas.cari("w:rPr/w:i", r)))
        for r in berkas.cari("//w:body/w:p/w:r")
    ]
    assert bentuk == [("a", True, False), ("b", False, True), ("1", True, False)]


def test_each_numbered_list_counts_from_one() -> None:
    satu = p.Daftar((sebaris("a"), sebaris("b")), bernomor=True)
    berkas = tulis(satu, p.Daftar((sebaris("c"),)), satu)
    nomor = [nilai(x, "w:pPr/w:numPr/w:numId") for x in berkas.paragraf("ListNumber")]
    assert nomor[0] == nomor[1] != nomor[2] == nomor[3]
    daftar = berkas.bagian("word/numbering.xml")
    for satu_nomor in set(nomor):
        (mulai,) = berkas.cari(f"w:num[@w:numId='{satu_nomor}']//w:startOverride", daftar)
        assert mulai.get(f"{W}val") == "1"
    assert len(berkas.paragraf("ListBullet")) == 1
    gaya = berkas.bagian("word/styles.xml")
    assert nilai(gaya, "//w:style[@w:styleId='ListBullet']//w:numId") == "1"
