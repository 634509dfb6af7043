"""Thousands of faults: all are counted, those that help are shown."""

from __future__ import annotations

import pytest

from selaras.inti.paket.kesalahan import SIMPAN, TAMPIL, Kesalahan, Kumpulan, PaketError
from selaras.penulis.paket.csv_baca import baca_isi
from tests.penulis.paket.lembar_uji import lembar_dari, paket_uji, sebagai_csv, sebagai_xlsx
from tests.penulis.paket.test_buku_kerja_jahat import ditolak


def banyak_salah(jumlah: int) -> PaketError:
    lembar = lembar_dari(paket_uji())
    for ke in range(jumlah):
        lembar["isu"].append([f"x{ke}", "", "satu", "", ""])
    lembar["unit"][1][3] = "seksi"
    with pytest.raises(PaketError) as galat:
        baca_isi(sebagai_csv(lembar))
    return galat.value


def test_every_fault_is_counted_and_a_bearable_number_is_kept() -> None:
    galat = banyak_salah(3_000)
    assert galat.jumlah == {"isu": 9_000, "unit": 1}
    assert len(galat.kesalahan) == 3 * SIMPAN + 1
    # of every column some, from the top of the sheet
    assert {k.kolom for k in galat.kesalahan if k.baris == 2} == {
        "Jenis", "Kelompok", "Permasalahan", "Urutan",
    }  # fmt: skip


def test_the_message_shows_some_of_every_sheet_and_says_how_many_more() -> None:
    baris = str(banyak_salah(3_000)).splitlines()
    assert baris[0] == "Paket ditolak: 9.001 kesalahan."
    assert sum(satu.startswith("- lembar isu, baris ") for satu in baris) == TAMPIL
    assert "- lembar isu: 8.950 kesalahan lain tidak ditampilkan" in baris
    assert any(satu.startswith("- lembar unit, baris 2, kolom Jenis") for satu in baris)
    assert baris[-1] == "Betulkan yang tampak, lalu muat lagi untuk melihat sisanya."


def test_a_short_list_is_shown_whole() -> None:
    baris = str(banyak_salah(5)).splitlines()
    assert len(baris) == 1 + 15 + 1
    assert "tidak ditampilkan" not in baris[-1]


def test_the_same_fault_counts_once() -> None:
    satu = Kesalahan("unit", 2, "Nama", None, "wajib diisi")
    assert len(Kumpulan([satu, satu])) == 1
    assert Kumpulan([satu, satu]).jumlah == {"unit": 1}


def test_formulas_in_every_cell_are_counted_not_kept() -> None:
    from io import BytesIO

    import openpyxl

    buku = openpyxl.load_workbook(BytesIO(sebagai_xlsx(lembar_dari(paket_uji()))))
    for ke in range(2, SIMPAN + 52):
        buku["isu"].cell(ke, 1).value = "=1+1"
    keluar = BytesIO()
    buku.save(keluar)
    galat = [satu for satu in ditolak(keluar.getvalue()) if "rumus" in satu]
    assert len(galat) == SIMPAN
    assert galat[-1].endswith("; begitu pula 50 sel berikutnya")
