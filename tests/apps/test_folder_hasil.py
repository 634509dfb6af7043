"""Results written again: what people changed in the folder is put aside, never lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from selaras.apps.dasar.folder_hasil import tulis_berkas

NAMA = "lakin-2024.docx"


@pytest.fixture
def ke(tmp_path: Path) -> Path:
    return tmp_path / "hasil"


def isi_folder(ke: Path) -> dict[str, bytes]:
    return {b.name: b.read_bytes() for b in ke.iterdir()}


def test_what_nobody_touched_is_replaced(ke: Path) -> None:
    tulis_berkas(ke, {NAMA: b"satu"}, "uji 2024")
    lagi = tulis_berkas(ke, {NAMA: b"dua"}, "uji 2024")

    assert lagi.disisihkan == ()
    assert isi_folder(ke) == {NAMA: b"dua"}


def test_an_edited_file_is_put_aside_under_a_name_that_says_so(ke: Path) -> None:
    tulis_berkas(ke, {NAMA: b"satu"}, "uji 2024")
    (ke / NAMA).write_bytes(b"disunting di Word")
    (lama,) = tulis_berkas(ke, {NAMA: b"dua"}, "uji 2024").disisihkan

    assert lama.startswith("lakin-2024 (lama 2")
    assert isi_folder(ke) == {NAMA: b"dua", lama: b"disunting di Word"}


def test_a_second_edited_file_in_the_same_minute_gets_a_name_of_its_own(ke: Path) -> None:
    for kata in (b"satu", b"dua"):
        tulis_berkas(ke, {NAMA: b"asli"}, "uji 2024")
        (ke / NAMA).write_bytes(kata)
    tulis_berkas(ke, {NAMA: b"asli"}, "uji 2024")

    assert sorted(isi_folder(ke).values()) == [b"asli", b"dua", b"satu"]


@pytest.mark.parametrize("catatan", [b"", b"[]", b"{", b"\xff"])
def test_a_file_of_unknown_origin_is_put_aside_even_when_the_note_is_spoilt(
    ke: Path, tmp_path: Path, catatan: bytes
) -> None:
    tulis_berkas(ke, {NAMA: b"satu"}, "uji 2024")
    (tmp_path / "hasil.json").write_bytes(catatan)

    assert len(tulis_berkas(ke, {NAMA: b"dua"}, "uji 2024").disisihkan) == 1
    assert len(isi_folder(ke)) == 2


def test_the_same_bytes_written_again_put_nothing_aside(ke: Path) -> None:
    ke.mkdir()
    (ke / NAMA).write_bytes(b"satu")
    assert tulis_berkas(ke, {NAMA: b"satu"}, "uji 2024").disisihkan == ()


def test_the_report_of_another_office_is_put_aside(ke: Path) -> None:
    tulis_berkas(ke, {NAMA: b"satu"}, "uji 2024")
    (lama,) = tulis_berkas(ke, {NAMA: b"dua"}, "lain 2024").disisihkan

    assert isi_folder(ke) == {NAMA: b"dua", lama: b"satu"}
