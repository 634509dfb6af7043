"""Charts: drawable, readable in words, no label over another, right at the edges."""

from __future__ import annotations

import json
from decimal import Decimal
from itertools import pairwise

import pytest
import vl_convert
from tests.inti.naskah import kantor_rekaan as rekaan
from tests.inti.naskah.pohon_uji import Susunan, laporan_bangka

from selaras.inti.dokumen import pohon as p
from selaras.inti.naskah.bagan.capaian import PALING_BANYAK
from selaras.inti.naskah.bagan.gaya import LEBAR, bungkus, renggangkan


@pytest.fixture(scope="module")
def bangka() -> dict[str, p.Bagan]:
    return {b.id: b for b in Susunan(laporan_bangka()).jenis(p.Bagan)}


def nilai(bagan: p.Bagan) -> list[dict]:
    return [d for lapis in bagan.spesifikasi["layer"] for d in lapis["data"]["values"]]


def test_the_real_office_has_its_five_charts(bangka: dict[str, p.Bagan]) -> None:
    assert list(bangka) == [
        "ringkasan-bagan", "bagan-tren", "bagan-capaian", "bagan-efisiensi", "bagan-serapan",
    ]  # fmt: skip
    assert bangka["bagan-capaian"].judul == (
        "Empat dari enam program mencapai target, satu di antaranya dari sebagian indikatornya"
    )


def test_every_chart_compiles_and_keeps_to_the_page(bangka: dict[str, p.Bagan]) -> None:
    for bagan in bangka.values():
        vl_convert.vegalite_to_vega(json.dumps(bagan.spesifikasi))
        assert bagan.spesifikasi["width"] == LEBAR
        assert 20 < bagan.tinggi < 200


def test_the_words_of_a_chart_hold_its_numbers(bangka: dict[str, p.Bagan]) -> None:
    assert "Program Pemberdayaan Sosial: 81,25 persen, Baik" in bangka["bagan-capaian"].alt
    assert "serapan 62,74 persen" in bangka["bagan-serapan"].alt
    assert "capaian 102,86 persen, serapan 62,74 persen" in bangka["bagan-efisiensi"].alt
    assert "101,11 persen pada 2023, 90,53 persen pada 2024" in bangka["bagan-tren"].alt


def test_bars_begin_at_nought(bangka: dict[str, p.Bagan]) -> None:
    for kode in ("bagan-capaian", "bagan-serapan"):
        batang = [d for d in nilai(bangka[kode]) if "warna" in d and "awal" in d]
        assert all(d["awal"] == 0 for d in batang)


def test_the_four_corners_are_named(bangka: dict[str, p.Bagan]) -> None:
    teks = [" ".join(d["teks"]) for d in nilai(bangka["bagan-efisiensi"]) if "teks" in d]
    for capaian in ("target tercapai", "target belum tercapai"):
        for serapan in ("di bawah kantor", "di atas kantor"):
            assert f"{capaian}, serapan {serapan}" in teks


def test_an_achievement_beyond_the_axis_is_drawn_to_its_end() -> None:
    dasar = [b for b in rekaan.rangka() if vars(b).get("indikator_id") != "P3/01"]
    dasar += [b for b in rekaan.rangka("realisasi") if vars(b).get("indikator_id") == "P3/01"]
    s = Susunan(rekaan.laporan(rekaan.realisasi("P3/01", "4000"), rangka_lain=dasar))
    bagan = next(b for b in s.jenis(p.Bagan) if b.id == "bagan-capaian")
    assert max(d["akhir"] for d in nilai(bagan) if "akhir" in d) == PALING_BANYAK
    assert "5.000,00 persen" in bagan.alt


def test_what_was_not_judged_is_an_empty_bar_with_its_word() -> None:
    s = Susunan(rekaan.laporan())
    bagan = next(b for b in s.jenis(p.Bagan) if b.id == "bagan-capaian")
    kata = [" ".join(d["teks"]) for d in nilai(bagan) if "teks" in d]
    assert "tidak dapat dihitung" in kata


