"""Canonical order of rows: by key, numbers inside text compared as numbers (1.9 before 1.10)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TypeVar

from selaras.inti.paket.kolom import Baris, daftar_kolom
from selaras.inti.paket.teks import tulis_sel

_POTONGAN = re.compile(r"(\d+)")
B = TypeVar("B", bound=Baris)


def kunci_alami(teks: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key in which digits compare as numbers and sort before letters."""
    return tuple(
        (0, int(potong), "") if potong.isdecimal() else (1, 0, potong)
        for potong in _POTONGAN.split(teks)
        if potong
    )


def kunci_baris(baris: Baris) -> tuple[Any, ...]:
    """Canonical sort key of a row; ``1`` and ``01`` differ, so that the order is total."""
    kunci = [tulis_sel(getattr(baris, k.nama)) for k in daftar_kolom(type(baris)) if k.kunci]
    return (*(kunci_alami(teks) for teks in kunci), *kunci)


def urutkan(baris: Iterable[B]) -> tuple[B, ...]:
    """Rows in canonical order."""
    return tuple(sorted(baris, key=kunci_baris))
