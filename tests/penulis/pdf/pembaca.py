"""An independent reader of tagged PDFs for the tests: pikepdf and the PDF rules, no writer.

It reads what a screen reader reads: the structure tree in its order, with the text of each
element taken from the marked content of the pages. Headers, footers and ornaments are artifacts
and stand apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf
from pypdf import PdfReader

from tests.penulis.pdf.isi_halaman import IsiHalaman, Potongan, baca_isi


@dataclass
class Unsur:
    """A structure element with its kind without slash; ``isi`` mixes elements and text runs."""

    jenis: str
    kamus: Any
    isi: list[Unsur | Potongan] = field(default_factory=list)
    tautan: list[Any] = field(default_factory=list)  # annotations

    def semua(self, *jenis: str) -> Iterator[Unsur]:
        """This element and all below it, in reading order, only these kinds when given."""
        if not jenis or self.jenis in jenis:
            yield self
        for satu in self.isi:
            if isinstance(satu, Unsur):
                yield from satu.semua(*jenis)

    def potongan(self) -> Iterator[Potongan]:
        for satu in self.isi:
            if isinstance(satu, Potongan):
                yield satu
            else:
                yield from satu.potongan()

    @property
    def teks(self) -> str:
        return rapi(self.mentah)

    @property
    def mentah(self) -> str:
        """All text as it is; a label stands apart from what it labels."""
        if self.jenis == "Lbl":
            return "".join(satu.teks for satu in self.potongan()) + " "
        return "".join(
            satu.teks if isinstance(satu, Potongan) else satu.mentah for satu in self.isi
        )

    @property
    def halaman(self) -> int:
        """The page on which it begins."""
        return next(self.potongan()).halaman

    def atribut(self, nama: str) -> Any:
        """The first value of an attribute in any of its owners, None when there is none."""
        milik = self.kamus.get("/A", [])
        for satu in milik if isinstance(milik, pikepdf.Array) else [milik]:
            if isinstance(satu, pikepdf.Dictionary) and nama in satu:
                return satu[nama]
        return None


@dataclass(frozen=True)
class Tujuan:
    """Where a link goes: page (0 first) and height on it."""

    halaman: int
    y: float


class BerkasPdf:
    """A PDF, opened once."""

    def __init__(self, isi: bytes) -> None:
        self.isi = isi
        self.pdf = pikepdf.open(BytesIO(isi))
        self._nomor = {h.obj.objgen: ke for ke, h in enumerate(self.pdf.pages)}

    @cached_property
    def halaman(self) -> list[IsiHalaman]:
        """The content of each page."""
        return [baca_isi(ke, satu) for ke, satu in enumerate(self.pdf.pages)]

    @cached_property
    def akar(self) -> Unsur:
        """The whole structure."""
        akar = Unsur("Akar", self.pdf.Root.StructTreeRoot)
        self._anak(akar, self.pdf.Root.StructTreeRoot.K, None)
        return akar

    def _anak(self, induk: Unsur, k: Any, halaman: int | None) -> None:
        for satu in k if isinstance(k, pikepdf.Array) else [k]:
            if isinstance(satu, int):
                assert halaman is not None
                induk.isi += self.halaman[halaman].bertanda.get(satu, [])
                continue
            ke = self._nomor[satu.Pg.objgen] if "/Pg" in satu else halaman
            match str(satu.get("/Type", "")), str(satu.get("/S", "")):
                case "/MCR", _:
                    assert ke is not None
                    induk.isi += self.halaman[ke].bertanda.get(int(satu.MCID), [])
                case "/OBJR", _:
                    induk.tautan.append(satu.Obj)
                case _, jenis:
                    anak = Unsur(jenis[1:], satu)
                    induk.isi.append(anak)
                    if "/K" in satu:
                        self._anak(anak, satu.K, ke)

    def tujuan(self, tautan: Any) -> Tujuan:
        """Where a link annotation or a bookmark arrives."""
        arah = tautan.Dest if "/Dest" in tautan else tautan.A.D
        if not isinstance(arah, pikepdf.Array):
            nama = pikepdf.NameTree(self.pdf.Root.Names.Dests)
            arah = nama[str(arah)]
            arah = arah.D if isinstance(arah, pikepdf.Dictionary) else arah
        return Tujuan(self._nomor[arah[0].objgen], float(arah[3]))

    @cached_property
    def label(self) -> list[str]:
        """The page labels that a viewer shows."""
        return list(PdfReader(BytesIO(self.isi)).page_labels)

    def tercetak(self, ke: int) -> str:
        """Header and footer of a page as printed."""
        return rapi("".join(satu.teks for satu in self.halaman[ke].hiasan))

    def bookmark(self) -> list[tuple[int, str, Tujuan]]:
        """Level from 1, title and place of every bookmark, in order."""
        hasil: list[tuple[int, str, Tujuan]] = []

        def turun(satu: Any, tingkat: int) -> None:
            while satu is not None:
                hasil.append((tingkat, rapi(str(satu.Title)), self.tujuan(satu)))
                if "/First" in satu:
                    turun(satu.First, tingkat + 1)
                satu = satu.get("/Next")

        turun(self.pdf.Root.Outlines.First, 1)
        return hasil


def rapi(teks: str) -> str:
    """Without breaks and hard spaces; a word that was hyphenated is whole again."""
    return re.sub(r"\s+", " ", teks.replace("\u00ad", "").replace("\u00a0", " ")).strip()


__all__ = ["BerkasPdf", "Potongan", "Tujuan", "Unsur", "rapi"]
