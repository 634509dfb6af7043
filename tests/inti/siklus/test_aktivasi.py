"""The gates of a year: a target counts when it has a value and binds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from selaras.inti.paket.baris_rencana import Dokumen, Target
from selaras.inti.siklus.aktivasi import syarat_aktif
from tests.inti.kantor_uji import indikator, laporan, rangka, target


def bertarget(*ada: Target, status: str | None = None, tanggal: date | None = None) -> bool:
    """Whether indicator 1/01 has its target, the change standing as given."""
    kantor = [
        replace(b, status=status, tanggal=tanggal)
        if isinstance(b, Dokumen) and b.dokumen_id == "pk1" else b
        for b in rangka()
    ]  # fmt: skip
    semua = syarat_aktif(laporan(indikator("1/01"), *ada, rangka_lain=kantor))
    (satu,) = [s for s in semua if s.indikator_id == "1/01"]
    return satu.terpenuhi


PK, PERUBAHAN = target("1/01", "pk", "80"), target("1/01", "pk1", "80")
PK_KOSONG, PERUBAHAN_KOSONG = target("1/01", "pk", None), target("1/01", "pk1", None)


@pytest.mark.parametrize("status", ["rancangan", "diusulkan"])
def test_a_change_that_is_not_signed_neither_gives_nor_takes_a_target(status: str) -> None:
    assert not bertarget(PERUBAHAN, status=status)
    assert not bertarget(PK_KOSONG, PERUBAHAN, status=status)
    assert bertarget(PK, PERUBAHAN_KOSONG, status=status)


def test_a_row_without_a_value_is_no_target_also_in_the_signed_change() -> None:
    assert not bertarget(PK_KOSONG)
    assert not bertarget(PK, PERUBAHAN_KOSONG, status="ditandatangani")
    assert bertarget(PK_KOSONG, PERUBAHAN, status="ditandatangani")
    assert bertarget(target("1/01", "pk", "0"))


def test_a_change_signed_after_the_as_of_date_does_not_bind_yet() -> None:
    assert not bertarget(PERUBAHAN, status="ditandatangani", tanggal=date(2025, 1, 2))
