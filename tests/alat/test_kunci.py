"""The lock files: what `make demo` and `make test` install, and from where they do not say."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[2]
KUNCI_PYTHON = sorted(AKAR.glob("requirements*.txt"))
SEMUA = [*KUNCI_PYTHON, AKAR / "package-lock.json"]
TERKUNCI = re.compile(
    r"^(?P<nama>[a-z0-9-]+)(?:\[[a-z0-9,-]+\])?==(?P<versi>\S+)(?P<sisa>(?:.*\\\n)*.*)$", re.M
)


def terkunci(berkas: Path) -> dict[str, tuple[str, int]]:
    """Package name -> (version, number of hashes) of a requirements file."""
    isi = berkas.read_text()
    return {
        m["nama"]: (m["versi"], m["sisa"].count("--hash=sha256:")) for m in TERKUNCI.finditer(isi)
    }


@pytest.mark.parametrize("berkas", SEMUA, ids=lambda b: b.name)
def test_it_names_no_address_and_no_path_of_a_machine(berkas: Path) -> None:
    isi = berkas.read_text()
    assert "://" not in isi
    assert not re.search(r"--(extra-)?index|--find-links|/home/|/root/|/tmp/", isi)


@pytest.mark.parametrize("berkas", KUNCI_PYTHON, ids=lambda b: b.name)
def test_it_locks_every_package_with_a_hash(berkas: Path) -> None:
    paket = terkunci(berkas)
    assert paket
    assert [nama for nama, (_, hash_) in paket.items() if hash_ == 0] == []
    baris = [b for b in berkas.read_text().splitlines() if re.match(r"\S", b) and b[0] != "#"]
    assert len(baris) == len(paket), "ada baris yang bukan paket terkunci"


def test_an_extra_that_a_package_asks_for_is_locked_with_it() -> None:
    """Without it, the pip of Debian 12 takes ``coverage[toml]`` for something new to resolve."""
    isi = (AKAR / "requirements-dev.txt").read_text()
    assert re.search(r"^coverage\[toml\]==", isi, re.M)


def test_it_tests_with_the_versions_that_run() -> None:
    jalan, uji = (terkunci(AKAR / nama) for nama in ("requirements.txt", "requirements-dev.txt"))
    assert jalan
    assert {nama: uji.get(nama) for nama in jalan} == jalan


def test_it_locks_front_end_packages_by_integrity_alone() -> None:
    paket = json.loads((AKAR / "package-lock.json").read_text())["packages"]
    isi = {nama: satu for nama, satu in paket.items() if nama}
    assert isi
    for nama, satu in isi.items():
        assert satu["integrity"].startswith("sha512-"), nama
        assert not {"resolved", "funding"} & satu.keys(), nama
