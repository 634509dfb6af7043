"""One canonical text for each cell value, and the way back.

CSV files, the snapshot's JSON and the comparison of two packages all use these two functions, so
that the same data always has the same bytes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from selaras.inti.angka import parse_polos, tulis_polos
from selaras.inti.paket.kolom import Baris, Jenis, Kolom, kolom_kunci
from selaras.inti.periode import Periode

_BULAT = re.compile(r"-?\d+", re.ASCII)
_TAHUN = re.compile(r"\d{4}", re.ASCII)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
# Control characters, half surrogates and non-characters have no place in a report and none in
# XML; tab and newline become a space.
_KENDALI = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
PANJANG_TEKS = 32_000  # UTF-16 units; a workbook cell holds 32,767
PANJANG_KODE = 200  # keys, codes and references
DIGIT_BULAT = 18  # before the decimal sign: fits a 64-bit integer in every database
DIGIT_DESIMAL = 16  # after it
Pembaca = Callable[[str], Any]


class SelError(ValueError):
    """A cell can not be read; the message says what is expected there, in Indonesian."""


def tulis_sel(nilai: Any) -> str:
    """Canonical text of a cell value; empty for None."""
    if type(nilai) is str:  # most cells
        return nilai
    if nilai is None:
        return ""
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, Decimal):
        return tulis_polos(nilai)
    if isinstance(nilai, date):
        return nilai.isoformat()
    return str(nilai)


def tulis_kunci(baris: Baris) -> str:
    """The key of a row as one text, as the trail names it."""
    return "/".join(tulis_sel(getattr(baris, nama)) for nama in kolom_kunci(type(baris)))


def baca_sel(kolom: Kolom, teks: str) -> Any:
    """The value of a canonical text for a column; None for an empty cell.

    Raises SelError. Emptiness of a required cell is judged by the reader of the row, which
    knows where the cell stands.
    """
    return pembaca_sel(kolom)(teks)


def pembaca_sel(kolom: Kolom) -> Pembaca:
    """``baca_sel`` of one column, for many cells: what the column decides is decided once."""
    paling = PANJANG_KODE if kolom.kunci or kolom.jenis is Jenis.KODE else PANJANG_TEKS
    baca_jenis = _PEMBACA.get(kolom.jenis)
    is_normalized = unicodedata.is_normalized

    def baca(teks: str) -> Any:
        # What `rapikan` would give back unchanged, and nearly every cell is so. Printable means:
        # no control character, no half surrogate, no white space but the space.
        if not (
            teks.isprintable()
            and "  " not in teks
            and teks.strip() == teks
            and is_normalized("NFC", teks)
        ):
            teks = rapikan(teks)
        if not teks:
            return None
        # A character is one UTF-16 unit or two: only a text of half the length is counted.
        if len(teks) * 2 > paling and len(teks.encode("utf-16-le")) // 2 > paling:
            raise SelError(f"paling banyak {paling} karakter; ringkas isinya")
        return teks if baca_jenis is None else baca_jenis(kolom, teks)

    return baca


def rapikan(teks: str) -> str:
    """Text in Unicode NFC, white space folded to single spaces, ends trimmed.

    Raises SelError for control characters, which no report can print.
    """
    if _KENDALI.search(teks):
        raise SelError("sel memuat karakter kendali yang tidak dapat dicetak; hapus karakter itu")
    return " ".join(unicodedata.normalize("NFC", teks).split())


def _baca_pilihan(kolom: Kolom, teks: str) -> str:
    for nilai, _ in kolom.pilihan:
        if nilai == teks:
            return teks
    raise SelError(f"isi salah satu dari: {', '.join(nilai for nilai, _ in kolom.pilihan)}")


def _baca_ya_tidak(kolom: Kolom, teks: str) -> bool:
    if teks not in ("ya", "tidak"):
        raise SelError("isi ya atau tidak")
    return teks == "ya"


def _baca_bulat(kolom: Kolom, teks: str) -> int:
    if not _BULAT.fullmatch(teks):
        raise SelError("isi bilangan bulat tanpa titik dan koma, contoh 1250")
    if len(teks.lstrip("-0")) > DIGIT_BULAT:
        raise SelError(f"paling banyak {DIGIT_BULAT} angka")
    nilai = int(teks)
    if nilai < 0 and not kolom.negatif:
        raise SelError("tidak boleh negatif")
    return nilai


def _baca_tahun(kolom: Kolom, teks: str) -> int:
    if not (_TAHUN.fullmatch(teks) and 1945 <= int(teks) <= 2200):
        raise SelError("isi tahun empat angka, contoh 2024")
    return int(teks)


def _baca_angka(kolom: Kolom, teks: str) -> Decimal:
    try:
        nilai = parse_polos(teks)
    except ValueError as galat:
        raise SelError("isi angka polos dengan titik desimal, contoh 84.5") from galat
    if nilai < 0 and not kolom.negatif:
        raise SelError("tidak boleh negatif")
    polos = tulis_polos(nilai)
    bulat, _, desimal = polos.lstrip("-0").partition(".")
    if len(bulat) > DIGIT_BULAT or len(desimal) > DIGIT_DESIMAL:
        raise SelError(
            f"paling banyak {DIGIT_BULAT} angka di depan koma dan {DIGIT_DESIMAL} di belakangnya"
        )
    return nilai if polos == teks else Decimal(polos)


def _baca_rupiah(kolom: Kolom, teks: str) -> Decimal:
    nilai = _baca_angka(kolom, teks)
    if len(tulis_polos(nilai).partition(".")[2]) > 2:
        raise SelError("rupiah paling banyak dua angka di belakang koma (sen)")
    return nilai


def _baca_tanggal(kolom: Kolom, teks: str) -> date:
    try:
        if not _ISO.fullmatch(teks):
            raise ValueError(teks)
        return date.fromisoformat(teks)
    except ValueError as galat:
        raise SelError("isi tanggal yang ada, bentuk 2024-12-31") from galat


def _baca_periode(kolom: Kolom, teks: str) -> str:
    if not Periode.dikenal(teks):
        raise SelError("isi periode: 2024, 2024-S1, 2024-TW1, atau 2024-01")
    return teks


_PEMBACA = {
    Jenis.PILIHAN: _baca_pilihan,
    Jenis.YA_TIDAK: _baca_ya_tidak,
    Jenis.BULAT: _baca_bulat,
    Jenis.TAHUN: _baca_tahun,
    Jenis.ANGKA: _baca_angka,
    Jenis.RUPIAH: _baca_rupiah,
    Jenis.TANGGAL: _baca_tanggal,
    Jenis.PERIODE: _baca_periode,
}
