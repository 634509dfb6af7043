"""Broken and hostile workbooks: refused with a clear word before any reader opens them."""

from __future__ import annotations

import struct
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from datetime import time as jam
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from selaras.inti.paket.kesalahan import PaketError
from selaras.penulis.paket import baca_xlsx, batas, periksa_arsip, tulis_xlsx
from selaras.penulis.paket.arsip import Arsip
from tests.penulis.paket.lembar_uji import paket_uji


@pytest.fixture
def baik(tmp_path: Path) -> bytes:
    tulis_xlsx(paket_uji(), tmp_path / "baik.xlsx")
    return (tmp_path / "baik.xlsx").read_bytes()


def ditolak(isi: bytes | Path) -> list[str]:
    with pytest.raises(PaketError) as galat:
        baca_xlsx(isi)
    return [str(satu) for satu in galat.value.kesalahan]


def dengan(isi: bytes, **bagian: bytes) -> bytes:
    """The workbook with parts replaced or added; ``__`` in a name stands for a slash."""
    baru = {nama.replace("__", "/"): satu for nama, satu in bagian.items()}
    keluar = BytesIO()
    with zipfile.ZipFile(BytesIO(isi)) as lama, zipfile.ZipFile(keluar, "w", 8) as arsip:
        for nama in lama.namelist():
            arsip.writestr(nama, baru.pop(nama, lama.read(nama)))
        for nama, satu in baru.items():
            arsip.writestr(nama, satu)
    return keluar.getvalue()


def bagian(isi: bytes, nama: str) -> bytes:
    with zipfile.ZipFile(BytesIO(isi)) as arsip:
        return arsip.read(nama)


def ubah_sel(isi: bytes, ubah: Callable[[Any], None]) -> bytes:
    buku = openpyxl.load_workbook(BytesIO(isi))
    ubah(buku)
    keluar = BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        ("xl/vbaProject.bin", b"x", "berisi makro"),
        (
            "xl/_rels/a.xml.rels",
            b'<R><Relationship Type="t/vbaProject" Target="lain.bin"/></R>',
            "berisi makro",
        ),
        ("xl/macrosheets/sheet1.xml", b"<a/>", "berisi makro"),
        ("xl/queryTables/q1.xml", b"<a/>", "sambungan data"),
        ("xl/externalLinks/externalLink1.xml", b"<a/>", "bertaut ke buku kerja lain"),
        ("xl/embeddings/oleObject1.bin", b"x", "objek tertanam"),
        ("xl/activeX/activeX1.xml", b"<a/>", "ActiveX"),
        ("xl/connections.xml", b"<a/>", "sambungan data"),
        ("xl/media/image1.png", b"x", "gambar tempelan"),
        ("xl/worksheets/sheet99.xml", b"<a/>", "lembar tersembunyi di luar daftar"),
        ("../keluar.xml", b"<a/>", "keluar folder"),
        ("XL/WORKBOOK.xml", b"<a/>", "bagian bernama sama"),
        ("xl/a.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "DTD atau entitas XML"),
        ("xl/a.xml", b"<a>", "isi arsip tidak wajar"),
        (
            "xl/_rels/a.xml.rels",
            b'<R><Relationship Type="t/oleObject" Target="file:///a" TargetMode="External"/></R>',
            "bertaut ke berkas lain",
        ),
    ],
)
def test_it_refuses_parts_that_a_plain_workbook_has_not(
    baik: bytes, nama: str, isi: bytes, kata: str
) -> None:
    assert kata in ditolak(dengan(baik, **{nama: isi}))[0]


def test_a_workbook_that_calls_itself_a_macro_workbook_is_refused(baik: bytes) -> None:
    nama = "[Content_Types].xml"
    jenis = bagian(baik, nama).replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    assert "berisi makro" in ditolak(dengan(baik, **{nama: jenis}))[0]


def test_a_clickable_mail_address_is_harmless(baik: bytes) -> None:
    hubungan = (
        b'<R><Relationship Type="t/hyperlink" Target="mailto:a@b.id" TargetMode="External"/></R>'
    )
    assert baca_xlsx(dengan(baik, **{"xl/worksheets/_rels/a.rels": hubungan})) == paket_uji()


