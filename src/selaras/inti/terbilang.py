"""Numbers in words, for money and counts (rules: docs/rujukan/pengukuran.md).

>>> terbilang_rupiah(Decimal("1000"))
'seribu rupiah'
"""

from __future__ import annotations

import re
from decimal import Decimal

from num2words import num2words

from selaras.inti.angka import bulatkan

# num2words says "dua juta satu ribu"; a thousand is "seribu" wherever its group is exactly one.
_SATU_RIBU = re.compile(r"(^|juta |miliar |triliun |kuadriliun )satu ribu")


def terbilang(bilangan: int) -> str:
    """A whole number in words: "seratus dua puluh tiga", "minus lima"."""
    kata = str(num2words(abs(bilangan), lang="id")).replace("milyar", "miliar")
    kata = _SATU_RIBU.sub(r"\1seribu", " ".join(kata.split()))
    return f"minus {kata}" if bilangan < 0 else kata


def terbilang_rupiah(nilai: Decimal) -> str:
    """Money in words with sen where there are any; never the word "koma"."""
    bulat = bulatkan(abs(nilai), 2)
    utuh = int(bulat)
    sen = int((bulat - utuh) * 100)
    kata = f"{terbilang(utuh)} rupiah"
    if sen:
        kata += f" {terbilang(sen)} sen"
    return f"minus {kata}" if nilai < 0 and bulat != 0 else kata
