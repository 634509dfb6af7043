"""Where the things of an office and year are found on the site."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from django.urls import reverse


@dataclass(frozen=True)
class Alamat:
    """Addresses of one office and year; a page holds thousands, so the start is made once."""

    opd: str
    tahun: int

    @cached_property
    def _pangkal(self) -> str:
        return reverse("beranda", args=[self.opd, self.tahun])

    def asal(self, kunci: str) -> str:
        """The explanation of a figure."""
        return f"{self._pangkal}asal/{quote(kunci, safe=':/@*')}"

    def riwayat(self, periode: str, kode: str = "") -> str:
        """The story of an indicator's value in a period; without a code, the start of them all."""
        awal = f"{self._pangkal}riwayat/nilai/{quote(periode)}/"
        return f"{awal}{quote(kode)}/" if kode else awal

    def riwayat_benda(self, jenis: str) -> str:
        """The start of the stories of all things of a kind; the key of one goes behind."""
        return f"{self._pangkal}riwayat/benda/{jenis}/"

    def bagan(self, id: str, sidik: str) -> str:
        """The picture of a chart; ``sidik`` of the snapshot lets a browser keep it for good."""
        return f"{self._pangkal}laporan/bagan/{quote(id)}.svg?v={sidik[:16]}"

    def unduh_bagan(self, id: str, jenis: str) -> str:
        """The chart as a file to take along; ``jenis``: xlsx, csv, png or svg."""
        return f"{self._pangkal}laporan/bagan/{quote(id)}.{jenis}"

    def foto(self, nama: str) -> str:
        """A photograph or the logo of the package by its name."""
        return f"{self._pangkal}laporan/foto/{quote(nama)}"

    def bab(self, id: str) -> str:
        """A chapter of the report."""
        return f"{self._pangkal}laporan/bab/{quote(id)}/"
