"""The composed report of a snapshot, its chapters, and parts of it for other pages.

The pages show the very blocks of the report: same tables, same numbers, same words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from selaras.inti.dokumen.pohon import Blok, DaftarIsi, Judul, NaskahDok, Tabel
from selaras.inti.naskah.lakin import cetak, lengkap, susun_dibuat
from selaras.inti.paket.baris_hasil import Paragraf
from selaras.inti.ukur import Pengukuran

BANYAK_TABEL = 8  # a chapter with more tables than these is read section by section


@dataclass(frozen=True)
class Bab:
    """A chapter: id, number and words of its heading, its blocks, and the headings inside."""

    id: str
    nomor: str
    judul: str
    blok: tuple[Blok, ...]

    @property
    def anak(self) -> tuple[Judul, ...]:
        """The headings of levels 2 and 3."""
        return tuple(b for b in self.blok if isinstance(b, Judul) and b.tingkat in (2, 3))


@dataclass(frozen=True)
class Lembar:
    """A page of the report on the site: a chapter, or a section of a long one."""

    id: str
    judul: str
    bab: Bab
    blok: tuple[Blok, ...]

    @property
    def awal_bab(self) -> bool:
        """True for the page that a chapter begins with; it goes by the id of the chapter."""
        return self.id == self.bab.id


@lru_cache(maxsize=8)
def lakin_dibuat(p: Pengukuran) -> NaskahDok:
    """The LAKIN without the office's own words; kept in memory per snapshot."""
    return susun_dibuat(p.laporan, p)


@lru_cache(maxsize=8)
def lakin(p: Pengukuran) -> NaskahDok:
    """The LAKIN as it is printed; kept in memory per snapshot."""
    return cetak(p.laporan, lakin_lengkap(p))


@lru_cache(maxsize=8)
def lakin_lengkap(p: Pengukuran) -> NaskahDok:
    """The LAKIN with what its office leaves out: what other pages and the editor show of it."""
    return lakin_berkata(p, p.laporan.paket.baris(Paragraf))


def lakin_berkata(p: Pengukuran, kata: Iterable[Paragraf]) -> NaskahDok:
    """The whole LAKIN with these words of the office, stored or only typed."""
    return lengkap(p.laporan, lakin_dibuat(p), kata)


@lru_cache(maxsize=8)
def bab_lakin(p: Pengukuran) -> Mapping[str, Bab]:
    """The chapters by id in their order; the printed contents and lists are left out."""
    return bab_naskah(lakin(p))


def bab_naskah(naskah: NaskahDok) -> Mapping[str, Bab]:
    """The chapters of a report by id."""
    kepala: list[Judul] = []
    isi: list[list[Blok]] = []
    for bagian in naskah.bagian:
        if any(isinstance(b, DaftarIsi) for b in bagian.isi):
            continue
        for blok in bagian.isi:
            if isinstance(blok, Judul) and blok.tingkat == 1:
                kepala.append(blok)
                isi.append([])
            if isi:
                isi[-1].append(blok)
    return {
        j.id: Bab(j.id, j.nomor, j.teks, tuple(milik)) for j, milik in zip(kepala, isi, strict=True)
    }


@lru_cache(maxsize=8)
def lembar_lakin(p: Pengukuran) -> Mapping[str, Lembar]:
    """The pages of the report by id, in reading order."""
    return lembar_bab(bab_lakin(p))


def lembar_bab(bab: Mapping[str, Bab]) -> Mapping[str, Lembar]:
    """The pages of these chapters by id, in reading order."""
    return {lembar.id: lembar for satu in bab.values() for lembar in _lembar(satu)}


def _lembar(bab: Bab) -> Iterator[Lembar]:
    """The chapter whole, or cut before each section that follows something to read."""
    potong: list[list[Blok]] = [[]]
    panjang = sum(isinstance(b, Tabel) for b in bab.blok) > BANYAK_TABEL
    for blok in bab.blok:
        bagian = isinstance(blok, Judul) and blok.tingkat in (2, 3)
        if panjang and bagian and any(not isinstance(b, Judul) for b in potong[-1]):
            potong.append([])
        potong[-1].append(blok)
    for isi in potong:
        kepala = isi[0]
        assert isinstance(kepala, Judul), "bab dan bagiannya dibuka oleh judul"
        yield Lembar(kepala.id, f"{kepala.nomor} {kepala.teks}".strip(), bab, tuple(isi))


@lru_cache(maxsize=8)
def lembar_lengkap(p: Pengukuran) -> Mapping[str, Lembar]:
    """The pages of the whole report by id, in reading order."""
    return lembar_bab(bab_naskah(lakin_lengkap(p)))


@lru_cache(maxsize=8)
def lembar_memuat(p: Pengukuran) -> Mapping[str, str]:
    """Which page holds a heading, table or figure, by its id."""
    return {
        str(id): lembar.id
        for lembar in lembar_lakin(p).values()
        for blok in lembar.blok
        if (id := getattr(blok, "id", ""))
    }


def bagian_lakin(p: Pengukuran, id: str) -> tuple[Blok, ...]:
    """A heading with all that stands below it, printed or not; empty when there is none."""
    semua = bab_naskah(lakin_lengkap(p)).values()
    bab = next((b for b in semua if any(getattr(satu, "id", "") == id for satu in b.blok)), None)
    if bab is None:
        return ()
    ke = next(ke for ke, b in enumerate(bab.blok) if getattr(b, "id", "") == id)
    kepala = bab.blok[ke]
    if not isinstance(kepala, Judul):
        return ()
    akhir = next(
        (
            lain
            for lain in range(ke + 1, len(bab.blok))
            if isinstance(b := bab.blok[lain], Judul) and b.tingkat <= kepala.tingkat
        ),
        len(bab.blok),
    )
    return bab.blok[ke:akhir]


def sebagai_halaman(blok: tuple[Blok, ...]) -> tuple[Blok, ...]:
    """A part as a page of its own: its highest heading comes first, without numbers."""
    return tuple(replace(b, nomor="") if isinstance(b, Judul) else b for b in naikkan_judul(blok))


def naikkan_judul(blok: tuple[Blok, ...]) -> tuple[Blok, ...]:
    """The same blocks with their highest heading at the first level."""
    naik = min((b.tingkat for b in blok if isinstance(b, Judul)), default=1) - 1
    return tuple(replace(b, tingkat=b.tingkat - naik) if isinstance(b, Judul) else b for b in blok)
