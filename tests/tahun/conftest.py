"""The demo's site, running, with its accounts; axe.

``make tahun`` says when it began (``TAHUN_MULAI``, seconds since 1970). Then a part that is skipped
counts as failed, and so does a year that took longer than ``BATAS``, with all that was installed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.cli.conftest import SUMBER
from tests.situs.conftest import KODE, situs_jalan
from tests.tahun.pemain import Situs

AKAR = Path(__file__).resolve().parents[2]
MULAI = float(os.environ.get("TAHUN_MULAI", 0))
BATAS = 600  # seconds


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, Any]:
    laporan = yield
    if MULAI and laporan.skipped and not hasattr(laporan, "wasxfail"):
        laporan.outcome = "failed"
        laporan.longrepr = f"make tahun tidak melewatkan apa pun: {laporan.longrepr[2]}"
    return laporan


def pytest_sessionfinish(session: pytest.Session) -> None:
    if MULAI and not session.exitstatus and _detik() > BATAS:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: Any) -> None:
    if MULAI:
        kata = "; melebihi batasnya, gagal" if _detik() > BATAS else ""
        terminalreporter.write_line(f"make tahun: {_detik():.0f} dari {BATAS} detik{kata}")


def _detik() -> float:
    return time.time() - MULAI


@pytest.fixture(scope="module")
def situs(
    tmp_path_factory: pytest.TempPathFactory, rekaman_kosong: Path | None, peramban: Browser
) -> Iterator[Situs]:
    folder = tmp_path_factory.mktemp("tahun")
    if rekaman_kosong is not None:
        (folder / "data").mkdir()
        shutil.copy(rekaman_kosong, folder / "data" / "selaras.sqlite3")
    env = {
        "PATH": os.environ["PATH"], "PYTHONPATH": SUMBER, "HOME": str(folder),
        "SELARAS_DATA": str(folder / "data"), "SELARAS_LANGKAH_KEDUA": "anjuran",
    }  # fmt: skip
    demo = subprocess.run(
        [sys.executable, "-c", KODE, "demo", "--ke", str(folder / "keluaran")],
        env=env, check=True, capture_output=True, text=True,
    )  # fmt: skip
    sandi = dict(re.findall(r"^  (\S+@\S+)\s+(\S+)  ", demo.stdout, re.MULTILINE))
    with situs_jalan(env) as basis:
        yield Situs(basis, sandi, peramban)


@pytest.fixture(scope="module")
def axe() -> str:
    letak = AKAR / "node_modules" / "axe-core" / "axe.min.js"
    if not letak.is_file():
        pytest.skip("memerlukan paket npm axe-core: jalankan make test")
    return letak.read_text("utf-8")
