"""Small tools for sentences in good Bahasa Indonesia."""

from __future__ import annotations

from collections.abc import Sequence

from selaras.inti.dokumen.pohon import Sebaris, Teks
from selaras.inti.terbilang import terbilang

_HURUF = 26


def rangkai(bagian: Sequence[str], kata: str = "dan") -> str:
    """A list in a sentence: "a", "a dan b", "a, b, dan c"."""
    if len(bagian) <= 1:
        return "".join(bagian)
    if len(bagian) == 2:
        return f"{bagian[0]} {kata} {bagian[1]}"
    return f"{', '.join(bagian[:-1])}, {kata} {bagian[-1]}"


def rangkai_isi(bagian: Sequence[Sequence[Sebaris]]) -> tuple[Sebaris, ...]:
    """Like :func:`rangkai` for inline content."""
    hasil: list[Sebaris] = []
    for ke, satu in enumerate(bagian):
        if ke > 0:
            akhir = ke == len(bagian) - 1
            koma = ", " if len(bagian) > 2 else " "
            hasil.append(Teks(f"{koma}dan " if akhir else ", "))
        hasil.extend(satu)
    return tuple(hasil)


def bilang(jumlah: int) -> str:
    """A count for running text: words up to ten, digits above ("dua", "16")."""
    return terbilang(jumlah) if 0 <= jumlah <= 10 else str(jumlah)


def seluruh(jumlah: int) -> str:
    """All of a kind at the start of a sentence: "Kedua", "Seluruh enam"."""
    return "Kedua" if jumlah == 2 else f"Seluruh {bilang(jumlah)}"


def huruf_awal_besar(teks: str) -> str:
    """The text with its first letter in upper case, the rest untouched."""
    return teks[:1].upper() + teks[1:]


def huruf_awal_kecil(teks: str) -> str:
    """The text with its first letter in lower case unless it begins with an abbreviation."""
    if len(teks) > 1 and teks[1].isupper():
        return teks
    return teks[:1].lower() + teks[1:]


def huruf(ke: int) -> str:
    """1 is a, 26 is z, 27 is aa, as in the columns of a spreadsheet.

    >>> huruf(28)
    'ab'
    """
    hasil = ""
    while ke > 0:
        ke, sisa = divmod(ke - 1, _HURUF)
        hasil = chr(ord("a") + sisa) + hasil
    return hasil
