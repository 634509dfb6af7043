"""A workbook's archive, looked through before any reader opens it.

An uploaded file is hostile until shown otherwise: sizes are counted while unpacking, never taken
from the file's own words, and formulas are found here because the reader does not show them.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from selaras.inti.paket.kesalahan import Kesalahan, PaketError
from selaras.inti.paket.periksa_baris import kutip
from selaras.penulis.paket import batas

OLE = b"\xd0\xcf\x11\xe0"
ZIP = b"PK\x03\x04"
BUKU = "(buku kerja)"
_NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_HUBUNGAN = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TERLARANG = (
    ("vbaproject.bin", "berisi makro; simpan sebagai .xlsx tanpa makro"),
    ("externallinks/", "bertaut ke buku kerja lain; putuskan tautannya (Data > Edit Links)"),
    ("embeddings/", "berisi objek tertanam; hapus objek itu"),
    ("activex/", "berisi kontrol ActiveX; hapus kontrol itu"),
    ("connections.xml", "berisi sambungan data; hapus sambungan itu"),
)


@dataclass(frozen=True)
class SelRumus:
    """A cell that holds a formula: sheet, row as Excel shows it, column from 0, the formula."""

    lembar: str
    baris: int
    kolom: int
    rumus: str


def periksa_arsip(dari: Path) -> tuple[SelRumus, ...]:
    """The formulas of a workbook whose archive is sound. Raises PaketError for any other file."""
    _periksa_luar(dari)
    try:
        with zipfile.ZipFile(dari) as arsip:
            _periksa_bagian(arsip)
            _periksa_ukuran(arsip)
            return tuple(_rumus(arsip))
    except (zipfile.BadZipFile, zlib_error(), EOFError, NotImplementedError, RuntimeError) as galat:
        raise _tolak(f"arsip rusak atau terkunci ({type(galat).__name__}); simpan ulang") from galat
    except (ParseError, DefusedXmlException, KeyError) as galat:
        raise _tolak("isi arsip tidak wajar; buat ulang dari templat Selaras") from galat


def zlib_error() -> type[Exception]:
    """zlib's own error class, which zipfile lets through."""
    import zlib

    return zlib.error


def _tolak(seharusnya: str, nilai: str | None = None) -> PaketError:
    return PaketError((Kesalahan(BUKU, None, None, nilai, seharusnya),))


def _periksa_luar(dari: Path) -> None:
    """Size and first bytes, before anything is read into memory."""
    if not dari.is_file():
        raise _tolak("berkas tidak ada", str(dari))
    ukuran = dari.stat().st_size
    if ukuran > batas.BUKU_KERJA:
        raise _tolak(
            f"berkas {ukuran // batas.MB} MB; paling besar {batas.BUKU_KERJA // batas.MB} MB"
        )
    with dari.open("rb") as berkas:
        awal = berkas.read(4)
    if awal == OLE:
        raise _tolak("berkas terkunci kata sandi atau berformat .xls lama; simpan sebagai .xlsx")
    if awal != ZIP:
        raise _tolak("bukan buku kerja .xlsx")


def _periksa_bagian(arsip: zipfile.ZipFile) -> None:
    nama = [satu.filename for satu in arsip.infolist()]
    if len(nama) > batas.BAGIAN:
        raise _tolak(f"arsip berisi {len(nama)} bagian; paling banyak {batas.BAGIAN}")
    if len(set(nama)) != len(nama):
        raise _tolak("arsip berisi bagian bernama sama; buat ulang dari templat Selaras")
    salah = [
        Kesalahan(BUKU, None, None, kutip(satu), alasan)
        for satu in nama
        for bagian, alasan in _TERLARANG
        if bagian in satu.lower()
    ]
    if salah:
        raise PaketError(tuple(salah))
    if "xl/workbook.xml" not in nama:
        raise _tolak("bukan buku kerja .xlsx")
    if any(satu.flag_bits & 1 for satu in arsip.infolist()):
        raise _tolak("berkas terkunci kata sandi; simpan tanpa kata sandi")


def _periksa_ukuran(arsip: zipfile.ZipFile) -> None:
    """Unpack every part that is no picture, counting; stop at the limits."""
    semua = 0
    for satu in arsip.infolist():
        if satu.filename.lower().startswith("xl/media/"):
            continue
        jumlah = 0
        with arsip.open(satu) as aliran:
            while potong := aliran.read(1 << 16):
                jumlah += len(potong)
                semua += len(potong)
                terlalu_padat = jumlah > batas.RASIO_MULAI and jumlah > batas.RASIO * max(
                    satu.compress_size, 1
                )
                if jumlah > batas.XML_SATU or semua > batas.XML_SEMUA or terlalu_padat:
                    raise _tolak(
                        "isi arsip membengkak jauh melebihi ukurannya (bom zip); "
                        "buat ulang dari templat Selaras",
                        kutip(satu.filename),
                    )


def _rumus(arsip: zipfile.ZipFile) -> Iterator[SelRumus]:
    for nama, bagian in _lembar(arsip):
        with arsip.open(bagian) as aliran:
            yield from _rumus_lembar(nama, aliran)


def _lembar(arsip: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Name and part of every sheet, hidden ones too."""
    with arsip.open("xl/_rels/workbook.xml.rels") as aliran:
        ke = {
            simpul.get("Id"): simpul.get("Target", "")
            for _, simpul in _urai(aliran)
            if simpul.tag == _HUBUNGAN
        }
    with arsip.open("xl/workbook.xml") as aliran:
        daftar = [
            (simpul.get("name", ""), simpul.get(_REL))
            for _, simpul in _urai(aliran)
            if simpul.tag == f"{_NS}sheet"
        ]
    for nama, id in daftar:
        tujuan = ke[id]
        yield nama, tujuan.lstrip("/") if tujuan.startswith("/") else f"xl/{tujuan}"


def _rumus_lembar(nama: str, aliran: IO[bytes]) -> Iterator[SelRumus]:
    for _, simpul in _urai(aliran):
        if simpul.tag == f"{_NS}c":
            rumus = simpul.find(f"{_NS}f")
            if rumus is not None:
                kolom, baris = _tempat(simpul.get("r", "A1"))
                yield SelRumus(nama, baris, kolom, f"={rumus.text or ''}")
        elif simpul.tag == f"{_NS}row":
            simpul.clear()  # a row that was seen need not stay in memory


def _urai(aliran: IO[bytes]):  # type: ignore[no-untyped-def]
    return iterparse(aliran, forbid_dtd=True, forbid_entities=True, forbid_external=True)


def _tempat(alamat: str) -> tuple[int, int]:
    """Column from 0 and row from 1 of an address such as ``AB12``."""
    huruf = alamat.rstrip("0123456789")
    kolom = 0
    for satu in huruf:
        kolom = kolom * 26 + ord(satu.upper()) - 64
    return kolom - 1, int(alamat[len(huruf) :] or 1)
