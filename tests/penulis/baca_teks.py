"""The running text of a report, piece by piece in reading order: what the tree says, and what
independent readers find in DOCX, HTML and PDF.

A piece is what stands for itself: a heading, a paragraph, an item of a list, a cell, a caption.
What a writer adds of its own accord (contents lists, list numbers, page footers, the panel of
explanations) is left out here and tested elsewhere.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from lxml import etree, html

from selaras.inti.dokumen import pohon as p
from selaras.inti.dokumen import surat
from selaras.penulis.kata_baku import USANG
from selaras.penulis.rujukan import sebutan_rujukan
from tests.penulis.docx.pembaca import NS, W
from tests.penulis.docx.pembaca import teks as teks_docx
from tests.penulis.pdf.pembaca import BerkasPdf, Potongan, Unsur, rapi

FOTO_TIADA = "foto belum diunggah"


# --- the tree
class _Pohon:
    def __init__(self, naskah: p.NaskahDok) -> None:
        self.naskah = naskah
        self.sebutan = sebutan_rujukan(naskah)

    def semua(self) -> Iterator[str]:
        if s := self.naskah.sampul:
            yield from (*self._kop(s.kop), *s.judul, s.tahun, s.keterangan)
        for bagian in self.naskah.bagian:
            for blok in bagian.isi:
                yield from self._blok(blok)

    def _blok(self, blok: p.Blok) -> Iterator[str]:
        match blok:
            case p.Judul():
                yield self.sebutan[blok.id]
            case p.ParagrafDok():
                yield self.sebaris(blok.isi)
                yield USANG if blok.usang else ""
            case p.Daftar():
                yield from map(self.sebaris, blok.butir)
            case p.Tabel():
                yield from self._tabel(blok)
            case p.Bagan() | p.BaganOrganisasi():
                yield self._judul(blok)
                yield _sumber(blok.sumber) if isinstance(blok, p.Bagan) else ""
            case p.GambarFoto():
                yield from (self._judul(blok), blok.keterangan)
            case p.DeretAngka():
                for satu in blok.butir:
                    yield from (satu.angka.isi, satu.label)
                    yield self.sebaris((satu.pita,)) if satu.pita else ""
            case p.Kotak():
                yield from (blok.judul, *map(self.sebaris, blok.isi))
            case surat.KopSurat():
                yield from self._kop(blok)
            case surat.TandaTangan():
                yield from _penanda(blok.kiri)
                yield from _penanda(blok.kanan)
            case p.DaftarIsi():
                yield blok.judul
            case p.GantiHalaman():
                pass

    def _tabel(self, tabel: p.Tabel) -> Iterator[str]:
        yield self._judul(tabel)
        for baris in (*tabel.kepala, *tabel.badan):
            yield from (self.sebaris(sel.isi) for sel in baris.sel)
        yield from map(self.sebaris, tabel.catatan)
        yield _sumber(tabel.sumber)

    def _judul(self, b: p.Tabel | p.Bagan | p.BaganOrganisasi | p.GambarFoto) -> str:
        return f"{self.sebutan[b.id]} {b.judul}" if b.nomor else b.judul

    def _kop(self, kop: surat.KopSurat) -> tuple[str, ...]:
        return (kop.pemerintah, kop.kantor, *kop.alamat)

    def sebaris(self, isi: p.IsiSebaris) -> str:
        return "".join(map(self._satu, isi))

    def _satu(self, satu: p.Sebaris) -> str:
        match satu:
            case p.Teks() | p.Angka():
                return satu.isi
            case p.Pita():
                return f"{satu.glif} {satu.nama}"
            case p.Rujukan():
                return self.sebutan[satu.id]
            case p.BarisBaru():
                return " "


def _sumber(teks: str) -> str:
    return teks if not teks or teks.casefold().startswith("sumber") else f"Sumber: {teks}"


def _penanda(satu: surat.Penanda | None) -> tuple[str, ...]:
    if satu is None:
        return ()
    nip = f"NIP {satu.nip}" if satu.nip else ""
    return (satu.tempat_tanggal, satu.sebutan, satu.jabatan, satu.nama, nip)


def potongan_pohon(naskah: p.NaskahDok) -> list[str]:
    """What every form of the document must say."""
    return _berisi(_Pohon(naskah).semua())


def penanda_pohon(naskah: p.NaskahDok) -> set[str]:
    """The lines of all signatures; where two stand side by side each form has its own order."""
    tanda = [b for bagian in naskah.bagian for b in bagian.isi if isinstance(b, surat.TandaTangan)]
    return {satu for t in tanda for satu in (*_penanda(t.kiri), *_penanda(t.kanan)) if satu}


# --- the three forms
def potongan_docx(isi: bytes) -> list[str]:
    """Paragraphs of the body of a DOCX, without contents lists and pictures."""
    with zipfile.ZipFile(BytesIO(isi)) as arsip:
        akar = etree.fromstring(arsip.read("word/document.xml"))
    hasil = []
    for paragraf in akar.iter(f"{W}p"):
        gaya = paragraf.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=NS)
        if not re.match(r"TOC\d|TableofFigures", gaya):
            hasil.append(teks_docx(paragraf))
    return _berisi(hasil)


_SEBARIS_HTML = {"span", "a", "strong", "em", "b", "i", "br", "wbr"}
_LEPAS_HTML = ".//script|.//style|.//h1|.//*[@id='asal-angka' or @class='petunjuk']"


def potongan_html(isi: str) -> list[str]:
    """Pieces of the main part of an HTML report, without what explains the figures."""
    utama = html.fromstring(isi).find(".//main")
    for satu in utama.xpath(_LEPAS_HTML):
        satu.drop_tree()
    hasil = [""]

    def jalan(unsur: Any) -> None:
        blok = unsur.tag not in _SEBARIS_HTML or unsur.get("class") == "usang"
        if blok:
            hasil.append("")
        hasil[-1] += " " if unsur.tag == "br" else unsur.text or ""
        for anak in unsur:
            jalan(anak)
            hasil[-1] += anak.tail or ""
        if blok:
            hasil.append("")

    jalan(utama)
    return _berisi(hasil)


_SEBARIS_PDF = {"Span", "Strong", "Em", "Link", "Reference"}
_LEPAS_PDF = {"TOC", "Figure", "Lbl"}


def potongan_pdf(pdf: BerkasPdf) -> list[str]:
    """What a screen reader says of a PDF, without contents lists, list numbers and pictures."""
    hasil = [""]

    def jalan(unsur: Unsur) -> None:
        if unsur.jenis in _LEPAS_PDF:
            return
        if blok := unsur.jenis not in _SEBARIS_PDF:
            hasil.append("")
        for satu in unsur.isi:
            if isinstance(satu, Potongan):
                hasil[-1] += satu.teks
            else:
                jalan(satu)
        if blok:
            hasil.append("")

    jalan(pdf.akar)
    return _berisi(hasil)


def _berisi(potongan: Any) -> list[str]:
    """Without empty pieces and the note that stands in place of a photograph."""
    bersih = [rapi(satu) for satu in potongan]
    return [satu for satu in bersih if satu and satu.lower() != FOTO_TIADA]