def test_a_huge_part_that_is_not_packed_is_no_bomb_but_too_large(baik: bytes) -> None:
    keluar = BytesIO()
    with zipfile.ZipFile(BytesIO(baik)) as lama, zipfile.ZipFile(keluar, "w") as arsip:
        for nama in lama.namelist():
            arsip.writestr(nama, lama.read(nama))
        arsip.writestr("xl/besar.bin", b"x" * 65_000_000)
    (galat,) = ditolak(keluar.getvalue())
    assert galat == (
        "buku kerja “xl/besar.bin”: satu bagian buku kerja melebihi 64 MB; "
        "hapus isi yang tidak dipakai"
    )


def test_a_bomb_is_met_before_any_xml_is_read(baik: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    terbaca: list[object] = []
    monkeypatch.setattr(periksa_arsip, "urai", lambda *isi: terbaca.append(isi))
    bom = dengan(baik, **{"xl/worksheets/sheet9.xml": b"<a>" + b"<row/>" * 40_000_000})

    assert "bom zip" in ditolak(bom)[0]
    assert terbaca == []


def test_a_zip_bomb_is_stopped_while_unpacking(
    baik: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    asli, terbuka = Arsip.alir, [0]

    def hitung(arsip: Arsip, nama: str) -> Iterator[bytes]:
        for potong in asli(arsip, nama):
            terbuka[0] += len(potong)
            yield potong

    monkeypatch.setattr(Arsip, "alir", hitung)
    bom = dengan(baik, **{"xl/bom.xml": b"<a>" + b" " * 300_000_000})
    assert len(bom) < 1_000_000

    assert "bom zip" in ditolak(bom)[0]
    assert 0 < terbuka[0] <= batas.XML_SATU


def test_a_directory_that_lies_about_sizes_is_refused(baik: bytes) -> None:
    with zipfile.ZipFile(BytesIO(baik)) as arsip:
        info = arsip.getinfo("xl/workbook.xml")
    kecil = struct.pack("<I", 100)
    bohong = baik.replace(
        struct.pack("<II", info.compress_size, info.file_size),
        struct.pack("<I", info.compress_size) + kecil,
    )
    assert bohong != baik
    assert "bom zip" in ditolak(bohong)[0]


def test_two_heads_that_disagree_are_refused(baik: bytes) -> None:
    # The name in the local head only: some readers believe the one, some the other.
    lain = baik.replace(b"xl/workbook.xml", b"xl/workbooc.xml", 1)
    assert "tidak cocok dengan daftarnya" in ditolak(lain)[0]


def test_a_200_mb_file_is_refused_unread(tmp_path: Path) -> None:
    besar = tmp_path / "besar.xlsx"
    with besar.open("wb") as berkas:
        berkas.write(b"PK\x03\x04")
        berkas.truncate(200_000_000)
    tracemalloc.start()
    try:
        assert "berkas 200 MB; paling besar 100 MB" in ditolak(besar)[0]
        _, puncak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert puncak < 1_000_000


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"", "buku kerja: berkas kosong"),
        (b"kode,nama\n", "bukan buku kerja .xlsx, tetapi teks (CSV?); buka di Excel"),
        (b"\xef\xbb\xbf\r\n<HTML><table>", "tetapi halaman web (HTML) yang diberi nama lain"),
        (b"<?xml version='1.0'?><Workbook/>", "tetapi berkas XML"),
        (b"%PDF-1.7\n%\xe2", "tetapi PDF; isi templat Selaras"),
        (b"\0\1\2\3", "buku kerja: bukan buku kerja .xlsx"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "berformat .xls lama (atau terkunci sandi)"),
        (
            b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
            "buku kerja: berkas terkunci sandi; simpan tanpa sandi",
        ),
        (b"PK\x03\x04" + b"\0" * 600, "arsip rusak"),
    ],
)
def test_what_is_no_workbook_is_named(isi: bytes, kata: str) -> None:
    assert kata in ditolak(isi)[0]


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ("content.xml", "berkas OpenDocument (.ods)"),
        ("xl/workbook.bin", "buku kerja biner (.xlsb)"),
        ("word/document.xml", "dokumen Word"),
        ("paket/datapackage.json", "arsip zip; buka arsipnya"),
    ],
)
def test_another_archive_is_told_what_it_is(isi: str, kata: str) -> None:
    assert kata in ditolak(_zip({isi: b"<a/>"}))[0]


def test_a_missing_or_cut_file_is_named(baik: bytes, tmp_path: Path) -> None:
    assert "berkas tidak ada" in ditolak(tmp_path / "hilang.xlsx")[0]
    assert "arsip rusak" in ditolak(baik[:-400])[0]
    assert "bukan buku kerja" in ditolak(_zip({"a.txt": b"a"}))[0]