def test_the_trend_says_who_rose_and_who_fell() -> None:
    lalu = (
        rekaan.rencana.Dokumen(dokumen_id="pk22", jenis="pk", nama="PK 2022", tahun=2022),
        rekaan.target("S1/01", "pk22", "2022", nilai=Decimal(1000)),
        rekaan.target("S1/02", "pk22", "2022", nilai=Decimal(10)),
        rekaan.realisasi("S1/01", "1000", "2022"),
        rekaan.realisasi("S1/02", "10", "2022"),
    )
    s = Susunan(rekaan.laporan(*lalu))
    bagan = next(b for b in s.jenis(p.Bagan) if b.id == "bagan-tren")
    assert bagan.judul == (
        "Capaian indikator kinerja utama dibanding tahun 2022: satu naik dan satu turun"
    )


@pytest.mark.parametrize("letak", [[10, 10, 10], [0, 5, 200], [190, 195, 199], [50], []])
def test_labels_are_moved_apart_and_stay_inside(letak: list[float]) -> None:
    hasil = renggangkan(letak, [14.0] * len(letak), 200)
    urut = sorted(hasil)
    assert all(bawah - atas >= 14 - 1e-9 for atas, bawah in pairwise(urut))
    assert all(7 - 1e-9 <= y <= 193 + 1e-9 for y in hasil)


def test_a_long_label_is_cut_with_dots() -> None:
    baris = bungkus("kata " * 40, 120, maks=2)
    assert len(baris) == 2
    assert baris[-1].endswith("…")
    assert bungkus("pendek", 120) == ["pendek"]


def test_no_text_of_a_coloured_layer_is_left_without_a_colour(bangka: dict[str, p.Bagan]) -> None:
    """Vega draws nothing at all for a mark whose colour is missing."""
    semua = [*bangka.values(), *Susunan(rekaan.laporan()).jenis(p.Bagan)]
    for bagan in semua:
        for lapis in bagan.spesifikasi["layer"]:
            if {"color", "fill"} & set(lapis["encoding"]):
                assert all(d["warna"] for d in lapis["data"]["values"])


def test_the_scatter_says_how_many_of_those_that_fell_short(bangka: dict[str, p.Bagan]) -> None:
    assert bangka["bagan-efisiensi"].judul == (
        "Satu dari dua program yang meleset serapannya di atas serapan kantor"
    )


def test_no_guide_line_runs_through_a_name(bangka: dict[str, p.Bagan]) -> None:
    """Every name of the scatter lies on a white ground that is drawn over the lines."""
    lapis = bangka["bagan-efisiensi"].spesifikasi["layer"]
    putus = next(i for i, satu in enumerate(lapis) if "strokeDash" in satu["mark"])
    alas = next(i for i, satu in enumerate(lapis) if satu["mark"].get("fill") == "white")
    nama = next(i for i, satu in enumerate(lapis) if satu["data"]["values"][0].get("teks"))
    assert putus < alas < nama
    kotak, label = lapis[alas]["data"]["values"], lapis[nama]["data"]["values"]
    assert len(kotak) == len(label) == 6
    for k, d in zip(kotak, label, strict=True):
        assert k["awal"] <= d["x"] < k["akhir"]
        assert k["y"] < d["y"] < k["y2"]


def test_a_mean_of_some_indicators_says_so_in_the_chart(bangka: dict[str, p.Bagan]) -> None:
    nama = [" ".join(d["teks"]) for d in nilai(bangka["bagan-capaian"]) if "teks" in d]
    penuh = "1 Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota (2 dari 6 indikator)"
    assert penuh in nama
    assert "(2 dari 6 indikator): 100,00 persen" in bangka["bagan-capaian"].alt


def test_a_trend_of_one_indicator_is_called_by_its_name() -> None:
    lalu = (
        rekaan.rencana.Dokumen(dokumen_id="pk22", jenis="pk", nama="PK 2022", tahun=2022),
        rekaan.target("S1/01", "pk22", "2022", nilai=Decimal(1000)),
        rekaan.realisasi("S1/01", "1000", "2022"),
    )
    s = Susunan(rekaan.laporan(*lalu))
    bagan = next(b for b in s.jenis(p.Bagan) if b.id == "bagan-tren")
    assert bagan.judul == "Capaian produksi perikanan naik dibanding tahun 2022"
