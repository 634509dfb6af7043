"""What planners and attackers bring to ``selaras impor``: a clear answer, and nothing changed."""

from __future__ import annotations

import os
import re
import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.paket.models import ImporPaket
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.penulis.paket import tulis_folder, tulis_xlsx
from tests.cli.test_bantuan import INGGRIS
from tests.penulis.paket.lembar_uji import paket_uji

Rusak = Callable[[Path], object]
# Every fault names its place and says what to do; these words of ours are also English.
_BUKAN_INGGRIS = re.compile(r"xlsx|\.csv|Excel|LibreOffice", re.IGNORECASE)


def sel(lembar: str, alamat: str, isi: object) -> Callable[[Any], None]:
    def ubah(buku: Any) -> None:
        buku[lembar][alamat] = isi

    return ubah


def buku(*ubah: Callable[[Any], object]) -> Rusak:
    """The sound workbook with changes."""

    def tulis(ke: Path) -> None:
        isi = openpyxl.load_workbook(ke)
        for satu in ubah:
            satu(isi)
        isi.save(ke)

    return tulis


def isi(berkas: bytes) -> Rusak:
    return lambda ke: ke.write_bytes(berkas)


def bagian(nama: str, isi: bytes) -> Rusak:
    def tulis(ke: Path) -> None:
        with zipfile.ZipFile(ke, "a", 8) as arsip:
            arsip.writestr(nama, isi)

    return tulis


def besar(ke: Path) -> None:
    with ke.open("r+b") as berkas:
        berkas.truncate(200_000_000)