def _zip(isi: dict[str, bytes]) -> bytes:
    keluar = BytesIO()
    with zipfile.ZipFile(keluar, "w") as arsip:
        for nama, satu in isi.items():
            arsip.writestr(nama, satu)
    return keluar.getvalue()


def test_too_many_parts_and_strange_packing_are_refused(baik: bytes) -> None:
    assert "bagian; paling banyak" in ditolak(_zip({f"{n}.xml": b"" for n in range(2001)}))[0]
    keluar = BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_BZIP2) as arsip:
        arsip.writestr("xl/workbook.xml", b"<a/>")
    assert "cara kompresi" in ditolak(keluar.getvalue())[0]


def test_formulas_are_refused_cell_by_cell(baik: bytes) -> None:
    def ubah(buku: Any) -> None:
        buku["anggaran"]["C4"] = "=SUM(C5:C9)"
        buku["unit"]["B5"] = '=HYPERLINK("http://x","y")'

    assert ditolak(ubah_sel(baik, ubah)) == [
        'lembar unit, baris 5, kolom Nama unit berisi “=HYPERLINK("http://x","y")”: '
        "sel B5 berisi rumus; tempel nilainya (Tempel Khusus > Nilai)",
        "lembar anggaran, baris 4, kolom Pagu (Rp) berisi “=SUM(C5:C9)”: "
        "sel C4 berisi rumus; tempel nilainya (Tempel Khusus > Nilai)",
    ]


RUMUS = (
    b'<f t="shared" ref="C4:C5" si="0">1+1</f>',
    b'<f t="array" ref="C4:C5">C6:C7*2</f>',
    b"<f>[1]lain!A1</f>",
    b"<f>cmd|'/C calc'!A0</f>",
    b'<f t="shared" si="0"/>',
    b'<x:f xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">1+1</x:f>',
)


@pytest.mark.parametrize("rumus", RUMUS, ids=lambda r: r.decode()[:30])
def test_formulas_of_every_kind_are_refused(baik: bytes, rumus: bytes) -> None:
    with zipfile.ZipFile(BytesIO(baik)) as arsip:
        for nama in arsip.namelist():
            lembar = arsip.read(nama)
            if b"38302261.25" in lembar:
                break
    jahat = lembar.replace(b"<v>38302261.25", rumus + b"<v>38302261.25")
    (galat,) = ditolak(dengan(baik, **{nama: jahat}))
    assert galat.startswith("lembar anggaran, baris 4, kolom Pagu (Rp) berisi “=")
    assert "sel C4 berisi rumus" in galat


def test_a_formula_far_away_does_not_fill_the_memory(baik: bytes) -> None:
    nama = "xl/worksheets/sheet3.xml"
    jauh = b'<c r="XFD4"><f>1</f></c></row>'
    lembar = bagian(baik, nama).replace(b"</row>", jauh, 1)
    assert "ke-16384" in ditolak(dengan(baik, **{nama: lembar}))[0]


SEL = (
    ("realisasi", "C4", "1,234.5", "titik dan koma tercampur"),
    ("realisasi", "C4", "12,000", "tulis 12.000 bila ribuan, atau 12,0000 bila desimal"),
    ("realisasi", "C4", "39,302.261,00", "titik dan koma tercampur"),
    ("realisasi", "C4", "1234.5", "tulis ribuan dengan titik"),
    ("realisasi", "C4", "95 %", "tanpa tanda %"),
    ("realisasi", "C4", "delapan", "isi angka"),
    ("realisasi", "C4", True, "nilai logika"),
    ("realisasi", "C4", datetime(2024, 1, 2), "diubah Excel menjadi tanggal"),
    ("realisasi", "C4", 1e16, "lebih dari 15 angka"),
    ("realisasi", "B4", datetime(2024, 1, 1), "diubah Excel menjadi tanggal"),
    ("realisasi", "B4", 2024.5, "angka pecahan"),
    ("anggaran", "C4", 38302261.255, "dua angka di belakang koma"),
    ("anggaran", "C4", 12345678901234.56, "lebih dari 15 angka"),
    ("anggaran", "A4", 1.1, "angka pecahan"),
    ("foto", "E4", 45413, "bentuk 2024-12-31"),
    ("foto", "E4", datetime(2024, 5, 1, 8, 30), "tanpa jam"),
    ("foto", "E4", "1/5/2024", "bentuk 2024-12-31"),
    ("foto", "E4", "30 Februari 2024", "bentuk 2024-12-31"),
    ("foto", "E4", 0.25, "bentuk 2024-12-31"),
    ("foto", "E4", jam(8, 0), "jam atau lama waktu"),
    ("anggaran", "C4", -5, "tidak boleh negatif"),
    ("anggaran", "C4", "-5", "tidak boleh negatif"),
    ("anggaran", "C4", "1,234,567", "isi angka"),
    ("anggaran", "C4", "1e5", "isi angka"),
    ("anggaran", "C4", "12 juta", "isi angka"),
    ("anggaran", "C4", "'100", "isi angka"),
    ("anggaran", "C4", "１２", "isi angka"),
    ("anggaran", "C4", False, "berisi “FALSE”: sel ini berisi nilai logika"),
    ("anggaran", "C4", 1e300, "lebih dari 15 angka"),
    ("unit", "E4", 1e-7, "isi bilangan bulat"),
    ("opd", "J4", 717123456, "nol di depannya hilang"),
    ("unit", "E4", 1.5, "isi bilangan bulat"),
    ("simpul", "B4", "Rencana", "isi salah satu dari: tujuan"),
    ("foto", "C4", 1.5, "angka pecahan"),
)


