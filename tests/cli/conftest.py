"""The command line on a database of its own, called as a shell calls it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import pytest
from pytest_django import Settings

import selaras as paket
from selaras.cli import utama

# A process of its own must run the code under test, not another checkout that is installed.
SUMBER = str(Path(paket.__file__).parents[1])
BANGKA = Path(str(resources.files("selaras") / "data" / "paket" / "dinsos-bangka-2024"))


@dataclass(frozen=True)
class Keluaran:
    """What a command left: exit code and both streams."""

    kode: int
    hasil: str
    kabar: str


@pytest.fixture
def selaras(
    db: None, capsys: pytest.CaptureFixture[str], tmp_path: Path, settings: Settings
) -> Callable[..., Keluaran]:
    """Run a command; returns its exit code, stdout and stderr."""
    settings.SELARAS_DATA = tmp_path / "data"
    settings.SELARAS_BERKAS = tmp_path / "data" / "berkas"

    def jalankan(*argumen: object) -> Keluaran:
        capsys.readouterr()
        try:
            kode = utama([str(satu) for satu in argumen])
        except SystemExit as selesai:
            kode = int(selesai.code or 0)
        return Keluaran(kode, *capsys.readouterr())

    return jalankan


@pytest.fixture
def bangka(selaras: Callable[..., Keluaran]) -> tuple[str, ...]:
    """The demo office is imported; its arguments."""
    assert selaras("impor", BANGKA).kode == 0
    return ("--opd", "dinsos-bangka", "--tahun", "2024")
