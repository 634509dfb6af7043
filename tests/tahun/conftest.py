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
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.cli.conftest import SUMBER
from tests.situs.conftest import KODE, situs_jalan
from tests.tahun.ketik import Ketik
from tests.tahun.pemain import Situs
from tests.tahun.tetikus import Tetikus

AKAR = Path(__file__).resolve().parents[2]
MULAI = float(os.environ.get("TAHUN_MULAI", 0))
BATAS = 600  # seconds
TABEL = "setahun dengan papan ketik"


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
    for laporan in chain.from_iterable(terminalreporter.stats.values()):
        for nama, tabel in getattr(laporan, "user_properties", ()):
            if nama == TABEL and laporan.when == "teardown":
                terminalreporter.write_sep("-", nama)
                terminalreporter.write_line(tabel)
    if MULAI:
        kata = "; melebihi batasnya, gagal" if _detik() > BATAS else ""
        terminalreporter.write_line(f"make tahun: {_detik():.0f} dari {BATAS} detik{kata}")


def _detik() -> float:
    return time.time() - MULAI


@dataclass
class Demo:
    """What `selaras demo` leaves: a folder of data, and the passwords it said once."""

    env: dict[str, str]
    data: Path
    sandi: dict[str, str]


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, rekaman_kosong: Path | None) -> Demo:
    folder = tmp_path_factory.mktemp("tahun")
    data = folder / "data"
    if rekaman_kosong is not None:
        data.mkdir()
        shutil.copy(rekaman_kosong, data / "selaras.sqlite3")
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": SUMBER, "HOME": str(folder)}
    keluar = subprocess.run(
        [sys.executable, "-c", KODE, "demo", "--ke", str(folder / "keluaran")],
        env={**env, "SELARAS_DATA": str(data)}, check=True, capture_output=True, text=True,
    )  # fmt: skip
    sandi = re.findall(r"^  (\S+@\S+)\s+(\S+)  ", keluar.stdout, re.MULTILINE)
    return Demo(env, data, dict(sandi))


@pytest.fixture
def situs(
    request: pytest.FixtureRequest, tmp_path: Path, demo: Demo, axe: str, peramban: Browser
) -> Iterator[Situs]:
    """The demo's site as it is on the first day, for one hand."""
    data = tmp_path / "data"
    shutil.copytree(demo.data, data)
    tangan = {"tetikus": partial(Tetikus, axe=axe), "papan ketik": Ketik}[request.param]
    with situs_jalan({**demo.env, "SELARAS_DATA": str(data)}) as basis:
        satu = Situs(basis, demo.sandi, peramban, tangan)
        yield satu
    for konteks in peramban.contexts:
        konteks.close()
    if tangan is Ketik:
        request.node.user_properties.append((TABEL, satu.hitungan.tabel()))


@pytest.fixture(scope="session")
def axe() -> str:
    letak = AKAR / "node_modules" / "axe-core" / "axe.min.js"
    if not letak.is_file():
        pytest.skip("memerlukan paket npm axe-core: jalankan make test")
    return letak.read_text("utf-8")
