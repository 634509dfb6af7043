"""Canonical order of rows: by key, numbers inside text compared as numbers (1.9 before 1.10)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TypeVar

from selaras.inti.paket.kolom import Baris, kolom_kunci
from selaras.inti.paket.teks import tulis_sel

_POTONGAN = re.compile(r"(\d+)")
B = TypeVar("B", bound=Baris)


def kunci_alami(teks: str) -> list[str | int]:
    """Sort key in which digits compare as numbers and sort before letters.

    Text and number take turns, text first (it may be empty): like only meets like.
    """
    potongan: list[str | int] = list(_POTONGAN.split(teks))
    for ke in range(1, len(potongan), 2):
        potongan[ke] = int(potongan[ke])
    return potongan


def kunci_baris(baris: Baris) -> tuple[Any, ...]:
    """Canonical sort key of a row; ``1`` and ``01`` differ, so that the order is total."""
    kunci = [tulis_sel(getattr(baris, nama)) for nama in kolom_kunci(type(baris))]
    return (*map(kunci_alami, kunci), *kunci)


def urutkan(baris: Iterable[B]) -> tuple[B, ...]:
    """Rows in canonical order."""
    return tuple(sorted(baris, key=kunci_baris))
