"""Sizes that are settled before typst lays out: column widths, and what may break over a page.

Rows and short tables stay in one piece, but a piece that is higher than a page would be cut off:
heights are estimated here and compared with a part of the page: what might not fit may break
after all.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from selaras.inti.dokumen import pohon as p
from selaras.penulis.gambar.metrik import lebar_teks
from selaras.penulis.table_grid import WHOLE_GROUP, free_breaks, place_rows
from selaras.penulis.table_widths import column_widths

TWIP_PER_PT = 20
PT_PER_MM = 72 / 25.4
UKURAN, UKURAN_KECIL = 8.6, 7.8
_TEGAK = (160.0, 280.0)  # text area of F4 in mm
_LANSKAP = (275.0, 165.0)
_BAGIAN_HALAMAN = 0.6
_BAGIAN_PENDEK = 0.2  # a table this high stays in one piece; more would leave too much empty
_BAGIAN_AWAL = 0.35  # of the page that caption, head and first rows may ask for
_BARIS_AWAL = 2  # body rows that stand under the head on the page where a table starts
_INSET_X, _INSET_Y, _BARIS = 8.0, 7.2, 1.3
_TEBAL = 1.06  # bold is that much wider
_SPASI = 0.23  # em


@dataclass(frozen=True)
class Bidang:
    """The text area of a page in points."""

    lebar: float
    tinggi: float

    @classmethod
    def dari(cls, lanskap: bool) -> Bidang:
        """The text area of an upright or a landscape F4 page."""
        lebar, tinggi = _LANSKAP if lanskap else _TEGAK
        return cls(lebar * PT_PER_MM, tinggi * PT_PER_MM)

    @property
    def utuh(self) -> float:
        """The height up to which a piece may be kept whole."""
        return self.tinggi * _BAGIAN_HALAMAN


@dataclass(frozen=True)
class UkuranTabel:
    """Widths of the columns in points; whether the table, and which rows, may break.

    ``awal`` is how many rows of the body stand under the head on the page where the table starts.
    ``baris_pecah`` has one entry per row of head and body; a group of rows that a spanning cell
    joins breaks when the group is too high.
    """

    lebar: tuple[float, ...]
    pecah: bool
    awal: int
    baris_pecah: tuple[bool, ...]


def ukur_tabel(tabel: p.Tabel, bidang: Bidang) -> UkuranTabel:
    """The sizes of a table on a page. Raises ValueError for a column without width."""
    ukuran = UKURAN_KECIL if tabel.kecil else UKURAN
    lebar = column_widths(tabel, round(bidang.lebar * TWIP_PER_PT), ukuran)
    baris = (*tabel.kepala, *tabel.badan)
    tinggi = [*_tinggi_baris(tabel, tabel.kepala, lebar, ukuran),
              *_tinggi_baris(tabel, tabel.badan, lebar, ukuran)]  # fmt: skip
    rentang = [max((s.tinggi for s in b.sel), default=1) for b in baris]
    pecah = tuple(
        satu > WHOLE_GROUP or sum(tinggi[ke : ke + satu]) > bidang.utuh
        for ke, satu in enumerate(rentang)
    )
    return UkuranTabel(
        tuple(satu / TWIP_PER_PT for satu in lebar),
        sum(tinggi) > bidang.tinggi * _BAGIAN_PENDEK,
        _baris_awal(tabel, tinggi, bidang.tinggi * _BAGIAN_AWAL),
        pecah,
    )


def _baris_awal(tabel: p.Tabel, tinggi: Sequence[float], paling: float) -> int:
    """How many rows of the body go with the head: the first ones and what belongs to them; fewer
    where they would take more than ``paling``, yet one at least."""
    kepala = len(tabel.kepala)
    jumlah, terikat, isi = sum(tinggi[:kepala]), _BARIS_AWAL, tabel.badan
    bebas = free_breaks(isi)
    for ke, baris in enumerate(isi):
        jumlah += tinggi[kepala + ke]
        if ke >= terikat or (ke > 0 and jumlah > paling):
            return ke
        if ke in bebas:
            continue
        rentang = max((s.tinggi for s in baris.sel), default=1)
        membuka = ke + 1 < len(isi) and (baris.satukan or baris.tekanan > isi[ke + 1].tekanan)
        terikat = max(
            terikat, ke + (rentang if rentang <= WHOLE_GROUP else 2), ke + 2 if membuka else 0
        )
    return len(isi)


def kepala_kelompok(badan: Sequence[p.BarisTabel]) -> list[bool]:
    """Per row: whether typst may treat it as the head of the rows that follow, so that it never
    ends a page. Not near a spanning cell and not right under the table's own head: typst 0.15
    crashes there."""
    sisa, terbuka = 0, []
    for baris in badan:
        sisa = max(sisa - 1, 0)
        terbuka.append(sisa > 0 or any(s.tinggi > 1 for s in baris.sel))
        sisa = max(sisa, *(s.tinggi for s in baris.sel), 0)
    bebas = [not ini and not lanjut for ini, lanjut in pairwise((*terbuka, True))]
    return [
        ke > 0 and baris.satukan and boleh
        for ke, (baris, boleh) in enumerate(zip(badan, bebas, strict=True))
    ]


def _tinggi_baris(
    tabel: p.Tabel, baris: Sequence[p.BarisTabel], twip: Sequence[int], ukuran: float
) -> Iterator[float]:
    """Height of each row in points; a cell over several rows is shared out among them."""
    for letak in place_rows(tabel, [satu.sel for satu in baris]):
        yield max(
            (
                _tinggi(sel, sum(twip[kolom : kolom + sel.lebar]) / TWIP_PER_PT, ukuran)
                / sel.tinggi
                for kolom, sel in letak
                if sel is not None
            ),
            default=0.0,
        )


def _tinggi(sel: p.Sel, lebar: float, ukuran: float) -> float:
    """Height of a cell in points."""
    ruang = max(lebar - _INSET_X, 3 * ukuran) / (ukuran * _TEBAL)
    alinea = "".join(map(_isi, sel.isi)).split("\n")
    baris = sum(_banyak_baris(satu, ruang) for satu in alinea)
    return baris * ukuran * _BARIS + _INSET_Y


def _banyak_baris(teks: str, ruang: float) -> int:
    """How many lines the words take in a width given in ems; a wider word is cut."""
    baris, sisa = 1, ruang
    for kata in teks.split():
        lebar = _lebar_kata(kata)
        if lebar > sisa:
            lebih = max(math.ceil(lebar / ruang), 1)
            baris += lebih
            sisa = lebih * ruang
        sisa -= lebar + _SPASI
    return baris


@lru_cache(maxsize=20_000)
def _lebar_kata(kata: str) -> float:
    return lebar_teks(kata, 1.0)


def _isi(satu: p.Sebaris) -> str:
    match satu:
        case p.Teks() | p.Angka():
            return satu.isi
        case p.Pita():
            return f"{satu.glif} {satu.nama}"
        case p.BarisBaru():
            return "\n"
        case p.Rujukan():
            return ""
