"""What a workbook's reader would not show, found in the XML of its sheets: formulas, error
values, percentages, merged cells, and how far the sheet reaches."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pyexpat import ParserCreate

from selaras.inti.angka import tampilkan_apa_adanya
from selaras.inti.paket.kesalahan import SIMPAN
from selaras.inti.paket.periksa_baris import kutip
from selaras.penulis.paket.xlsx_bentuk import huruf_kolom

Atribut = dict[str, str]
_PERSEN_BAWAAN = frozenset((9, 10))
_HARFIAH = re.compile(r'"[^"]*"|\\.')
_ALAMAT = re.compile(r"([A-Za-z]{1,3})(\d{1,7})")


@dataclass(frozen=True)
class SelSalah:
    """A cell that is refused whatever its column: row as Excel shows it, column from 0."""

    baris: int
    kolom: int
    nilai: str
    seharusnya: str


class DTDError(ValueError):
    """A part holds a DTD: the door to entity bombs, and nothing that a workbook needs."""


class Penangan:
    """What is told of a part while it is parsed; names come with their namespace's prefix."""

    def mulai(self, nama: str, atribut: Atribut) -> None:
        """An element begins."""

    def akhir(self, nama: str) -> None:
        """An element ends."""

    def teks(self, isi: str) -> None:
        """Text inside an element; it may come in pieces."""


def urai(potongan: Iterable[bytes], penangan: Penangan | None = None) -> None:
    """Parse a part piece by piece; without a handler only whether it is sound.

    Raises ExpatError for broken XML and DTDError on a DTD, before any entity of it is known.
    """
    pengurai = ParserCreate()
    pengurai.StartDoctypeDeclHandler = _tolak_dtd
    if penangan is not None:
        pengurai.buffer_text = True
        pengurai.StartElementHandler = penangan.mulai
        pengurai.EndElementHandler = penangan.akhir
        pengurai.CharacterDataHandler = penangan.teks
    for potong in potongan:
        pengurai.Parse(potong, False)
    pengurai.Parse(b"", True)


def _tolak_dtd(*_: object) -> None:
    raise DTDError("DTD")


def lokal(nama: str) -> str:
    """A name without prefix: whatever the prefix, readers take the element for what it is."""
    return nama.rpartition(":")[2]


def tempat(alamat: str) -> tuple[int, int]:
    """Row from 1 and column from 0 of an address such as ``AB12``; (0, 0) when it is none."""
    cocok = _ALAMAT.fullmatch(alamat)
    if cocok is None:
        return 0, 0
    kolom = 0
    for huruf in cocok[1].upper():
        kolom = kolom * 26 + ord(huruf) - 64
    return int(cocok[2]), kolom - 1


class PenanganGaya(Penangan):
    """Collects the cell styles that show a number as a percentage."""

    def __init__(self) -> None:
        self.persen: set[int] = set()
        self._format: set[int] = set(_PERSEN_BAWAAN)
        self._di_xf = False
        self._ke = 0

    def mulai(self, nama: str, atribut: Atribut) -> None:
        nama = lokal(nama)
        if nama == "numFmt" and "%" in _HARFIAH.sub("", atribut.get("formatCode", "")):
            self._format.add(int(atribut.get("numFmtId", "0")))
        elif nama == "cellXfs":
            self._di_xf = True
        elif nama == "xf" and self._di_xf:
            if int(atribut.get("numFmtId", "0")) in self._format:
                self.persen.add(self._ke)
            self._ke += 1

    def akhir(self, nama: str) -> None:
        if lokal(nama) == "cellXfs":
            self._di_xf = False


class PenanganLembar(Penangan):
    """Collects the refused cells of a sheet, and its last row and column that hold anything.

    Raises JauhError as soon as a cell lies outside the limits: the rest is not read.
    """

    def __init__(self, persen: set[int], baris: int, kolom: int, simpan: int = SIMPAN) -> None:
        self._simpan = simpan
        self.salah: list[SelSalah] = []
        self.gabungan: list[str] = []
        self.jumlah_salah = 0
        self._batas = (baris, kolom)
        self._persen = persen
        self._baris = 0
        self._kolom = -1
        self._gaya = 0
        self._jenis = "n"
        self._isi: list[str] | None = None
        self._rumus = False

    def mulai(self, nama: str, atribut: Atribut) -> None:
        if nama == "c":
            alamat = tempat(atribut.get("r", ""))
            self._baris, self._kolom = alamat if alamat[0] else (self._baris, self._kolom + 1)
            self._jenis = atribut.get("t", "n")
            self._gaya = int(atribut.get("s", "0"))
        elif nama in ("v", "is", "f"):
            if self._baris > self._batas[0] or self._kolom >= self._batas[1]:
                raise JauhError(self._baris, self._kolom)
            self._isi = []
            self._rumus = self._rumus or nama == "f"
        elif nama == "row":
            self._baris = int(atribut.get("r", "") or self._baris + 1)
            self._kolom = -1
        elif nama == "mergeCell" and len(self.gabungan) < SIMPAN:
            self.gabungan.append(atribut.get("ref", ""))
        elif ":" in nama:  # last: a sheet has millions of elements, nearly all without prefix
            self.mulai(lokal(nama), atribut)

    def teks(self, isi: str) -> None:
        if self._isi is not None:
            self._isi.append(isi)

    def akhir(self, nama: str) -> None:
        if nama == "c":
            self._rumus = False
        elif nama == "v":
            if not self._rumus:
                self._periksa_nilai()
            self._isi = None
        elif nama == "f":
            letak = f"{huruf_kolom(max(self._kolom, 0))}{self._baris}"
            self._tambah(
                f"={self._tulisan() or '(sama dengan sel lain)'}",
                f"sel {letak} berisi rumus; tempel nilainya (Tempel Khusus > Nilai)",
            )
            self._isi = None
        elif nama == "is":
            self._isi = None
        elif ":" in nama:
            self.akhir(lokal(nama))

    def _periksa_nilai(self) -> None:
        if self._jenis == "e":
            self._tambah(self._tulisan(), "sel berisi nilai galat; ketik nilai yang benar")
        elif self._jenis == "n" and self._gaya in self._persen:
            self._tambah(*_persen(self._tulisan()))

    def _tulisan(self) -> str:
        return "".join(self._isi or ())

    def _tambah(self, nilai: str, seharusnya: str) -> None:
        self.jumlah_salah += 1
        if self.jumlah_salah > self._simpan:
            return  # counted, not kept: a hostile sheet has millions
        self.salah.append(SelSalah(self._baris, max(self._kolom, 0), kutip(nilai), seharusnya))


class JauhError(ValueError):
    """A cell that holds something lies too far down or to the right: row from 1, column from 0."""

    def __init__(self, baris: int, kolom: int) -> None:
        self.baris = baris
        self.kolom = kolom
        super().__init__(f"{baris}, {kolom}")


def _persen(isi: str) -> tuple[str, str]:
    """A percentage as its cell shows it, and what to type instead."""
    try:
        angka = tampilkan_apa_adanya(round(Decimal(isi) * 100, 10))
    except InvalidOperation:
        angka = isi
    return (
        f"{angka}%",
        f"sel berformat persen; ubah formatnya menjadi Angka lalu tulis {angka}",
    )
