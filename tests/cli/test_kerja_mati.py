"""A worker that is killed in the middle: its job is known for dead, repeated, and done."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from selaras.penulis.paket import tulis_folder
from tests.apps.kantor_rekam import paket_lengkap
from tests.cli.conftest import SUMBER
from tests.cli.test_proses import Proses, proses  # noqa: F401  # a fixture

MINTA = """
import os; os.environ["DJANGO_SETTINGS_MODULE"] = "selaras.situs.settings"
import django; django.setup()
from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.kerja.services import minta_kerja, ulangi_kerja
p = pelaku_mesin("uji")
"""


def _python(tmp_path: Path, kode: str) -> None:
    env = {"PYTHONPATH": SUMBER, "SELARAS_DATA": str(tmp_path / "data"), "HOME": str(tmp_path)}
    subprocess.run([sys.executable, "-c", MINTA + kode], env=env, check=True, timeout=60)


def _baca(tmp_path: Path, sql: str) -> tuple[object, ...]:
    with closing(sqlite3.connect(tmp_path / "data" / "selaras.sqlite3", timeout=30)) as basis:
        baris: tuple[object, ...] = basis.execute(sql).fetchone()
        basis.commit()
        return baris


def test_a_worker_that_is_killed_leaves_a_job_that_can_be_repeated(
    proses: Proses,  # noqa: F811  # the fixture
    tmp_path: Path,
) -> None:
    tulis_folder(paket_lengkap(), tmp_path / "paket")
    assert proses("impor", tmp_path / "paket").wait(60) == 0
    _python(tmp_path, 'minta_kerja(p, "uji", 2024, "tulis_laporan")')
    pekerja = proses("kerja", "--habis")
    for _ in range(600):
        if _baca(tmp_path, "SELECT keadaan FROM kerja_pekerjaan") == ("berjalan",):
            break
        time.sleep(0.02)
    pekerja.send_signal(signal.SIGKILL)
    pekerja.communicate(timeout=20)
    assert _baca(tmp_path, "SELECT keadaan FROM kerja_pekerjaan") == ("berjalan",)
    assert _baca(tmp_path, "SELECT count(*) FROM laporan_laporanterbit") == (0,)

    _baca(
        tmp_path, "UPDATE kerja_pekerjaan SET denyut = '2026-01-01 00:00:00' RETURNING denyut"
    )  # fmt: skip
    _python(tmp_path, 'ulangi_kerja(p, "uji", 2024, 1)')
    ulang = proses("kerja", "--habis")
    _, kabar = ulang.communicate(timeout=60)

    assert ulang.returncode == 0, kabar
    isi = _baca(tmp_path, "SELECT keadaan, percobaan FROM kerja_pekerjaan")
    assert isi == ("selesai", 2)
    assert _baca(tmp_path, "SELECT count(*) FROM laporan_laporanterbit") == (1,)
