"""The files kept beside the record: bounded, and never at the cost of what is being made."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from selaras.apps.laporan import simpanan


@pytest.fixture
def isi(folder_data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small shelf: three files of four bytes fit. Its folder."""
    monkeypatch.setattr(simpanan, "MAKS_ISI", 12)
    simpanan.simpanan("0", lambda: b"nol!")
    (folder,) = (folder_data / "terbitan").iterdir()
    os.utime(folder / "0", ns=(0, 0))
    return folder


def _isi(folder: Path, nama: str, waktu: int, teks: bytes = b"isi!") -> None:
    simpanan.simpanan(nama, lambda: teks)
    if (folder / nama).exists():
        os.utime(folder / nama, ns=(waktu, waktu))


def test_the_oldest_files_go_when_the_shelf_is_full(isi: Path) -> None:
    for ke in range(1, 5):
        _isi(isi, str(ke), ke)

    assert {f.name for f in isi.iterdir()} == {"2", "3", "4"}


def test_what_was_just_made_stays_though_it_fills_the_shelf_alone(isi: Path) -> None:
    _isi(isi, "besar", 1, b"x" * 50)

    assert {f.name for f in isi.iterdir()} == {"besar"}
    assert simpanan.tersimpan("besar") == b"x" * 50


def test_what_went_is_made_again(isi: Path) -> None:
    for ke in range(1, 5):
        _isi(isi, str(ke), ke)

    assert simpanan.tersimpan("0") is None
    assert simpanan.simpanan("0", lambda: b"lagi") == b"lagi"
