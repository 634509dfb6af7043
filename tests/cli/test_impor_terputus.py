"""Imports over what stands there, cut off half-way, and at the same time."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.isi import Paket
from selaras.penulis.paket import baca_folder, tulis_folder
from tests.apps.kantor_rekam import ganti, tanpa
from tests.cli.conftest import SUMBER
from tests.cli.test_proses import Proses, proses  # noqa: F401  # a fixture
from tests.penulis.paket.lembar_uji import paket_uji


def _tulis(paket: Paket, ke: Path) -> Path:
    tulis_folder(paket, ke)
    return ke


def test_a_package_over_another_tells_what_it_changed(selaras: Any, tmp_path: Path) -> None:
    selaras("impor", _tulis(paket_uji(), tmp_path / "a"))
    baru = ganti(paket_uji(), kantor.OPD, {"kode": "uji"}, alamat="Jalan Lain")
    baru = tanpa(tanpa(baru, hasil.Foto, foto_id="f1"), kantor.Sarana, sarana_id="t1")
    _tulis(baru, tmp_path / "b")

    hasil_b = selaras("impor", tmp_path / "b").hasil
    arsip = "diarsipkan (tersimpan, tidak ikut dihitung dan dicetak)"
    assert hasil_b.startswith(
        "uji 2024: 1 baris diubah, 2 baris diarsipkan.\n"
        "  opd: 1 baris diubah (isi lama tercatat)\n"
        f"  sarana: 1 baris tidak ada lagi di paket: {arsip}\n"
        f"  foto: 1 baris tidak ada lagi di paket: {arsip}\n"
    )
    assert "Jalan Lain" in hasil_b
    assert "  foto: 1 baris dikembalikan dari arsip\n" in selaras("impor", tmp_path / "a").hasil


MATI = """
import os, signal, sys
import selaras.cli
import django; django.setup()
from selaras.apps.paket import services, tabel
asli = tabel.PenulisTabel.selaraskan
def selaraskan(self, kelas, isi):
    hasil = asli(self, kelas, isi)
    if kelas.TABEL == "{tabel}":
        os.kill(os.getpid(), signal.SIGKILL)
    return hasil
tabel.PenulisTabel.selaraskan = selaraskan
selaras.cli.utama(sys.argv[1:])
"""


@pytest.mark.parametrize("tabel", ["opd", "simpul", "anggaran", "koreksi"])
def test_an_import_that_is_killed_half_way_leaves_the_record_as_it_was(
    proses: Proses,  # noqa: F811  # the fixture
    tmp_path: Path,
    tabel: str,
) -> None:
    lama = paket_uji()
    baru = ganti(lama, rencana.Simpul, {"simpul_id": "1"}, nama="Lain")
    baru = tanpa(ganti(baru, kantor.OPD, {"kode": "uji"}, alamat="Lain"), hasil.Foto, foto_id="f1")
    assert proses("impor", _tulis(lama, tmp_path / "lama")).wait(60) == 0
    mati = subprocess.run(
        [sys.executable, "-c", MATI.format(tabel=tabel), "impor", _tulis(baru, tmp_path / "baru")],
        env={
            "PATH": os.environ["PATH"], "HOME": str(tmp_path),
            "PYTHONPATH": SUMBER,
            "SELARAS_DATA": str(tmp_path / "data"),
            "DJANGO_SETTINGS_MODULE": "selaras.situs.settings",
        },
        timeout=60, check=False,
    )  # fmt: skip

    assert mati.returncode == -signal.SIGKILL
    opd = ("--opd", "uji", "--tahun", "2024")
    assert proses("ekspor", *opd, "--ke", tmp_path / "isi").wait(60) == 0
    assert baca_folder(tmp_path / "isi") == lama
    (letak,) = (tmp_path / "data").glob("*.sqlite3")
    with sqlite3.connect(letak) as basis:
        assert basis.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    # and the next one does its work
    assert proses("impor", tmp_path / "baru").wait(60) == 0
    assert proses("ekspor", *opd, "--ke", tmp_path / "isi").wait(60) == 0
    assert baca_folder(tmp_path / "isi") == baru


def test_two_different_imports_at_once_are_both_told_and_the_later_one_stands(
    proses: Proses,  # noqa: F811  # the fixture
    tmp_path: Path,
) -> None:
    ragam = [ganti(paket_uji(), kantor.OPD, {"kode": "uji"}, alamat=f"Jalan {ke}") for ke in (1, 2)]
    jalan = [
        proses("impor", _tulis(satu, tmp_path / f"ragam-{ke}")) for ke, satu in enumerate(ragam)
    ]
    keluar = [satu.communicate(timeout=120) for satu in jalan]

    assert [satu.returncode for satu in jalan] == [0, 0], keluar
    assert sum("  opd: 1 baris diubah (isi lama tercatat)" in hasil for hasil, _ in keluar) == 1
    opd = ("--opd", "uji", "--tahun", "2024")
    assert proses("ekspor", *opd, "--ke", tmp_path / "isi").wait(60) == 0
    kemudian = next(ke for ke, (hasil, _) in enumerate(keluar) if "diubah" in hasil)
    assert baca_folder(tmp_path / "isi") == ragam[kemudian]


def test_an_export_that_can_not_be_written_leaves_the_old_file(
    selaras: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    selaras("impor", _tulis(paket_uji(), tmp_path / "a"))
    letak = tmp_path / "isi.xlsx"
    opd = ("--opd", "uji", "--tahun", "2024")
    assert selaras("ekspor", *opd, "--ke", letak).kode == 0
    lama = letak.read_bytes()

    def penuh(*_: object) -> None:
        raise OSError(28, "No space left on device", str(letak))

    monkeypatch.setattr("selaras.penulis.paket.csv_tulis.os.replace", penuh)
    keluar = selaras("ekspor", *opd, "--ke", letak)

    assert (keluar.kode, "cakram penuh" in keluar.kabar) == (1, True)
    assert letak.read_bytes() == lama
    assert [f.name for f in tmp_path.iterdir() if f.name.startswith(".selaras")] == []
