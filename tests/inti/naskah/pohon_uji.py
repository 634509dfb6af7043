"""Walking a composed tree in tests: blocks, inline nodes, printed text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from selaras.inti.dokumen import pohon as p
from selaras.inti.naskah import bab3, bab4, ringkasan
from selaras.inti.naskah.kata_kantor import menurut_tempat, pasang_kata
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.nomor_lampiran import rujuk_mutu
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.paket.baris_hasil import Paragraf
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur import ukur
from selaras.penulis.paket import baca_paket

BANGKA = Path(__file__).resolve().parents[3] / "src/selaras/data/paket/dinsos-bangka-2024"
DIGIT = re.compile(r"\d")


def laporan_bangka() -> LaporanKinerja:
    """The snapshot of the real office."""
    return LaporanKinerja.dari_paket(baca_paket(BANGKA))


class Susunan:
    """The parts of composition B for one snapshot, made once."""

    def __init__(self, laporan: LaporanKinerja) -> None:
        self.k = Konteks(laporan, ukur(laporan))
        n = Penomor()
        self.ringkasan = ringkasan.susun_isi(self.k, n)
        self.bab3 = bab3.susun(self.k, n)
        self.bab4 = bab4.susun(self.k, n)

    @property
    def blok(self) -> tuple[p.Blok, ...]:
        """All blocks in order."""
        bagian = (*self.bab3, *self.bab4)
        isi = (*self.ringkasan, *(b for satu in bagian for b in satu.isi))
        return pasang_kata(isi, menurut_tempat(self.k.laporan.paket.baris(Paragraf)))

    def jenis(self, kelas: type) -> list:
        """All blocks of one class."""
        return [b for b in self.blok if isinstance(b, kelas)]

    def tabel(self, id: str) -> p.Tabel:
        return next(t for t in self.jenis(p.Tabel) if t.id == id)

    @property
    def paragraf(self) -> dict[str, p.ParagrafDok]:
        """Paragraphs by their place."""
        return {b.tempat: b for b in self.jenis(p.ParagrafDok) if b.tempat}

    @property
    def kalimat(self) -> list[str]:
        """Running text: paragraphs, list items, notes in boxes, as printed."""
        return [teks(isi) for isi in isi_berjalan(self.blok)]


def isi_berjalan(blok: Iterable[p.Blok]) -> Iterator[p.IsiSebaris]:
    """Inline content of everything that is read as sentences."""
    for satu in blok:
        match satu:
            case p.ParagrafDok():
                yield satu.isi
            case p.Daftar():
                yield from satu.butir
            case p.Kotak():
                yield from satu.isi


def sebaris(blok: Iterable[p.Blok]) -> Iterator[p.Sebaris]:
    """Every inline node, tables, notes and tiles included."""
    for satu in blok:
        for isi in isi_berjalan((satu,)):
            yield from isi
        if isinstance(satu, p.Tabel):
            for baris in (*satu.kepala, *satu.badan):
                for sel in baris.sel:
                    yield from sel.isi
            for catatan in satu.catatan:
                yield from catatan
        if isinstance(satu, p.DeretAngka):
            yield from (butir.angka for butir in satu.butir)


def teks(isi: p.IsiSebaris) -> str:
    """Printed text; references by their id in braces."""
    return "".join(_teks(satu) for satu in isi)


def _teks(satu: p.Sebaris) -> str:
    match satu:
        case p.Teks() | p.Angka():
            return satu.isi
        case p.Pita():
            return satu.nama
        case p.Rujukan():
            return "{" + satu.id + "}"
        case _:
            return ""


def isi_tabel(tabel: p.Tabel) -> list[list[str]]:
    """The body as text, row by row."""
    return [[teks(sel.isi) for sel in baris.sel] for baris in tabel.badan]


def nama_nama(laporan: LaporanKinerja) -> list[str]:
    """Everything that may bring digits of its own into a sentence, the longest first."""
    hasil = {str(tahun) for tahun in range(laporan.tahun - 10, laporan.tahun + 10)}
    hasil.add(rujuk_mutu(laporan).partition(",")[0])
    for isi in laporan.paket.tabel.values():
        for baris in isi:
            nilai = vars(baris).values()
            hasil |= {v.rstrip(". ") for v in nilai if isinstance(v, str) and DIGIT.search(v)}
    return sorted(hasil, key=len, reverse=True)
