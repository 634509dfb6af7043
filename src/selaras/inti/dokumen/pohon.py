"""Nodes of the document tree. All are frozen values; no node knows a file format.

A report is composed once into this tree and written three times (DOCX, PDF, HTML). Numbers that
come from the snapshot travel as ``Angka`` with the key of their explanation, so that the HTML can
open it and a test can compare all three files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from selaras.inti.dokumen.penjelasan import PenjelasanCetak
from selaras.inti.dokumen.surat import KopSurat, Sampul, TandaTangan


class Rata(StrEnum):
    """Horizontal alignment."""

    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"


# --------------------------------------------------------------------------- inline
@dataclass(frozen=True)
class Teks:
    """A run of plain text; never markup."""

    isi: str
    tebal: bool = False
    miring: bool = False


@dataclass(frozen=True)
class Angka:
    """A printed figure (already in id-ID notation) and the key of its explanation."""

    isi: str
    asal: str
    tebal: bool = False


@dataclass(frozen=True)
class Pita:
    """A band: word, glyph and colour (``#RRGGBB``); never colour alone. ``kode`` is its slug."""

    nama: str
    glif: str
    warna: str
    kode: str


@dataclass(frozen=True)
class Rujukan:
    """A reference to a numbered thing by its id; printed as ``Tabel 3.1`` or ``Gambar 3.2``."""

    id: str


@dataclass(frozen=True)
class BarisBaru:
    """A forced line break inside a paragraph or cell."""


Sebaris = Teks | Angka | Pita | Rujukan | BarisBaru
IsiSebaris = tuple[Sebaris, ...]


# --------------------------------------------------------------------------- blocks
@dataclass(frozen=True)
class Judul:
    """A heading. ``tingkat`` 1 is a BAB (starts a page). ``nomor`` is printed as given
    ("BAB I", "A.", "1.") or empty. Levels are never skipped. ``id`` is unique. ``sehalaman``
    keeps a level 1 on the page that it stands on, as a title below its letterhead."""

    tingkat: int
    teks: str
    id: str
    nomor: str = ""
    sehalaman: bool = False


@dataclass(frozen=True)
class ParagrafDok:
    """A paragraph. ``tempat`` is the key under which the office may replace it;
    ``milik_kantor`` says that it did; ``usang`` that a figure under it changed since; ``lekat``
    that it stays on the page of what follows, as a line that opens a list."""

    isi: IsiSebaris
    rata: Rata = Rata.KIRI
    tempat: str = ""
    milik_kantor: bool = False
    usang: bool = False
    kecil: bool = False
    lekat: bool = False


@dataclass(frozen=True)
class Daftar:
    """A list; ``bernomor`` 1. 2. 3., else bullets."""

    butir: tuple[IsiSebaris, ...]
    bernomor: bool = False


@dataclass(frozen=True)
class Sel:
    """A table cell. ``lebar``/``tinggi`` are column and row spans; covered cells are not listed.
    ``inden`` indents by levels of the tree; ``latar`` is a colour ``#RRGGBB`` or empty."""

    isi: IsiSebaris = ()
    rata: Rata = Rata.KIRI
    lebar: int = 1
    tinggi: int = 1
    tebal: bool = False
    inden: int = 0
    latar: str = ""


@dataclass(frozen=True)
class BarisTabel:
    """A row; ``tekanan`` 0 is ordinary, 1 and 2 are light and strong tints (kegiatan, program).
    ``satukan`` keeps the row with the next one on a page."""

    sel: tuple[Sel, ...]
    tekanan: int = 0
    satukan: bool = False


@dataclass(frozen=True)
class Tabel:
    """A table with repeated head. ``lebar`` are relative column widths (sum arbitrary).

    ``nomor`` like ``3.1``; with an empty number it has no caption number and is not listed.
    ``sumber`` and ``catatan`` stand under it in small print.
    """

    id: str
    judul: str
    lebar: tuple[float, ...]
    kepala: tuple[BarisTabel, ...]
    badan: tuple[BarisTabel, ...]
    nomor: str = ""
    sumber: str = ""
    catatan: tuple[IsiSebaris, ...] = ()
    kecil: bool = False


@dataclass(frozen=True)
class Bagan:
    """A figure from a Vega-Lite spec. ``alt`` tells the chart in words; ``tinggi`` in mm;
    ``tabel`` is the id of the table in the same document that holds its figures."""

    id: str
    judul: str
    spesifikasi: Mapping[str, Any]
    alt: str
    nomor: str = ""
    tinggi: float = 70.0
    sumber: str = ""
    tabel: str = ""


@dataclass(frozen=True)
class SimpulBagan:
    """A box of the organisation chart with the boxes below it; ``staf`` stand at its side."""

    teks: str
    anak: tuple[SimpulBagan, ...] = ()
    staf: tuple[SimpulBagan, ...] = ()


@dataclass(frozen=True)
class BaganOrganisasi:
    """The organisation chart, drawn by the writers from one SVG."""

    id: str
    judul: str
    akar: SimpulBagan
    alt: str
    nomor: str = ""


@dataclass(frozen=True)
class GambarFoto:
    """A photograph of the package by file name, or a framed note when it is not uploaded."""

    id: str
    judul: str
    berkas: str | None
    alt: str
    nomor: str = ""
    keterangan: str = ""


@dataclass(frozen=True)
class AngkaBesar:
    """A figure tile of the summary: big figure, words under it, optional band."""

    angka: Angka
    label: str
    pita: Pita | None = None


@dataclass(frozen=True)
class DeretAngka:
    """Tiles side by side."""

    butir: tuple[AngkaBesar, ...]


@dataclass(frozen=True)
class Kotak:
    """A framed note with a title, e.g. an assumption or a warning."""

    judul: str
    isi: tuple[IsiSebaris, ...]


@dataclass(frozen=True)
class DaftarIsi:
    """Where the table of contents stands; ``jenis`` is isi, tabel or gambar. ``sehalaman`` keeps it
    on the page of what stands before it."""

    jenis: str
    judul: str
    sehalaman: bool = False


@dataclass(frozen=True)
class GantiHalaman:
    """A page break."""


Blok = (
    Judul
    | ParagrafDok
    | Daftar
    | Tabel
    | Bagan
    | BaganOrganisasi
    | GambarFoto
    | DeretAngka
    | Kotak
    | DaftarIsi
    | GantiHalaman
    | KopSurat
    | TandaTangan
)


@dataclass(frozen=True)
class BagianDok:
    """A run of pages of one orientation. ``penomoran`` is "romawi" (front matter), "angka"
    or "" (no page number). ``awal_nomor`` restarts page numbers at 1."""

    isi: tuple[Blok, ...]
    lanskap: bool = False
    penomoran: str = "angka"
    awal_nomor: bool = False


@dataclass(frozen=True)
class NaskahDok:
    """A whole document. ``penjelasan`` holds the explanation of every ``Angka.asal`` used.

    ``sidik`` is the SHA-256 of the snapshot; ``tanggal`` ISO date as of which it speaks.
    ``berkas`` are the pictures by name.
    """

    judul: str
    pokok: str
    penulis: str
    tanggal: str
    kaki: str
    bagian: tuple[BagianDok, ...]
    penjelasan: Mapping[str, PenjelasanCetak]
    berkas: Mapping[str, bytes]
    sidik: str
    sampul: Sampul | None = None
