"""Compile a document tree with typst: exact contents, tagged, archival, the same bytes twice."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from datetime import UTC
from functools import cache
from importlib import resources
from pathlib import Path

import typst

from selaras.inti.dokumen.pohon import NaskahDok
from selaras.penulis.aksara import folder_fon
from selaras.penulis.gambar import GambarNaskah
from selaras.penulis.kata_baku import DIBUAT
from selaras.penulis.pdf.data import Penyusun

STANDAR: list[typst.PDFStandard] = ["a-2a", "ua-1"]
TEMPLAT = "naskah.typ"


class PdfError(RuntimeError):
    """typst refused the document; the message names the cause (a fault of ours, not the user's)."""


def tulis_pdf(naskah: NaskahDok, gambar: GambarNaskah) -> bytes:
    """The document as PDF/A-2a and PDF/UA-1; byte-identical for an equal document."""
    return _kompilasi(naskah, gambar, halaman=False)[0]


def tulis_pdf_dengan_halaman(
    naskah: NaskahDok, gambar: GambarNaskah
) -> tuple[bytes, Mapping[str, str]]:
    """The PDF, and the printed page number of every heading, table and figure by id."""
    return _kompilasi(naskah, gambar, halaman=True)


def _kompilasi(
    naskah: NaskahDok, gambar: GambarNaskah, *, halaman: bool
) -> tuple[bytes, Mapping[str, str]]:
    penyusun = Penyusun(naskah, gambar)
    masukan = {"naskah": json.dumps(penyusun.dokumen(), ensure_ascii=False)}
    return kompilasi(TEMPLAT, masukan, penyusun.berkas, halaman=halaman)


def kompilasi(
    templat: str,
    masukan: dict[str, str],
    berkas: Mapping[str, bytes],
    *,
    halaman: bool = False,
) -> tuple[bytes, Mapping[str, str]]:
    """A template of this folder with its inputs and files as PDF.

    With ``halaman`` also what the template noted of its pages. Raises PdfError.
    """
    with tempfile.TemporaryDirectory(prefix="selaras-pdf-") as folder:
        akar = Path(folder)
        for nama, isi in (*_templat().items(), *berkas.items()):
            (akar / nama).write_bytes(isi)
        try:
            mesin = typst.Compiler(
                akar / templat,
                root=akar,
                font_paths=_fon(),
                ignore_system_fonts=True,
                sys_inputs=masukan,
            )
            pdf = mesin.compile(
                format="pdf", pdf_standards=STANDAR, timestamp=DIBUAT.replace(tzinfo=UTC)
            )
            nomor = _halaman(mesin) if halaman else {}
        except typst.TypstError as galat:
            raise PdfError(f"{galat.message}\n{galat.diagnostic}") from galat
        except BaseException as galat:
            if type(galat).__name__ != "PanicException":  # a crash inside typst; has no public name
                raise
            raise PdfError(f"typst berhenti mendadak: {galat}") from None
    assert isinstance(pdf, bytes)  # one PDF is one piece
    return pdf, nomor


def _halaman(mesin: typst.Compiler) -> Mapping[str, str]:
    """What the template wrote down at its end: [id, page label] pairs."""
    pasangan = json.loads(mesin.query("<halaman>", field="value", one=True))
    return {id: str(label) for id, label in pasangan}


@cache
def _templat() -> Mapping[str, bytes]:
    """The template files by name."""
    folder = resources.files("selaras.penulis.pdf")
    return {satu.name: satu.read_bytes() for satu in folder.iterdir() if satu.name.endswith(".typ")}


@cache
def _fon() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder_fon())]
    )
