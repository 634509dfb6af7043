"""Numbers as Indonesia writes them: dot for thousands, comma for decimals.

Values are Decimal throughout; rounding happens only here, at print, and half up.

>>> parse_angka("1.548.043.776,77")
Decimal('1548043776.77')
>>> tampilkan(Decimal("84.615384"), 2)
'84,62'
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, localcontext

# ASCII: the digits of other scripts are not what an office means by a number.
# A group of thousands never begins with nought: "0.500" is half of something or a slip.
_POLA_ID = re.compile(
    r"(?P<minus>-?) *(?:Rp\.? *)?"
    r"(?P<bulat>[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+)(?:,(?P<desimal>\d+))?",
    re.ASCII,
)
_POLA_POLOS = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
# What word processors make of space and minus.
_KETIKAN = str.maketrans("\u00a0\u202f\u2212", "  -")
_PEMISAH = str.maketrans("", "", " .")
_TITIK_KOMA = str.maketrans(",.", ".,")


class AngkaError(ValueError):
    """A text is not a number in Indonesian notation; the message says what is expected."""


def parse_angka(teks: str) -> Decimal:
    """The number of a text in id-ID notation, exactly.

    Raises AngkaError when it is none, or when dot and comma are mixed so that its value would
    have to be guessed (``39,302.261,00``).
    """
    cocok = _POLA_ID.fullmatch(teks.translate(_KETIKAN).strip())
    if cocok is None:
        raise AngkaError(
            f"“{teks}” bukan angka. Tulis ribuan dengan titik dan desimal dengan koma, "
            "contoh 1.548.043.776,77."
        )
    bulat = cocok["bulat"].translate(_PEMISAH)
    return Decimal(f"{cocok['minus']}{bulat}.{cocok['desimal'] or 0}")


def parse_polos(teks: str) -> Decimal:
    """The number of a machine-written text (digits, optional point). Raises AngkaError."""
    if not _POLA_POLOS.fullmatch(teks):
        raise AngkaError(f"“{teks}” bukan angka. Tulis angka polos, contoh 1548043776.77.")
    return Decimal(teks)


def bulatkan(nilai: Decimal, desimal: int = 2) -> Decimal:
    """``nilai`` with ``desimal`` digits after the comma, half away from zero.

    Works for any size: the context is widened, never the value cut.
    """
    with localcontext() as konteks:
        konteks.prec = max(28, nilai.adjusted() + desimal + 5)
        return nilai.quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP)


def tampilkan(nilai: Decimal, desimal: int = 2) -> str:
    """``nilai`` in id-ID notation with a fixed number of decimals; never ``-0``."""
    bulat = bulatkan(nilai, desimal)
    if bulat == 0:
        bulat = abs(bulat)
    return f"{bulat:,f}".translate(_TITIK_KOMA)


def tampilkan_apa_adanya(nilai: Decimal) -> str:
    """``nilai`` in id-ID notation with exactly the decimals that it has, no trailing zeros."""
    return f"{Decimal(tulis_polos(nilai)):,f}".translate(_TITIK_KOMA)


def rupiah(nilai: Decimal) -> str:
    """Money with sign and sen: ``Rp8.205.165.471,23``; whole rupiah end in ``,00``."""
    tanda = "-" if nilai < 0 else ""
    return f"{tanda}Rp{tampilkan(abs(nilai), 2)}"


def tulis_polos(nilai: Decimal) -> str:
    """Canonical machine text: no exponent, no trailing zeros, ``0`` for zero."""
    if nilai == 0:
        return "0"
    teks = f"{nilai:f}"
    return teks.rstrip("0").rstrip(".") if "." in teks else teks
