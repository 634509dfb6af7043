"""What a PDF says about itself against where things stand: contents lists, references, bookmarks,
page labels. Each check returns its findings as sentences; none means that all is right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from selaras.inti.dokumen import pohon as p
from tests.penulis.pdf.pembaca import BerkasPdf, Tujuan, Unsur, rapi

KEDALAMAN = 3  # levels of headings in the contents
DEKAT = 48.0  # points from the place a link goes to down to the first line of its target
_PEMISAH = "\u2060"  # typst sets the page number apart with it
_SEBUTAN = re.compile(r"\b(?:Tabel|Gambar) (?:\d|L\.)[\w.]*\w")


@dataclass(frozen=True)
class Entri:
    """A line of a contents list, with its level and its links."""

    tingkat: int
    teks: str
    halaman: str
    tautan: tuple[Any, ...]


@dataclass(frozen=True)
class Tempat:
    """A heading or caption where it really stands: page (0 first) and height of its first line."""

    tingkat: int
    teks: str
    halaman: int
    y: float


# --- what the tree says
def judul_pohon(naskah: p.NaskahDok) -> list[tuple[int, str]]:
    """All headings with their level."""
    return [(b.tingkat, f"{b.nomor} {b.teks}".strip()) for b in _blok(naskah, p.Judul)]


def keterangan_pohon(naskah: p.NaskahDok, kata: str) -> list[str]:
    """All numbered captions of tables (``Tabel``) or figures (``Gambar``)."""
    jenis = (p.Tabel,) if kata == "Tabel" else (p.Bagan, p.BaganOrganisasi, p.GambarFoto)
    return [f"{kata} {b.nomor} {b.judul}" for b in _blok(naskah, *jenis) if b.nomor]


def rujukan_pohon(naskah: p.NaskahDok) -> int:
    """How many references the running text has, tables included."""
    return str(naskah.bagian).count("Rujukan(id=")


def _blok(naskah: p.NaskahDok, *jenis: type[Any]) -> Iterator[Any]:
    for bagian in naskah.bagian:
        yield from (blok for blok in bagian.isi if isinstance(blok, jenis))


# --- what the PDF says
def daftar(pdf: BerkasPdf) -> list[list[Entri]]:
    """The contents lists in their order."""

    def entri(toc: Unsur, tingkat: int) -> Iterator[Entri]:
        for satu in toc.isi:
            assert isinstance(satu, Unsur)
            if satu.jenis == "TOC":
                yield from entri(satu, tingkat + 1)
                continue
            teks, _, halaman = satu.mentah.rpartition(_PEMISAH)
            tautan = tuple(t for u in satu.semua() for t in u.tautan)
            yield Entri(tingkat, rapi(teks), rapi(halaman), tautan)

    return [list(entri(toc, 1)) for toc in _teratas(pdf.akar, "TOC")]


def judul_cetak(pdf: BerkasPdf) -> list[Tempat]:
    """Headings as they stand on the pages, without those of the contents lists."""
    return [
        _tempat(u, int(u.jenis[1])) for u in pdf.akar.semua("H1", "H2", "H3", "H4")
        if not u.teks.startswith("DAFTAR ")
    ]  # fmt: skip


def keterangan_cetak(pdf: BerkasPdf, kata: str) -> list[Tempat]:
    """Numbered captions as they stand on the pages."""
    return [_tempat(u, 1) for u in pdf.akar.semua("Caption") if re.match(rf"{kata} \S+ ", u.teks)]


def _tempat(unsur: Unsur, tingkat: int) -> Tempat:
    awal = next(unsur.potongan())
    return Tempat(tingkat, unsur.teks, awal.halaman, awal.y)


def _teratas(unsur: Unsur, jenis: str) -> Iterator[Unsur]:
    for satu in unsur.isi:
        if isinstance(satu, Unsur):
            if satu.jenis == jenis:
                yield satu
            else:
                yield from _teratas(satu, jenis)


# --- the checks
def temuan_daftar(pdf: BerkasPdf, naskah: p.NaskahDok) -> list[str]:
    """Contents and lists of tables and figures: complete, in order, right page, right link."""
    ada = daftar(pdf)
    jenis = [b.jenis for b in _blok(naskah, p.DaftarIsi)]
    if len(ada) != len(jenis):
        return [f"{len(ada)} daftar tercetak, {len(jenis)} di naskah"]
    temuan: list[str] = []
    for satu, entri in zip(jenis, ada, strict=True):
        if satu == "isi":
            harus = [j for j in judul_pohon(naskah) if j[0] <= KEDALAMAN]
            tempat = [t for t in judul_cetak(pdf) if t.tingkat <= KEDALAMAN]
        else:
            harus = [(1, k) for k in keterangan_pohon(naskah, satu.title())]
            tempat = keterangan_cetak(pdf, satu.title())
        temuan += _beda(f"entri daftar {satu}", [(e.tingkat, e.teks) for e in entri], harus)
        temuan += _beda(f"judul untuk daftar {satu}", [(t.tingkat, t.teks) for t in tempat], harus)
        for e, t in zip(entri, tempat, strict=False):
            temuan += _temuan_entri(pdf, e, t)
    return temuan


def _temuan_entri(pdf: BerkasPdf, entri: Entri, tempat: Tempat) -> Iterator[str]:
    if entri.halaman != pdf.label[tempat.halaman]:
        yield f"{entri.teks}: tertulis {entri.halaman}, berdiri di {pdf.label[tempat.halaman]}"
    if not entri.tautan:
        yield f"{entri.teks}: tanpa tautan"
    for tautan in entri.tautan:
        yield from _temuan_tujuan(entri.teks, pdf.tujuan(tautan), tempat)


def _temuan_tujuan(nama: str, tujuan: Tujuan, tempat: Tempat) -> Iterator[str]:
    """The place is on the page and just above the words; above the picture for a figure."""
    if tujuan.halaman != tempat.halaman:
        yield f"{nama}: menuju halaman ke-{tujuan.halaman}, berdiri di ke-{tempat.halaman}"
        return
    turun = tujuan.y - tempat.y
    terjauh = float("inf") if tempat.teks.startswith("Gambar ") else DEKAT
    if not 0 < turun < terjauh:
        yield f"{nama}: menuju {turun:.0f} pt di atas judulnya"


def temuan_rujukan(pdf: BerkasPdf, naskah: p.NaskahDok) -> list[str]:
    """Every reference names a caption or heading, and goes to it; none is mere text."""
    tempat: dict[str, Tempat] = {}
    for kata in ("Tabel", "Gambar"):
        for t in keterangan_cetak(pdf, kata):
            tempat[" ".join(t.teks.split()[:2])] = t
    tempat |= {t.teks: t for t in judul_cetak(pdf)}
    temuan: list[str] = []
    banyak = 0
    for tautan in _rujukan(pdf.akar):
        banyak += 1
        if tautan.teks not in tempat:
            temuan.append(f"{tautan.teks}: tidak ada yang bernama begitu")
            continue
        if not tautan.tautan:
            temuan.append(f"{tautan.teks}: tanpa tautan")
        for satu in tautan.tautan:
            temuan += _temuan_tujuan(tautan.teks, pdf.tujuan(satu), tempat[tautan.teks])
    if banyak != rujukan_pohon(naskah):
        temuan.append(f"{banyak} rujukan tercetak, {rujukan_pohon(naskah)} di naskah")
    for unsur in pdf.akar.semua("P", "LBody"):
        disebut = len(_SEBUTAN.findall(unsur.teks))
        ditaut = sum(bool(_SEBUTAN.match(u.teks)) for u in unsur.semua("Link"))
        if disebut != ditaut:
            temuan.append(f"menyebut tanpa menaut: {unsur.teks[:80]}")
    return temuan


def _rujukan(unsur: Unsur) -> Iterator[Unsur]:
    for satu in unsur.isi:
        if isinstance(satu, Unsur) and satu.jenis == "Link":
            yield satu
        elif isinstance(satu, Unsur) and satu.jenis != "TOC":
            yield from _rujukan(satu)


def temuan_bookmark(pdf: BerkasPdf, naskah: p.NaskahDok) -> list[str]:
    """The bookmarks are the headings, all levels, and go to them."""
    garis = pdf.bookmark()
    temuan = list(_beda("bookmark", [(n, teks) for n, teks, _ in garis], judul_pohon(naskah)))
    for (_, teks, tujuan), tempat in zip(garis, judul_cetak(pdf), strict=False):
        temuan += _temuan_tujuan(teks, tujuan, tempat)
    return temuan


def temuan_label(pdf: BerkasPdf, naskah: p.NaskahDok) -> list[str]:
    """No label on the cover, then i, ii, iii, then 1, 2, 3; printed in the foot as labelled."""
    sampul = 1 if naskah.sampul else 0
    judul = {t.teks: t.halaman for t in reversed(judul_cetak(pdf))}
    pertama = next(b for bagian in naskah.bagian if bagian.penomoran == "angka"
                   for b in bagian.isi if isinstance(b, p.Judul))  # fmt: skip
    isi = judul[f"{pertama.nomor} {pertama.teks}".strip()]
    harus = [""] * sampul + [_romawi(n) for n in range(1, isi - sampul + 1)]
    harus += [str(n) for n in range(1, len(pdf.pdf.pages) - isi + 1)]
    temuan = list(_beda("label halaman", pdf.label, harus))
    for ke, label in enumerate(harus):
        kaki = f"{naskah.kaki}{label}" if label else ""
        tercetak = pdf.tercetak(ke)
        if not tercetak.endswith(kaki) or (not label and tercetak):
            temuan.append(f"kaki halaman ke-{ke}: {tercetak[-60:]!r}")
    return temuan


def _romawi(n: int) -> str:
    angka = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return "x" * (n // 10) + angka[n % 10]


def _beda(nama: str, ada: list[Any], harus: list[Any]) -> Iterator[str]:
    for satu, lain in zip_longest(ada, harus):
        if satu != lain:
            yield f"{nama}: {satu!r}, seharusnya {lain!r}"
