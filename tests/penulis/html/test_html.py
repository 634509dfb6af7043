"""The HTML: one file, every figure explained, user text escaped, readable without script."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest
from lxml import html

from selaras.inti.dokumen import pohon as p
from selaras.inti.dokumen import surat
from selaras.penulis.gambar import siapkan_gambar
from selaras.penulis.html import tulis_html
from selaras.penulis.html.blok import Penulis
from selaras.penulis.kata_baku import USANG
from selaras.penulis.rujukan import RujukanError
from tests.penulis.contoh_naskah import BAGAN, JAHAT, TABEL, baris_panjang, contoh_naskah


@pytest.fixture(scope="module")
def teks() -> str:
    naskah = contoh_naskah()
    return tulis_html(naskah, siapkan_gambar(naskah))


@pytest.fixture(scope="module")
def pohon(teks: str) -> Any:
    return html.fromstring(teks.encode())


def tulis(*blok: p.Blok, **lain: object) -> Any:
    naskah = contoh_naskah(p.BagianDok((p.Judul(1, "Bab", "bab"), *blok)), **lain)
    return html.fromstring(tulis_html(naskah, siapkan_gambar(naskah)).encode())


def isi(unsur: Any) -> str:
    return " ".join(unsur.text_content().split())


def test_it_stands_alone_and_is_indonesian(teks: str, pohon: Any) -> None:
    assert pohon.get("lang") == "id"
    alamat = [*pohon.xpath("//@src"), *pohon.xpath("//link/@href")]
    assert alamat
    assert all(satu.startswith("data:image/") for satu in alamat)
    assert not re.search(r"@import|url\((?!['\"]?data:)", teks)
    assert pohon.xpath("//meta[@name='selaras-sidik']/@content") == ["ab" * 32]


def test_ids_are_unique_and_every_link_inside_arrives(pohon: Any) -> None:
    banyak = Counter(pohon.xpath("//@id"))
    assert [id for id, kali in banyak.items() if kali > 1] == []
    tujuan = {satu[1:] for satu in pohon.xpath("//a/@href")}
    assert "tabel-panjang" in tujuan
    assert tujuan <= set(banyak)


def test_every_figure_leads_to_its_explanation(pohon: Any) -> None:
    angka = pohon.xpath("//a[contains(concat(' ', @class, ' '), ' ak ')]")
    assert len(angka) > 120
    for satu in angka:
        assert "Rumus" in isi(pohon.get_element_by_id(satu.get("href")[1:]))
    capaian = next(satu for satu in angka if satu.text == "90,53")
    jelas = pohon.get_element_by_id(capaian.get("href")[1:])
    assert isi(jelas[0]) == "Penjelasan: capaian:S1"
    assert [isi(dd) for dd in jelas.iter("dd")] == ["realisasi ÷ target × 100", "86 ÷ 95 × 100 <b>"]


@pytest.mark.parametrize("jahat", JAHAT)
def test_hostile_text_is_text(pohon: Any, jahat: str) -> None:
    assert jahat in pohon.get_element_by_id("tabel-jahat").text_content()


def test_no_script_but_ours_runs(pohon: Any) -> None:
    assert len(pohon.xpath("//script")) == 1
    assert pohon.xpath("//*[starts-with(name(@*), 'on')]") == []
    assert pohon.xpath("//title")[0].text == "Laporan Kinerja <Dinas> & Kawan"


def test_it_prints_lost_characters_as_the_pdf_does(pohon: Any) -> None:
    assert "senyum [U+1F984]" in isi(pohon)


def test_tables_have_caption_head_and_scope(pohon: Any) -> None:
    kotak = pohon.get_element_by_id(TABEL.id)
    assert kotak.get("tabindex") == "0"
    assert isi(kotak.find(".//caption")) == "Tabel 3.1 Realisasi Anggaran"
    kepala = kotak.findall(".//thead//th")
    assert [th.get("scope") for th in kepala] == ["col", "col", "colgroup", "col", "col", "col"]
    assert [th.get("rowspan") for th in kepala] == ["2", "2", None, "2", None, None]
    assert len(kotak.findall(".//tbody/tr")) == len(TABEL.badan)
    assert "Sumber: DPA 2024" in isi(pohon)
    assert "Sumber: Sumber" not in isi(pohon)


@pytest.mark.parametrize(("lebar", "tetap"), [((1, 9), True), ((5, 5), False)])
def test_a_first_column_stays_in_view_only_when_it_leaves_room(
    lebar: tuple[int, int], tetap: bool
) -> None:
    baris = (p.BarisTabel((p.Sel((p.Teks("1.1"),)), p.Sel((p.Teks("Program"),)))),)
    tabel = p.Tabel("satu", "J", lebar, baris, baris)
    sel = tulis(tabel).get_element_by_id("satu").findall(".//tr/*")
    assert [td.get("class") for td in sel] == ["k1" if tetap else None, None] * 2


def test_only_cells_of_the_first_column_stay_in_view(pohon: Any) -> None:
    for id in ("tabel-panjang", "tabel-jahat", "tabel-lepas"):
        for baris in pohon.get_element_by_id(id).findall(".//tbody/tr"):
            tetap = [ke for ke, td in enumerate(baris) if "k1" in (td.get("class") or "").split()]
            assert tetap in ([0], [])
    jahat = pohon.get_element_by_id("tabel-jahat").findall(".//tbody/tr")
    assert "k1" not in (jahat[-1][0].get("class") or "")  # stands under a spanning cell


def test_pictures_have_words(pohon: Any) -> None:
    gambar = pohon.xpath("//img")
    assert len(gambar) == 5  # two letterheads, chart, organisation chart, one photograph
    assert all(satu.get("alt") for satu in gambar)
    assert BAGAN.alt in {satu.get("alt") for satu in gambar}
    assert "foto belum diunggah" in isi(pohon.get_element_by_id("foto-2"))
    assert "foto tidak dapat dibaca" in isi(pohon.get_element_by_id("foto-3"))


def test_contents_lead_to_every_heading(pohon: Any) -> None:
    daftar = pohon.xpath("//nav//a")
    assert [isi(a) for a in daftar] == [
        "KATA PENGANTAR", "BAB III AKUNTABILITAS", "A. Capaian", "B. Teks jahat",
        "LAMPIRAN 1 FORMULIR",
    ]  # fmt: skip
    tingkat = [int(h.tag[1]) for h in pohon.xpath("//main//*[self::h1 or self::h2 or self::h3]")]
    assert tingkat[0] == 1
    assert tingkat.count(1) == 1


def test_a_reader_without_script_and_by_keyboard_finds_everything(pohon: Any) -> None:
    assert pohon.xpath("//body/a[1]/@href") == ["#isi"]
    assert pohon.get_element_by_id("asal-angka") is not None
    assert pohon.get_element_by_id("panel").get("hidden") is not None


def test_stale_and_small_paragraphs_say_so(pohon: Any) -> None:
    assert USANG in isi(pohon)
    assert [isi(x) for x in pohon.xpath("//p[@class='kecil tengah']")] == ["Catatan kecil."]


def test_bands_are_word_and_glyph(pohon: Any) -> None:
    pita = pohon.xpath("//span[contains(@class,'pita-sangat-baik')]")
    assert pita
    assert {isi(satu) for satu in pita} == {"● Sangat Baik"}


def test_a_report_of_sixty_pages_stays_small() -> None:
    tabel = [
        p.Tabel(f"t{n}", f"Judul {n}", (1, 4, 3, 3, 2), TABEL.kepala, baris_panjang(60))
        for n in range(45)
    ]
    naskah = contoh_naskah(p.BagianDok((p.Judul(1, "Bab", "bab"), *tabel)))
    assert len(tulis_html(naskah, siapkan_gambar(naskah)).encode()) < 1_500_000


def test_the_site_gives_figures_addresses_of_its_own() -> None:
    naskah = contoh_naskah()
    penulis = Penulis(naskah, siapkan_gambar(naskah), lambda asal: f"/asal/?k={asal}&<")
    badan = "".join(penulis.blok(satu) for bagian in naskah.bagian for satu in bagian.isi)
    assert 'href="/asal/?k=capaian:S1&amp;&lt;"' in badan
    assert "#asal-" not in badan


def test_it_bears_what_is_empty() -> None:
    pohon = tulis(
        p.DeretAngka(()), p.Kotak("", ()), surat.KopSurat("P", "K", (), "tidak-ada.png"),
        p.Tabel("t", "", (1,), (), (p.BarisTabel(()),)), sampul=None,
    )  # fmt: skip
    assert pohon.get_element_by_id("t").get("aria-label") == "Tabel"


def test_a_reference_to_nothing_is_told() -> None:
    with pytest.raises(RujukanError, match="tidak-ada"):
        tulis(p.ParagrafDok((p.Rujukan("tidak-ada"),)))
