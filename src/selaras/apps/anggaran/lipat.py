"""The sections of BAB III about money as parts of a page that fold; a long table by program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.utils.safestring import SafeString

from selaras.apps.dasar.halaman import Halaman
from selaras.apps.laporan.cetak import Pencetak, pencetak
from selaras.inti.dokumen.pohon import Angka, BarisTabel, Blok, Judul, Sel, Tabel, Teks
from selaras.inti.naskah.bab3.rincian_anggaran import ID_TABEL

PUNCAK = 2  # the weight of a row that begins a program


@dataclass(frozen=True)
class Lipatan:
    """A program of the long table: its name, what its own row says, its rows."""

    nama: str
    ringkas: str
    isi: SafeString


@dataclass(frozen=True)
class BagianUang:
    """A section: heading, what stands in it, and the long table by program with its last row."""

    id: str
    judul: str
    isi: SafeString
    id_tabel: str = ""
    lipatan: tuple[Lipatan, ...] = ()
    jumlah: str = ""


def bagian_uang(h: Halaman, blok: Iterable[Blok]) -> list[BagianUang]:
    """The sections that these blocks make; each begins with a heading of the first level."""
    semua = tuple(blok)
    cetak = pencetak(h, semua)
    hasil: list[BagianUang] = []
    for kepala, isi in _potong(semua):
        panjang = next((b for b in isi if isinstance(b, Tabel) and b.id == ID_TABEL), None)
        biasa = cetak(b for b in isi if b is not panjang)
        satu = BagianUang(kepala.id, kepala.teks, biasa)
        hasil.append(satu if panjang is None else _berlipat(satu, panjang, cetak))
    return hasil


def _potong(blok: Iterable[Blok]) -> Iterator[tuple[Judul, list[Blok]]]:
    kepala: Judul | None = None
    isi: list[Blok] = []
    for satu in blok:
        if isinstance(satu, Judul) and satu.tingkat == 1:
            if kepala is not None:
                yield kepala, isi
            kepala, isi = satu, []
        else:
            isi.append(satu)
    if kepala is not None:
        yield kepala, isi


def _berlipat(satu: BagianUang, tabel: Tabel, cetak: Pencetak) -> BagianUang:
    kelompok: list[list[BarisTabel]] = []
    for baris in tabel.badan:
        if baris.tekanan == PUNCAK or not kelompok:
            kelompok.append([])
        kelompok[-1].append(baris)
    akhir = kelompok.pop() if kelompok[-1][0].sel[0].lebar > 1 else None  # the sum names no node
    lipatan = tuple(
        Lipatan(
            f"{_kata(isi[0].sel[0])} {_kata(isi[0].sel[1])}",
            _ringkas(isi[0].sel[2:]),
            cetak([replace(tabel, id=f"{tabel.id}-{ke}", badan=tuple(isi))]),
        )
        for ke, isi in enumerate(kelompok, 1)
    )
    jumlah = "" if akhir is None else _ringkas(akhir[0].sel[1:])
    return replace(satu, id_tabel=tabel.id, lipatan=lipatan, jumlah=jumlah)


def _ringkas(sel: tuple[Sel, ...]) -> str:
    pagu, realisasi, serapan, _ = map(_kata, sel)
    return f"pagu (Rp) {pagu}; realisasi (Rp) {realisasi}; serapan (%) {serapan}"


def _kata(sel: Sel) -> str:
    return "".join(satu.isi for satu in sel.isi if isinstance(satu, Teks | Angka))
