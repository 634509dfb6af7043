"""The organisation chart as SVG: boxes in a tree, drawn from the data.

Staff units hang beside their superior's line; units of the last level stand below one another,
except right below the head, whose units stand side by side.
Boxes become narrower the more of them stand side by side, so that the text keeps its size on an
upright page; what still does not fit stands below one another as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from selaras.inti.dokumen.pohon import BaganOrganisasi, SimpulBagan
from selaras.penulis.aksara import cetakkan
from selaras.penulis.gambar.metrik import bungkus
from selaras.penulis.gambar.tema import FON, MEREK, TINTA

HALAMAN = 605.0  # 160 mm in pixels: the text width of an upright F4 page
LEBAR_KOTAK = (176.0, 150.0, 130.0, 112.0, 98.0, 86.0)
JARAK = 12.0
TURUN = 30.0
MENJOROK = 14.0
HURUF = 12.0
TINGGI_BARIS = 14.5
BANTALAN = 7.0


@dataclass
class _Kotak:
    baris: list[str]
    lebar: float
    x: float = 0.0
    y: float = 0.0
    anak: list[_Kotak] = field(default_factory=list)
    staf: list[_Kotak] = field(default_factory=list)
    bertumpuk: bool = False

    @property
    def tinggi(self) -> float:
        return TINGGI_BARIS * len(self.baris) + 2 * BANTALAN

    @property
    def tengah(self) -> float:
        return self.x + self.lebar / 2

    @property
    def sayap(self) -> tuple[float, float]:
        """How far the box and all below it reach to the left and right of its middle."""
        kiri = kanan = self.lebar / 2
        if self.staf:
            kanan += sum(JARAK + sum(s.sayap) for s in self.staf)
        if self.bertumpuk:
            kanan = max(kanan, *(MENJOROK + a.sayap[1] for a in self.anak))
        elif self.anak:
            barisan = sum(sum(a.sayap) for a in self.anak) + JARAK * (len(self.anak) - 1)
            kiri, kanan = max(kiri, barisan / 2), max(kanan, barisan / 2)
        return kiri, kanan


def gambar_organisasi(bagan: BaganOrganisasi) -> str:
    """The chart as a self-contained SVG text, the same for the same data."""
    akar = _yang_muat(bagan.akar)
    kiri, kanan = akar.sayap
    bawah = _letakkan(akar, 1 + kiri, 1.0)
    isi = "".join((*_garis(akar), *(_kotak(k) for k in _semua(akar))))
    lebar, tinggi = kiri + kanan + 2, bawah + 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {lebar:.1f} {tinggi:.1f}" '
        f'width="{lebar:.1f}" height="{tinggi:.1f}" font-family="{FON}" font-size="{HURUF:.0f}" '
        f'fill="{TINTA}">{isi}</svg>'
    )


def _yang_muat(simpul: SimpulBagan) -> _Kotak:
    """The widest boxes with which the tree fits the page; else everything below one another."""
    for lebar in LEBAR_KOTAK:
        akar = _susun(simpul, lebar, akar=True)
        if sum(akar.sayap) <= HALAMAN:
            return akar
    return _susun(simpul, LEBAR_KOTAK[0], tumpuk_semua=True)


def _susun(
    simpul: SimpulBagan, lebar: float, *, akar: bool = False, tumpuk_semua: bool = False
) -> _Kotak:
    kotak = _Kotak(bungkus(cetakkan(simpul.teks), lebar - 2 * BANTALAN, HURUF), lebar)
    kotak.anak = [_susun(a, lebar, tumpuk_semua=tumpuk_semua) for a in simpul.anak]
    kotak.staf = [_susun(s, lebar, tumpuk_semua=tumpuk_semua) for s in simpul.staf]
    daun = all(not a.anak and not a.staf for a in kotak.anak)
    kotak.bertumpuk = bool(kotak.anak) and (tumpuk_semua or (daun and not akar))
    return kotak


def _letakkan(kotak: _Kotak, tengah: float, atas: float) -> float:
    """Place a box and all below it around ``tengah``; returns the lowest edge."""
    kotak.x, kotak.y = tengah - kotak.lebar / 2, atas
    bawah = dasar = atas + kotak.tinggi
    x = kotak.x + kotak.lebar
    for staf in kotak.staf:
        kiri, kanan = staf.sayap
        bawah = max(bawah, _letakkan(staf, x + JARAK + kiri, dasar + TURUN / 2))
        x += JARAK + kiri + kanan
    if kotak.bertumpuk:
        for anak in kotak.anak:
            bawah = _letakkan(anak, kotak.x + MENJOROK + anak.lebar / 2, bawah + TURUN / 2)
        return bawah
    x = tengah - (sum(sum(a.sayap) for a in kotak.anak) + JARAK * (len(kotak.anak) - 1)) / 2
    atas_anak = bawah + TURUN
    for anak in kotak.anak:
        kiri, kanan = anak.sayap
        bawah = max(bawah, _letakkan(anak, x + kiri, atas_anak))
        x += kiri + kanan + JARAK
    return bawah


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
            y, x = anak.y + anak.tinggi / 2, kotak.x + MENJOROK / 2
            yield _jalur(f"M{x:.1f} {dasar:.1f}V{y:.1f}H{anak.x:.1f}")
        else:
            y = anak.y - TURUN / 2
            yield _jalur(f"M{kotak.tengah:.1f} {dasar:.1f}V{y:.1f}H{anak.tengah:.1f}V{anak.y:.1f}")
    for lain in (*kotak.staf, *kotak.anak):
        yield from _garis(lain)


def _kotak(kotak: _Kotak) -> str:
    teks = "".join(
        f'<text x="{kotak.tengah:.1f}" '
        f'y="{kotak.y + BANTALAN + HURUF * 0.9 + ke * TINGGI_BARIS:.1f}" '
        f'text-anchor="middle">{escape(baris)}</text>'
        for ke, baris in enumerate(kotak.baris)
    )
    return (
        f'<rect x="{kotak.x:.1f}" y="{kotak.y:.1f}" width="{kotak.lebar:.1f}" '
        f'height="{kotak.tinggi:.1f}" rx="3" fill="#F1F7F6" stroke="{MEREK}"/>{teks}'
    )
