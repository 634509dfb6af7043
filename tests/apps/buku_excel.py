"""A form of the browser as people work on it in a spreadsheet program of their own."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO

import openpyxl
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl.workbook import Workbook

Ubah = Callable[[Workbook], None]


def unduh(klien: Client, alamat: str) -> bytes:
    jawab = klien.get(f"{alamat}excel/")
    assert jawab.status_code == 200
    assert "attachment" in jawab["Content-Disposition"]
    return jawab.content


def unggah(klien: Client, isi: bytes, alamat: str):
    return klien.post(f"{alamat}unggah/", {"berkas": SimpleUploadedFile("a.xlsx", isi)})


def diisi(isi: bytes, ubah: Ubah) -> bytes:
    """The workbook after a person worked on it in a program of her own."""
    buku = openpyxl.load_workbook(BytesIO(isi))
    ubah(buku)
    keluar = BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def letak(buku: Workbook, kode: str, kolom: str) -> str:
    lembar = buku["Isian"]
    judul = {sel.value: sel.column_letter for sel in lembar[4]}
    baris = next(b[0].row for b in lembar.iter_rows(min_row=5) if b[0].value == kode)
    return f"{judul[kolom]}{baris}"


def ketik(*isi: tuple[str, str, object]) -> Ubah:
    def ubah(buku: Workbook) -> None:
        for kode, kolom, nilai in isi:
            buku["Isian"][letak(buku, kode, kolom)] = nilai

    return ubah


def titipan(jawab) -> str:
    (satu,) = set(re.findall(r'name="titipan" value="([^"]+)"', jawab.content.decode()))
    return satu


def teks_polos(jawab) -> str:
    """The words of a page in one line."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", jawab.content.decode()))
