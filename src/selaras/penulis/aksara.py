"""Characters that can be printed: one rule for all three formats.

A character that none of the project's fonts has would stop typst and show as an empty box in Word.
It is printed as a visible ``[U+1F984]`` instead, in every format alike, and can be listed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from importlib import resources
from io import BytesIO
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

from selaras.inti.dokumen.pohon import NaskahDok

KELUARGA = ("Carlito", "DejaVuSans")
_SPASI = frozenset("\n\t\r\u2028\u2029")
# Joiners, break hints and implicit marks: no glyph of their own, and the letters beside them read
# the same without them.
_TAK_TAMPAK = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
# Embeddings, overrides and isolates (U+202A to U+202E, U+2066 to U+2069) are left out of that on
# purpose: they turn letters around, so that dropping one would change what the reader is shown
# without a word. They are printed as [U+202E] and listed, as every other character without a glyph.
# Control, surrogate, unassigned, private and format characters: PDF/A and XML refuse some of
# them even where a font has a glyph, and nobody sees what the rest does.
_BUKAN_HURUF = frozenset(("Cc", "Cs", "Cn", "Co", "Cf"))


@dataclass(frozen=True)
class AksaraHilang:
    """A replaced character: ``U+1F984`` and the places (ids or kinds of blocks) that hold it."""

    kode: str
    tempat: tuple[str, ...]


def folder_fon() -> Path:
    """Where the TTF files of the project lie."""
    return Path(str(resources.files("selaras.penulis") / "aset" / "fon"))


@cache
def _tercakup() -> frozenset[int]:
    """Code points that every style in use can print through its own font or the fallback."""
    titik: set[int] = set()
    for keluarga in KELUARGA:
        for berkas in sorted(folder_fon().glob(f"{keluarga}*.ttf")):
            with TTFont(BytesIO(berkas.read_bytes()), lazy=True) as fon:
                titik |= set(fon["cmap"].getBestCmap())
    return frozenset(titik)


@cache
def _cetak_satu(huruf: str) -> str:
    if huruf in _SPASI:
        return " "
    if huruf in _TAK_TAMPAK:
        return ""
    if ord(huruf) in _tercakup() and unicodedata.category(huruf) not in _BUKAN_HURUF:
        return huruf
    return f"[U+{ord(huruf):04X}]"


def cetakkan(teks: str) -> str:
    """The text as it is printed; characters without a glyph become ``[U+XXXX]``."""
    if teks.isascii() and teks.isprintable():
        return teks
    return "".join(map(_cetak_satu, teks.replace("\r\n", "\n")))


def aksara_hilang(naskah: NaskahDok) -> tuple[AksaraHilang, ...]:
    """The characters of a document that are printed as ``[U+XXXX]``, each with its places."""
    tempat: dict[str, dict[str, None]] = {}
    for nama, nilai in _tempat(naskah):
        for kode in daftar_tak_tercetak(nilai):
            tempat.setdefault(kode, {})[nama] = None
    return tuple(AksaraHilang(kode, tuple(nama)) for kode, nama in sorted(tempat.items()))


def _tempat(naskah: NaskahDok) -> Iterator[tuple[str, Any]]:
    yield "naskah", (naskah.judul, naskah.pokok, naskah.penulis, naskah.kaki)
    yield "sampul", naskah.sampul
    for bagian in naskah.bagian:
        for blok in bagian.isi:
            yield (
                getattr(blok, "id", "") or getattr(blok, "tempat", "") or type(blok).__name__,
                blok,
            )
    yield from naskah.penjelasan.items()


def daftar_tak_tercetak(pohon: Any) -> tuple[str, ...]:
    """The replaced characters of a tree or part of one as ``U+XXXX``, sorted, each once."""
    semua = {
        f"U+{ord(huruf):04X}"
        for teks in _teks(pohon)
        if not (teks.isascii() and teks.isprintable())
        for huruf in teks
        if _cetak_satu(huruf).startswith("[U+")
    }
    return tuple(sorted(semua))


def _teks(nilai: Any) -> Iterator[str]:
    if isinstance(nilai, str):
        yield nilai
    elif isinstance(nilai, tuple | list):
        for satu in nilai:
            yield from _teks(satu)
    elif isinstance(nilai, Mapping):
        for satu in nilai.values():
            yield from _teks(satu)
    elif is_dataclass(nilai) and not isinstance(nilai, type):
        for bidang in fields(nilai):
            yield from _teks(getattr(nilai, bidang.name))
