"""Golden test: every printed figure of the LAKIN 2024 agrees with the package, or is listed.

The list is the package's own table ``koreksi``. It is exact: a listed cell that agrees fails, an
unlisted difference fails, a listed cell that no table prints fails.
"""

from __future__ import annotations

import re
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest

from selaras.inti.paket.baris_hasil import Koreksi
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur import Pengukuran, ukur
from selaras.penulis.paket import baca_folder
from tests.emas.cetakan import TAK_DIPEGANG, Sel, baca, semua_sel
from tests.emas.hitungan import benar, hitungan

Kunci = tuple[str, str, str, str]
# Another table of the print, or the list that a printed total is the total of.
_SUMBER_LAIN = re.compile(r"Tabel \d|[Rr]incian|[Dd]aftar|ini punya")


@pytest.fixture(scope="module")
def ukuran() -> Pengukuran:
    folder = Path(str(resources.files("selaras") / "data" / "paket" / "dinsos-bangka-2024"))
    return ukur(LaporanKinerja.dari_paket(baca_folder(folder)))


@pytest.fixture(scope="module")
def sel(ukuran: Pengukuran) -> dict[Kunci, Sel]:
    semua = semua_sel(ukuran)
    kunci = Counter(s.kunci for s in semua)
    assert not [k for k, banyak in kunci.items() if banyak > 1], "a cell is named twice"
    return {s.kunci: s for s in semua}


@pytest.fixture(scope="module")
def koreksi(ukuran: Pengukuran) -> dict[Kunci, Koreksi]:
    semua = ukuran.laporan.paket.baris(Koreksi)
    daftar = {(k.tabel_cetak, k.baris_cetak, k.kolom_cetak, k.tercetak or ""): k for k in semua}
    assert len(daftar) == len(semua), "a correction stands twice"
    return daftar


def test_the_copies_hold_every_printed_row() -> None:
    assert len(baca("capaian")) == 224
    assert len(baca("realisasi_anggaran")) == 65
    assert len(baca("belanja")) == 9


def test_every_printed_cell_agrees_or_is_listed(
    sel: dict[Kunci, Sel], koreksi: dict[Kunci, Koreksi]
) -> None:
    berbeda = {kunci for kunci, s in sel.items() if not s.cocok}
    assert sorted(berbeda - koreksi.keys()) == [], "differs from print and is not listed"
    assert sorted(koreksi.keys() - sel.keys()) == [], "listed, but no table prints it"
    assert sorted(koreksi.keys() - berbeda) == [], "listed, but it agrees"


def test_every_correction_says_what_is_held_and_why(
    sel: dict[Kunci, Sel], koreksi: dict[Kunci, Koreksi]
) -> None:
    for kunci in sorted(koreksi.keys() & sel.keys()):
        satu = koreksi[kunci]
        assert (satu.dipegang or "") == sel[kunci].dipegang.teks, kunci
        assert len(satu.alasan) > 20, kunci
        if not sel[kunci].terbaca:
            assert satu.kelas == "tak_terbaca", kunci
        elif satu.kelas == "tak_terbaca":
            # readable in print, but what it sums up is not: then nothing is held either
            assert sel[kunci].dipegang == TAK_DIPEGANG, kunci


def test_a_difference_between_tables_names_the_other_source_and_a_misprint_does_not(
    koreksi: dict[Kunci, Koreksi],
) -> None:
    for kunci, satu in koreksi.items():
        if satu.kelas != "tak_terbaca":
            menyebut = _SUMBER_LAIN.search(satu.alasan) is not None
            assert menyebut == (satu.kelas == "beda_antartabel"), kunci


def test_the_arithmetic_of_every_reason_is_right(koreksi: dict[Kunci, Koreksi]) -> None:
    semua = [(k, h) for k, satu in koreksi.items() for h in hitungan(satu.alasan)]
    assert len(semua) > 30
    assert [(kunci, satu) for kunci, satu in semua if not benar(satu)] == []
