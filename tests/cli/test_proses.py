"""The command as a process: an empty database, a closed pipe, two imports at once, the site."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from email.message import Message
from pathlib import Path

import pytest

from tests.cli.conftest import BANGKA, SUMBER

Proses = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def proses(tmp_path: Path, rekaman_kosong: Path | None) -> Proses:
    """Start ``selaras`` with a data folder of its own (SQLite, no row); settings by name."""
    if rekaman_kosong is not None:
        (tmp_path / "data").mkdir()
        shutil.copy(rekaman_kosong, tmp_path / "data" / "selaras.sqlite3")
    return _mulai_di(tmp_path)


@pytest.fixture
def proses_pertama(tmp_path: Path) -> Proses:
    """Start ``selaras`` where it never ran: it makes its tables itself."""
    return _mulai_di(tmp_path)


def _mulai_di(tmp_path: Path) -> Proses:
    env = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": SUMBER,
        "SELARAS_DATA": str(tmp_path / "data"),
        "HOME": str(tmp_path),
    }
    kode = "import sys, selaras.cli; sys.exit(selaras.cli.utama())"

    def mulai(*argumen: object, **lain: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", kode, *map(str, argumen)],
            env={**env, **lain}, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    return mulai


def test_it_says_how_to_begin_on_an_empty_database(proses_pertama: Proses) -> None:
    jalan = proses_pertama("ukur", "--opd", "dinsos-bangka", "--tahun", "2024")

    _, kabar = jalan.communicate(timeout=60)

    assert jalan.returncode == 1
    assert "selaras demo" in kabar
    assert "Traceback" not in kabar


def test_two_first_imports_at_once_both_arrive(proses_pertama: Proses) -> None:
    jalan = [proses_pertama("impor", BANGKA) for _ in range(2)]

    keluar = [satu.communicate(timeout=120) for satu in jalan]

    assert [satu.returncode for satu in jalan] == [0, 0], keluar
    assert sorted("Tidak ada yang berubah" in hasil for hasil, _ in keluar) == [False, True]


def test_a_reader_that_leaves_early_is_no_fault(proses: Proses) -> None:
    assert proses("impor", BANGKA).wait(60) == 0
    jalan = proses("ukur", "--opd", "dinsos-bangka", "--tahun", "2024", "--json")
    assert jalan.stdout is not None
    jalan.stdout.close()

    assert jalan.wait(60) == 0
    assert jalan.stderr is not None
    assert "Traceback" not in jalan.stderr.read()


def test_jalan_serves_the_office_until_it_is_stopped(proses: Proses) -> None:
    assert proses("impor", BANGKA).wait(60) == 0
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        port = soket.getsockname()[1]
    jalan = proses("jalan", "--port", port)
    try:
        assert jalan.stdout is not None
        assert f"http://127.0.0.1:{port}/" in jalan.stdout.readline()
        jawaban = _buka(f"http://127.0.0.1:{port}/static/lib/htmx/htmx.min.js")
        assert "default-src 'self'" in jawaban["Content-Security-Policy"]
    finally:
        jalan.send_signal(signal.SIGINT)
        jalan.wait(20)


def test_jalan_stops_even_while_its_processes_are_starting(proses: Proses) -> None:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        port = soket.getsockname()[1]
    jalan = proses("jalan", "--port", port)
    anak = Path(f"/proc/{jalan.pid}/task/{jalan.pid}/children")
    if not anak.exists():
        pytest.skip("sistem ini tidak memberi tahu anak suatu proses")
    batas = time.monotonic() + 60
    while not anak.read_text() and time.monotonic() < batas:
        time.sleep(0.002)
    jalan.send_signal(signal.SIGINT)
    assert jalan.wait(12) == 0  # below the time after which a process that hangs is killed


def _buka(alamat: str) -> Message:
    """The headers of an answer; the server may need a moment to begin."""
    for _ in range(50):
        try:
            with urllib.request.urlopen(alamat, timeout=5) as jawaban:
                headers: Message = jawaban.headers
                return headers
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"{alamat} tidak menjawab")
