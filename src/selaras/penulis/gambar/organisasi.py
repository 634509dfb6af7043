"""The organisation chart as SVG: boxes in a tree, drawn from the data.

Staff units hang beside their superior's line; units of the last level stand below one another,
so that a chart of a dozen units stays readable on an upright page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from selaras.inti.dokumen.pohon import BaganOrganisasi, SimpulBagan
from selaras.penulis.aksara import cetakkan
from selaras.penulis.gambar.tema import FON, MEREK, TINTA

LEBAR = 176.0
JARAK = 16.0
TURUN = 34.0
TINGGI_BARIS = 15.0
HURUF_PER_BARIS = 25


@dataclass
class _Kotak:
    simpul: SimpulBagan
    baris: list[str]
    x: float = 0.0
    y: float = 0.0
    lebar_pohon: float = LEBAR
    anak: list[_Kotak] = field(default_factory=list)
    staf: list[_Kotak] = field(default_factory=list)
    bertumpuk: bool = False

    @property
    def tinggi(self) -> float:
        return TINGGI_BARIS * len(self.baris) + 14

    @property
    def tengah(self) -> float:
        return self.x + LEBAR / 2


def gambar_organisasi(bagan: BaganOrganisasi) -> str:
    """The chart as a self-contained SVG text, the same for the same data."""
    akar = _susun(bagan.akar)
    bawah = _letakkan(akar, 1.0, 1.0)
    kanan = max(k.x + LEBAR for k in _semua(akar))
    isi = "".join((*_garis(akar), *(_kotak(k) for k in _semua(akar))))
    lebar, tinggi = kanan + 2, bawah + 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {lebar:.1f} {tinggi:.1f}" '
        f'width="{lebar:.1f}" height="{tinggi:.1f}" font-family="{FON}" font-size="12" '
        f'fill="{TINTA}">{isi}</svg>'
    )


def _bungkus(teks: str) -> list[str]:
    baris: list[str] = [""]
    for kata in cetakkan(teks).split():
        calon = f"{baris[-1]} {kata}".strip()
        if len(calon) > HURUF_PER_BARIS and baris[-1]:
            baris.append(kata)
        else:
            baris[-1] = calon
    return baris


def _susun(simpul: SimpulBagan) -> _Kotak:
    kotak = _Kotak(simpul, _bungkus(simpul.teks))
    kotak.anak = [_susun(a) for a in simpul.anak]
    kotak.staf = [_susun(a) for a in simpul.staf]
    kotak.bertumpuk = bool(kotak.anak) and all(not a.anak for a in kotak.anak)
    lebar_staf = sum(s.lebar_pohon + JARAK for s in kotak.staf)
    if kotak.bertumpuk:
        lebar_anak = LEBAR + JARAK
    else:
        lebar_anak = sum(a.lebar_pohon for a in kotak.anak)
        lebar_anak += JARAK * max(0, len(kotak.anak) - 1)
    kotak.lebar_pohon = max(LEBAR + 2 * lebar_staf, lebar_anak, LEBAR)
    return kotak


def _letakkan(kotak: _Kotak, kiri: float, atas: float) -> float:
    """Place a box and all below it; returns the lowest edge."""
    kotak.x = kiri + (kotak.lebar_pohon - LEBAR) / 2
    kotak.y = atas
    bawah = atas + kotak.tinggi
    x_staf = kotak.x + LEBAR + JARAK
    y_staf = bawah + TURUN / 2
    for staf in kotak.staf:
        bawah = max(bawah, _letakkan(staf, x_staf, y_staf))
        x_staf += staf.lebar_pohon + JARAK
    if kotak.bertumpuk:
        return _tumpuk(kotak, bawah)
    x_anak = kiri + (kotak.lebar_pohon - _lebar_anak(kotak)) / 2
    y_anak = bawah + TURUN
    for anak in kotak.anak:
        bawah = max(bawah, _letakkan(anak, x_anak, y_anak))
        x_anak += anak.lebar_pohon + JARAK
    return bawah


def _tumpuk(kotak: _Kotak, bawah: float) -> float:
    y = bawah + TURUN / 2
    for anak in kotak.anak:
        anak.x, anak.y = kotak.x + JARAK, y
        y += anak.tinggi + TURUN / 2
    return y - TURUN / 2


def _lebar_anak(kotak: _Kotak) -> float:
    return sum(a.lebar_pohon for a in kotak.anak) + JARAK * max(0, len(kotak.anak) - 1)


def _semua(kotak: _Kotak) -> Iterator[_Kotak]:
    yield kotak
    for lain in (*kotak.staf, *kotak.anak):
        yield from _semua(lain)


def _jalur(d: str) -> str:
    return f'<path d="{d}" fill="none" stroke="{MEREK}" stroke-width="1.2"/>'


def _garis(kotak: _Kotak) -> Iterator[str]:
    dasar = kotak.y + kotak.tinggi
    for staf in kotak.staf:
        y = staf.y + staf.tinggi / 2
        yield _jalur(f"M{kotak.tengah:.1f} {dasar:.1f}V{y:.1f}H{staf.x:.1f}")
    for anak in kotak.anak:
        if kotak.bertumpuk:
            y, x = anak.y + anak.tinggi / 2, kotak.x + JARAK / 2
            yield _jalur(f"M{x:.1f} {dasar:.1f}V{y:.1f}H{anak.x:.1f}")
        else:
            y = anak.y - TURUN / 2
            yield _jalur(f"M{kotak.tengah:.1f} {dasar:.1f}V{y:.1f}H{anak.tengah:.1f}V{anak.y:.1f}")
    for lain in (*kotak.staf, *kotak.anak):
        yield from _garis(lain)


def _kotak(kotak: _Kotak) -> str:
    teks = "".join(
        f'<text x="{kotak.tengah:.1f}" y="{kotak.y + 18 + ke * TINGGI_BARIS:.1f}" '
        f'text-anchor="middle">{escape(baris)}</text>'
        for ke, baris in enumerate(kotak.baris)
    )
    return (
        f'<rect x="{kotak.x:.1f}" y="{kotak.y:.1f}" width="{LEBAR:.1f}" '
        f'height="{kotak.tinggi:.1f}" rx="3" fill="#F1F7F6" stroke="{MEREK}"/>{teks}'
    )
