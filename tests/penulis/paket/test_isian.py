"""The workbook as the planner meets it: help at every cell, lists, examples, room for rows."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import selaras.data
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris, Jenis, daftar_kolom, kolom_kunci
from selaras.inti.paket.periksa import periksa_isi
from selaras.inti.paket.periksa_baris import wajib_diisi
from selaras.inti.paket.skema import MENURUT_NAMA, TABEL
from selaras.inti.periode import Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.skala import daftar_skala
from selaras.penulis.paket import baca_folder, baca_xlsx, tulis_templat, tulis_xlsx
from selaras.penulis.paket import xlsx_bentuk as bentuk
from selaras.penulis.paket.xlsx_contoh import baris_contoh
from tests.penulis.paket.lembar_uji import lembar_dari, paket_uji

BANGKA = Path(selaras.data.__path__[0]) / "paket" / "dinsos-bangka-2024"


@pytest.fixture
def kalk() -> str:
    """Path of LibreOffice with its spreadsheet program."""
    if shutil.which("localc") is None or (letak := shutil.which("soffice")) is None:
        pytest.skip("memerlukan paket Debian libreoffice-calc: apt-get install libreoffice-calc")
    return letak


@pytest.fixture(scope="module")
def templat(tmp_path_factory: pytest.TempPathFactory) -> Any:
    letak = tmp_path_factory.mktemp("templat") / "t.xlsx"
    tulis_templat(letak, 2024)
    return openpyxl.load_workbook(letak)


def aturan(buku: Any, kelas: type[Baris]) -> dict[str, Any]:
    """The validation of every column, by its name."""
    halaman = buku[kelas.TABEL]
    hasil = {}
    for satu in halaman.data_validations.dataValidation:
        (daerah,) = satu.sqref.ranges
        hasil[halaman.cell(2, daerah.min_col).value] = satu
        assert (daerah.min_row, daerah.max_row) == (4, bentuk.SIAP_DIISI + 4)
    return hasil


@pytest.mark.parametrize("kelas", TABEL, ids=lambda k: k.TABEL)
def test_every_cell_says_what_belongs_into_it(templat: Any, kelas: type[Baris]) -> None:
    ada = aturan(templat, kelas)
    assert list(ada) == [k.nama for k in daftar_kolom(kelas)]
    for k in daftar_kolom(kelas):
        pesan = ada[k.nama].prompt
        assert ada[k.nama].showInputMessage
        assert 8 < len(pesan) <= 255
        assert not pesan.endswith("…")
        assert ("Wajib diisi." in pesan) is (k.nama in wajib_diisi(kelas))
        assert (f"lembar {k.rujuk}." in pesan) is (k.rujuk is not None)


@pytest.mark.parametrize("kelas", TABEL, ids=lambda k: k.TABEL)
def test_every_closed_list_can_be_picked(templat: Any, kelas: type[Baris]) -> None:
    ada = aturan(templat, kelas)
    for k in daftar_kolom(kelas):
        satu = ada[k.nama]
        if k.pilihan:
            assert satu.formula1 == '"' + ",".join(nilai for nilai, _ in k.pilihan) + '"'
        elif k.rujuk:
            kunci = [sel.value for sel in templat[k.rujuk][2]].index(
                kolom_kunci(MENURUT_NAMA[k.rujuk])[0]
            )
            huruf = bentuk.huruf_kolom(kunci)
            assert satu.formula1 == f"{k.rujuk}!${huruf}$4:${huruf}${bentuk.SIAP_DIISI + 4}"
        elif k.jenis is Jenis.YA_TIDAK:
            assert satu.formula1 == '"ya,tidak"'
        elif k.jenis is Jenis.PERIODE:
            assert satu.formula1.startswith("Pilihan!$A$4:")
            assert satu.errorStyle == "warning"


def test_scales_and_their_predikat_can_be_picked(templat: Any) -> None:
    kelas = {k.TABEL: k for k in TABEL}
    daftar = daftar_skala().values()
    tahun = aturan(templat, kelas["tahun_laporan"])["skala"].formula1
    assert set(tahun.strip('"').split(",")) == {s.kunci for s in daftar if s.jenis == "capaian"}
    hasil = aturan(templat, kelas["realisasi"])["predikat"].formula1.strip('"').split(",")
    assert hasil == list(daftar_skala()["akip-88-2021"].urutan)


def test_the_list_of_periods_is_right_and_begins_with_the_reporting_year(templat: Any) -> None:
    halaman = templat["Pilihan"]
    asal = aturan(templat, next(k for k in TABEL if k.TABEL == "target"))["periode"].formula1
    daftar = [sel.value for (sel,) in halaman[asal.partition("!")[2].replace("$", "")]]
    assert daftar[:3] == ["2024", "2024-TW1", "2024-TW2"]
    assert {"2024-S2", "2024-12", "2019", "2029"} <= set(daftar)
    assert [str(Periode.parse(satu)) for satu in daftar] == daftar
    assert len(set(daftar)) == len(daftar)
    assert halaman.cell(4 + len(daftar), 1).value is None


def test_every_choice_has_its_meaning_on_one_sheet(templat: Any) -> None:
    arti = {tuple(b[:4]) for b in templat["Pilihan"].iter_rows(4, None, 4, 7, values_only=True)}
    for kelas in TABEL:
        for k in daftar_kolom(kelas):
            assert {(kelas.TABEL, k.judul, n, kata) for n, kata in k.pilihan} <= arti


def test_rows_can_be_added_under_the_lock(tmp_path: Path) -> None:
    tulis_xlsx(paket_uji(), tmp_path / "a.xlsx")
    buku = openpyxl.load_workbook(tmp_path / "a.xlsx")
    for kelas in TABEL:
        halaman = buku[kelas.TABEL]
        assert halaman.protection.sheet
        assert not halaman.protection.insertRows  # openpyxl: False means allowed
        assert not halaman.protection.autoFilter
        gaya = [halaman.column_dimensions[bentuk.huruf_kolom(0)]]
        assert not gaya[0].protection.locked
        for baris in (1, 2, 3):  # title, names and heads stay as they are
            assert halaman.row_dimensions[baris].protection.locked
    assert buku["anggaran"]["A4"].protection.locked


def test_a_row_typed_below_the_last_one_is_read(tmp_path: Path) -> None:
    tulis_xlsx(paket_uji(), tmp_path / "a.xlsx")
    buku = openpyxl.load_workbook(tmp_path / "a.xlsx")
    halaman = buku["isu"]
    for ke, isi in enumerate(("i9", "Warga", 1, "Masalah baru"), start=1):
        halaman.cell(4, ke).value = isi
    buku.save(tmp_path / "b.xlsx")
    (satu,) = baca_xlsx(tmp_path / "b.xlsx").tabel["isu"]
    assert getattr(satu, "permasalahan") == "Masalah baru"  # noqa: B009


@given(st.integers(2018, 2190))
def test_the_examples_are_a_sound_package_of_any_year(tahun: int) -> None:
    assert periksa_isi(Paket.susun(baris_contoh(tahun)), daftar_skala()) == ()


def test_examples_are_marked_and_are_not_read(templat: Any) -> None:
    halaman = templat["Contoh"]
    assert "tidak ikut dibaca" in halaman["A1"].value
    for kelas in {type(b) for b in baris_contoh(2024)}:
        di = next(s.row for s in halaman["A"] if s.value == f"Lembar {kelas.TABEL}")
        assert halaman.cell(di + 2, 1).value == "CONTOH"
    tulisan = {sel.value for baris in halaman.iter_rows() for sel in baris}
    for asing in ("Bangka", "Sungailiat"):
        assert not any(asing in str(isi) for isi in tulisan)


def test_colours_are_explained_where_filling_begins(templat: Any) -> None:
    halaman = templat["Petunjuk"]
    arti = {
        sel.value: sel.fill.fgColor.rgb
        for baris in halaman.iter_rows(min_col=2, max_col=2)
        for sel in baris
    }
    simpul = templat["simpul"]
    assert arti["Kunci"] == simpul["A3"].fill.fgColor.rgb
    assert arti["Wajib *"] == simpul["B3"].fill.fgColor.rgb
    assert arti["Boleh kosong"] == simpul["C3"].fill.fgColor.rgb
    assert [k.TABEL for k in TABEL if k.TABEL not in arti] == []


def test_no_head_is_cut_and_no_column_is_wider_than_a_screen(tmp_path: Path) -> None:
    tulis_xlsx(baca_folder(BANGKA), tmp_path / "b.xlsx")
    buku = openpyxl.load_workbook(tmp_path / "b.xlsx")
    for kelas in TABEL:
        halaman = buku[kelas.TABEL]
        semua = [  # openpyxl holds neighbours of one width together
            d.width for d in halaman.column_dimensions.values() for _ in range(d.min, d.max + 1)
        ]
        for ke, k in enumerate(daftar_kolom(kelas)):
            lebar = semua[ke]
            assert max(map(len, k.judul.split())) + 3 < lebar < 66, k.judul
            for sel in halaman[bentuk.huruf_kolom(ke)][3:]:
                if k.jenis is Jenis.RUPIAH and sel.value is not None:
                    assert len(f"{sel.value:,.2f}") + 1 < lebar
                if k.jenis is Jenis.TEKS and sel.value and len(sel.value) > 2 * lebar:
                    assert halaman.row_dimensions[sel.row].height > 30


def test_a_workbook_saved_by_libreoffice_has_the_same_snapshot(kalk: str, tmp_path: Path) -> None:
    asli = baca_folder(BANGKA)
    (tmp_path / "lama").mkdir()
    tulis_xlsx(asli, tmp_path / "lama" / "b.xlsx")
    subprocess.run(
        [kalk, f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}", "--headless",
         "--convert-to", "xlsx", "--outdir", str(tmp_path), str(tmp_path / "lama" / "b.xlsx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    simpanan = baca_xlsx(tmp_path / "b.xlsx")
    assert lembar_dari(simpanan) == lembar_dari(asli)
    assert LaporanKinerja.dari_paket(simpanan).sidik == LaporanKinerja.dari_paket(asli).sidik
