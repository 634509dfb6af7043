"""What `impor` and `ukur` print for people: changed cells, names, sums, within a terminal."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from selaras.inti.paket import baris_hasil as hasil
from selaras.penulis.paket import baca_paket, tulis_folder
from tests.apps.kantor_rekam import ganti, tanpa

DLH = Path(__file__).resolve().parents[1] / "data" / "dlh-rekaan-2024"


def test_impor_names_the_changed_cells_old_and_new(selaras, tmp_path) -> None:
    selaras("impor", DLH)
    isi = baca_paket(DLH)
    kunci = {"indikator_id": "A.1.1/01", "periode": "2024-TW4"}
    isi = ganti(isi, hasil.Realisasi, kunci, nilai=Decimal(15))
    isi = tanpa(isi, hasil.Realisasi, indikator_id="A.1.2/01", periode="2024-TW1")
    tulis_folder(isi, tmp_path / "baru")

    teks = selaras("impor", tmp_path / "baru").hasil

    assert "    realisasi A.1.1/01 2024-TW4: 13 → 15\n" in teks
    assert "    realisasi A.1.2/01 2024-TW1: tidak ada lagi di paket, disimpan di arsip\n" in teks
    assert "diarsipkan (tersimpan, tidak ikut dihitung dan dicetak)" in teks


def test_impor_counts_the_changes_that_it_does_not_name(selaras, tmp_path) -> None:
    selaras("impor", DLH)
    isi = baca_paket(DLH)
    for satu in isi.baris(hasil.Realisasi)[:14]:
        kunci = {"indikator_id": satu.indikator_id, "periode": satu.periode}
        isi = ganti(isi, hasil.Realisasi, kunci, asal="tabel baru")
    tulis_folder(isi, tmp_path / "baru")

    teks = selaras("impor", tmp_path / "baru").hasil

    assert teks.count(", Asal: (kosong) → tabel baru") == 10
    assert "dan 4 lagi" in teks


def test_ukur_names_indicators_in_the_order_of_the_tree_and_sums_up(selaras, bangka) -> None:
    baris = selaras("ukur", *bangka).hasil.splitlines()

    kode = [b.split()[0] for b in baris[1:77]]
    assert kode[:3] == ["T1/01", "S1/01", "2/01"]
    assert "Persentase PSKS Yang Mendapat" in baris[3]
    assert "57 dari 68 indikator yang dinilai mencapai target; 8 tidak dinilai." in baris
    assert baris[-1].split() == ["Jumlah", "9.753.209.248,00", "8.205.165.471,23", "84,13"]


@pytest.mark.parametrize("paket", ["bangka", "dlh"])
def test_ukur_fits_a_terminal_of_a_hundred_columns(selaras, bangka, paket) -> None:
    selaras("impor", DLH)
    kantor = bangka if paket == "bangka" else ("--opd", "dlh-rekaan", "--tahun", "2024")

    assert max(map(len, selaras("ukur", *kantor).hasil.splitlines())) <= 100
