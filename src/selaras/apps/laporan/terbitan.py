"""Files of a report, made once per snapshot and kept beside the record."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from selaras import VERSI
from selaras.inti.dokumen.pohon import NaskahDok
from selaras.inti.naskah.lakin import susun_lakin
from selaras.inti.naskah.perjanjian import susun_perjanjian
from selaras.inti.ukur import Pengukuran
from selaras.penulis.docx import tulis_docx
from selaras.penulis.gambar import siapkan_gambar
from selaras.penulis.html import IsiHtml, isi_html, tulis_html
from selaras.penulis.pdf import tulis_pdf, tulis_pdf_dengan_halaman
from selaras.penulis.xlsx_tabel import tulis_xlsx_tabel

JENIS_MIME = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json; charset=utf-8",
}


def berkas_laporan(p: Pengukuran, jenis: str) -> bytes:
    """The LAKIN in a format (docx, pdf, html, xlsx of its tables, json of the snapshot)."""
    if jenis == "json":
        return p.laporan.ke_json().encode()
    return _simpanan(
        f"{p.laporan.sidik}-lakin.{jenis}", lambda: _PEMBUAT[jenis](susun_lakin(p.laporan, p))
    )


def berkas_perjanjian(p: Pengukuran, dokumen_id: str, jenis: str) -> bytes:
    """An agreement as docx or pdf. Raises KeyError for an unknown document."""
    naskah = susun_perjanjian(p.laporan, dokumen_id, p)
    ke = list(p.laporan.dokumen).index(dokumen_id)
    return _simpanan(f"{p.laporan.sidik}-pk{ke}.{jenis}", lambda: _PEMBUAT[jenis](naskah))


def _docx(naskah: NaskahDok) -> bytes:
    gambar = siapkan_gambar(naskah)
    return tulis_docx(naskah, gambar, tulis_pdf_dengan_halaman(naskah, gambar)[1])


_PEMBUAT: dict[str, Callable[[NaskahDok], bytes]] = {
    "docx": _docx,
    "pdf": lambda n: tulis_pdf(n, siapkan_gambar(n)),
    "html": lambda n: tulis_html(n, siapkan_gambar(n)).encode(),
    "xlsx": tulis_xlsx_tabel,
}


def _simpanan(nama: str, buat: Callable[[], bytes]) -> bytes:
    """The file of that name, made when it is not there; a new version of Selaras makes it anew."""
    letak = Path(settings.SELARAS_DATA) / "terbitan" / VERSI / nama
    if letak.is_file():
        return letak.read_bytes()
    isi = buat()
    letak.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    sementara = letak.with_suffix(".tmp")
    sementara.write_bytes(isi)
    sementara.replace(letak)
    return isi


def isi_pratinjau(p: Pengukuran, tautan: Callable[[str], str]) -> IsiHtml:
    """The report as parts of a page; kept in memory per snapshot."""
    return _pratinjau(p, tautan("").removesuffix("/"))


@lru_cache(maxsize=8)
def _pratinjau(p: Pengukuran, awalan: str) -> IsiHtml:
    from urllib.parse import quote

    naskah = susun_lakin(p.laporan, p)
    return isi_html(
        naskah, siapkan_gambar(naskah), lambda asal: f"{awalan}/{quote(asal, safe=':/@*')}"
    )
