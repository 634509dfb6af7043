"""What a workbook's reader would not show, found in the XML of its sheets: formulas, error
values, percentages, merged cells, and how far the sheet reaches."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml.expatreader import DefusedExpatParser

from selaras.inti.paket.periksa_baris import kutip
from selaras.penulis.paket.xlsx_bentuk import huruf_kolom

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


def urai(potongan: Iterable[bytes], penangan: ContentHandler | None = None) -> None:
    """Parse a part piece by piece. Raises SAXParseException, or DefusedXmlException on a DTD."""
    pengurai = DefusedExpatParser(forbid_dtd=True, forbid_entities=True, forbid_external=True)
    pengurai.setContentHandler(penangan or ContentHandler())
    for potong in potongan:
        pengurai.feed(potong)
    pengurai.close()


def tempat(alamat: str) -> tuple[int, int]:
    """Row from 1 and column from 0 of an address such as ``AB12``; (0, 0) when it is none."""
    cocok = _ALAMAT.fullmatch(alamat)
    if cocok is None:
        return 0, 0
    kolom = 0
    for huruf in cocok[1].upper():
        kolom = kolom * 26 + ord(huruf) - 64
    return int(cocok[2]), kolom - 1


class PenanganGaya(ContentHandler):
    """Collects the cell styles that show a number as a percentage."""

    def __init__(self) -> None:
        super().__init__()
        self.persen: set[int] = set()
        self._format: set[int] = set(_PERSEN_BAWAAN)
        self._di_xf = False
        self._ke = 0

    def startElement(self, name: str, attrs: AttributesImpl) -> None:
        nama = name.rpartition(":")[2]
        if nama == "numFmt" and "%" in _HARFIAH.sub("", attrs.get("formatCode", "")):
            self._format.add(int(attrs.get("numFmtId", "0")))
        elif nama == "cellXfs":
            self._di_xf = True
        elif nama == "xf" and self._di_xf:
            if int(attrs.get("numFmtId", "0")) in self._format:
                self.persen.add(self._ke)
            self._ke += 1

    def endElement(self, name: str) -> None:
        if name.rpartition(":")[2] == "cellXfs":
            self._di_xf = False


class PenanganLembar(ContentHandler):
    """Collects the refused cells of a sheet, and its last row and column that hold anything."""

    def __init__(self, persen: set[int]) -> None:
        super().__init__()
        self.salah: list[SelSalah] = []
        self.gabungan: list[str] = []
        self.baris_akhir = 0
        self.kolom_akhir = 0
        self._persen = persen
        self._baris = 0
        self._kolom = -1
        self._gaya = 0
        self._jenis = "n"
        self._isi: list[str] | None = None
        self._rumus = False

    def startElement(self, name: str, attrs: AttributesImpl) -> None:
        nama = name.rpartition(":")[2]
        if nama == "row":
            self._baris = int(attrs.get("r", "") or self._baris + 1)
            self._kolom = -1
        elif nama == "c":
            alamat = tempat(attrs.get("r", ""))
            self._baris, self._kolom = alamat if alamat[0] else (self._baris, self._kolom + 1)
            self._jenis = attrs.get("t", "n")
            self._gaya = int(attrs.get("s", "0"))
        elif nama == "f":
            self._rumus = True
            self._isi = []
        elif nama in ("v", "is"):
            self.baris_akhir = max(self.baris_akhir, self._baris)
            self.kolom_akhir = max(self.kolom_akhir, self._kolom)
            self._isi = []
        elif nama == "mergeCell":
            self.gabungan.append(attrs.get("ref", ""))

    def characters(self, content: str) -> None:
        if self._isi is not None:
            self._isi.append(content)

    def endElement(self, name: str) -> None:
        nama = name.rpartition(":")[2]
        isi = "".join(self._isi or ())
        if nama == "f":
            letak = f"{huruf_kolom(max(self._kolom, 0))}{self._baris}"
            self._tambah(
                f"={isi}", f"sel {letak} berisi rumus; tempel nilainya (Tempel Khusus > Nilai)"
            )
        elif nama == "v" and self._jenis == "e" and not self._rumus:
            self._tambah(isi, "sel berisi nilai galat; ketik nilai yang benar")
        elif nama == "v" and self._jenis == "n" and self._gaya in self._persen and not self._rumus:
            self._tambah(
                isi, "sel berformat persen; ubah formatnya menjadi Angka lalu tulis 95, bukan 95%"
            )
        if nama == "c":
            self._rumus = False
        if nama in ("f", "v", "is"):
            self._isi = None

    def _tambah(self, nilai: str, seharusnya: str) -> None:
        self.salah.append(SelSalah(self._baris, max(self._kolom, 0), kutip(nilai), seharusnya))
