"""Plain text and CSV: readable, without a page or script in it, without a formula."""

from __future__ import annotations

import re

from selaras.penulis.paket.bukti.tolak import BuktiError

_KENDALI = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_MARKAH = re.compile(r"<\s*(?:!doctype|html|head|body|script|svg|iframe|object|embed|\?)", re.I)
# A cell that a spreadsheet would take for a formula; a sign before a number is only a sign.
_RUMUS = re.compile(r'(?:^|[,;\t])[ "]*(?:[=@]|[+-](?![\d.,]|\s|"|$|[,;]))', re.MULTILINE)
AKHIRAN = (".txt", ".csv")


def periksa_teks(nama: str, isi: bytes) -> str:
    """The ending of a text. Raises BuktiError for what is no text, or more than text."""
    try:
        teks = isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BuktiError(
            "jenis berkas tidak dikenal dari isinya. Yang diterima: PDF, JPEG, PNG, Word (.docx), "
            "Excel (.xlsx), atau teks UTF-8 (.txt, .csv)"
        ) from None
    if _KENDALI.search(teks):
        raise BuktiError("jenis berkas tidak dikenal dari isinya; simpan sebagai PDF")
    if _MARKAH.search(teks) or teks.lstrip().startswith("<"):
        raise BuktiError("isinya halaman web, SVG, atau XML; cetak menjadi PDF lalu unggah PDF-nya")
    akhiran = next((a for a in AKHIRAN if nama.lower().endswith(a)), None)
    if akhiran is None:
        raise BuktiError("isinya teks; hanya .txt dan .csv yang diterima sebagai teks")
    if akhiran == ".csv" and (cocok := _RUMUS.search(teks)):
        baris = teks.count("\n", 0, cocok.end()) + 1
        raise BuktiError(f"CSV memuat rumus di baris {baris}; simpan nilainya saja")
    return akhiran
