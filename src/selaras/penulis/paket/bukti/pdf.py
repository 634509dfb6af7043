"""A PDF looked through in one pass, without being drawn: nothing active, nothing locked.

This is a bounded look at names, not a parser. Whatever runs or hides something (scripts, launched
programs, embedded files, forms that send) must name it; the names stand in the file itself, or in
an object stream, which is unpacked with a limit. ``/OpenAction`` is no such name: most writers
use it to choose the first page. Encrypted files are refused, since nothing can be seen in them.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from selaras.penulis.paket.bukti.tolak import BuktiError

AKTIF = {
    b"JavaScript": "skrip (JavaScript)",
    b"JS": "skrip (JavaScript)",
    b"Launch": "perintah menjalankan program",
    b"EmbeddedFile": "berkas lampiran di dalamnya",
    b"EmbeddedFiles": "berkas lampiran di dalamnya",
    b"RichMedia": "media yang berjalan",
    b"Rendition": "media yang berjalan",
    b"XFA": "formulir XFA",
    b"SubmitForm": "formulir yang mengirim isian",
    b"ImportData": "formulir yang memuat data",
    b"GoToE": "tautan ke berkas lampiran",
}
ALIRAN = 16_000_000  # bytes of one object stream, unpacked
ALIRAN_SEMUA = 64_000_000
_BUANG = "; cetak ulang menjadi PDF biasa, lalu unggah hasilnya"
_PANJANG = re.compile(rb"/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)\b")
_NAMA = re.compile(rb"/([^\s/<>\[\](){}%]{1,60})")
_HEKSA = re.compile(rb"#([0-9A-Fa-f]{2})")
_ALIRAN = re.compile(rb"stream\r?\n")
_KEPALA = 4096  # bytes before a stream in which its dictionary is looked for
_EKOR = 2048  # bytes after the last end mark: white space, or the name of a download


def periksa_pdf(isi: bytes) -> None:
    """Raises BuktiError for a PDF that is cut off, locked, active, or more than a PDF."""
    akhir = isi.rfind(b"%%EOF")
    if akhir < 0:
        raise BuktiError("PDF rusak atau terpotong; simpan ulang lalu unggah lagi")
    if len(isi) - akhir > _EKOR or b"PK\x05\x06" in isi[akhir:]:
        raise BuktiError(f"sesudah akhir PDF masih ada isi lain{_BUANG}")
    if cocok := _PANJANG.search(isi):  # even where only a cunning reader would look
        _tolak(cocok[1])
    for bagian in _bagian(isi):
        for cocok in _NAMA.finditer(bagian):
            nama = _HEKSA.sub(lambda satu: bytes([int(satu[1], 16)]), cocok[1])
            if nama == b"Encrypt":
                raise BuktiError("PDF terkunci sandi; simpan tanpa sandi")
            if nama in AKTIF:
                _tolak(nama)


def _tolak(nama: bytes) -> None:
    raise BuktiError(f"PDF memuat {AKTIF[nama]}{_BUANG}")


def _bagian(isi: bytes) -> Iterator[bytes]:
    """What stands between the streams, and what the object streams hold."""
    sisa = ALIRAN_SEMUA
    di = 0
    while (cocok := _ALIRAN.search(isi, di)) is not None:
        yield isi[di : cocok.start()]
        akhir = isi.find(b"endstream", cocok.end())
        if akhir < 0:
            raise BuktiError("PDF rusak atau terpotong; simpan ulang lalu unggah lagi")
        kepala = isi[max(di, cocok.start() - _KEPALA) : cocok.start()]
        if b"ObjStm" in _HEKSA.sub(lambda satu: bytes([int(satu[1], 16)]), kepala):
            dibuka = _buka(kepala, isi[cocok.end() : akhir], sisa)
            sisa -= len(dibuka)
            yield dibuka
        di = akhir + len(b"endstream")
    yield isi[di:]


def _buka(kepala: bytes, isi: bytes, sisa: int) -> bytes:
    """An object stream, unpacked. Raises BuktiError for one that can not be looked into."""
    saring = re.findall(rb"/(\w+Decode)\b", kepala.rpartition(b" obj")[2])
    if not saring:
        return isi
    if saring != [b"FlateDecode"]:
        raise BuktiError(f"PDF memakai kemasan yang tidak dapat diperiksa{_BUANG}")
    paling = min(ALIRAN, sisa)
    try:
        dibuka = zlib.decompressobj().decompress(isi, paling + 1)
    except zlib.error as galat:
        raise BuktiError("PDF rusak atau terpotong; simpan ulang lalu unggah lagi") from galat
    if len(dibuka) > paling:
        raise BuktiError(f"isi PDF membengkak jauh melebihi ukurannya{_BUANG}")
    return dibuka
