"""The layout that writer and reader of a sheet's workbook share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

ISIAN = "Isian"
PETUNJUK = "Petunjuk"
RAHASIA = "selaras"  # hidden: which sheet it is, and what stood in every cell
KODE = "kode"  # machine name of the first column
BARIS_NAMA = 2  # machine names of the columns; hidden
BARIS_KEPALA = 3
BARIS_DATA = 4
BARIS_CARI = 10  # the machine names are looked for this far down
MEGABITA = 2  # an upload; a sheet of three hundred indicators has 40 kB
XML = 12_000_000  # bytes of an upload, unpacked
BARIS = 6_000  # rows of an upload; the hidden sheet has one for every cell
KOLOM = 40
VERSI = "1"


@dataclass(frozen=True)
class KolomBuku:
    """A column: machine name, head, and whether its texts are numbers where they can be."""

    nama: str
    judul: str
    angka: bool = False


@dataclass(frozen=True)
class SelBuku:
    """A cell to fill: its canonical text; ``tampil`` is shown instead where words are kinder."""

    teks: str
    pilihan: tuple[str, ...] = ()
    tampil: str = ""


@dataclass(frozen=True)
class BarisBuku:
    """A line: key, head of the group that begins here, fixed texts, and the cells to fill."""

    kode: str
    kepala: str
    tetap: tuple[str, ...]
    isian: tuple[SelBuku | None, ...]


@dataclass(frozen=True)
class BukuIsian:
    """A sheet as plain rows; ``kunci`` says which sheet of which revision it is."""

    judul: str
    keterangan: str
    kunci: Mapping[str, str]
    tetap: tuple[KolomBuku, ...]
    isian: tuple[KolomBuku, ...]
    baris: tuple[BarisBuku, ...]
