"""The one door to documents as files: command line and site get the same bytes from here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from selaras.apps.laporan.naskah import lakin
from selaras.apps.laporan.simpanan import simpanan
from selaras.inti.dokumen.pohon import NaskahDok
from selaras.inti.naskah.perjanjian import susun_perjanjian
from selaras.inti.naskah.rencana_aksi import susun_rencana_aksi
from selaras.inti.ukur import Pengukuran

if TYPE_CHECKING:
    from selaras.penulis.gambar import GambarNaskah

Kabar = Callable[[str], None]
JENIS_MIME = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json; charset=utf-8",
}


class Terbitan:
    """A document and its forms; each is made once per snapshot, pictures are shared.

    The writers are loaded when they are needed: typst and python-docx cost what `ukur` need
    not pay. ``kabar`` is told what is being done.
    """

    def __init__(
        self, naskah: Callable[[], NaskahDok], nama: str, kabar: Kabar = lambda _: None
    ) -> None:
        self._buat_naskah = naskah
        self._nama = nama
        self._kabar = kabar

    def berkas(self, jenis: str) -> bytes:
        """The document as docx, pdf, html or xlsx (its tables). Raises KeyError for others."""
        buat = {"docx": self._docx, "pdf": self._pdf, "html": self._html, "xlsx": self._xlsx}[jenis]
        return simpanan(f"{self._nama}.{jenis}", buat)

    @cached_property
    def naskah(self) -> NaskahDok:
        """The document tree."""
        self._kabar("Menyusun naskah")
        return self._buat_naskah()

    @cached_property
    def _gambar(self) -> GambarNaskah:
        from selaras.penulis.gambar import siapkan_gambar

        naskah = self.naskah
        self._kabar("Menggambar bagan")
        return siapkan_gambar(naskah)

    @cached_property
    def _pdf_berhalaman(self) -> tuple[bytes, Mapping[str, str]]:
        from selaras.penulis.pdf import tulis_pdf_dengan_halaman

        gambar = self._gambar
        self._kabar("Menulis PDF")
        return tulis_pdf_dengan_halaman(self.naskah, gambar)

    def _pdf(self) -> bytes:
        return self._pdf_berhalaman[0]

    def _docx(self) -> bytes:
        from selaras.penulis.docx import tulis_docx

        halaman = self._pdf_berhalaman[1]  # the contents of the DOCX are filled in beforehand
        self._kabar("Menulis DOCX")
        return tulis_docx(self.naskah, self._gambar, halaman)

    def _html(self) -> bytes:
        from selaras.penulis.html import tulis_html

        gambar = self._gambar
        self._kabar("Menulis HTML")
        return tulis_html(self.naskah, gambar).encode()

    def _xlsx(self) -> bytes:
        from selaras.penulis.xlsx_tabel import tulis_xlsx_tabel

        return tulis_xlsx_tabel(self.naskah)


def terbitan_lakin(p: Pengukuran, kabar: Kabar = lambda _: None) -> Terbitan:
    """The LAKIN of a snapshot."""
    return Terbitan(lambda: lakin(p), f"{p.laporan.sidik}-lakin", kabar)


def terbitan_rencana_aksi(p: Pengukuran, kabar: Kabar = lambda _: None) -> Terbitan:
    """The rencana aksi of the year."""
    nama = f"{p.laporan.sidik}-aksi"
    return Terbitan(lambda: susun_rencana_aksi(p.laporan, p), nama, kabar)


def terbitan_perjanjian(p: Pengukuran, dokumen_id: str, kabar: Kabar = lambda _: None) -> Terbitan:
    """An agreement of the year. Raises KeyError for an unknown document."""
    urutan = {d: ke for ke, d in enumerate(p.laporan.dokumen)}
    nama = f"{p.laporan.sidik}-pk{urutan[dokumen_id]}"  # an id may hold what a file name may not
    return Terbitan(lambda: susun_perjanjian(p.laporan, dokumen_id, p), nama, kabar)