@pytest.mark.parametrize(("lembar", "sel", "isi", "kata"), SEL)
def test_it_never_guesses_what_a_cell_means(
    baik: bytes, lembar: str, sel: str, isi: object, kata: str
) -> None:
    def ubah(buku: Any) -> None:
        buku[lembar][sel] = isi
        if not isinstance(isi, datetime | jam):
            buku[lembar][sel].number_format = "General"

    galat = ditolak(ubah_sel(baik, ubah))
    assert any(f"lembar {lembar}, baris 4" in satu and kata in satu for satu in galat), galat


@pytest.mark.parametrize("isi", ["84,62", "Rp84,62", 84.62])
def test_clear_numbers_are_read_whatever_their_form(baik: bytes, isi: object) -> None:
    def ubah(buku: Any) -> None:
        for baris in range(4, 9):
            if buku["realisasi"].cell(baris, 1).value == "S1/01":
                buku["realisasi"].cell(baris, 3).value = isi

    assert baca_xlsx(ubah_sel(baik, ubah)) == paket_uji()


@pytest.mark.parametrize("isi", ["1 Mei 2024", "01  mei 2024", "2024-05-01", datetime(2024, 5, 1)])
def test_a_date_that_leaves_no_doubt_is_read(baik: bytes, isi: object) -> None:
    def ubah(buku: Any) -> None:
        buku["foto"]["E4"] = isi

    assert baca_xlsx(ubah_sel(baik, ubah)) == paket_uji()


def test_hidden_rows_and_sheets_are_read_as_the_others(baik: bytes) -> None:
    def ubah(buku: Any) -> None:
        buku["simpul"].row_dimensions[5].hidden = True
        buku["anggaran"].sheet_state = "hidden"
        buku["realisasi"].insert_rows(5, 3)

    assert baca_xlsx(ubah_sel(baik, ubah)) == paket_uji()


def test_a_sheet_in_capitals_is_told_its_right_name(baik: bytes) -> None:
    buku = bagian(baik, "xl/workbook.xml").replace(b'name="unit"', b'name=" UNIT"')
    assert ditolak(dengan(baik, **{"xl/workbook.xml": buku})) == [
        "buku kerja “ UNIT”: ganti nama lembar ini menjadi unit"
    ]


def test_binary_noise_is_no_digit(baik: bytes) -> None:
    def ubah(buku: Any) -> None:
        buku["anggaran"]["C4"] = 38302261.24 + 0.01
        buku["sarana"]["E4"] = 120.4 + 0.1

    assert baca_xlsx(ubah_sel(baik, ubah)) == paket_uji()


def test_percent_errors_and_merged_cells_are_named(baik: bytes) -> None:
    def ubah(buku: Any) -> None:
        halaman = buku["realisasi"]
        halaman["C4"], halaman["C4"].number_format = 0.95, "0.0%"
        halaman["C5"] = "#N/A"
        buku["unit"].merge_cells("B4:B5")

    galat = " ".join(ditolak(ubah_sel(baik, ubah)))
    assert "baris 4, kolom Realisasi berisi “95%”: sel berformat persen" in galat
    assert "ubah formatnya menjadi Angka lalu tulis 95" in galat
    assert "baris 5, kolom Realisasi berisi “#N/A”: sel berisi nilai galat" in galat
    assert "lembar unit, baris 4, kolom Nama unit berisi “B4:B5”: pisahkan" in galat


