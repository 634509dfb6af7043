"""Data tables: heads, widths, spans, breaks, tints, alignment, notes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from selaras.inti.dokumen import pohon as p
from tests.penulis.contoh_naskah import BAIK, TAK_DINILAI
from tests.penulis.docx.pembaca import Berkas, W, baris, nilai, paragraf, sebaris, sel, teks, tulis

LEBAR_TEGAK, LEBAR_LANSKAP = 9071, 15591  # 160 and 275 mm in twips


def tabel(*badan: p.BarisTabel, lebar: tuple[float, ...] = (1, 1), **lain: Any) -> p.Tabel:
    return p.Tabel("t", "Judul", lebar, lain.pop("kepala", (baris("A", "B"),)), badan, **lain)


def lebar_kisi(berkas: Berkas, satu: Any) -> list[int]:
    return [int(k.get(f"{W}w")) for k in berkas.cari("w:tblGrid/w:gridCol", satu)]


def terikat(berkas: Berkas) -> list[bool]:
    """For each row whether all its paragraphs stay with the next row."""
    return [
        all(nilai(x, "w:pPr/w:keepNext") is None and berkas.cari("w:pPr/w:keepNext", x)
            for x in berkas.cari(".//w:p", tr))
        for tr in berkas.cari("//w:tr")
    ]  # fmt: skip


def test_every_head_row_repeats_and_no_row_splits(contoh: Berkas) -> None:
    tr = contoh.cari("w:tr", contoh.tabel("Realisasi Anggaran"))
    assert [bool(contoh.cari("w:trPr/w:tblHeader", x)) for x in tr[:3]] == [True, True, False]
    assert all(contoh.cari("w:trPr/w:cantSplit", x) for x in tr)
    assert len(tr) == 62


def test_cells_are_as_wide_as_the_grid_columns_they_cover(contoh: Berkas) -> None:
    for satu in contoh.cari("//w:tbl"):
        kisi = lebar_kisi(contoh, satu)
        assert contoh.cari("w:tblPr/w:tblLayout[@w:type='fixed']", satu)
        assert sum(kisi) == int(contoh.cari("w:tblPr/w:tblW", satu)[0].get(f"{W}w"))
        for tr in contoh.cari("w:tr", satu):
            kolom = 0
            for tc in contoh.cari("w:tc", tr):
                banyak = int(nilai(tc, "w:tcPr/w:gridSpan") or 1)
                lebar = int(contoh.cari("w:tcPr/w:tcW", tc)[0].get(f"{W}w"))
                assert lebar == sum(kisi[kolom : kolom + banyak])
                kolom += banyak
            assert kolom == len(kisi)


def test_tables_fill_the_text_width_of_their_page() -> None:
    berkas = tulis(tabel(baris("a", "b"), lebar=(1, 2)))
    assert sum(lebar_kisi(berkas, berkas.tabel("Judul"))) == LEBAR_TEGAK
    kiri, kanan = lebar_kisi(berkas, berkas.tabel("Judul"))
    assert kanan == pytest.approx(2 * kiri, abs=2)


def test_a_landscape_section_has_wide_tables(contoh: Berkas) -> None:
    lebar = [sum(lebar_kisi(contoh, satu)) for satu in contoh.cari("//w:tbl")]
    assert lebar[-1] == LEBAR_LANSKAP


def test_spans_over_columns_and_rows_are_merged_cells(contoh: Berkas) -> None:
    satu, dua = contoh.cari("w:tr[position() <= 2]", contoh.tabel("Realisasi Anggaran"))
    bentuk = [
        [(nilai(tc, "w:tcPr/w:gridSpan"), nilai(tc, "w:tcPr/w:vMerge"), teks(tc))
         for tc in contoh.cari("w:tc", tr)]
        for tr in (satu, dua)
    ]  # fmt: skip
    assert bentuk == [
        [(None, "restart", "No"), (None, "restart", "Program"), ("2", None, "Anggaran (Rp)"),
         (None, "restart", "Predikat")],
        [(None, "continue", ""), (None, "continue", ""), (None, None, "Pagu"),
         (None, None, "Realisasi"), (None, "continue", "")],
    ]  # fmt: skip


def test_a_cell_may_span_rows_and_columns_at_once() -> None:
    berkas = tulis(
        tabel(
            baris(sel("besar", lebar=2, tinggi=3), "1"), baris("2"), baris("3"),
            baris("a", "b", "c"), lebar=(1, 1, 1), kepala=(),
        )
    )  # fmt: skip
    gabung = [nilai(x, "w:tcPr/w:vMerge") for x in berkas.cari("//w:tr/w:tc[1]")]
    assert gabung == ["restart", "continue", "continue", None]
    assert [nilai(x, "w:tcPr/w:gridSpan") for x in berkas.cari("//w:tr/w:tc[1]")][:3] == ["2"] * 3


@pytest.mark.parametrize(
    ("rusak", "kata"),
    [
        (tabel(baris("a")), "baris ke-1: sel kurang"),
        (tabel(baris("a", "b"), baris("a", "b", "c")), "baris ke-2: sel lebih"),
        (tabel(baris(sel("a", lebar=3))), "baris ke-1: sel lebih"),
        (tabel(baris(sel("a", tinggi=2), "b"), baris("c", "d")), "baris ke-2: sel lebih"),
        (tabel(lebar=(1, 0)), "lebar lebih dari nol"),
        (p.Tabel("t", "x", (), (), (baris(),)), "lebar lebih dari nol"),
    ],
)
def test_a_row_that_does_not_fit_its_table_is_named(rusak: p.Tabel, kata: str) -> None:
    with pytest.raises(ValueError, match=f"Tabel 't'.*{kata}"):
        tulis(rusak)


def test_a_table_without_any_row_leaves_its_caption_only() -> None:
    berkas = tulis(tabel(kepala=(), nomor="1.1"))
    assert not berkas.cari("//w:tbl")
    assert teks(berkas.paragraf("JudulTabel")[0]) == "Tabel 1.1 Judul"


def test_figures_stand_at_the_right_and_never_break() -> None:
    angka = p.Angka("Rp 9.753.209.248,00", "x")
    berkas = tulis(tabel(baris(sel("a", rata=p.Rata.TENGAH), sel(angka, rata=p.Rata.KANAN))))
    assert teks(berkas.paragraf("IsiTabelAngka")[0]) == "Rp\u00a09.753.209.248,00"
    gaya = berkas.bagian("word/styles.xml")
    rata = {
        satu: nilai(gaya, f"//w:style[@w:styleId='{satu}']/w:pPr/w:jc")
        for satu in ("IsiTabel", "IsiTabelTengah", "IsiTabelAngka")
    }
    assert rata == {"IsiTabel": None, "IsiTabelTengah": "center", "IsiTabelAngka": "right"}


def test_words_in_the_place_of_a_figure_may_break() -> None:
    panjang = "tidak dijumlahkan: 5 kategori tanpa angka"
    berkas = tulis(tabel(baris(sel(p.Angka("belum ada data", "x")), sel(p.Angka(panjang, "y")))))
    assert [teks(x) for x in berkas.paragraf("IsiTabel")] == ["belum ada data", panjang]


def test_a_column_grows_until_its_longest_figure_fits() -> None:
    angka = sel(p.Angka("9.753.209.248.000,00", "x"), rata=p.Rata.KANAN)
    sempit = tulis(tabel(baris("a", angka), lebar=(30, 1)))
    kiri, kanan = lebar_kisi(sempit, sempit.tabel("Judul"))
    assert kiri + kanan == LEBAR_TEGAK
    assert kanan >= 17 * 0.5 * 9 * 20  # 15 digits and some points at 9 pt


def test_a_word_without_end_does_not_eat_the_table() -> None:
    berkas = tulis(tabel(baris("a" * 500, "b"), baris("c", "d"), lebar=(1, 3)))
    kiri, _ = lebar_kisi(berkas, berkas.tabel("Judul"))
    assert kiri <= 0.31 * LEBAR_TEGAK


def test_twenty_narrow_columns_still_make_the_whole_width() -> None:
    angka = sel(p.Angka("9.753.209.248,00", "x"))
    berkas = tulis(tabel(p.BarisTabel((angka,) * 20), lebar=(1,) * 20, kepala=()))
    assert sum(lebar_kisi(berkas, berkas.tabel("Judul"))) == LEBAR_TEGAK


def test_the_row_that_heads_a_group_is_never_the_last_of_a_page() -> None:
    badan = [baris(str(n), "x", tekanan=2 if n == 5 else 0) for n in range(12)]
    ikat = terikat(tulis(tabel(*badan)))[1:]  # without the head
    assert [n for n, satu in enumerate(ikat) if satu] == [0, 5, 10]


def test_a_long_group_may_break_but_not_after_its_first_row_nor_before_its_last() -> None:
    badan = [
        baris(sel("besar", tinggi=7), "0"),
        *(replace(baris(str(n)), satukan=n < 6) for n in range(1, 7)),
    ]
    badan = [replace(badan[0], satukan=True), *badan[1:], baris("a", "b"), baris("c", "d")]
    ikat = terikat(tulis(tabel(*badan)))[1:]
    assert [n for n, satu in enumerate(ikat) if satu] == [0, 5, 7]


def test_a_row_taller_than_a_page_may_break_and_no_other() -> None:
    """Word cuts off what does not fit when a row may not break."""
    berkas = tulis(tabel(baris("a", "b"), baris("kata " * 2_000, "b"), baris("c", "kata " * 40)))
    utuh = [bool(berkas.cari("w:trPr/w:cantSplit", tr)) for tr in berkas.cari("//w:tr")]
    assert utuh == [True, True, False, True]
    assert terikat(berkas)[2] is False


def test_tints_tell_head_program_and_kegiatan_apart() -> None:
    berkas = tulis(
        tabel(
            baris("program", "x", tekanan=2), baris("kegiatan", "x", tekanan=1), baris("sub", "x"),
            baris("lain", sel("x", latar="#fdf7ea")), baris("lain", sel("x", latar="merah; x")),
        )
    )  # fmt: skip
    warna = [
        [x.get(f"{W}fill") for x in berkas.cari("w:tc/w:tcPr/w:shd", tr)]
        for tr in berkas.cari("//w:tr")
    ]
    assert warna[:3] == [["E2EFEE"] * 2, ["E8EDF3"] * 2, ["F4F6F9"] * 2]
    assert warna[3:] == [[], ["FDF7EA"], []]
    tebal = [bool(berkas.cari(".//w:r/w:rPr/w:b", tr)) for tr in berkas.cari("//w:tr")]
    assert tebal == [False, True, False, False, False, False]  # the head is bold by its style


def test_tree_rows_are_indented_by_their_level() -> None:
    berkas = tulis(tabel(*(baris("x", sel("y", inden=n)) for n in range(3))))
    inden = [
        int((berkas.cari("w:pPr/w:ind", x) or [{f"{W}left": 0}])[0].get(f"{W}left"))
        for x in berkas.cari("//w:tr/w:tc[2]/w:p")
    ]
    assert inden == [0, 0, 170, 340]


def test_a_short_table_stays_whole_and_a_longer_one_breaks_inside() -> None:
    pendek = tulis(tabel(*(baris("a", "b") for _ in range(7)), kepala=()))
    assert terikat(pendek) == [True] * 6 + [False]
    panjang = tulis(tabel(*(baris("a", "b") for _ in range(8)), kepala=()))
    assert terikat(panjang) == [True] + [False] * 5 + [True, False]


def test_a_row_that_says_so_stays_with_the_next() -> None:
    badan = [baris("a", "b", satukan=n == 4) for n in range(10)]
    assert [n for n, x in enumerate(terikat(tulis(tabel(*badan, kepala=())))) if x] == [0, 4, 8]


def test_the_head_and_the_notes_stay_with_the_table() -> None:
    berkas = tulis(tabel(*(baris("a", "b") for _ in range(9)), sumber="DPA"))
    ikat = terikat(berkas)
    assert (ikat[0], ikat[-1]) == (True, True)
    assert berkas.cari('//w:style[@w:styleId="JudulTabel"]//w:keepNext',
                       berkas.bagian("word/styles.xml"))  # fmt: skip


def test_notes_and_source_stand_under_the_table_and_a_paragraph_parts_two_tables() -> None:
    satu = tabel(baris("a", "b"), sumber="DPA 2024", catatan=(sebaris("Belum diperiksa."),))
    dua = p.Tabel("u", "", (1,), (), (baris("x"),), sumber="Sumber data: BPS")
    berkas = tulis(satu, dua)
    assert [teks(x) for x in berkas.paragraf("Sumber")] == [
        "Belum diperiksa.", "Sumber: DPA 2024", "Sumber data: BPS",
    ]  # fmt: skip
    for x in berkas.cari("//w:tbl"):
        assert x.getnext().tag == f"{W}p"


def test_a_band_has_glyph_word_and_a_style_of_legible_colour() -> None:
    kuning = p.Pita("Cukup", "◑", "#C28A12", "cukup")
    kosong = p.Pita("Sangat Baik", "", "bukan warna", "lain")
    berkas = tulis(tabel(baris(sel(BAIK), sel(kuning)), baris(sel(TAK_DINILAI), sel(kosong))))
    assert [teks(x) for x in berkas.paragraf("IsiTabel")] == [
        "●\u00a0Sangat Baik", "◑\u00a0Cukup", "▨\u00a0Tidak dinilai", "Sangat Baik",
    ]  # fmt: skip
    gaya = berkas.bagian("word/styles.xml")
    pita = [x for x in gaya if (x.get(f"{W}styleId") or "").startswith("Pita")]
    assert len({nilai(x, "w:name") for x in pita}) == 4
    warna = {nilai(x, "w:name"): nilai(x, ".//w:color") or "" for x in pita}
    assert all(_kontras(satu, "E8EDF3") >= 4.5 for satu in warna.values())
    assert warna["Pita Tidak Dinilai"] == "5A6472"  # legible already, kept as it is
    assert warna["Pita Cukup"] != "C28A12"


def test_two_bands_of_one_code_keep_their_own_looks() -> None:
    satu, dua = p.Pita("Baik", "●", "#000000", "b"), p.Pita("Baik", "●", "#003300", "b")
    berkas = tulis(paragraf(satu, dua, satu))
    gaya = [x.get(f"{W}val") for x in berkas.cari("//w:rStyle")]
    assert gaya == ["PitaB"] * 2 + ["PitaB2"] * 2 + ["PitaB"] * 2
    nama = [nilai(x, "w:name") for x in berkas.bagian("word/styles.xml")[2:]]
    assert len(nama) == len(set(nama))


def test_small_tables_use_the_small_styles() -> None:
    berkas = tulis(tabel(baris("a", sel("1", rata=p.Rata.KANAN)), kecil=True))
    assert len(berkas.paragraf("KepalaTabelKecil")) == 2
    assert len(berkas.paragraf("IsiTabelAngkaKecil")) == 1
    gaya = berkas.bagian("word/styles.xml")
    assert nilai(gaya, "//w:style[@w:styleId='IsiTabelAngkaKecil']//w:sz") == "16"
    assert nilai(gaya, "//w:style[@w:styleId='IsiTabel']//w:sz") == "18"


def _kontras(warna: str, dasar: str) -> float:
    """Contrast of two colours, from its definition."""
    terang, gelap = sorted((_terang(warna), _terang(dasar)), reverse=True)
    return (terang + 0.05) / (gelap + 0.05)


def _terang(warna: str) -> float:
    saluran = [int(warna[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in saluran]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