BUKU: dict[str, tuple[Rusak, tuple[str, ...]]] = {
    "teks di kolom angka": (
        buku(sel("anggaran", "C4", "lima juta")),
        ("lembar anggaran, baris 4, kolom Pagu (Rp) berisi “lima juta”: isi angka",),
    ),
    "titik dan koma campur": (
        buku(sel("anggaran", "C4", "1,234.5"), sel("realisasi", "C4", "1.234,5")),
        ("berisi “1,234.5”: titik dan koma tercampur", "contoh 39.302.261,00"),
    ),
    "kunci asing": (
        buku(sel("realisasi", "A4", "99/99")),
        ("lembar realisasi, baris 4, kolom Indikator berisi “99/99”: tidak ada di lembar",),
    ),
    "kunci ganda": (
        buku(sel("simpul", "A6", "1.1")),
        ("lembar simpul, baris 6, kolom Kode simpul berisi “1.1”: Kode simpul sudah dipakai",),
    ),
    "lembar hilang": (
        buku(lambda b: b.remove(b["anggaran"])),
        ("lembar anggaran: lembar ini tidak ada; salin dari templat Selaras",),
    ),
    "lembar lebih": (
        buku(lambda b: b.create_sheet("Sheet1")),
        ("buku kerja “Sheet1”: lembar tidak dikenal; hapus",),
    ),
    "induk hilang": (
        buku(sel("simpul", "C4", "antah")),
        ("lembar simpul, baris 4, kolom Simpul induk berisi “antah”: tidak ada",),
    ),
    "pagu negatif": (
        buku(sel("anggaran", "C4", -5)),
        ("kolom Pagu (Rp) berisi “-5”: tidak boleh negatif",),
    ),
    "tanggal di luar tahun": (
        buku(sel("foto", "E4", date(2030, 1, 1)), sel("realisasi", "B4", "2027")),
        (
            "lembar foto, baris 4, kolom Tanggal berisi “2030-01-01”: harus di dalam tahun",
            "lembar realisasi, baris 4, kolom Periode berisi “2027”: tidak boleh sesudah tahun",
        ),
    ),
    "rumus": (
        buku(sel("anggaran", "C4", "=1+1"), sel("unit", "B4", "=cmd|'/C calc'!A0")),
        ("kolom Pagu (Rp) berisi “=1+1”: sel C4 berisi rumus", "berisi “=cmd|'/C calc'!A0”"),
    ),
    "galat Excel": (buku(sel("anggaran", "C4", "#N/A")), ("“#N/A”: sel berisi nilai galat",)),
    "sel gabungan": (
        buku(lambda b: b["anggaran"].merge_cells("C4:D4")),
        ("berisi “C4:D4”: pisahkan sel gabungan ini",),
    ),
    "makro": (bagian("xl/vbaProject.bin", b"x"), ("“xl/vbaProject.bin”: berisi makro",)),
    "tautan luar": (bagian("xl/externalLinks/a.xml", b"<a/>"), ("putuskan tautannya",)),
    "bom zip": (bagian("xl/bom.xml", b"<a>" + b" " * 90_000_000), ("(bom zip)",)),
    "entitas": (
        bagian("xl/a.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        ("berisi DTD atau entitas XML",),
    ),
    "keluar folder": (bagian("../../a.xml", b"<a/>"), ("nama bagian yang keluar folder",)),
    "200 MB": (besar, ("berkas 200 MB; paling besar 100 MB",)),
    "kosong": (isi(b""), ("berkas kosong",)),
    "csv": (isi(b"kode,nama\nuji,Dinas\n"), ("tetapi teks (CSV?); buka di Excel",)),
    "html": (isi(b"<html><table></table></html>"), ("halaman web (HTML)",)),
    "xls": (isi(b"\xd0\xcf\x11\xe0" + b"\0" * 512), ("berformat .xls lama",)),
    "ribuan salah": (
        buku(*(sel("isu", f"C{ke}", "satu") for ke in range(4, 1_504))),
        ("Paket ditolak: 6.000 kesalahan.", "lembar isu: 5.950 kesalahan lain"),
    ),
}  # fmt: skip


def csv(nama: str, lama: bytes, baru: bytes) -> Rusak:
    def tulis(ke: Path) -> None:
        isi = (ke / nama).read_bytes()
        assert lama in isi
        (ke / nama).write_bytes(isi.replace(lama, baru))

    return tulis


def tautkan(ke: Path) -> None:
    (ke / "unit.csv").unlink()
    (ke / "unit.csv").symlink_to("/etc/passwd")


FOLDER: dict[str, tuple[Rusak, tuple[str, ...]]] = {
    "latin1": (csv("unit.csv", b"Dinas", b"Din\xe4s"), ("lembar unit, baris 3: bukan teks UTF-8",)),
    "NUL": (csv("unit.csv", b"Dinas", b"Di\0nas"), ("karakter kendali",)),
    "titik koma": (csv("unit.csv", b",", b";"), ("pemisah kolom harus koma, bukan titik koma",)),
    "sel hilang": (csv("unit.csv", b",dinas,", b","), ("harus 11 sel, ada 10",)),
    "tautan": (tautkan, ("folder “unit.csv”: bukan berkas biasa; hapus",)),
    "pipa": (
        lambda ke: ((ke / "unit.csv").unlink(), os.mkfifo(ke / "unit.csv")),
        ("folder “unit.csv”: bukan berkas biasa; hapus",),
    ),
    "jalur gambar": (
        csv("foto.csv", b"2024-05-01,", b"2024-05-01,../../etc/passwd.png"),
        ("berisi “../../etc/passwd.png”: isi nama berkas gambar saja tanpa folder",),
    ),
    "berkas hilang": (
        lambda ke: (ke / "isu.csv").unlink(),
        ("“isu.csv”: berkas ini tidak ada",),
    ),
}


@pytest.fixture
def rekaman(selaras: Any, tmp_path: Path) -> Path:
    """The office is in the record, and its workbook lies beside."""
    tulis_xlsx(paket_uji(), tmp_path / "buku.xlsx")
    assert selaras("impor", tmp_path / "buku.xlsx").kode == 0
    return tmp_path / "buku.xlsx"


def _ditolak(selaras: Any, jalur: Path, kata: tuple[str, ...]) -> None:
    keluar = selaras("impor", jalur)

    assert (keluar.kode, keluar.hasil) == (1, "")
    pesan = "\n".join(b for b in keluar.kabar.splitlines() if not b.startswith("…"))
    for satu in kata:
        assert satu in pesan
    assert pesan.startswith("Paket ditolak: ")
    assert "Traceback" not in pesan
    assert INGGRIS.findall(_BUKAN_INGGRIS.sub("", pesan)) == []
    assert paket_dari_rekam(LingkupOPD.semua(), "uji", 2024) == paket_uji()
    assert ImporPaket.objects.count() == 1


@pytest.mark.sekali  # it is refused before the record is asked
@pytest.mark.parametrize("kasus", BUKU)
def test_a_broken_workbook_gets_a_clear_answer(selaras: Any, rekaman: Path, kasus: str) -> None:
    rusak, kata = BUKU[kasus]
    rusak(rekaman)

    _ditolak(selaras, rekaman, kata)


@pytest.mark.sekali
@pytest.mark.parametrize("kasus", FOLDER)
def test_a_broken_folder_gets_a_clear_answer(
    selaras: Any, rekaman: Path, tmp_path: Path, kasus: str
) -> None:
    rusak, kata = FOLDER[kasus]
    tulis_folder(paket_uji(), tmp_path / "paket")
    rusak(tmp_path / "paket")

    _ditolak(selaras, tmp_path / "paket", kata)


@pytest.mark.parametrize("nama", ["hitung\udcff.xlsx", "a\x1b[31mb.xlsx", "=cmd.xlsx"])
def test_a_strange_file_name_is_no_trouble(
    selaras: Any, rekaman: Path, tmp_path: Path, nama: str
) -> None:
    shutil.copy(rekaman, tmp_path / nama)

    keluar = selaras("impor", tmp_path / nama)

    assert keluar.kode == 0
    assert "\x1b" not in keluar.kabar
    assert ImporPaket.objects.latest("pk").sumber.endswith(".xlsx")
