"""Captions, cross-references and the contents: every field leads somewhere and is filled in."""

from __future__ import annotations

import re

import pytest

from selaras.inti.dokumen import pohon as p
from selaras.penulis.rujukan import RujukanError
from tests.penulis.docx.pembaca import Berkas, W, baris, paragraf, teks, tulis


def tabel(id: str, nomor: str, judul: str = "Judul") -> p.Tabel:
    return p.Tabel(id, judul, (1,), (), (baris("x"),), nomor)


def foto(id: str, nomor: str) -> p.GambarFoto:
    return p.GambarFoto(id, "Kegiatan", None, "foto", nomor)


def perintah(berkas: Berkas, nama: str) -> list[str]:
    semua = (x.text.strip() for x in berkas.cari("//w:instrText"))
    return [x for x in semua if x.startswith(f"{nama} ")]


def test_every_reference_link_and_page_number_leads_to_a_bookmark(contoh: Berkas) -> None:
    ada = [x.get(f"{W}name") for x in contoh.cari("//w:bookmarkStart")]
    assert len(ada) == len(set(ada)) == 13
    tujuan = {x.get(f"{W}anchor") for x in contoh.cari("//w:hyperlink")}
    tujuan |= {x.split()[1] for x in perintah(contoh, "REF") + perintah(contoh, "PAGEREF")}
    assert tujuan <= set(ada)
    assert len(perintah(contoh, "REF")) == 2


def test_fields_bookmarks_and_comments_are_closed_in_order(contoh: Berkas) -> None:
    dalam = 0
    for satu in contoh.cari("//w:fldChar"):
        dalam += {"begin": 1, "separate": 0, "end": -1}[satu.get(f"{W}fldCharType")]
        assert dalam >= 0
    assert dalam == 0
    buka = [x.get(f"{W}id") for x in contoh.cari("//w:bookmarkStart")]
    assert buka == [x.get(f"{W}id") for x in contoh.cari("//w:bookmarkEnd")]
    assert len(set(buka)) == len(buka)


def test_a_reference_shows_what_its_bookmark_holds() -> None:
    berkas = tulis(
        paragraf("Lihat ", p.Rujukan("t"), ", ", p.Rujukan("f"), ", ", p.Rujukan("j"), "."),
        tabel("t", "3.1"), foto("f", "2.4"), p.Judul(2, "Capaian", "j", "A."),
    )  # fmt: skip
    assert teks(berkas.paragraf("BodyText")[0]).replace("\u00a0", " ") == (
        "Lihat Tabel 3.1, Gambar 2.4, A. Capaian."
    )
    isi = {}
    for awal in berkas.cari("//w:bookmarkStart"):
        potongan, satu = "", awal.getnext()
        while satu.tag != f"{W}bookmarkEnd":
            potongan += teks(satu)
            satu = satu.getnext()
        isi[awal.get(f"{W}name")] = potongan
    dirujuk = [isi[x.split()[1]] for x in perintah(berkas, "REF")]
    assert dirujuk == ["Tabel 3.1", "Gambar 2.4", "A. Capaian"]


def test_a_reference_to_an_unnumbered_table_names_it() -> None:
    berkas = tulis(paragraf(p.Rujukan("t")), tabel("t", "", "Skala"))
    assert teks(berkas.paragraf("BodyText")[0]) == "Skala"


def test_a_reference_to_nothing_is_refused() -> None:
    with pytest.raises(RujukanError, match="tak-ada"):
        tulis(paragraf(p.Rujukan("tak-ada")))


def test_two_things_of_one_id_are_refused() -> None:
    with pytest.raises(RujukanError, match="ganda"):
        tulis(tabel("t", "1"), foto("t", "1"))


def test_captions_read_as_given_and_word_counts_the_same() -> None:
    """The SEQ fields, counted as Word does, give the numbers that are printed."""
    nomor = ["1.1", "1.2", "3.1", "3.2", "3.3", "3.3a", "3.4", "3.11a", "3.12", "L.1", "10"]
    berkas = tulis(*(tabel(f"t{n}", n) for n in nomor))
    judul = [re.sub(" Judul$", "", teks(x)) for x in berkas.paragraf("JudulTabel")]
    assert judul == [f"Tabel {n}" for n in nomor]
    hitung, dihitung = 0, []
    for kode in perintah(berkas, "SEQ"):
        ulang = re.search(r"\\r (\d+)", kode)
        hitung = int(ulang[1]) if ulang else hitung + 1
        dihitung.append(hitung)
    assert dihitung == [1, 2, 1, 2, 3, 3, 4, 11, 12, 1, 10]
    assert sum("\\r" in kode for kode in perintah(berkas, "SEQ")) == 6


