"""A matrix of who carries a part of what, as a table for files."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Tabel
from selaras.inti.naskah.tabel import baris, kepala, sel
from selaras.inti.ukur.lintas import Matriks


def tabel_matriks(judul: str, sebutan: str, m: Matriks) -> Tabel:
    """Rows as on the page; a cell holds codes, or a dash where nothing is carried."""
    return Tabel(
        id="tabel-matriks",
        judul=judul,
        lebar=(60, *(30 for _ in m.kolom)),
        kepala=kepala(sebutan, *m.kolom),
        badan=tuple(
            baris((sel(b.nama), *(sel(", ".join(s) or "–") for s in b.sel))) for b in m.baris
        ),
    )
