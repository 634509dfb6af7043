"""What a user types is text in Word and on the page, whatever it looks like or however long."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree, html

from selaras.inti.dokumen import pohon as p
from selaras.inti.dokumen.penjelasan import PenjelasanCetak
from selaras.penulis.aksara import cetakkan
from selaras.penulis.docx import tulis_docx
from selaras.penulis.gambar import siapkan_gambar
from selaras.penulis.html import tulis_html
from tests.penulis.contoh_naskah import JAHAT, contoh_naskah
from tests.penulis.docx.pembaca import teks as teks_docx

LAIN = {
    "arah tulis": "kanan\u202ekiri\u2066dalam\u2069 \u200eakhir\u200f",
    "NUL": "sebelum\x00sesudah",
    "kendali": "".join(map(chr, range(1, 32))) + "\x7f\x85\x9f",
    "setengah pasangan": "a\ud800b\udfffc",
    "bukan huruf": "a\ufffeb\uffffc\ufdd0",
    "kata tanpa akhir": "kesejahteraan" * 400,
    "sel sepuluh ribu huruf": "Sepuluh ribu huruf. " * 500,
    "XML": "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
    "CDATA": "<![CDATA[ ]]> <!-- --> --!> <w:p/> </w:t></w:r>",
    "tutup noscript": "</noscript></template></script><img src=x onerror=alert(1)>",
    "bidang Word": '{ INCLUDETEXT "c:\\\\rahasia.txt" } { DDEAUTO cmd "/c calc" }',
    "templat": "{{ 7*7 }} {% load x %} ${7*7} #{7*7} <%= 7*7 %>",
    "rumus": "@SUM(1+1)*cmd|' /C calc'!A0",
}
SEMUA = {**{teks[:20]: teks for teks in JAHAT}, **LAIN}


@pytest.fixture(scope="module", params=SEMUA.values(), ids=SEMUA)
def jahat(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def naskah(jahat: str) -> p.NaskahDok:
    isi = (p.Teks(jahat),)
    tabel = p.Tabel(
        "t", jahat, (1, 3), (p.BarisTabel((p.Sel(isi), p.Sel(isi))),),
        (p.BarisTabel((p.Sel(isi), p.Sel((p.Angka(jahat, "x"),)))),), "1.1", jahat, (isi,),
    )  # fmt: skip
    return contoh_naskah(
        p.BagianDok(
            (
                p.Judul(1, jahat, "j", "A."), p.ParagrafDok(isi), tabel, p.Daftar((isi,)),
                p.Kotak(jahat, (isi,)), p.GambarFoto("f", jahat, None, jahat, "1.1", jahat),
            )
        ),
        judul=jahat, kaki=jahat, penulis=jahat, sampul=None,
        penjelasan={"x": PenjelasanCetak(jahat, jahat, jahat, ((jahat, jahat),), jahat)},
    )  # fmt: skip


def rapat(teks: str) -> str:
    return "".join(teks.split()).replace("\u00a0", "")


def test_word_shows_the_same_text(naskah: p.NaskahDok, jahat: str) -> None:
    with ZipFile(BytesIO(tulis_docx(naskah, siapkan_gambar(naskah)))) as arsip:
        badan = etree.fromstring(arsip.read("word/document.xml"))
        kaki = etree.fromstring(arsip.read("word/footer1.xml"))
    assert rapat(teks_docx(badan)).count(rapat(cetakkan(jahat))) >= 12
    assert rapat(teks_docx(kaki)).startswith(rapat(cetakkan(jahat)))


def test_the_page_shows_the_same_text_and_runs_none_of_it(naskah: p.NaskahDok, jahat: str) -> None:
    tulisan = tulis_html(naskah, siapkan_gambar(naskah))
    tulisan.encode("utf-8")  # no half of a surrogate pair is left
    pohon: Any = html.fromstring(tulisan)
    utama = pohon.get_element_by_id("isi")
    assert rapat(utama.text_content()).count(rapat(cetakkan(jahat))) >= 16
    assert rapat(pohon.findtext(".//title") or "") == rapat(cetakkan(jahat))
    assert len(pohon.findall(".//script")) == 1
    assert pohon.xpath("//main//img | //main//iframe | //main//form | //main//template") == []
    assert pohon.xpath("//@*[starts-with(name(), 'on')]") == []


def test_what_turns_letters_around_is_shown_and_what_is_only_invisible_is_not() -> None:
    assert cetakkan(LAIN["arah tulis"]) == "kanan[U+202E]kiri[U+2066]dalam[U+2069] akhir"
    assert "[U+0000]" in cetakkan(LAIN["NUL"])
    assert cetakkan(LAIN["setengah pasangan"]) == "a[U+D800]b[U+DFFF]c"
