"""The reports of the two offices in all forms, written once for every test that reads them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from io import BytesIO
from pathlib import Path

import pikepdf

from selaras.inti.dokumen.pohon import NaskahDok
from selaras.inti.naskah.lakin import susun_lakin
from selaras.inti.potret import LaporanKinerja
from selaras.penulis.docx import tulis_docx
from selaras.penulis.gambar import GambarNaskah, siapkan_gambar
from selaras.penulis.html import tulis_html
from selaras.penulis.paket import baca_folder
from selaras.penulis.pdf import tulis_pdf_dengan_halaman
from tests.penulis.pdf.pembaca import BerkasPdf

FOLDER = {
    "bangka": Path(str(resources.files("selaras"))) / "data" / "paket" / "dinsos-bangka-2024",
    "kantor kedua": Path(__file__).parent.parent / "data" / "dlh-rekaan-2024",
}
KANTOR = tuple(FOLDER)


@dataclass(frozen=True)
class Laporan:
    """A document tree and what the writers made of it."""

    naskah: NaskahDok
    gambar: GambarNaskah
    pdf: BerkasPdf
    halaman: Mapping[str, str]
    docx: bytes
    html: str


@cache
def laporan(kantor: str) -> Laporan:
    """The whole LAKIN of an office."""
    naskah = susun_lakin(LaporanKinerja.dari_paket(baca_folder(FOLDER[kantor])))
    gambar = siapkan_gambar(naskah)
    pdf, halaman = tulis_pdf_dengan_halaman(naskah, gambar)
    docx = tulis_docx(naskah, gambar, halaman)
    return Laporan(naskah, gambar, BerkasPdf(pdf), halaman, docx, tulis_html(naskah, gambar))


def salinan(ubah: Callable[[pikepdf.Pdf], None]) -> BerkasPdf:
    """The second office's PDF with a fault put into it."""
    with pikepdf.open(BytesIO(laporan("kantor kedua").pdf.isi)) as pdf:
        ubah(pdf)
        keluar = BytesIO()
        pdf.save(keluar)
    return BerkasPdf(keluar.getvalue())
