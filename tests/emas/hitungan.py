"""The arithmetic that a reason shows: found in its words, and done again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from selaras.inti.angka import bulatkan, parse_angka

_ANGKA = r"\d[\d.]*(?:,\d+)?"
_HITUNGAN = re.compile(rf"{_ANGKA}(?: [+−×÷] {_ANGKA})+ = {_ANGKA}")


def hitungan(alasan: str) -> Iterator[str]:
    """Every calculation in the words: "86 ÷ 95 × 100 = 90,53"."""
    for cocok in _HITUNGAN.finditer(alasan):
        yield cocok.group()


def benar(satu: str) -> bool:
    """True when the left side gives the right side at the precision that it is written with."""
    kiri, _, kanan = satu.rstrip(".,").partition(" = ")
    hasil = parse_angka(kanan)
    desimal = len(kanan.partition(",")[2])
    return bulatkan(_nilai(kiri.split(" ")), desimal) == hasil


def _nilai(potong: list[str]) -> Decimal:
    suku, tanda = [parse_angka(potong[0])], []
    for operasi, teks in zip(potong[1::2], potong[2::2], strict=True):
        angka = parse_angka(teks)
        if operasi == "×":
            suku[-1] *= angka
        elif operasi == "÷":
            suku[-1] /= angka
        else:
            suku.append(angka)
            tanda.append(1 if operasi == "+" else -1)
    return suku[0] + sum((t * s for t, s in zip(tanda, suku[1:], strict=True)), Decimal(0))
