"""What waits for a person: the shape in which every app tells the first page about it.

An app that can ask something of somebody offers a function ``menunggu(pelaku, laporan, hari)``
that yields these; ``dasbor/menunggu.py`` lists the functions. Few queries, whatever their number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selaras.apps.akun.queries import Pelaku
    from selaras.inti.potret import LaporanKinerja


@dataclass(frozen=True)
class Menunggu:
    """A verb with its thing and where to do it.

    ``batas``: the last day, None where nobody set one. ``kiriman``: who sent it and when, in
    words; empty for what is one's own to begin. ``catatan``: what stands in the way, and who helps.
    """

    kata: str
    alamat: str
    batas: date | None = None
    kiriman: str = ""
    catatan: str = ""

    def lewat(self, hari: date) -> bool:
        """True when the last day is over."""
        return self.batas is not None and hari > self.batas


Penyedia = Callable[["Pelaku", "LaporanKinerja", date], Iterable[Menunggu]]
