"""The pohon kinerja on A3: on one page where its letters stay legible, else an overview and the
branches on pages of their own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from selaras.inti.dokumen.pohon import Pita
from selaras.inti.naskah.pohon_kinerja import (
    JENJANG,
    SEBUTAN,
    KotakKinerja,
    PohonKinerja,
    bawah_terdalam,
    dalam_kata,
    potong,
)
from selaras.penulis.aksara import cetakkan
from selaras.penulis.gambar.pohon_kinerja import HURUF, gambar_pohon, ukuran_pohon
from selaras.penulis.kata_baku import keadaan_per
from selaras.penulis.pdf.tulis import kompilasi

LEBAR, TINGGI = 398.0, 256.0  # mm for the picture on a page
_PT_PER_MM = 72 / 25.4
HURUF_TERKECIL = 5.5  # pt, of the smallest letters on paper
SKALA = HURUF_TERKECIL / HURUF / _PT_PER_MM  # mm a pixel at the least
SKALA_TERBESAR = 11 / HURUF / _PT_PER_MM


@dataclass(frozen=True)
class Keterangan:
    """What stands around the pictures: bands of the legend, the line below, day and hash."""

    pita: Sequence[Pita]
    kaki: str
    tanggal: str
    sidik: str


def tulis_pdf_pohon(pohon: PohonKinerja, ket: Keterangan) -> bytes:
    """The tree as PDF/A-2a and PDF/UA-1 on A3; byte-identical for equal data. Raises PdfError."""
    halaman = bagi_halaman(pohon)
    berkas = {}
    isi = []
    for ke, satu in enumerate(halaman):
        alt = cetakkan(dalam_kata(satu))
        gambar = gambar_pohon(satu, alt)
        skala = min(LEBAR / gambar.lebar, TINGGI / gambar.tinggi, SKALA_TERBESAR)
        nama = f"pohon-{ke}.svg"
        berkas[nama] = gambar.svg.encode()
        isi.append({
            "judul": cetakkan(_judul(pohon, satu)), "berkas": nama, "alt": alt,
            "lebar": gambar.lebar * skala, "tinggi": gambar.tinggi * skala,
        })  # fmt: skip
    data = {
        "judul": cetakkan(f"Pohon Kinerja {pohon.kantor} Tahun {pohon.tahun}"),
        "penulis": cetakkan(pohon.kantor),
        "sidik": ket.sidik,
        "kaki": cetakkan(ket.kaki),
        "keadaan": keadaan_per(ket.tanggal),
        "pita": [{"nama": p.nama, "glif": p.glif, "warna": p.warna} for p in ket.pita],
        "halaman": isi,
    }
    masukan = {"pohon": json.dumps(data, ensure_ascii=False)}
    return kompilasi("pohon.typ", masukan, berkas)[0]


def bagi_halaman(pohon: PohonKinerja) -> tuple[PohonKinerja, ...]:
    """The trees of the pages: whole, or an overview followed by what it leaves out."""
    return tuple(_bagi(pohon))


def _bagi(pohon: PohonKinerja) -> Iterator[PohonKinerja]:
    if _muat(pohon):
        yield pohon
    elif (ringkas := next(filter(_muat, _lebih_pendek(pohon)), None)) is not None:
        yield ringkas
        sisa = [k for k in pohon.semua if k.jenjang == ringkas.dalam and k.anak]
        yield from _berkelompok(pohon, sisa)
    elif len(pohon.akar) > 1:
        yield from _berkelompok(pohon, pohon.akar)
    else:
        yield from _porsi(pohon, pohon.akar[0])


def _lebih_pendek(pohon: PohonKinerja) -> Iterator[PohonKinerja]:
    """The tree with fewer and fewer levels, at least one below its roots."""
    atas = JENJANG.index(pohon.akar[0].jenjang)
    for ke in range(bawah_terdalam(pohon.akar) - 1, atas, -1):
        yield potong(pohon, JENJANG[ke])


def _porsi(pohon: PohonKinerja, akar: KotakKinerja) -> Iterator[PohonKinerja]:
    """A node with its children in portions, when even these are too many for a page."""
    if not akar.anak:
        yield pohon  # a single box that is higher than a page: made smaller
    elif len(akar.anak) == 1:
        yield replace(pohon, akar=(replace(akar, anak=(), tersembunyi=1),))
        yield from _bagi(replace(pohon, akar=akar.anak, daerah=()))
    else:
        tengah = (len(akar.anak) + 1) // 2
        for anak in (akar.anak[:tengah], akar.anak[tengah:]):
            yield from _bagi(replace(pohon, akar=(replace(akar, anak=anak),), daerah=()))


def _berkelompok(pohon: PohonKinerja, kotak: Sequence[KotakKinerja]) -> Iterator[PohonKinerja]:
    """Branches side by side, as many as a page takes; what alone is too large is divided."""
    kini: tuple[KotakKinerja, ...] = ()
    for satu in kotak:
        if kini and not _muat(replace(pohon, akar=(*kini, satu), daerah=())):
            yield from _bagi(replace(pohon, akar=kini, daerah=()))
            kini = ()
        kini = (*kini, satu)
    if kini:
        yield from _bagi(replace(pohon, akar=kini, daerah=()))


def _muat(pohon: PohonKinerja) -> bool:
    lebar, tinggi = ukuran_pohon(pohon)
    return lebar * SKALA <= LEBAR and tinggi * SKALA <= TINGGI


def _judul(seluruh: PohonKinerja, satu: PohonKinerja) -> str:
    """ "Sampai program", or which branches a page holds."""
    if satu.akar and satu.akar[0].jenjang != seluruh.akar[0].jenjang:
        awal, akhir = satu.akar[0], satu.akar[-1]
        if awal is akhir:
            return f"{awal.sebutan} {awal.kode} {awal.nama}"
        return f"{awal.sebutan} {awal.kode} sampai {akhir.kode}"
    return f"Sampai {SEBUTAN[satu.dalam].lower()}"
