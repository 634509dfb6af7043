"""A built package: whole, or refused; what it holds runs away from the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[2]
ASET = ("penulis/aset/fon", "situs/static/lib")
BUAT = "import sys, hatchling.build as b; getattr(b, sys.argv[1])(sys.argv[2])"


def buat(cara: str, sumber: Path, ke: Path) -> subprocess.CompletedProcess[str]:
    """Run one of the builder's public functions (PEP 517) in a source tree."""
    argumen = [sys.executable, "-c", BUAT, cara, str(ke)]
    return subprocess.run(argumen, cwd=sumber, capture_output=True, text=True, timeout=120)


@pytest.fixture
def tanpa_aset(tmp_path: Path) -> Path:
    """The sources as a clone has them before the setup."""
    klon = tmp_path / "klon"
    for folder in ("src", "alat"):
        shutil.copytree(
            AKAR / folder, klon / folder, ignore=shutil.ignore_patterns("__pycache__", "fon", "lib")
        )
    for nama in ("pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(AKAR / nama, klon / nama)
    return klon


@pytest.mark.parametrize("cara", ["build_wheel", "build_sdist"])
def test_it_refuses_a_package_without_fonts_and_files_of_the_pages(
    cara: str, tanpa_aset: Path, tmp_path: Path
) -> None:
    hasil = buat(cara, tanpa_aset, tmp_path)

    assert hasil.returncode != 0
    assert "python3 alat/siapkan.py" in hasil.stderr
    assert not [*tmp_path.glob("*.whl"), *tmp_path.glob("*.tar.gz")]


def test_setting_up_may_install_the_sources_before_their_fonts(
    tanpa_aset: Path, tmp_path: Path
) -> None:
    hasil = buat("build_editable", tanpa_aset, tmp_path)

    assert hasil.returncode == 0, hasil.stderr


def test_a_wheel_holds_all_that_it_draws_with_and_runs_by_itself(tmp_path: Path) -> None:
    hasil = buat("build_wheel", AKAR, tmp_path)
    assert hasil.returncode == 0, hasil.stderr
    (roda,) = tmp_path.glob("*.whl")
    terpasang = tmp_path / "terpasang"
    with zipfile.ZipFile(roda) as arsip:
        arsip.extractall(terpasang)

    for folder in ASET:
        sumber = AKAR / "src/selaras" / folder
        milik = {f.relative_to(sumber) for f in sumber.rglob("*") if f.is_file()}
        letak = terpasang / "selaras" / folder
        assert milik
        assert milik == {f.relative_to(letak) for f in letak.rglob("*") if f.is_file()}

    panduan = AKAR / "docs" / "panduan"
    assert {f.relative_to(panduan) for f in panduan.rglob("*") if f.is_file()} == {
        f.relative_to(letak)
        for letak in [terpasang / "selaras/apps/panduan/isi"]
        for f in letak.rglob("*")
        if f.is_file()
    }

    bersih = {k: v for k, v in os.environ.items() if not k.startswith(("SELARAS_", "XDG_"))}
    kode = (
        "import sys, selaras.cli as c; sys.exit(c.utama(['ukur', '--opd', 'x', '--tahun', '2024']))"
    )
    jalan = subprocess.run(
        [sys.executable, "-c", kode],
        env={**bersih, "PYTHONPATH": str(terpasang), "HOME": str(tmp_path)},
        cwd=tmp_path, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert "selaras demo" in jalan.stderr, "it says how to begin"
    assert "Traceback" not in jalan.stderr
    assert (tmp_path / ".local/share/selaras").is_dir(), jalan.stderr
