"""What the three writers add to the tree alike, and blocks of signatures that stand level."""

from __future__ import annotations

from io import BytesIO

import pytest
from lxml import html
from pypdf import PdfReader

from selaras.inti.dokumen import pohon as p
from selaras.inti.dokumen import surat
from selaras.penulis.gambar import siapkan_gambar
from selaras.penulis.html import tulis_html
from selaras.penulis.kata_baku import baris_sumber, garis_penanda, sebab_tanpa_foto
from selaras.penulis.pdf import tulis_pdf
from tests.penulis.contoh_naskah import contoh_naskah

KIRI = surat.Penanda("", "Bupati Contoh", "ANI", "", "PIHAK KEDUA")
KANAN = surat.Penanda(
    "Contoh, 2 Januari 2024",
    "Kepala Dinas yang nama jabatannya jauh lebih panjang daripada satu baris saja",
    "BUDI",
    "1970",
    "PIHAK PERTAMA",
)


@pytest.mark.parametrize(
    ("teks", "baris"),
    [("", ""), ("Renstra", "Sumber: Renstra"), ("sumber: RPJMD", "sumber: RPJMD")],
)
def test_a_source_is_announced_once(teks: str, baris: str) -> None:
    assert baris_sumber(teks) == baris


@pytest.mark.parametrize(
    ("nama", "sebab"),
    [
        (None, "foto belum diunggah"),
        ("b.jpg", "berkas foto tidak ada dalam paket data: b.jpg"),
        ("a.jpg", "foto tidak dapat dibaca: a.jpg"),
    ],
)
def test_every_format_says_alike_why_a_photograph_is_missing(nama: str | None, sebab: str) -> None:
    foto = p.GambarFoto("f", "Kegiatan", nama, "Kegiatan", "3.1")
    naskah = contoh_naskah(p.BagianDok((foto,)), berkas={"a.jpg": b"bukan gambar"})
    assert sebab_tanpa_foto(foto, naskah.berkas) == sebab
    gambar = siapkan_gambar(naskah)
    pohon = html.fromstring(tulis_html(naskah, gambar))
    assert pohon.xpath("string(//div[@class='tanpa-foto'])") == sebab
    pdf = PdfReader(BytesIO(tulis_pdf(naskah, gambar)))
    assert sebab in " ".join(" ".join(h.extract_text() for h in pdf.pages).split())


@pytest.mark.parametrize(
    ("kiri", "kanan", "garis"),
    [
        (KIRI, KANAN, ["tempat_tanggal", "sebutan", "jabatan", "nama", "nip"]),
        (KIRI, KIRI, ["sebutan", "jabatan", "nama"]),
        (None, surat.Penanda("", "", "BUDI", "1970"), ["nama", "nip"]),
    ],
)
def test_both_blocks_have_the_lines_that_one_of_them_fills(
    kiri: surat.Penanda | None, kanan: surat.Penanda, garis: list[str]
) -> None:
    assert list(garis_penanda(surat.TandaTangan(kiri, kanan))) == garis


def _tinggi(pdf: bytes) -> dict[str, float]:
    """Height on the page of the pieces of text of the last page."""
    letak: dict[str, float] = {}

    def catat(teks: str, cm: list[float], tm: list[float], *_: object) -> None:
        if teks.strip():
            letak.setdefault(teks.strip(), cm[5] + cm[3] * tm[5])

    PdfReader(BytesIO(pdf)).pages[-1].extract_text(visitor_text=catat)
    return letak


def test_names_and_parties_stand_level_in_the_pdf() -> None:
    naskah = contoh_naskah(p.BagianDok((surat.TandaTangan(KIRI, KANAN),)))
    letak = _tinggi(tulis_pdf(naskah, siapkan_gambar(naskah)))
    assert letak["ANI"] == pytest.approx(letak["BUDI"], abs=0.1)
    assert letak["PIHAK KEDUA"] == pytest.approx(letak["PIHAK PERTAMA"], abs=0.1)
    assert letak["Bupati Contoh"] == pytest.approx(
        letak["Kepala Dinas yang nama jabatannya jauh lebih"], abs=0.1
    )


def test_the_page_has_the_same_lines_in_both_blocks() -> None:
    naskah = contoh_naskah(p.BagianDok((surat.TandaTangan(KIRI, KANAN),)))
    pohon = html.fromstring(tulis_html(naskah, siapkan_gambar(naskah)))
    kiri, kanan = (
        [baris.text_content() for baris in blok] for blok in pohon.xpath("//div[@class='ttd']/div")
    )
    assert kiri == ["\u00a0", "PIHAK KEDUA", "Bupati Contoh", "ANI", "\u00a0"]
    assert kanan[-2:] == ["BUDI", "NIP 1970"]
    assert len(kanan) == len(kiri)
