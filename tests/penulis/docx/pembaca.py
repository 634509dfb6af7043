"""An independent reader of DOCX files for the tests: ZIP and lxml, nothing of the writer."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

from lxml import etree

from selaras.inti.dokumen import pohon as p
from selaras.penulis.docx import tulis_docx
from tests.penulis.contoh_naskah import contoh_naskah, gambar_png

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {
    "w": W[1:-1],
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}


class GambarTiruan:
    """Every figure as the same small picture, 80 x 40."""

    def png(self, id: str) -> bytes:
        from PIL import Image

        keluar = BytesIO()
        Image.new("RGB", (80, 40), "#0B6E69").save(keluar, "PNG")
        return keluar.getvalue()


class Berkas:
    """A written DOCX, opened part by part."""

    def __init__(self, isi: bytes) -> None:
        self.isi = isi
        self.arsip = zipfile.ZipFile(BytesIO(isi))
        self.badan = self.bagian("word/document.xml")

    def bagian(self, nama: str) -> Any:
        return etree.fromstring(self.arsip.read(nama))

    def cari(self, jalan: str, mulai: Any = None) -> list[Any]:
        akar = self.badan if mulai is None else mulai
        return list(akar.xpath(jalan, namespaces=NS))

    def paragraf(self, gaya: str) -> list[Any]:
        return self.cari(f'//w:p[w:pPr/w:pStyle/@w:val="{gaya}"]')

    def tabel(self, judul: str) -> Any:
        """The data table with this title."""
        return self.cari(f'//w:tbl[w:tblPr/w:tblCaption/@w:val="{judul}"]')[0]


def teks(unsur: Any) -> str:
    """What one reads in an element: text, line breaks as newlines, tabs; no field codes."""
    hasil = ""
    for satu in unsur.iter(f"{W}t", f"{W}br", f"{W}tab"):
        if satu.tag == f"{W}t":
            hasil += satu.text or ""
        elif satu.getparent().tag == f"{W}r":
            hasil += "\n" if satu.tag == f"{W}br" else "\t"
    return hasil


def nilai(unsur: Any, jalan: str) -> str | None:
    """The ``w:val`` of the first element at a path, or None."""
    ada = unsur.xpath(jalan, namespaces=NS)
    return ada[0].get(f"{W}val") if ada else None


def tulis(*blok: p.Blok, halaman: dict[str, str] | None = None, **lain: object) -> Berkas:
    """A document of these blocks in one section, without a cover unless given."""
    naskah = contoh_naskah(p.BagianDok(blok), **{"sampul": None, **lain})
    return Berkas(tulis_docx(naskah, GambarTiruan(), halaman))


def paragraf(*isi: str | p.Sebaris, **lain: Any) -> p.ParagrafDok:
    return p.ParagrafDok(sebaris(*isi), **lain)


def sebaris(*isi: str | p.Sebaris) -> p.IsiSebaris:
    return tuple(p.Teks(satu) if isinstance(satu, str) else satu for satu in isi)


def sel(*isi: str | p.Sebaris, **lain: Any) -> p.Sel:
    return p.Sel(sebaris(*isi), **lain)


def baris(*isi: str | p.Sel, **lain: Any) -> p.BarisTabel:
    return p.BarisTabel(tuple(sel(s) if isinstance(s, str) else s for s in isi), **lain)


__all__ = ["NS", "Berkas", "GambarTiruan", "W", "baris", "gambar_png", "nilai", "paragraf",
           "sebaris", "sel", "teks", "tulis"]  # fmt: skip
