"""Pictures with their words, photographs that are missing, tiles, notes, letterhead, signatures."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from selaras.inti.dokumen import pohon as p
from selaras.inti.dokumen import surat
from selaras.penulis.docx import tulis_docx
from tests.penulis.contoh_naskah import BAIK, KOP, contoh_naskah
from tests.penulis.docx.pembaca import Berkas, W, gambar_png, nilai, paragraf, sebaris, teks, tulis

EMU = 36_000  # a millimetre


def bagan(tinggi: float = 60, **lain: Any) -> p.Bagan:
    return p.Bagan("b", "Judul", {}, "Batang naik.", "3.1", tinggi, **lain)


def foto(berkas: str | None, **lain: Any) -> p.GambarFoto:
    return p.GambarFoto("f", "Kegiatan", berkas, "Orang menanam", "3.2", **lain)


def ukuran_mm(berkas: Berkas) -> tuple[int, int]:
    (satu,) = berkas.cari("//wp:extent")
    return round(int(satu.get("cx")) / EMU), round(int(satu.get("cy")) / EMU)


def test_every_picture_is_told_in_words_and_numbered_once(contoh: Berkas) -> None:
    gambar = contoh.cari("//wp:docPr")
    assert [x.get("descr") for x in gambar] == [
        "Logo PEMERINTAH KABUPATEN CONTOH", "Batang: program pertama 1.234,5; lainnya 50.",
        "Kepala Dinas membawahi sekretariat dan tiga bidang.", "Orang menanam pohon",
        "Logo PEMERINTAH KABUPATEN CONTOH",
    ]  # fmt: skip
    nomor = [x.get("id") for x in gambar]
    assert len(set(nomor)) == len(nomor)


def test_a_picture_used_twice_lies_in_the_file_once(contoh: Berkas) -> None:
    media = [x for x in contoh.arsip.namelist() if x.startswith("word/media/")]
    assert len(media) == 3  # logo, photograph, the one picture of all charts


def test_every_picture_is_related_to_a_part_of_the_file(contoh: Berkas) -> None:
    hubungan = {x.get("Id"): x.get("Target") for x in contoh.bagian("word/_rels/document.xml.rels")}
    for satu in contoh.cari("//a:blip"):
        kunci = next(v for k, v in satu.attrib.items() if k.endswith("embed"))
        assert f"word/{hubungan[kunci]}" in contoh.arsip.namelist()


def test_a_chart_has_its_height_and_never_exceeds_the_text() -> None:
    assert ukuran_mm(tulis(bagan(60))) == (120, 60)
    assert ukuran_mm(tulis(bagan(200))) == (160, 80)


@pytest.mark.parametrize(
    ("piksel", "mm"), [((400, 200), (42, 21)), ((4000, 1000), (160, 40)), ((500, 5000), (25, 250))]
)
def test_an_organisation_chart_keeps_the_size_of_its_text_or_fits_the_page(
    piksel: tuple[int, int], mm: tuple[int, int]
) -> None:
    class Sebesar:
        def png(self, id: str) -> bytes:
            keluar = BytesIO()
            Image.new("RGB", piksel).save(keluar, "PNG")
            return keluar.getvalue()

    susunan = p.BaganOrganisasi("o", "Susunan", p.SimpulBagan("Kepala"), "Kepala saja.", "1.1")
    naskah = contoh_naskah(p.BagianDok((susunan,)), sampul=None)
    assert ukuran_mm(Berkas(tulis_docx(naskah, Sebesar()))) == mm


def test_a_figure_its_caption_and_its_source_stay_together() -> None:
    berkas = tulis(bagan(sumber="Diolah"))
    gambar, judul, sumber = berkas.cari("//w:body/w:p")
    assert teks(judul) == "Gambar 3.1 Judul"
    assert teks(sumber) == "Sumber: Diolah"
    assert berkas.cari("w:pPr/w:keepNext", judul)
    assert nilai(gambar, "w:pPr/w:pStyle") == "Gambar"
    gaya = berkas.bagian("word/styles.xml")
    assert berkas.cari("//w:style[@w:styleId='Gambar']//w:keepNext", gaya)
    assert berkas.cari("//w:style[@w:styleId='FotoKosong']//w:keepNext", gaya)


def test_a_photograph_is_fitted_and_says_when_and_where() -> None:
    berkas = tulis(foto("a.png", keterangan="2 Mei"), berkas={"a.png": gambar_png(60)})
    assert ukuran_mm(berkas) == (80, 80)
    assert teks(berkas.paragraf("KeteranganGambar")[0]) == "2 Mei"


def test_photographs_that_follow_one_another_stand_two_in_a_row() -> None:
    foto = [
        p.GambarFoto(f"f{n}", f"Kegiatan {n}", "a.png" if n else None, "alt", f"3.{n + 1}")
        for n in range(3)
    ]
    berkas = tulis(*foto, paragraf("x"), berkas={"a.png": gambar_png(60)})
    rapi = [[teks(x).strip() for x in berkas.cari("w:tc", tr)] for tr in berkas.cari("//w:tr")]
    assert rapi == [
        ["foto belum diunggahGambar 3.1 Kegiatan 0", "Gambar 3.2 Kegiatan 1"],
        ["Gambar 3.3 Kegiatan 2", ""],
    ]
    assert len(berkas.cari("//w:tr/w:trPr/w:cantSplit")) == 2
    assert {round(int(x.get("cy")) / EMU) for x in berkas.cari("//wp:extent")} == {54}


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        (None, b"", "foto belum diunggah"),
        ("hilang.jpg", None, "berkas foto tidak ada dalam paket data: hilang.jpg"),
        ("a.jpg", b"", "foto tidak dapat dibaca: a.jpg"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "foto tidak dapat dibaca: a.jpg"),
        ("a.png", gambar_png()[:20], "foto tidak dapat dibaca: a.png"),
        ("a.gif", b"GIF89a\x00\x00\x00\x00", "foto tidak dapat dibaca: a.gif"),
        ("a.bmp", b"BM" + bytes(60), "foto tidak dapat dibaca: a.bmp"),
        ("a.tif", b"MM\x00*" + b"\xff" * 30, "foto tidak dapat dibaca: a.tif"),
    ],
)
def test_a_photograph_that_is_not_there_is_a_framed_note(
    nama: str | None, isi: bytes | None, kata: str
) -> None:
    berkas = tulis(foto(nama), berkas={} if isi is None else {nama or "": isi})
    assert teks(berkas.paragraf("FotoKosong")[0]) == kata
    assert teks(berkas.paragraf("JudulGambar")[0]) == "Gambar 3.2 Kegiatan"
    assert not berkas.cari("//wp:docPr")
    bingkai = berkas.cari(
        "//w:style[@w:styleId='FotoKosong']//w:pBdr/*", berkas.bagian("word/styles.xml")
    )
    assert [x.get(f"{W}val") for x in bingkai] == ["dashed"] * 4


@pytest.mark.parametrize(
    ("banyak", "baris", "kolom"), [(1, 1, 1), (4, 1, 4), (5, 2, 3), (8, 2, 4), (9, 3, 3)]
)
def test_tiles_stand_in_even_rows_of_four_at_most(banyak: int, baris: int, kolom: int) -> None:
    ubin = tuple(p.AngkaBesar(p.Angka(str(n), "x"), f"label {n}") for n in range(banyak))
    berkas = tulis(p.DeretAngka(ubin))
    assert len(berkas.cari("//w:tr")) == baris
    assert len(berkas.cari("//w:tc")) == baris * kolom
    assert [teks(x) for x in berkas.paragraf("AngkaBesar")] == [str(n) for n in range(banyak)]
    lebar = sum(int(x.get(f"{W}w")) for x in berkas.cari("//w:gridCol"))
    assert lebar == 9071


def test_a_tile_holds_figure_label_and_band_and_shrinks_a_long_figure() -> None:
    berkas = tulis(
        p.DeretAngka(
            (
                p.AngkaBesar(p.Angka("90,53", "x"), "capaian", BAIK),
                p.AngkaBesar(p.Angka("Rp9.753.209.248,00", "y"), "pagu"),
            )
        )
    )
    satu, dua = berkas.cari("//w:tc")
    assert [teks(x) for x in berkas.cari("w:p", satu)] == [
        "90,53", "capaian", "●\u00a0Sangat Baik",
    ]  # fmt: skip
    assert nilai(dua, "w:p[1]/w:pPr/w:pStyle") == "AngkaBesarPanjang"


def test_no_tiles_are_nothing() -> None:
    assert not tulis(p.DeretAngka(()), paragraf("x")).cari("//w:tbl")


def test_a_note_is_one_framed_cell() -> None:
    berkas = tulis(
        p.Kotak("Anggapan", (sebaris("Arah naik."), sebaris("Nilai akhir."))), p.Kotak("", ())
    )
    satu, kosong = berkas.cari("//w:tbl")
    assert [teks(x) for x in berkas.cari(".//w:p", satu)] == [
        "Anggapan", "Arah naik.", "Nilai akhir.",
    ]  # fmt: skip
    assert len(berkas.cari(".//w:tc", satu)) == 1
    kiri = berkas.cari("w:tblPr/w:tblBorders/w:left", satu)[0]
    assert kiri.get(f"{W}sz") == "24"
    assert len(berkas.cari(".//w:p", kosong)) == 1  # a cell needs a paragraph


def test_tables_that_only_place_things_have_no_head(contoh: Berkas) -> None:
    for satu in contoh.cari("//w:tbl[not(w:tblPr/w:tblCaption)]"):
        assert not contoh.cari(".//w:tblHeader", satu)
        assert contoh.cari("w:tblPr/w:tblLook/@w:firstRow", satu) == ["0"]


def test_a_letterhead_has_its_logo_and_a_double_rule() -> None:
    berkas = tulis(KOP)
    assert [teks(x) for x in berkas.cari("//w:tc[2]/w:p")] == [
        "PEMERINTAH KABUPATEN CONTOH", "DINAS CONTOH", "Jalan Mawar 1", "Kode Pos 12345",
    ]  # fmt: skip
    assert ukuran_mm(berkas) == (22, 22)
    (tebal,) = berkas.cari("//w:tblBorders/*")
    tipis = berkas.cari(
        "//w:style[@w:styleId='GarisKop']//w:pBdr/*", berkas.bagian("word/styles.xml")
    )
    assert (tebal.tag, int(tebal.get(f"{W}sz"))) == (f"{W}bottom", 18)
    assert [int(x.get(f"{W}sz")) for x in tipis] == [6]
    assert len(berkas.paragraf("GarisKop")) == 1


@pytest.mark.parametrize("logo", [None, "hilang.png", "rusak.jpg"])
def test_a_letterhead_without_a_usable_logo_stands_alone(logo: str | None) -> None:
    berkas = tulis(surat.KopSurat("PEMERINTAH", "DINAS", ("Jalan",), logo))
    assert len(berkas.cari("//w:tc")) == 1
    assert not berkas.cari("//wp:docPr")


def orang(nama: str, **lain: str) -> surat.Penanda:
    return surat.Penanda(**{"tempat_tanggal": "", "jabatan": "Kepala", "nama": nama, **lain})


def test_one_signature_stands_at_the_right_on_one_page() -> None:
    berkas = tulis(surat.TandaTangan(None, orang("BUDI", tempat_tanggal="Contoh, Mei", nip="1970")))
    isi = [[teks(x) for x in berkas.cari("w:p", tc)] for tc in berkas.cari("//w:tc")]
    assert isi == [[""], ["Contoh, Mei", "Kepala"], [""], ["BUDI", "NIP 1970"]]
    assert len(berkas.cari("//w:tr/w:trPr/w:cantSplit")) == 2
    baris_atas = berkas.cari("//w:tr[1]//w:p")
    assert all(berkas.cari("w:pPr/w:keepNext", x) for x in baris_atas)
    assert not berkas.cari("//w:tblBorders")


def test_a_signature_takes_the_paragraph_before_it_along_to_its_page() -> None:
    berkas = tulis(paragraf("Jauh."), paragraf("Dekat."), surat.TandaTangan(None, orang("BUDI")))
    jauh, dekat = berkas.cari("//w:body/w:p")[:2]
    assert not berkas.cari("w:pPr/w:keepNext", jauh)
    assert berkas.cari("w:pPr/w:keepNext", dekat)


def test_two_parties_sign_on_one_line() -> None:
    kiri = orang("ANI", sebutan="PIHAK KEDUA", jabatan="Bupati")
    kanan = orang("BUDI", sebutan="PIHAK PERTAMA", tempat_tanggal="Contoh, Mei", nip="1970")
    berkas = tulis(surat.TandaTangan(kiri, kanan))
    isi = [[teks(x) for x in berkas.cari("w:p", tc)] for tc in berkas.cari("//w:tc")]
    assert isi == [
        ["", "PIHAK KEDUA", "Bupati"], ["Contoh, Mei", "PIHAK PERTAMA", "Kepala"],
        ["ANI", ""], ["BUDI", "NIP 1970"],  # the open line keeps both names level
    ]  # fmt: skip


def test_a_name_alone_is_enough_to_sign() -> None:
    berkas = tulis(surat.TandaTangan(None, orang("BUDI", jabatan="")))
    assert [teks(x) for x in berkas.cari("//w:tc")] == ["", "", "", "BUDI"]


def test_the_cover_tells_what_this_is(contoh: Berkas) -> None:
    urut = ["Title", "Subtitle", "TahunSampul", "KeteranganSampul"]
    assert [teks(contoh.paragraf(x)[0]) for x in urut] == [
        "LAPORAN KINERJA", "DINAS CONTOH", "2024", "DATA SINTETIS",
    ]  # fmt: skip


def test_a_cover_may_lack_titles_and_remark() -> None:
    berkas = tulis(paragraf("x"), sampul=surat.Sampul(KOP, (), "2024"))
    assert not berkas.paragraf("Subtitle")
    assert not berkas.paragraf("KeteranganSampul")
