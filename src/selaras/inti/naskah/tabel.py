"""Pieces that every table of the report is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selaras.inti.dokumen.pohon import BarisTabel, Rata, Sebaris, Sel
from selaras.inti.naskah.konteks import sebaris
from selaras.inti.paket.baris_rencana import Simpul

_TEKANAN = {"tujuan": 2, "sasaran": 2, "program": 2, "kegiatan": 1}


def tekanan(simpul: Simpul) -> int:
    """How much the row of a node stands out: 2 from program upwards, 1 for kegiatan, else 0."""
    return _TEKANAN.get(simpul.jenjang, 0)


def sel(
    *isi: str | Sebaris | None,
    rata: Rata = Rata.KIRI,
    tebal: bool = False,
    inden: int = 0,
    lebar: int = 1,
    tinggi: int = 1,
) -> Sel:
    """A cell of strings and inline nodes; None is an empty place."""
    return Sel(
        sebaris(*(satu for satu in isi if satu is not None)),
        rata=rata,
        tebal=tebal,
        inden=inden,
        lebar=lebar,
        tinggi=tinggi,
    )


def kanan(*isi: str | Sebaris | None, tebal: bool = False) -> Sel:
    """A right-aligned cell, for numbers."""
    return sel(*isi, rata=Rata.KANAN, tebal=tebal)


def tengah(*isi: str | Sebaris | None, tebal: bool = False, tinggi: int = 1) -> Sel:
    """A centred cell, for row numbers and units."""
    return sel(*isi, rata=Rata.TENGAH, tebal=tebal, tinggi=tinggi)


def kepala(*judul: str) -> tuple[BarisTabel, ...]:
    """A head of one row."""
    return (BarisTabel(tuple(Sel(sebaris(j), rata=Rata.TENGAH, tebal=True) for j in judul)),)


def nomor_kolom(banyak: int) -> BarisTabel:
    """The official row of column numbers under a head: (1) (2) (3)."""
    return BarisTabel(
        tuple(Sel(sebaris(f"({ke})"), rata=Rata.TENGAH) for ke in range(1, banyak + 1))
    )


def berjumlah(badan: Sequence[BarisTabel], jumlah: BarisTabel) -> tuple[BarisTabel, ...]:
    """Rows and their sum, which never stands alone at the top of a page."""
    if not badan:
        return (jumlah,)
    return (*badan[:-1], replace(badan[-1], satukan=True), jumlah)


def baris(isi: Sequence[Sel], tekanan: int = 0, satukan: bool = False) -> BarisTabel:
    """A body row."""
    return BarisTabel(tuple(isi), tekanan=tekanan, satukan=satukan)
