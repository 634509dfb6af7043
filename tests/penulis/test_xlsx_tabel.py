"""The tables of a report as a workbook: merged, tinted and rounded as printed, text as text."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import openpyxl
import pytest

from selaras.inti.dokumen.pohon import (
    Angka,
    BagianDok,
    BarisTabel,
    NaskahDok,
    Sel,
    Tabel,
    Teks,
)
from selaras.penulis.xlsx_tabel import tulis_xlsx_tabel

JAHAT = '=HYPERLINK("http://x","y")'


def sel(isi: str | Angka, **lain: Any) -> Sel:
    return Sel((Teks(isi) if isinstance(isi, str) else isi,), **lain)


TABEL = Tabel(
    "t", "Uji", (1.0, 4.0, 2.0, 2.0),
    (
        BarisTabel((sel("No", tinggi=2), sel("Nama", tinggi=2), sel("Tahun", lebar=2))),
        BarisTabel((sel("Target"), sel("Realisasi"))),
    ),
    (
        BarisTabel((sel("1"), sel("Program"), sel(Angka("90", "a")), sel(Angka("84,62", "b"))),
                   tekanan=2),
        BarisTabel((sel("1.1"), sel(JAHAT, inden=2), sel(Angka("1.548.043.776,77", "c")),
                    sel(Angka("123.456.789.012.345,67", "d")))),
        BarisTabel((sel("Belum ada data", lebar=4),)),
        BarisTabel((sel("2"), sel("panjang " * 40), sel("BB"), sel("–"))),
    ),
    nomor="3.1", sumber="Sumber: uji.",
)  # fmt: skip


@pytest.fixture(scope="module")
def buku() -> Any:
    naskah = NaskahDok("LAKIN", "", "", "2024-12-31", "", (BagianDok((TABEL,)),), {}, {}, "0")
    return openpyxl.load_workbook(BytesIO(tulis_xlsx_tabel(naskah)))


def test_the_first_sheet_leads_to_every_table(buku: Any) -> None:
    tautan = buku["Daftar tabel"]["A4"]
    assert (tautan.value, tautan.hyperlink.location) == ("Tabel 3.1", "'Tabel 3.1'!A1")
    assert buku["Daftar tabel"]["B4"].value == "Uji"


def test_heads_are_merged_as_printed(buku: Any) -> None:
    lembar = buku["Tabel 3.1"]
    assert {str(d) for d in lembar.merged_cells.ranges} == {"A3:A4", "B3:B4", "C3:D3", "A7:D7"}
    assert [lembar[a].value for a in ("A3", "B3", "C3", "C4", "D4")] == [
        "No", "Nama", "Tahun", "Target", "Realisasi",
    ]  # fmt: skip
    assert lembar.freeze_panes == "A5"
    assert lembar.print_title_rows == "$3:$4"


def test_figures_are_numbers_with_the_decimals_of_the_report(buku: Any) -> None:
    lembar = buku["Tabel 3.1"]
    assert (lembar["C5"].value, lembar["C5"].number_format) == (90, "[$-421]#,##0")
    assert (lembar["D5"].value, lembar["D5"].number_format) == (84.62, "[$-421]#,##0.00")
    assert lembar["C6"].value == 1548043776.77
    # longer than a cell can hold exactly: as it is printed
    assert lembar["D6"].value == "123.456.789.012.345,67"
    for alamat in ("C5", "C6"):
        assert lembar[alamat].alignment.horizontal == "right"
        assert lembar.column_dimensions["C"].width > len("1.548.043.776,77")


def test_text_stays_text(buku: Any) -> None:
    lembar = buku["Tabel 3.1"]
    assert (lembar["B6"].value, lembar["B6"].data_type) == (JAHAT, "s")
    assert (lembar["A5"].value, lembar["A6"].value) == ("1", "1.1")


def test_levels_and_long_text_can_be_seen(buku: Any) -> None:
    lembar = buku["Tabel 3.1"]
    assert lembar["B6"].alignment.indent == 2
    assert lembar["B5"].font.b
    assert lembar["B5"].fill.fgColor.rgb == "FFDCEBEA"
    assert lembar["B6"].fill.fgColor.rgb == "00000000"
    assert lembar.row_dimensions[8].height > 60
    assert lembar["A10"].value == "Sumber: uji."
    assert lembar.page_setup.orientation == "landscape"
