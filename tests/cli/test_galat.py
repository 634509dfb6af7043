"""A fault of ours is told in words; the trace goes into a file for the maintainers."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from selaras.cli import catatan_galat
from selaras.cli.galat import catat_galat
from tests.cli.conftest import BANGKA, SUMBER

RUSAK = """
import os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "selaras.situs.settings"
import django; django.setup()
import selaras.cli
from selaras.apps.paket import services
def impor_paket(*_, **__):
    gaji = "Rp7.654.321 milik Siti"
    raise RuntimeError("tidak muat" + chr(10) + "DETAIL: Failing row contains (" + gaji + ")")
services.impor_paket = impor_paket
sys.exit(selaras.cli.utama())
"""


@pytest.fixture
def folder(tmp_path: Path, settings) -> Path:
    settings.SELARAS_DATA = tmp_path
    return tmp_path


def _catat(galat: Exception) -> str:
    try:
        raise galat
    except type(galat) as tertangkap:
        return catat_galat(tertangkap)


def test_it_keeps_the_trace_in_a_file_and_tells_the_user_where(folder: Path) -> None:
    kata = _catat(KeyError("tidak ada"))

    catatan = folder / "galat.log"
    isi = catatan.read_text(encoding="utf-8")
    assert str(catatan) in kata
    assert "Traceback" not in kata
    assert "KeyError: 'tidak ada'" in isi
    assert Path(__file__).name in isi


def test_it_promises_nothing_about_the_data(folder: Path) -> None:
    kata = _catat(ValueError("x"))

    assert "tidak berubah" not in kata
    assert "belum tentu selesai" in kata


def test_it_keeps_the_fault_that_led_to_the_fault(folder: Path) -> None:
    galat = ValueError("akibat")
    galat.__cause__ = OSError("asal mula")
    _catat(galat)

    isi = (folder / "galat.log").read_text("utf-8")
    assert isi.index("asal mula") < isi.index("akibat")


def test_only_the_owner_reads_it_also_one_of_an_older_version(folder: Path) -> None:
    catatan = folder / "galat.log"
    catatan.write_text("lama")
    catatan.chmod(0o644)

    _catat(ValueError("x"))

    assert catatan.stat().st_mode & 0o777 == 0o600
    assert catatan.read_text("utf-8").startswith("lama")


def test_it_does_not_grow_without_bound(folder: Path, monkeypatch) -> None:
    monkeypatch.setattr(catatan_galat, "MAKS_UKURAN", 4_000)
    for nomor in range(40):
        _catat(ValueError(f"galat ke-{nomor}"))

    berkas = sorted(folder.glob("galat.log*"))
    assert [satu.name for satu in berkas] == ["galat.log", "galat.log.1"]
    assert all(0 < satu.stat().st_size <= 4_000 for satu in berkas)
    assert all(satu.stat().st_mode & 0o777 == 0o600 for satu in berkas)
    assert "galat ke-39" in berkas[0].read_text("utf-8")


def test_it_does_not_hold_secrets_of_the_settings(folder: Path, settings, monkeypatch) -> None:
    alamat = "postgres://budi:s%40ndiku@db.local/selaras"
    monkeypatch.setenv("SELARAS_DATABASE_URL", alamat)
    monkeypatch.setenv("SELARAS_SECRET_KEY", "kunci-dari-lingkungan-yang-panjang-sekali")
    settings.SECRET_KEY = "kunci-dari-berkas-yang-panjang-sekali"

    _catat(
        ValueError(
            f"{alamat} s@ndiku s%40ndiku kunci-dari-lingkungan-yang-panjang-sekali "
            "kunci-dari-berkas-yang-panjang-sekali tamat"
        )
    )

    isi = (folder / "galat.log").read_text("utf-8")
    assert "tamat" in isi
    assert "ndiku" not in isi
    assert "panjang-sekali" not in isi


def test_a_log_that_can_not_be_written_hides_nothing(folder: Path) -> None:
    (folder / "galat.log").mkdir()

    kata = _catat(ValueError("x"))

    assert "Terjadi kesalahan di dalam Selaras" in kata
    assert "galat.log: adalah folder" in kata


def test_without_settings_it_lies_in_a_folder_that_only_the_owner_enters(
    folder: Path, settings, monkeypatch
) -> None:
    del settings.SELARAS_DATA
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    kata = _catat(ValueError("x"))

    (letak,) = folder.glob("*/galat.log")
    assert str(letak) in kata
    assert letak.parent.stat().st_mode & 0o077 == 0


def test_a_fault_in_an_import_leaves_no_data_in_the_log(
    tmp_path: Path, rekaman_kosong: Path | None
) -> None:
    if rekaman_kosong is not None:
        shutil.copy(rekaman_kosong, tmp_path / "selaras.sqlite3")
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": SUMBER, "SELARAS_DATA": str(tmp_path)}
    jalan = subprocess.run(
        [sys.executable, "-c", RUSAK, "impor", BANGKA], env=env, capture_output=True, text=True
    )

    isi = (tmp_path / "galat.log").read_text("utf-8")
    assert jalan.returncode == 1
    assert "RuntimeError: tidak muat" in isi
    assert "Siti" not in isi + jalan.stderr
    assert "belum tentu selesai" in jalan.stderr
