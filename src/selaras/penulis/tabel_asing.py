"""A table that another application exported: xlsx or CSV, read without knowing its columns.

What comes in is hostile: an archive is looked through before any reader opens it, and a cell that
holds a formula, an error or a percentage keeps the reason why it is not used. Nothing is guessed.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from io import BytesIO, StringIO
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.siklus.tabel import GALAT, ISI, NOMOR, Sel
from selaras.penulis.paket.arsip import tolak
from selaras.penulis.paket.batas import MB
from selaras.penulis.paket.bentuk_berkas import OLE, ZIP, kata_bukan_zip
from selaras.penulis.paket.periksa_arsip import periksa_arsip
from selaras.penulis.paket.xml_lembar import SelSalah

MEGABITA = 5
BARIS, KOLOM = 5_000, 60
PANJANG = 300  # characters of a cell that are kept
_PEMISAH = ";\t,|"


@dataclass(frozen=True)
class LembarAsing:
    """A sheet by name, its cells row by row."""

    nama: str
    baris: list[list[Sel]]


def baca_tabel(isi: bytes) -> list[LembarAsing]:
    """The sheets of a file. Raises PaketError for one that is no table, or too large."""
    if len(isi) > MEGABITA * MB:
        raise tolak(f"berkas lebih dari {MEGABITA} MB; ekspor satu perangkat daerah saja")
    if isi.startswith((ZIP, OLE)) or b"\0" in isi[:4096] or isi.lstrip()[:1] == b"<":
        return _baca_buku(isi)
    return [_baca_csv(isi)]


def _baca_buku(isi: bytes) -> list[LembarAsing]:
    buku = periksa_arsip(isi, baris=BARIS, kolom=KOLOM, asing=True)
    try:
        pembaca = CalamineWorkbook.from_filelike(BytesIO(buku.isi))
        return [
            LembarAsing(nama[:PANJANG], _sel_buku(pembaca.get_sheet_by_name(nama), salah))
            for nama in pembaca.sheet_names
            for salah in (buku.salah.get(nama, ()),)
        ]
    # The reader is compiled code; whatever it raises, the file is not what Excel writes.
    except (CalamineError, OSError, ValueError) as galat:
        if isinstance(galat, PaketError):
            raise
        raise tolak("tidak dapat dibaca; simpan ulang sebagai .xlsx") from galat


def _sel_buku(lembar: CalamineSheet, salah: Iterable[SelSalah]) -> list[list[Sel]]:
    hasil = [[_sel(satu) for satu in baris] for baris in lembar.to_python(skip_empty_area=False)]
    for s in salah:
        # titles of an export are merged cells; only their first cell holds anything
        if s.seharusnya.startswith("pisahkan"):
            continue
        if "sel berikutnya" in s.seharusnya:
            raise tolak("terlalu banyak rumus atau persen; tempel nilainya (Tempel Khusus > Nilai)")
        while len(hasil) < s.baris:
            hasil.append([])
        baris = hasil[s.baris - 1]
        baris.extend("" for _ in range(s.kolom + 1 - len(baris)))
        baris[s.kolom] = {ISI: s.nilai[:PANJANG], GALAT: s.seharusnya}
    _turunkan(hasil, lembar.merged_cell_ranges or ())
    return hasil


def _turunkan(baris: list[list[Sel]], gabungan: Iterable[tuple[Any, Any]]) -> None:
    """A text that is merged downwards stands in each of its rows: a code that many rows share."""
    sisa = BARIS * KOLOM
    for (atas, kiri), (bawah, _) in gabungan:
        if atas == bawah or atas >= len(baris) or kiri >= len(baris[atas]):
            continue
        isi = baris[atas][kiri]
        sisa -= bawah - atas
        if not isinstance(isi, str) or not isi or sisa < 0:
            continue
        for satu in baris[atas + 1 : bawah + 1]:
            if kiri < len(satu) and satu[kiri] == "":
                satu[kiri] = isi


def _sel(isi: Any) -> Sel:
    if isi is None or isi == "":
        return ""
    if isinstance(isi, bool):
        return {ISI: str(isi), GALAT: "sel berisi nilai logika"}
    if isinstance(isi, int | float):
        return {NOMOR: f"{isi:.0f}" if isi == round(isi) else repr(isi)}
    if isinstance(isi, date):
        return {ISI: isi.isoformat(), GALAT: "sel berisi tanggal"}
    return str(isi).strip()[:PANJANG]


def _baca_csv(isi: bytes) -> LembarAsing:
    if not isi.strip():
        raise tolak(kata_bukan_zip(b""))
    try:
        teks = isi.decode("utf-8-sig")
    except UnicodeDecodeError as galat:
        raise tolak("CSV ini bukan teks UTF-8; simpan sebagai CSV UTF-8") from galat
    contoh = teks.splitlines()[:30]
    pemisah = max(_PEMISAH, key=lambda p: sum(b.count(p) for b in contoh))
    hasil: list[list[Sel]] = []
    try:
        for baris in csv.reader(StringIO(teks, newline=""), delimiter=pemisah, strict=True):
            if len(hasil) == BARIS or len(baris) > KOLOM:
                raise tolak(f"paling banyak {BARIS} baris dan {KOLOM} kolom")
            hasil.append([satu.strip()[:PANJANG] for satu in baris])
    except csv.Error as galat:
        raise tolak("CSV rusak; periksa tanda kutipnya, atau simpan sebagai .xlsx") from galat
    return LembarAsing("CSV", hasil)
