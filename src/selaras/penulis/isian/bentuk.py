"""The layout that writer and reader of a form's workbook share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

ISIAN = "Isian"
PETUNJUK = "Petunjuk"
RAHASIA = "selaras"  # hidden: which form it is, and what stood in every cell
KODE = "kode"  # machine name of the first column
BARIS_NAMA = 2  # machine names of the columns; hidden
BARIS_KEPALA = 3
BARIS_DATA = 4
BARIS_CARI = 10  # the machine names are looked for this far down
MEGABITA = 2  # an upload; a sheet of three hundred indicators has 40 kB
XML = 12_000_000  # bytes of an upload, unpacked
BARIS = 20_000  # rows of an upload; the hidden sheet has one for every cell
KOLOM = 40
VERSI = "1"


@dataclass(frozen=True)
class KolomBuku:
    """A column: machine name, head, whether its texts are numbers where they can be, width."""

    nama: str
    judul: str
    angka: bool = False
    lebar: int = 15


@dataclass(frozen=True)
class SelBuku:
    """A cell to fill: its canonical text; ``tampil`` is shown instead where words are kinder.

    ``terkunci``: this person only reads it now. ``bebas``: a text in a column of numbers.
    """

    teks: str
    pilihan: tuple[str, ...] = ()
    tampil: str = ""
    terkunci: bool = False
    bebas: bool = False


@dataclass(frozen=True)
class BarisBuku:
    """A line: key, heads of the groups that begin here, fixed texts, and the cells to fill."""

    kode: str
    kepala: tuple[str, ...]
    tetap: tuple[str, ...]
    isian: tuple[SelBuku | None, ...]


@dataclass(frozen=True)
class BukuIsian:
    """A form as plain rows; ``kunci`` says which form of which revision it is.

    ``petunjuk`` are the instructions that only this form needs.
    """

    judul: str
    keterangan: str
    kunci: Mapping[str, str]
    tetap: tuple[KolomBuku, ...]
    isian: tuple[KolomBuku, ...]
    baris: tuple[BarisBuku, ...]
    petunjuk: tuple[str, ...] = ()
