"""What a file is that is no workbook of ours, said so that its owner knows what to do."""

from __future__ import annotations

from collections.abc import Collection

OLE = b"\xd0\xcf\x11\xe0"
ZIP = b"PK\x03\x04"
_TERKUNCI = "EncryptedPackage".encode("utf-16-le")  # how Office stores a locked .xlsx
_SIMPAN = "buka di Excel atau LibreOffice, lalu Simpan Sebagai Buku Kerja Excel (.xlsx)"
_TEKS_CUPLIKAN = 4096


def kata_bukan_zip(isi: bytes) -> str:
    """The refusal of bytes that are no zip archive."""
    if isi.startswith(OLE):
        if _TERKUNCI in isi:
            return "berkas terkunci sandi; simpan tanpa sandi"
        return f"berkas berformat .xls lama (atau terkunci sandi); {_SIMPAN}"
    if not isi:
        return "berkas kosong; ekspor atau salin lagi"
    awal = isi[:_TEKS_CUPLIKAN].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if awal.startswith((b"<html", b"<!doctype html", b"<table", b"<meta")):
        return f"bukan buku kerja .xlsx, tetapi halaman web (HTML) yang diberi nama lain; {_SIMPAN}"
    if awal.startswith(b"<"):
        return f"bukan buku kerja .xlsx, tetapi berkas XML; {_SIMPAN}"
    if awal.startswith(b"%pdf"):
        return "bukan buku kerja .xlsx, tetapi PDF; isi templat Selaras (selaras templat)"
    if b"\0" not in awal:
        return f"bukan buku kerja .xlsx, tetapi teks (CSV?); {_SIMPAN}"
    return "bukan buku kerja .xlsx"


def kata_arsip_lain(bagian: Collection[str]) -> str:
    """The refusal of a zip archive that holds something else than a workbook."""
    if "content.xml" in bagian:
        return f"bukan buku kerja .xlsx, tetapi berkas OpenDocument (.ods); {_SIMPAN}"
    if "xl/workbook.bin" in bagian:
        return f"bukan buku kerja .xlsx, tetapi buku kerja biner (.xlsb); {_SIMPAN}"
    if any(nama.startswith(("word/", "ppt/")) for nama in bagian):
        return "bukan buku kerja .xlsx, tetapi dokumen Word atau PowerPoint"
    if any(nama.rpartition("/")[2] == "datapackage.json" for nama in bagian):
        return "bukan buku kerja .xlsx, tetapi arsip zip; buka arsipnya lalu muat foldernya"
    return "bukan buku kerja .xlsx"
