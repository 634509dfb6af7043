"""Predikat scales: bounds on the unrounded value, holes of the printed wording reported."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest

from selaras.inti.skala import SkalaError, ambil_skala, baca_skala, daftar_skala, periksa_skala

OFFICE = "lima-pita-dinsos-bangka-2024"


@pytest.mark.parametrize(
    ("kunci", "nilai", "nama"),
    [
        (OFFICE, "90", "Sangat Baik"),
        (OFFICE, "89.995", "Baik"),  # prints as 90,00 and is still Baik
        (OFFICE, "250", "Sangat Baik"),
        (OFFICE, "75", "Baik"),
        (OFFICE, "74.999", "Cukup"),
        (OFFICE, "65", "Cukup"),
        (OFFICE, "50", "Kurang"),
        (OFFICE, "0", "Sangat Kurang"),
        ("permendagri-86-2017", "91", "Sangat Tinggi"),
        ("permendagri-86-2017", "90.5", "Tinggi"),  # hole of the print falls to the band below
        ("permendagri-86-2017", "76", "Tinggi"),
        ("permendagri-86-2017", "66", "Sedang"),
        ("permendagri-86-2017", "51", "Rendah"),
        ("permendagri-86-2017", "50.9", "Sangat Rendah"),
        ("akip-88-2021", "90", "A"),
        ("akip-88-2021", "90.01", "AA"),
        ("akip-88-2021", "80", "BB"),
        ("akip-88-2021", "70", "B"),
        ("akip-88-2021", "60", "CC"),
        ("akip-88-2021", "50", "C"),
        ("akip-88-2021", "30", "D"),
        ("akip-88-2021", "0", "D"),
    ],
)
def test_it_judges_the_unrounded_value(kunci: str, nilai: str, nama: str) -> None:
    assert ambil_skala(kunci).nilai(Decimal(nilai)).nama == nama


def test_every_scale_names_its_source_and_its_dates() -> None:
    for skala in daftar_skala().values():
        assert skala.sumber
        assert skala.tanda
        assert skala.berlaku(date(2024, 12, 31))
        assert not skala.berlaku(date(1990, 1, 1))
        for pita in skala.pita:
            assert pita.glif
            assert pita.warna.startswith("#")


def test_it_reports_the_holes_of_the_office_s_printed_scale() -> None:
    catatan = periksa_skala(ambil_skala(OFFICE))
    assert len(catatan) == 4
    # "> 90" leaves 90 itself unprinted, and 90 is judged by the band above the hole
    assert catatan[-1] == (
        "Nilai di atas 89,99 sampai 90 tidak tercetak pada predikat mana pun; di atas 89,99 sampai "
        "di bawah 90 dibaca Baik, tepat 90 dibaca Sangat Baik."
    )
    assert periksa_skala(ambil_skala("akip-88-2021")) == ()


def test_it_reports_what_lies_above_the_highest_printed_band() -> None:
    assert periksa_skala(ambil_skala("permendagri-86-2017"))[-2:] == (
        "Nilai di atas 90 sampai di bawah 91 tidak tercetak pada predikat mana pun; dibaca Tinggi.",
        "Nilai di atas 100 tidak tercetak pada predikat mana pun; dibaca Sangat Tinggi.",
    )


@pytest.mark.parametrize("kunci", sorted(daftar_skala()))
def test_a_hole_is_read_as_the_scale_itself_reads_it(kunci: str) -> None:
    """The words about a hole are held against the judgement of its values."""
    skala = ambil_skala(kunci)
    for catatan in periksa_skala(skala):
        for bagian in catatan.replace(";", ",").split(", "):
            kata, _, nama = bagian.rstrip(".").partition(" dibaca ")
            if not nama or kata == "":
                continue
            angka = [Decimal(n.replace(",", ".")) for n in re.findall(r"\d+(?:,\d+)?", kata)]
            tengah = sum(angka) / len(angka)
            assert skala.nilai(tengah).nama == nama, catatan


def skala_uji(*pita: str) -> str:
    isi = "\n".join(f"  - {{glif: o, warna: '#000', tercetak: x, {p}}}" for p in pita)
    return (
        "kunci: uji\nnama: Uji\njenis: capaian\nsumber: s\ntanda: V\nberlaku_mulai: 2020-01-01\n"
        f"berlaku_sampai: null\ncatatan: ''\npita:\n{isi}\n"
    )


def pita_uji(nama: str, bawah: str, cetak: str) -> str:
    return f"kode: {nama}, nama: {nama}, batas_bawah: '{bawah}', inklusif: true, cetak: {cetak}"


@pytest.mark.parametrize(
    ("atas_bawah", "kalimat"),
    [
        (
            "{bawah: '0', bawah_inklusif: true, atas: '60', atas_inklusif: true}",
            "mulai 50 sampai 60",
        ),
        (
            "{bawah: '0', bawah_inklusif: true, atas: '50', atas_inklusif: true}",
            "tepat 50 tercetak pada dua predikat",
        ),
        (
            "{bawah: '0', bawah_inklusif: true, atas: '40', atas_inklusif: true}",
            "di atas 40 sampai di bawah 50 tidak",
        ),
        (
            "{bawah: '0', bawah_inklusif: true, atas: null, atas_inklusif: true}",
            "mulai 50 tercetak pada dua",
        ),
    ],
)
def test_it_reports_overlaps_and_holes(atas_bawah: str, kalimat: str) -> None:
    atas = "{bawah: '50', bawah_inklusif: true, atas: null, atas_inklusif: false}"
    skala = baca_skala(skala_uji(pita_uji("A", "50", atas), pita_uji("B", "0", atas_bawah)))
    (catatan,) = periksa_skala(skala)
    assert kalimat in catatan


def test_it_reports_a_value_that_no_band_prints() -> None:
    atas = "{bawah: '50', bawah_inklusif: false, atas: null, atas_inklusif: false}"
    bawah = "{bawah: '0', bawah_inklusif: true, atas: '50', atas_inklusif: false}"
    skala = baca_skala(skala_uji(pita_uji("A", "50", atas), pita_uji("B", "0", bawah)))
    bunyi = "Nilai tepat 50 tidak tercetak pada predikat mana pun; dibaca A."
    assert periksa_skala(skala) == (bunyi,)


def test_it_refuses_a_scale_whose_bounds_do_not_fall() -> None:
    cetak = "{bawah: '0', bawah_inklusif: true, atas: null, atas_inklusif: false}"
    with pytest.raises(SkalaError, match="harus menurun"):
        baca_skala(skala_uji(pita_uji("A", "0", cetak), pita_uji("B", "50", cetak)))


def test_it_names_the_known_scales_when_one_is_unknown() -> None:
    with pytest.raises(SkalaError, match="akip-88-2021"):
        ambil_skala("tidak-ada")
    with pytest.raises(SkalaError, match="di bawah batas terendah"):
        ambil_skala("permendagri-86-2017").nilai(Decimal("-1"))
