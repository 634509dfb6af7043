"""The drawn pohon kinerja as SVG and on A3: complete, legible, and text stays text."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from defusedxml.ElementTree import fromstring
from pypdf import PdfReader

from selaras.inti.dokumen.pohon import Angka, Pita
from selaras.inti.naskah.pohon_kinerja import (
    KotakDaerah,
    KotakKinerja,
    PohonKinerja,
    UkuranKotak,
    potong,
)
from selaras.penulis.gambar.pohon_kinerja import Tautan, gambar_pohon, ukuran_pohon
from selaras.penulis.pdf.pohon import (
    LEBAR,
    SKALA,
    TINGGI,
    Keterangan,
    bagi_halaman,
    tulis_pdf_pohon,
)

BAIK = Pita("Sangat Baik", "●", "#1B7F4B", "sangat-baik")
KET = Keterangan((BAIK,), "Keadaan per 31 Desember 2024", "2024-12-31", "ab" * 32)
JENJANG = ("tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan")


def ukuran(kode: str) -> UkuranKotak:
    angka = [Angka(isi, f"{jenis}:{kode}") for jenis, isi in (
        ("target", "80"), ("realisasi", "72"), ("capaian", "90,00"))]  # fmt: skip
    return UkuranKotak(kode, f"Persentase layanan {kode}", "%", *angka, BAIK)


def pohon(*banyak: int) -> PohonKinerja:
    """A tree with so many children on each level below the tujuan."""

    def kotak(kode: str, ke: int) -> KotakKinerja:
        anak = range(banyak[ke]) if ke < len(banyak) else ()
        nama = f"Simpul {kode} dengan nama yang agak panjang"
        return KotakKinerja(
            kode, JENJANG[ke], nama, "Bidang Uji", (ukuran(kode),),
            tuple(kotak(f"{kode}.{n}", ke + 1) for n in anak),
        )  # fmt: skip

    daerah = (KotakDaerah("d1", "Kemiskinan turun", "Angka kemiskinan", ("T",)),)
    return PohonKinerja("Dinas Uji", 2024, (kotak("T", 0),), daerah, JENJANG[len(banyak)])


def teks(svg: str) -> str:
    return " ".join("".join(fromstring(svg).itertext()).split())


def test_hostile_names_stay_text_and_nothing_asks_for_an_inline_style() -> None:
    jahat = KotakKinerja(
        'x"><script>', "tujuan", "<script>alert(1)</script> & \u202e\x00", "", (ukuran("1"),)
    )
    satu = PohonKinerja("Dinas <b>", 2024, (jahat,), (), "program")
    for tautan in (None, Tautan({jahat.kode: '/a"b'}, {"capaian:1": "/asal/?a=1&b=2"})):
        gambar = gambar_pohon(satu, 'Pohon "uji" <i>', tautan)
        akar = fromstring(gambar.svg)  # well-formed
        tanda = {el.tag.rpartition("}")[2] for el in akar.iter()}
        assert tanda <= {"svg", "title", "desc", "rect", "g", "path", "text", "tspan", "a"}
        assert not any("style" in el.attrib for el in akar.iter())
        assert "<script>" in "".join(akar.itertext())
    assert akar.attrib["role"] == "group"  # what holds links is no mere image


def test_a_box_says_target_result_achievement_and_its_band_in_word_sign_and_colour() -> None:
    svg = gambar_pohon(pohon(), "Pohon").svg
    assert "Target 80 % Realisasi 72 % Capaian 90,00 % ● Sangat Baik" in " ".join(
        "".join(el.itertext()) for el in fromstring(svg).iter() if el.tag.endswith("}text")
    )
    assert 'fill="#1B7F4B"' in svg
    assert gambar_pohon(pohon(), "Pohon").svg == svg


def test_what_is_cut_off_is_counted() -> None:
    satu = potong(pohon(2, 3), "sasaran")
    assert len(satu.semua) == 3
    assert teks(gambar_pohon(satu, "Pohon").svg).count("3 program di bawahnya") == 2


def test_a_tree_that_fits_is_one_page_of_a3_that_a_screen_reader_can_read() -> None:
    isi = tulis_pdf_pohon(pohon(1, 3), KET)
    assert isi == tulis_pdf_pohon(pohon(1, 3), KET)
    halaman = PdfReader(BytesIO(isi)).pages
    assert len(halaman) == 1
    lebar, tinggi = (float(n) * 25.4 / 72 for n in halaman[0].mediabox[2:])
    assert (round(lebar), round(tinggi)) == (420, 297)
    cetak = halaman[0].extract_text()
    assert "Pohon Kinerja Dinas Uji Tahun 2024" in cetak
    assert "Kemiskinan turun" in cetak
    with pikepdf.open(BytesIO(isi)) as berkas:
        alt = [str(o["/Alt"]) for o in berkas.objects
               if isinstance(o, pikepdf.Dictionary) and "/Alt" in o]  # fmt: skip
    assert any("Program T.0.2" in satu and "capaian 90,00, Sangat Baik" in satu for satu in alt)


@pytest.mark.parametrize("banyak", [(2, 3, 3, 4), (1, 40), (1, 1, 1, 60), (3, 9, 2)])
def test_a_large_tree_is_divided_so_that_every_box_stands_on_a_legible_page(
    banyak: tuple[int, ...],
) -> None:
    seluruh = pohon(*banyak)
    bagian = bagi_halaman(seluruh)
    assert len(bagian) > 1
    tergambar = {k.kode for satu in bagian for k in satu.semua}
    assert tergambar == {k.kode for k in seluruh.semua}
    for satu in bagian:
        lebar, tinggi = ukuran_pohon(satu)
        assert lebar * SKALA <= LEBAR
        assert tinggi * SKALA <= TINGGI
