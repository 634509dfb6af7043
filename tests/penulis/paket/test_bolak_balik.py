"""What goes out comes back the same, in either form, whatever people wrote into it."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from PIL import Image

import selaras.data
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.kolom import daftar_kolom
from selaras.inti.paket.periksa import periksa_isi
from selaras.inti.paket.skema import TABEL
from selaras.inti.potret import LaporanKinerja
from selaras.inti.skala import daftar_skala
from selaras.penulis.paket import (
    TulisError,
    baca_folder,
    baca_paket,
    baca_xlsx,
    skema_datapackage,
    tulis_folder,
    tulis_templat,
    tulis_xlsx,
)
from selaras.penulis.paket.csv_baca import baca_isi
from selaras.penulis.paket.csv_tulis import isi_folder
from tests.penulis.paket.lembar_uji import lembar_dari, paket_uji
from tests.penulis.paket.strategi import paket

BANGKA = Path(selaras.data.__path__[0]) / "paket" / "dinsos-bangka-2024"
LAMBAT = settings(
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def sidik(isi: Paket) -> str:
    return LaporanKinerja.dari_paket(isi).sidik


def gambar(jenis: str = "PNG") -> bytes:
    keluar = BytesIO()
    Image.new("RGB", (4, 3), "teal").save(keluar, jenis)
    return keluar.getvalue()


def berfoto() -> Paket:
    baris = [b for isi in paket_uji().tabel.values() for b in isi]
    foto = hasil.Foto(foto_id="f2", keterangan="Rapat", berkas="rapat bulan 1.jpg")
    return Paket.susun([*baris, foto], {"rapat bulan 1.jpg": gambar("JPEG")})


@given(paket())
@LAMBAT
def test_a_folder_gives_back_the_package_and_its_bytes(isi: Paket) -> None:
    berkas = isi_folder(isi)
    kembali = baca_isi(berkas)
    assert kembali == isi
    assert isi_folder(kembali) == berkas


@given(paket())
@LAMBAT
def test_a_workbook_gives_back_the_same_snapshot(tmp_path: Path, isi: Paket) -> None:
    tulis_xlsx(isi, tmp_path / "a.xlsx")
    assert sidik(baca_xlsx(tmp_path / "a.xlsx")) == sidik(isi)


@given(paket())
@LAMBAT
def test_a_random_package_is_sound(isi: Paket) -> None:
    assert periksa_isi(isi, daftar_skala()) == ()


def test_the_bangka_folder_is_canonical() -> None:
    for nama, isi in isi_folder(baca_folder(BANGKA)).items():
        assert (BANGKA / nama).read_bytes() == isi, nama


def test_the_bangka_package_survives_the_workbook(tmp_path: Path) -> None:
    asli = baca_folder(BANGKA)
    tulis_xlsx(asli, tmp_path / "b.xlsx")
    assert sidik(baca_paket(tmp_path / "b.xlsx")) == sidik(asli)


def test_it_writes_the_same_bytes_twice(tmp_path: Path) -> None:
    for nama in ("a", "b"):
        tulis_folder(berfoto(), tmp_path / nama)
        tulis_xlsx(berfoto(), tmp_path / f"{nama}.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    for satu in (tmp_path / "a").rglob("*.*"):
        kembar = tmp_path / "b" / satu.relative_to(tmp_path / "a")
        assert kembar.read_bytes() == satu.read_bytes()


def test_pictures_travel_with_either_form(tmp_path: Path) -> None:
    tulis_folder(berfoto(), tmp_path / "paket")
    tulis_xlsx(berfoto(), tmp_path / "a.xlsx")
    assert baca_paket(tmp_path / "paket") == berfoto()
    assert baca_paket(tmp_path / "a.xlsx") == berfoto()
    unggahan = (tmp_path / "a.xlsx").read_bytes()
    assert baca_xlsx(memoryview(unggahan), dict(berfoto().berkas)) == berfoto()
    with pytest.raises(PaketError, match=r"sebagai “berkas/rapat bulan 1\.jpg” di sebelah"):
        baca_xlsx(unggahan)


def test_a_folder_is_written_over_an_older_package_only(tmp_path: Path) -> None:
    tulis_folder(berfoto(), tmp_path / "a")
    tulis_folder(paket_uji(), tmp_path / "a")
    assert list((tmp_path / "a" / "berkas").iterdir()) == []
    assert baca_folder(tmp_path / "a") == paket_uji()
    (tmp_path / "lain").mkdir()
    (tmp_path / "lain" / "surat.txt").write_text("penting")
    with pytest.raises(TulisError, match="berisi hal lain"):
        tulis_folder(paket_uji(), tmp_path / "lain")
    with pytest.raises(TulisError, match="bukan nama berkas biasa"):
        tulis_folder(Paket(paket_uji().tabel, {"../x.png": b""}), tmp_path / "baru")


def test_a_workbook_saved_by_another_program_reads_the_same(tmp_path: Path) -> None:
    tulis_xlsx(paket_uji(), tmp_path / "a.xlsx")
    buku = openpyxl.load_workbook(tmp_path / "a.xlsx")
    buku.save(tmp_path / "b.xlsx")
    assert baca_xlsx(tmp_path / "b.xlsx") == paket_uji()


def test_it_reads_by_the_words_when_the_hidden_row_is_gone(tmp_path: Path) -> None:
    tulis_xlsx(paket_uji(), tmp_path / "a.xlsx")
    buku = openpyxl.load_workbook(tmp_path / "a.xlsx")
    for kelas in TABEL:
        buku[kelas.TABEL].delete_rows(2)
    buku.save(tmp_path / "b.xlsx")
    assert baca_xlsx(tmp_path / "b.xlsx") == paket_uji()


def test_words_of_choices_spaces_and_empty_rows_are_understood(tmp_path: Path) -> None:
    tulis_xlsx(paket_uji(), tmp_path / "a.xlsx")
    buku = openpyxl.load_workbook(tmp_path / "a.xlsx")
    simpul = buku["simpul"]
    kolom = [sel.value for sel in simpul[2]].index("jenjang") + 1
    for baris in range(4, simpul.max_row + 1):
        if simpul.cell(baris, kolom).value == "sub_kegiatan":
            simpul.cell(baris, kolom).value = " Sub  Kegiatan "
    simpul.cell(simpul.max_row + 3, 1).value = "   "
    indikator = buku["indikator"]
    kolom = [sel.value for sel in indikator[2]].index("iku") + 1
    indikator.cell(4, kolom).value = False
    indikator.cell(5, kolom).value = "TIDAK"
    buku.save(tmp_path / "b.xlsx")
    assert baca_xlsx(tmp_path / "b.xlsx") == paket_uji()


def test_numbers_longer_than_a_cell_holds_travel_as_text(tmp_path: Path) -> None:
    panjang = Decimal("123456789012345678.91")
    isi = Paket.susun(
        [
            *(b for t in paket_uji().tabel.values() for b in t if b.TABEL != "anggaran_akun"),
            hasil.AnggaranAkun(
                akun_id="5.2", periode="2024", kelompok="modal", nama="Belanja", pagu=panjang
            ),
        ]
    )
    tulis_xlsx(isi, tmp_path / "a.xlsx")
    sel = openpyxl.load_workbook(tmp_path / "a.xlsx")["anggaran_akun"]["E4"]
    assert (sel.data_type, sel.value) == ("s", "123.456.789.012.345.678,91")
    assert baca_xlsx(tmp_path / "a.xlsx") == isi


def test_the_template_is_empty_and_helps(tmp_path: Path) -> None:
    tulis_templat(tmp_path / "t.xlsx")
    buku = openpyxl.load_workbook(tmp_path / "t.xlsx")
    assert buku.sheetnames == ["Petunjuk", "Contoh", *(kelas.TABEL for kelas in TABEL), "Pilihan"]
    for kelas in TABEL:
        halaman = buku[kelas.TABEL]
        assert [sel.value for sel in halaman[2]] == [k.nama for k in daftar_kolom(kelas)]
        assert halaman.row_dimensions[2].hidden
        assert halaman.protection.sheet
        assert halaman["A3"].protection.locked
        assert all(sel.comment for sel in halaman[3])
        assert halaman.auto_filter.ref.startswith("A3:")
        assert halaman.freeze_panes == "B4"
    with pytest.raises(PaketError) as galat:
        baca_xlsx(tmp_path / "t.xlsx")
    assert {(k.lembar, k.seharusnya) for k in galat.value.kesalahan} == {
        ("opd", "harus berisi tepat satu baris, belum ada"),
        ("tahun_laporan", "harus berisi tepat satu baris, belum ada"),
    }


def test_a_filled_workbook_locks_keys_and_opens_the_rest(tmp_path: Path) -> None:
    tulis_xlsx(paket_uji(), tmp_path / "a.xlsx")
    halaman = openpyxl.load_workbook(tmp_path / "a.xlsx")["anggaran"]
    assert halaman["A4"].protection.locked
    assert not halaman["C4"].protection.locked
    assert halaman["C4"].number_format == "[$-421]#,##0.00"
    aturan = {str(v.sqref): v for v in halaman.data_validations.dataValidation}
    assert any(v.formula1 == "simpul!$A$4:$A$2004" for v in aturan.values())


def test_frictionless_finds_the_folder_valid(tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    tulis_folder(baca_folder(BANGKA), tmp_path / "a")
    laporan = frictionless.validate(str(tmp_path / "a" / "datapackage.json"))
    assert laporan.valid, laporan.flatten(["fieldName", "rowNumber", "message"])[:5]


def test_frictionless_finds_what_the_schema_forbids(tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    tulis_folder(paket_uji(), tmp_path / "a")
    unit = tmp_path / "a" / "unit.csv"
    unit.write_text(unit.read_text().replace(",dinas,bidang,", ",antah,seksi,"))
    laporan = frictionless.validate(str(tmp_path / "a" / "datapackage.json"))
    assert {satu[0] for satu in laporan.flatten(["type"])} == {"constraint-error", "foreign-key"}


def test_the_schema_describes_every_column() -> None:
    skema = json.loads(json.dumps(skema_datapackage()))
    assert [r["path"] for r in skema["resources"]] == [f"{k.TABEL}.csv" for k in TABEL]
    for kelas, sumber in zip(TABEL, skema["resources"], strict=True):
        kepala = next(csv.reader(StringIO(",".join(lembar_dari(paket_uji())[kelas.TABEL][0]))))
        assert [b["name"] for b in sumber["schema"]["fields"]] == kepala
        assert all(b["title"] for b in sumber["schema"]["fields"])
