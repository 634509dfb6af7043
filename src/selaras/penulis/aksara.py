"""Characters that can be printed: one rule for all three formats.

A character that none of the project's fonts has would stop typst and show as an empty box in Word.
It is printed as a visible ``[U+1F600]`` instead, in every format alike, and can be listed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from importlib import resources
from io import BytesIO
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

KELUARGA = ("Carlito", "DejaVuSans")
# Joiners and marks of direction have no glyph of their own and no meaning in a report.
_TAK_TAMPAK = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e")


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
    if huruf in ("\n", "\t"):
        return " "
    if ord(huruf) in _tercakup() and unicodedata.category(huruf) not in ("Cc", "Cs"):
        return "" if huruf in _TAK_TAMPAK else huruf
    return f"[U+{ord(huruf):04X}]"


def cetakkan(teks: str) -> str:
    """The text as it is printed; characters without a glyph become ``[U+XXXX]``."""
    if teks.isascii() and teks.isprintable():
        return teks
    return "".join(map(_cetak_satu, teks))


def daftar_tak_tercetak(pohon: Any) -> tuple[str, ...]:
    """The replaced characters of a document tree as ``U+XXXX``, sorted, each once."""
    semua = {
        f"U+{ord(huruf):04X}"
        for teks in _teks(pohon)
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
    elif isinstance(nilai, dict):
        for satu in nilai.values():
            yield from _teks(satu)
    elif is_dataclass(nilai) and not isinstance(nilai, type):
        for bidang in fields(nilai):
            yield from _teks(getattr(nilai, bidang.name))
