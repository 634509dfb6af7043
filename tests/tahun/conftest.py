"""The demo's site, running, with its accounts; axe."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.cli.conftest import SUMBER
from tests.situs.conftest import KODE, situs_jalan
from tests.tahun.pemain import Situs

AKAR = Path(__file__).resolve().parents[2]


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
