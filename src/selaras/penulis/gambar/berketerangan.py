"""A chart that leaves its page: the title above it and what must be said of it below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from selaras.penulis.aksara import cetakkan
from selaras.penulis.gambar.metrik import bungkus
from selaras.penulis.gambar.tema import FON, REDUP, TINTA

TEPI = 16.0
UKURAN_JUDUL, UKURAN_CATATAN = 15.0, 11.0
JARAK = 1.3  # of lines, as a share of their size
_KEPALA = re.compile(r'<svg[^>]*?\sviewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>')


def berketerangan(svg: str, judul: str, catatan: Sequence[str]) -> str:
    """The picture with its title and notes as one SVG. Raises ValueError for one without size."""
    cocok = _KEPALA.search(svg)
    if cocok is None:
        raise ValueError("SVG tanpa viewBox")
    lebar, tinggi = float(cocok[1]), float(cocok[2])
    kepala = bungkus(cetakkan(judul), lebar, UKURAN_JUDUL * 1.05)  # bold is wider
    kaki = [b for satu in catatan for b in bungkus(cetakkan(satu), lebar, UKURAN_CATATAN)]
    atas = TEPI + len(kepala) * UKURAN_JUDUL * JARAK + 8
    bawah = atas + tinggi + 12
    penuh = bawah + len(kaki) * UKURAN_CATATAN * JARAK + TEPI / 2
    isi = (
        '<rect width="100%" height="100%" fill="white"/>'
        f"{''.join(_baris(kepala, TEPI, UKURAN_JUDUL, TINTA, tebal=True))}"
        f'<svg x="{TEPI:g}" y="{atas:.1f}" width="{lebar:g}" height="{tinggi:g}" '
        f'viewBox="0 0 {lebar:g} {tinggi:g}">{svg[cocok.end() :]}'
        f"{''.join(_baris(kaki, bawah, UKURAN_CATATAN, REDUP))}"
    )
    ruang = f"{lebar + 2 * TEPI:.1f} {penuh:.1f}"
    ukuran = f'width="{lebar + 2 * TEPI:.1f}" height="{penuh:.1f}" viewBox="0 0 {ruang}"'
    xlink = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {xlink} version="1.1" {ukuran}>{isi}</svg>'


def _baris(
    teks: Sequence[str], y: float, ukuran: float, warna: str, *, tebal: bool = False
) -> Iterator[str]:
    gaya = ' font-weight="bold"' if tebal else ""
    for ke, satu in enumerate(teks):
        letak = y + ukuran + ke * ukuran * JARAK
        yield (
            f'<text x="{TEPI:g}" y="{letak:.1f}" font-family="{FON}" font-size="{ukuran:g}" '
            f'fill="{warna}"{gaya}>{escape(satu)}</text>'
        )
