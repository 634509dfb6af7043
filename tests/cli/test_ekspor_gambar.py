"""Logo and photographs leave with the package and come back, and nobody's picture is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from selaras.apps.bukti.models import NamaBerkas
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket.isi import Paket
from selaras.penulis.paket import baca_paket, tulis_folder
from tests.cli.conftest import SUMBER
from tests.inti.kantor_uji import OPD, TAHUN

LOGO, FOTO = "lambang kita.png", "rapat bulan 1.jpg"


def gambar(nama: str, warna: str) -> bytes:
    isi = BytesIO()
    gps = Image.Exif()
    gps[0x8825] = {1: "S", 2: (2.0, 8.0, 0.0)}
    jpeg = nama.endswith(".jpg")
    Image.new("RGB", (8, 8), warna).save(isi, "JPEG" if jpeg else "PNG", exif=gps)
    return isi.getvalue()


def paket(kode: str, warna: str | None) -> Paket:
    """An office with a logo and a photograph that still tells its place; or with neither."""
    if warna is None:
        return Paket.susun([replace(OPD, kode=kode), TAHUN])
    foto = hasil.Foto(foto_id="f1", keterangan="Rapat", berkas=FOTO)
    kantor = replace(OPD, kode=kode, logo=LOGO)
    return Paket.susun([kantor, TAHUN, foto], {n: gambar(n, warna) for n in (LOGO, FOTO)})


def arah(kode: str) -> tuple[str, ...]:
    return ("--opd", kode, "--tahun", str(TAHUN.tahun))


def isi(folder: Path) -> dict[str, bytes]:
    semua = (f for f in folder.rglob("*") if f.is_file())
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in semua}


def muat(selaras: Any, tmp_path: Path, kode: str, warna: str | None = "teal") -> None:
    tulis_folder(paket(kode, warna), tmp_path / f"asal-{kode}")
    assert selaras("impor", tmp_path / f"asal-{kode}").kode == 0


@pytest.fixture
def kirim(tmp_path: Path) -> Path:
    return tmp_path / "kirim ke kabupaten"


@pytest.mark.parametrize("warna", ["teal", None], ids=["with pictures", "without"])
def test_a_workbook_gives_the_same_hash_in_a_fresh_data_folder(
    selaras: Any, tmp_path: Path, kirim: Path, rekaman_kosong: Path | None, warna: str | None
) -> None:
    muat(selaras, tmp_path, "satu", warna)
    keluar = selaras("ekspor", *arah("satu"), "--ke", kirim / "satu.xlsx")
    assert keluar.kode == 0
    assert (kirim / "berkas").exists() == (warna is not None)
    assert (str(kirim / "berkas") in keluar.hasil) == (warna is not None)

    env = {"PATH": os.environ["PATH"], "PYTHONPATH": SUMBER, "HOME": str(tmp_path)}
    env["SELARAS_DATA"] = str(tmp_path / "data lain")
    if rekaman_kosong is not None:
        (tmp_path / "data lain").mkdir()
        shutil.copy(rekaman_kosong, tmp_path / "data lain" / "selaras.sqlite3")
    kode = "import sys, selaras.cli; sys.exit(selaras.cli.utama())"

    def di_tempat_lain(*argumen: object) -> str:
        perintah = [sys.executable, "-c", kode, *map(str, argumen)]
        return subprocess.run(perintah, env=env, check=True, capture_output=True, text=True).stdout

    di_tempat_lain("impor", kirim / "satu.xlsx")
    sidik = selaras("potret", *arah("satu")).hasil
    assert di_tempat_lain("potret", *arah("satu")) == sidik


def test_a_folder_with_pictures_comes_back_byte_for_byte(
    selaras: Any, tmp_path: Path, kirim: Path
) -> None:
    muat(selaras, tmp_path, "satu")
    selaras("ekspor", *arah("satu"), "--ke", kirim)
    pertama = isi(kirim)
    assert {f"berkas/{LOGO}", f"berkas/{FOTO}"} <= pertama.keys()
    assert "Tidak ada yang berubah" in selaras("impor", kirim).hasil
    selaras("ekspor", *arah("satu"), "--ke", tmp_path / "lagi")
    assert isi(tmp_path / "lagi") == pertama


def test_either_form_gives_the_pictures_as_the_record_holds_them(
    selaras: Any, tmp_path: Path, kirim: Path
) -> None:
    muat(selaras, tmp_path, "satu")
    selaras("ekspor", *arah("satu"), "--ke", kirim / "satu.xlsx")
    selaras("ekspor", *arah("satu"), "--ke", tmp_path / "folder")
    assert isi(kirim / "berkas") == baca_paket(tmp_path / "asal-satu").berkas
    assert isi(tmp_path / "folder" / "berkas") == isi(kirim / "berkas")
    with Image.open(kirim / "berkas" / FOTO) as foto:
        assert dict(foto.getexif()) == {}
    assert "Tidak ada yang berubah" in selaras("impor", kirim / "satu.xlsx").hasil


def test_two_offices_beside_each_other_keep_their_own_pictures(
    selaras: Any, tmp_path: Path, kirim: Path
) -> None:
    muat(selaras, tmp_path, "satu", "teal")
    muat(selaras, tmp_path, "dua", "red")
    selaras("ekspor", *arah("satu"), "--ke", kirim / "satu.xlsx")
    lama = isi(kirim)

    ditolak = selaras("ekspor", *arah("dua"), "--ke", kirim / "dua.xlsx")

    assert (ditolak.kode, ditolak.hasil) == (1, "")
    assert f"bernama sama yang isinya lain: {LOGO}, {FOTO}" in ditolak.kabar
    assert str(kirim / "berkas") in ditolak.kabar
    assert isi(kirim) == lama


def test_two_offices_with_the_same_picture_share_it(
    selaras: Any, tmp_path: Path, kirim: Path
) -> None:
    for kode in ("satu", "dua"):
        muat(selaras, tmp_path, kode)
        assert selaras("ekspor", *arah(kode), "--ke", kirim / f"{kode}.xlsx").kode == 0
    for kode in ("satu", "dua"):
        assert "Tidak ada yang berubah" in selaras("impor", kirim / f"{kode}.xlsx").hasil


def test_with_timpa_a_strange_picture_is_renamed_and_named(
    selaras: Any, tmp_path: Path, kirim: Path
) -> None:
    muat(selaras, tmp_path, "satu")
    (kirim / "berkas").mkdir(parents=True)
    (kirim / "berkas" / LOGO).write_bytes(b"gambar orang lain")
    (kirim / "berkas" / "catatan.txt").write_bytes(b"penting")

    keluar = selaras("ekspor", *arah("satu"), "--ke", kirim / "satu.xlsx", "--timpa")

    assert keluar.kode == 0
    (lama,) = (kirim / "berkas").glob("lambang kita (lama *).png")
    assert lama.read_bytes() == b"gambar orang lain"
    assert lama.name in keluar.kabar
    assert (kirim / "berkas" / "catatan.txt").read_bytes() == b"penting"
    assert "Tidak ada yang berubah" in selaras("impor", kirim / "satu.xlsx").hasil


def test_a_new_photograph_waiting_in_the_folder_is_not_removed(
    selaras: Any, tmp_path: Path, kirim: Path
) -> None:
    muat(selaras, tmp_path, "satu")
    selaras("ekspor", *arah("satu"), "--ke", kirim)
    (kirim / "berkas" / "foto baru.jpg").write_bytes(b"belum dimuat")
    lama = isi(kirim)

    ditolak = selaras("ekspor", *arah("satu"), "--ke", kirim)

    assert (ditolak.kode, ditolak.hasil) == (1, "")
    assert "tidak disebut paket di sana: foto baru.jpg. Pindahkan dahulu" in ditolak.kabar
    assert isi(kirim) == lama


@pytest.mark.sekali
@pytest.mark.parametrize("halangan", ["tautan", "berkas"])
def test_what_is_no_folder_of_pictures_is_left_alone(
    selaras: Any, tmp_path: Path, kirim: Path, halangan: str
) -> None:
    muat(selaras, tmp_path, "satu")
    kirim.mkdir()
    (tmp_path / "lain").mkdir()
    if halangan == "tautan":
        (kirim / "berkas").symlink_to(tmp_path / "lain", target_is_directory=True)
    else:
        (kirim / "berkas").write_bytes(b"surat")

    keluar = selaras("ekspor", *arah("satu"), "--ke", kirim / "satu.xlsx")

    assert (keluar.kode, keluar.hasil) == (1, "")
    assert str(kirim / "berkas") in keluar.kabar
    assert [f.name for f in kirim.iterdir()] == ["berkas"]
    assert list((tmp_path / "lain").iterdir()) == []


@pytest.mark.sekali  # the name is judged by the program, not by the database
@pytest.mark.parametrize("nama", ["../lambang.png", "/tidak-ada/l.png", "a\\b.png", "nul.png"])
@pytest.mark.parametrize("ke", ["satu.xlsx", "folder"])
def test_a_record_with_a_name_that_leads_elsewhere_is_not_written(
    selaras: Any, tmp_path: Path, kirim: Path, nama: str, ke: str
) -> None:
    muat(selaras, tmp_path, "satu")
    # no import lets such a name in; a database that was tampered with may hold it
    NamaBerkas.objects.filter(nama=LOGO).update(nama=nama)

    keluar = selaras("ekspor", *arah("satu"), "--ke", kirim / ke)

    assert (keluar.kode, keluar.hasil) == (1, "")
    assert f"Nama gambar “{nama}” bukan nama berkas biasa" in keluar.kabar
    assert not kirim.exists()


def test_a_missing_picture_is_named_with_its_cell_and_the_place_where_it_must_lie(
    selaras: Any, tmp_path: Path, kirim: Path
) -> None:
    muat(selaras, tmp_path, "satu")
    selaras("ekspor", *arah("satu"), "--ke", kirim / "satu.xlsx")
    (kirim / "berkas" / FOTO).unlink()

    keluar = selaras("impor", kirim / "satu.xlsx")

    assert (keluar.kode, keluar.hasil) == (1, "")
    assert f"lembar foto, baris 4, kolom Berkas berisi “{FOTO}”" in keluar.kabar
    assert f"letakkan sebagai “berkas/{FOTO}” di sebelah buku kerja" in keluar.kabar
    assert LOGO not in keluar.kabar