def test_tables_and_figures_are_counted_apart() -> None:
    berkas = tulis(tabel("a", "1.1"), foto("b", "1.1"), tabel("c", "1.2"), foto("d", "1.2"))
    assert perintah(berkas, "SEQ") == [
        r"SEQ Tabel \* ARABIC \r 1", r"SEQ Gambar \* ARABIC \r 1",
        r"SEQ Tabel \* ARABIC", r"SEQ Gambar \* ARABIC",
    ]  # fmt: skip


def test_a_number_without_digits_stays_plain_text() -> None:
    berkas = tulis(tabel("a", "A"))
    assert teks(berkas.paragraf("JudulTabel")[0]) == "Tabel A Judul"
    assert perintah(berkas, "SEQ") == []


def test_the_contents_are_filled_in_with_the_pages_that_are_known() -> None:
    berkas = tulis(
        p.DaftarIsi("isi", "DAFTAR ISI"),
        p.Judul(1, "AKUNTABILITAS", "b", "BAB III"), p.Judul(2, "Capaian", "c", "A."),
        p.Judul(3, "Form", "d", "1."), p.Judul(4, "Dalam", "e", "a."),
        halaman={"b": "iv", "c": "12"},
    )  # fmt: skip
    baris_isi = [(n, teks(x)) for n in (1, 2, 3) for x in berkas.paragraf(f"TOC{n}")]
    assert baris_isi == [
        (1, "BAB III AKUNTABILITAS\tiv"), (2, "A. Capaian\t12"), (3, "1. Form\t\u00a0"),
    ]  # fmt: skip
    assert len(berkas.cari("//w:hyperlink")) == 3
    assert perintah(berkas, "TOC") == [r'TOC \o "1-3" \h \z']
    assert teks(berkas.paragraf("TOCHeading")[0]) == "DAFTAR ISI"


def test_a_list_may_stay_on_the_page_of_the_one_before() -> None:
    berkas = tulis(
        p.DaftarIsi("tabel", "DAFTAR TABEL"), p.DaftarIsi("gambar", "DAFTAR GAMBAR", sehalaman=True)
    )
    lepas = berkas.cari("//w:p[w:pPr/w:pageBreakBefore[@w:val='0']]")
    assert [teks(x) for x in lepas] == ["DAFTAR GAMBAR"]


def test_lists_of_tables_and_figures_hold_what_is_numbered() -> None:
    berkas = tulis(
        p.DaftarIsi("tabel", "DAFTAR TABEL"), p.DaftarIsi("gambar", "DAFTAR GAMBAR"),
        tabel("a", "1.1", "Satu"), tabel("b", "", "Lepas"), foto("c", "1.1"),
        halaman={"a": "3", "c": "4"},
    )  # fmt: skip
    assert [teks(x) for x in berkas.paragraf("TableofFigures")] == [
        "Tabel 1.1 Satu\t3", "Gambar 1.1 Kegiatan\t4",
    ]  # fmt: skip
    assert perintah(berkas, "TOC") == [r'TOC \h \z \c "Tabel"', r'TOC \h \z \c "Gambar"']


def test_an_empty_list_says_so() -> None:
    berkas = tulis(*(p.DaftarIsi(jenis, jenis) for jenis in ("isi", "tabel", "gambar")))
    assert "Tidak ada tabel bernomor." in teks(berkas.badan)
    assert len(berkas.cari("//w:fldChar")) == 9


def test_an_unknown_list_is_refused() -> None:
    with pytest.raises(ValueError, match="'peta'"):
        tulis(p.DaftarIsi("peta", "DAFTAR PETA"))


def test_word_offers_to_refresh_the_contents(contoh: Berkas) -> None:
    (galeri,) = contoh.cari("//w:sdt//w:docPartGallery")
    assert galeri.get(f"{W}val") == "Table of Contents"
