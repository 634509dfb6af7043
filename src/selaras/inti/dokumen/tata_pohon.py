"""Where the boxes of a drawn tree stand: tidy, without overlap, the same for the same tree.

After Reingold and Tilford ("Tidier Drawings of Trees", 1981): a parent stands over the middle of
its children, subtrees are pushed together until their outlines touch, and equal subtrees look
equal. All boxes of a level start at one height, so that the eye can follow a level.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

JARAK = 16.0  # between neighbours of a level
TURUN = 40.0  # between levels, where the lines run
JARAK_TUMPUK = 12.0  # between boxes below one another
MENJOROK = 18.0  # of boxes below one another, against their parent

Garis = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Cabang:
    """A box with what hangs below it; ``bertumpuk``: its children, all of them leaves, stand below
    one another instead of side by side. ``kode`` is unique in a tree."""

    kode: str
    lebar: float
    tinggi: float
    anak: tuple[Cabang, ...] = ()
    bertumpuk: bool = False


@dataclass(frozen=True)
class Letak:
    """A box in its place: left upper corner and size."""

    x: float
    y: float
    lebar: float
    tinggi: float

    @property
    def tengah(self) -> float:
        """The middle from left to right."""
        return self.x + self.lebar / 2

    @property
    def bawah(self) -> float:
        """The lower edge."""
        return self.y + self.tinggi


@dataclass(frozen=True)
class Tata:
    """The boxes by code, the lines between them as corner points, and the size of it all;
    ``hubungan`` are the lines from what stands above the trees."""

    kotak: Mapping[str, Letak]
    garis: tuple[Garis, ...]
    lebar: float
    tinggi: float
    hubungan: tuple[Garis, ...] = ()


@dataclass(frozen=True)
class Puncak:
    """A box above the trees and the roots that it belongs to."""

    kode: str
    lebar: float
    tinggi: float
    akar: tuple[str, ...]


@dataclass
class _Bentuk:
    """A subtree around the middle of its box (0): how far each level reaches to both sides."""

    cabang: Cabang
    tepi: list[tuple[float, float]]
    geser: list[float] = field(default_factory=list)  # middle of each child
    anak: list[_Bentuk] = field(default_factory=list)


def tata_pohon(akar: Sequence[Cabang], atas: float = 0.0) -> Tata:
    """Place trees side by side; the first level starts ``atas`` below the upper edge."""
    puncak = _puncak(akar, atas)
    bentuk = [_bentuk(satu, len(puncak)) for satu in akar]
    geser, tepi = _jajarkan(bentuk)
    kiri = min((t[0] for t in tepi), default=0.0)
    kotak: dict[str, Letak] = {}
    for satu, x in zip(bentuk, geser, strict=True):
        _letakkan(satu, x - kiri, 0, puncak, kotak)
    garis = tuple(g for satu in akar for g in _garis(satu, kotak))
    lebar = max((k.x + k.lebar for k in kotak.values()), default=0.0)
    return Tata(kotak, garis, lebar, max((k.bawah for k in kotak.values()), default=atas))


def tata_berpuncak(puncak: Sequence[Puncak], akar: Sequence[Cabang]) -> Tata:
    """The trees with a row of boxes above them, each near the roots that it belongs to."""
    if not puncak:
        return tata_pohon(akar)
    tinggi = max(satu.tinggi for satu in puncak)
    pohon = tata_pohon(akar, tinggi + TURUN)
    kotak = _deret(puncak, pohon, tinggi)
    geser = -min(0.0, *(satu.x for satu in kotak.values()))
    kotak = {
        kode: replace(satu, x=satu.x + geser) for kode, satu in {**kotak, **pohon.kotak}.items()
    }
    lebar = max(satu.x + satu.lebar for satu in kotak.values())
    garis = tuple(tuple((a + geser, b) for a, b in satu) for satu in pohon.garis)
    hubungan = tuple(_turun(kotak[satu.kode], kotak[kode]) for satu in puncak for kode in satu.akar)
    return Tata(kotak, garis, lebar, pohon.tinggi, hubungan)


def _deret(puncak: Sequence[Puncak], pohon: Tata, bawah: float) -> dict[str, Letak]:
    """The row above: boxes of the same roots side by side over the middle of these."""

    def tengah(satu: Puncak) -> float:
        return sum(pohon.kotak[a].tengah for a in satu.akar) / len(satu.akar)

    kotak: dict[str, Letak] = {}
    bebas = float("-inf")
    for pusat, isi in groupby(sorted(puncak, key=tengah), key=tengah):
        sejajar = list(isi)
        panjang = sum(satu.lebar + JARAK for satu in sejajar) - JARAK
        x = max(pusat - panjang / 2, bebas)
        for satu in sejajar:
            kotak[satu.kode] = Letak(x, bawah - satu.tinggi, satu.lebar, satu.tinggi)
            x += satu.lebar + JARAK
        bebas = x
    return kotak


def _turun(dari: Letak, ke: Letak) -> Garis:
    y = ke.y - TURUN / 2
    return ((dari.tengah, dari.bawah), (dari.tengah, y), (ke.tengah, y), (ke.tengah, ke.y))


def _bentuk(cabang: Cabang, lapis: int) -> _Bentuk:
    """The shape of a subtree; ``lapis`` is how many levels the picture has from here on."""
    separuh = cabang.lebar / 2
    if cabang.bertumpuk:  # reaches down past the levels of its neighbours: keeps all of them free
        kanan = max(MENJOROK + satu.lebar for satu in cabang.anak) - separuh
        return _Bentuk(cabang, [(-separuh, max(kanan, separuh))] * lapis)
    anak = [_bentuk(satu, lapis - 1) for satu in cabang.anak]
    geser, tepi = _jajarkan(anak)
    if geser:  # the parent over the middle of the first and last child
        pusat = (geser[0] + geser[-1]) / 2
        geser = [g - pusat for g in geser]
        tepi = [(a - pusat, b - pusat) for a, b in tepi]
    return _Bentuk(cabang, [(-separuh, separuh), *tepi], geser, anak)


def _jajarkan(bentuk: Sequence[_Bentuk]) -> tuple[list[float], list[tuple[float, float]]]:
    """The middles of subtrees pushed together from left to right, and their common outline."""
    geser: list[float] = []
    tepi: list[tuple[float, float]] = []
    for satu in bentuk:
        bersama = zip(tepi, satu.tepi, strict=False)
        x = max((kanan - kiri + JARAK for (_, kanan), (kiri, _) in bersama), default=0.0)
        geser.append(x)
        for ke, (kiri, kanan) in enumerate(satu.tepi):
            if ke < len(tepi):
                tepi[ke] = (min(tepi[ke][0], x + kiri), max(tepi[ke][1], x + kanan))
            else:
                tepi.append((x + kiri, x + kanan))
    return geser, tepi


def _puncak(akar: Sequence[Cabang], atas: float) -> list[float]:
    """The height at which each level starts."""
    hasil, lapis = [atas], list(akar)
    while lapis:
        hasil.append(hasil[-1] + max(satu.tinggi for satu in lapis) + TURUN)
        lapis = [a for satu in lapis if not satu.bertumpuk for a in satu.anak]
    return hasil


def _letakkan(
    bentuk: _Bentuk, tengah: float, dalam: int, puncak: Sequence[float], kotak: dict[str, Letak]
) -> None:
    satu = bentuk.cabang
    kiri = tengah - satu.lebar / 2
    kotak[satu.kode] = Letak(kiri, puncak[dalam], satu.lebar, satu.tinggi)
    if satu.bertumpuk:
        y = puncak[dalam] + satu.tinggi + JARAK_TUMPUK
        for daun in satu.anak:
            kotak[daun.kode] = Letak(kiri + MENJOROK, y, daun.lebar, daun.tinggi)
            y += daun.tinggi + JARAK_TUMPUK
    for anak, geser in zip(bentuk.anak, bentuk.geser, strict=True):
        _letakkan(anak, tengah + geser, dalam + 1, puncak, kotak)


def _garis(satu: Cabang, kotak: Mapping[str, Letak]) -> Iterator[Garis]:
    dari = kotak[satu.kode]
    for anak in satu.anak:
        ke = kotak[anak.kode]
        if satu.bertumpuk:
            x, y = dari.x + MENJOROK / 2, ke.y + ke.tinggi / 2
            yield ((x, dari.bawah), (x, y), (ke.x, y))
        else:
            yield _turun(dari, ke)
        yield from _garis(anak, kotak)
