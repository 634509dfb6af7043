"""What an app has to tell, before it becomes a notice to each person."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Kabar:
    """A thing to tell: ``kunci`` names it for good, ``alamat`` is a path of the site.

    ``opd_id``: None for what is about all of them, told to the regency only.
    """

    kunci: str
    judul: str
    isi: str
    alamat: str
    opd_id: int | None
    penerima: frozenset[int]


# An app that reminds of days offers such a function; ``pengingat.py`` lists them.
Pengingat = Callable[[date], Iterable[Kabar]]
