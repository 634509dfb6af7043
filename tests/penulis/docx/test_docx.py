"""The file as a whole: opens, speaks Indonesian, is the same twice, holds text as text."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import docx
import pytest

from selaras.inti.dokumen import pohon as p
from selaras.inti.dokumen import surat
from selaras.penulis.aksara import cetakkan
from selaras.penulis.docx import tulis_docx
from tests.penulis.contoh_naskah import JAHAT, contoh_naskah
from tests.penulis.docx.pembaca import (
    Berkas,
    GambarTiruan,
    W,
    baris,
    nilai,
    paragraf,
    sebaris,
    sel,
    teks,
    tulis,
)  # fmt: skip

AKSARA_TERLARANG = "".join(map(chr, range(32))) + "\x7f\ud800\ufffe\uffff"


def test_the_same_tree_gives_the_same_bytes(contoh: Berkas) -> None:
    sekali_lagi = tulis_docx(contoh_naskah(), GambarTiruan(), {"bab3": "1", "lampiran": "9"})
    assert sekali_lagi == contoh.isi


def test_no_entry_of_the_archive_tells_when_it_was_written(contoh: Berkas) -> None:
    assert {satu.date_time for satu in contoh.arsip.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_part_is_well_formed_and_has_a_declared_type(contoh: Berkas) -> None:
    jenis = contoh.bagian("[Content_Types].xml")
    bernama = {satu.get("PartName") for satu in jenis if satu.get("PartName")}
    akhiran = {satu.get("Extension") for satu in jenis if satu.get("Extension")}
    for nama in contoh.arsip.namelist():
        if nama.endswith((".xml", ".rels")):
            contoh.bagian(nama)
        assert f"/{nama}" in bernama or nama.rpartition(".")[2] in akhiran


def test_word_s_library_reads_headings_and_properties(contoh: Berkas) -> None:
    dokumen = docx.Document(BytesIO(contoh.isi))
    judul = [
        x.text for x in dokumen.paragraphs if ((x.style and x.style.name) or "")[:7] == "Heading"
    ]
    assert judul == [
        "KATA PENGANTAR", "BAB III AKUNTABILITAS", "A. Capaian", "B. Teks jahat",
        "LAMPIRAN 1 FORMULIR",
    ]  # fmt: skip
    sifat = dokumen.core_properties
    assert (sifat.title, sifat.author) == ("Laporan Kinerja <Dinas> & Kawan", "Dinas Contoh")
    assert (sifat.language, sifat.identifier) == ("id-ID", "sha256:" + "ab" * 32)
    assert sifat.created == sifat.modified  # the same for every file, never a day to come
    assert sifat.created is not None
    assert sifat.created.year == 2020
    assert sifat.comments == "Keadaan per 31 Desember 2024"


def test_properties_take_any_title_at_all() -> None:
    berkas = tulis(paragraf("isi"), judul="A\x01" * 300, penulis="\x00", pokok="<&>")
    sifat = docx.Document(BytesIO(berkas.isi)).core_properties
    assert sifat.title.startswith("A[U+0001]A")
    assert (len(sifat.title), sifat.author, sifat.subject) == (255, "[U+0000]", "<&>")


def test_its_language_is_indonesian_in_styles_and_settings(contoh: Berkas) -> None:
    gaya = contoh.bagian("word/styles.xml")
    assert nilai(gaya, "//w:docDefaults//w:rPr/w:lang") == "id-ID"
    assert nilai(contoh.bagian("word/settings.xml"), "//w:themeFontLang") == "id-ID"


def test_word_is_never_asked_to_ask_about_fields(contoh: Berkas) -> None:
    assert not contoh.cari("//*[@w:dirty]")
    assert not contoh.cari("//w:updateFields", contoh.bagian("word/settings.xml"))


@pytest.mark.parametrize("jahat", [*JAHAT, "a & b < c > d \"e\" 'f'", "&lt;w:br/&gt;"])
def test_hostile_text_comes_out_as_the_same_text_everywhere(jahat: str) -> None:
    kop = surat.KopSurat(jahat, jahat, (jahat,), None)
    orang = surat.Penanda(jahat, jahat, jahat, jahat, jahat)
    berkas = tulis(
        p.Judul(1, jahat, "j", jahat),
        paragraf(jahat, p.Angka(jahat, "x"), p.Pita(jahat, "●", jahat, jahat)),
        p.Daftar((sebaris(jahat),)),
        p.Tabel("t", jahat, (1,), (baris(jahat),), (baris(sel(jahat, latar=jahat)),), "1",
                catatan=(sebaris(jahat),)),
        p.GambarFoto("f", jahat, None, jahat, "1", jahat),
        p.Kotak(jahat, (sebaris(jahat),)),
        p.DaftarIsi("isi", jahat),
        surat.TandaTangan(orang, orang),
        kop,
        kaki=jahat,
        sampul=surat.Sampul(kop, (jahat, jahat), jahat, jahat),
    )  # fmt: skip
    tanpa_spasi = cetakkan(jahat).replace(" ", "")
    dibaca = teks(berkas.badan).replace(" ", "").replace("\u00a0", "")
    assert dibaca.count(tanpa_spasi) >= 33
    assert teks(berkas.bagian("word/footer2.xml")).startswith(cetakkan(jahat))


def test_characters_that_xml_forbids_are_shown_and_do_not_stop_the_report() -> None:
    berkas = tulis(
        paragraf(AKSARA_TERLARANG),
        p.Bagan("b", AKSARA_TERLARANG, {}, AKSARA_TERLARANG, "1"),
        p.Tabel("t", AKSARA_TERLARANG, (1,), (), (baris("x"),)),
    )
    dibaca = teks(berkas.badan)
    assert all(f"[U+{ord(satu):04X}]" in dibaca for satu in "\x00\x0b\x1b\ud800\ufffe\uffff")


def test_ids_with_odd_characters_become_names_that_word_takes() -> None:
    banyak = ["a b", "a-b", "A_b", "x" * 60, "x" * 61, "élan", "1", ""]
    berkas = tulis(*(p.Judul(2, "Judul", satu) for satu in banyak))
    nama = [satu.get(f"{W}name") for satu in berkas.cari("//w:bookmarkStart")]
    assert len({satu.lower() for satu in nama}) == len(banyak)
    assert all(re.fullmatch(r"_[A-Za-z0-9_]{1,39}", satu) for satu in nama)


def test_a_document_without_sections_has_its_cover_only() -> None:
    naskah = replace(contoh_naskah(), bagian=())
    berkas = Berkas(tulis_docx(naskah, GambarTiruan()))
    assert teks(berkas.paragraf("Title")[0]) == "LAPORAN KINERJA"
    assert len(berkas.cari("//w:sectPr")) == 1


def test_a_planner_sees_in_the_margin_which_paragraph_is_out_of_date(contoh: Berkas) -> None:
    (awal,) = contoh.cari("//w:commentRangeStart")
    assert teks(awal.getparent()) == "Paragraf kantor."
    (catatan,) = contoh.bagian("word/comments.xml")
    assert "berubah sejak paragraf ditulis" in teks(catatan)
    assert catatan.get(f"{W}id") == awal.get(f"{W}id")
    assert catatan.get(f"{W}date") is None


def test_a_document_with_nothing_out_of_date_has_no_comments() -> None:
    assert "word/comments.xml" not in tulis(paragraf("isi")).arsip.namelist()