def test_sheets_and_heads_are_checked(baik: bytes) -> None:
    def ubah(buku: Any) -> None:
        del buku["faktor"]
        buku.create_sheet("Catatan")
        buku["unit"].delete_cols(3)
        buku["simpul"]["J2"] = "warna"
        buku["simpul"]["K2"] = "nama"
        buku["isu"].delete_rows(1, 3)

    galat = ditolak(ubah_sel(baik, ubah))
    assert galat == [
        "buku kerja “Catatan”: lembar tidak dikenal; hapus",
        "lembar unit, baris 2, kolom Unit induk: kolom ini tidak ada; pakai templat Selaras",
        "lembar isu: baris kepala tabel tidak ditemukan; pakai templat Selaras",
        "lembar simpul, baris 2, kolom J berisi “warna”: kolom tidak dikenal; hapus",
        "lembar simpul, baris 2, kolom K berisi “nama”: kolom ini dua kali; hapus salah satu",
        "lembar faktor: lembar ini tidak ada; salin dari templat Selaras",
    ]


def test_data_beside_the_table_is_not_lost_silently(baik: bytes) -> None:
    def ubah(buku: Any) -> None:
        buku["unit"]["Z5"] = "catatan penting"

    assert ditolak(ubah_sel(baik, ubah)) == [
        "lembar unit, baris 5, kolom Z berisi “catatan penting”: isi di luar kolom tabel; hapus"
    ]


@pytest.mark.parametrize(("sel", "kata"), [("A900000", "baris 900000"), ("XFD4", "ke-16384")])
def test_a_cell_far_away_does_not_fill_the_memory(baik: bytes, sel: str, kata: str) -> None:
    def ubah(buku: Any) -> None:
        buku["unit"][sel] = "x"

    assert kata in ditolak(ubah_sel(baik, ubah))[0]


def test_control_characters_are_refused(baik: bytes) -> None:
    nama = b"<t>Dinas Uji</t>"
    teks = bagian(baik, "xl/sharedStrings.xml")
    assert nama in teks
    jahat = dengan(
        baik, **{"xl/sharedStrings.xml": teks.replace(nama, b"<t>Dinas _x0007_ Uji</t>")}
    )
    assert "karakter kendali" in ditolak(jahat)[0]


def test_an_unpacked_archive_reads_the_same(baik: bytes) -> None:
    with zipfile.ZipFile(BytesIO(baik)) as arsip:
        polos = _zip({nama: arsip.read(nama) for nama in arsip.namelist()})
    assert baca_xlsx(polos) == paket_uji()


def test_a_locked_part_is_named(baik: bytes) -> None:
    # Bit 0 of the flags in every head of the directory: encrypted.
    terkunci = bytearray(baik)
    di = -1
    while (di := terkunci.find(b"PK\x01\x02", di + 1)) >= 0:
        terkunci[di + 8] |= 1
    assert "terkunci sandi" in ditolak(bytes(terkunci))[0]


def test_damaged_and_overlapping_parts_are_named(baik: bytes) -> None:
    with zipfile.ZipFile(BytesIO(baik)) as arsip:
        info = arsip.getinfo("xl/styles.xml")
    mulai = info.header_offset + 30 + len(info.filename)
    rusak = baik[:mulai] + b"\xff" * 20 + baik[mulai + 20 :]
    assert "arsip rusak" in ditolak(rusak)[0]
    # The directory lets one part reach into the next.
    ukuran = struct.pack("<I", info.compress_size)
    tumpang = bytearray(baik)
    di = tumpang.find(ukuran, tumpang.find(b"PK\x01\x02"))
    tumpang[di : di + 4] = struct.pack("<I", info.compress_size + 50_000)
    assert "bertumpang tindih" in ditolak(bytes(tumpang))[0]


def test_two_sheets_of_one_name_and_charts_are_refused(baik: bytes) -> None:
    buku = bagian(baik, "xl/workbook.xml")
    ganda = buku.replace(b'name="unit"', b'name="OPD"')
    assert "dua lembar bernama sama" in ditolak(dengan(baik, **{"xl/workbook.xml": ganda}))[0]
    nama = "xl/_rels/workbook.xml.rels"
    bagan = bagian(baik, nama).replace(b"/worksheet", b"/chartsheet", 1)
    assert "lembar bagan atau makro" in ditolak(dengan(baik, **{nama: bagan}))[0]


def test_too_much_xml_in_all_is_refused(baik: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("selaras.penulis.paket.batas.XML_SEMUA", 10_000)
    assert "terlalu besar" in ditolak(baik)[0]
