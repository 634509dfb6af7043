"""Help and errors of the command line are in Bahasa Indonesia, argparse's own words too."""

from __future__ import annotations

import re

import pytest

from selaras.cli.daftar import PERINTAH

pytestmark = pytest.mark.sekali  # no word of it comes from a record
NAMA = [modul.__name__.rpartition(".")[2] for modul in PERINTAH]
INGGRIS = re.compile(
    r"\b(usage|options?|positional|arguments?|required|error|show this|exit|expected|invalid|"
    r"choose|unrecognized|ignored|explicit|the|must|not allowed|ambiguous|version|default)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("perintah", [(), *((n,) for n in NAMA)], ids=lambda p: "".join(p))
def test_its_help_has_no_english_word(selaras, perintah) -> None:
    keluar = selaras(*perintah, "--help")

    assert keluar.kode == 0
    assert keluar.hasil.startswith("pemakaian: selaras")
    assert INGGRIS.findall(keluar.hasil.replace("LAPORAN", "")) == []


def test_it_lists_every_command(selaras) -> None:
    bantuan = selaras("--help").hasil

    assert NAMA == ["demo", "jalan", "kerja", "ingatkan", "rapikan", "pengguna", "templat",
                    "impor", "ekspor", "potret", "ukur", "laporan", "perjanjian"]  # fmt: skip
    for nama in NAMA:
        assert re.search(rf"^    {nama}\s", bantuan, re.MULTILINE)


@pytest.mark.parametrize(
    ("argumen", "pesan"),
    [
        ((), "argumen ini wajib: PERINTAH"),
        (("hitung",), "pilihan 'hitung' tidak dikenal; pilih salah satu dari"),
        (("ukur",), "argumen ini wajib: --opd, --tahun"),
        (("ukur", "--opd"), "--opd memerlukan satu isian"),
        (("ukur", "--opd", "a", "--tahun", "dua"), "--tahun: 'dua' bukan bilangan bulat"),
        (("ukur", "--opd", "a", "--tahun", "1", "--x"), "argumen tidak dikenal: --x"),
        (("ukur", "--op", "a", "--tahun", "1"), "argumen ini wajib: --opd"),
        (("ukur", "--opd", "a", "--tahun", "1", "--json=ya"), "--json tidak menerima isian"),
        (("impor",), "argumen ini wajib: JALUR"),
        (("jalan", "--port", "70000"), "'70000' bukan nomor port; isi 1 sampai 65535"),
        (("jalan", "--port", "-1"), "--port"),
        (("rapikan", "--hari", "0"), "'0' bukan banyaknya hari; isi 1 sampai 3650"),
    ],
)
def test_it_says_what_is_wrong_with_a_call(selaras, argumen, pesan) -> None:
    keluar = selaras(*argumen)

    assert keluar.kode == 2
    assert pesan in keluar.kabar
    assert INGGRIS.findall(keluar.kabar) == []


def test_it_tells_its_version(selaras) -> None:
    assert selaras("--versi").hasil == "Selaras 0.1.0\n"
