"""Words and number forms that all explanations share."""

from __future__ import annotations

from decimal import Decimal

from selaras.inti.angka import tampilkan, tulis_polos

PEMBULATAN = "dibulatkan ke dua angka di belakang koma, setengah ke atas, hanya saat dicetak"
PEMBULATAN_KARTU = (
    "dibulatkan menurut ketelitian kartu indikator, setengah ke atas, hanya saat dicetak"
)
PERSEN = "persen"
Baris = list[tuple[str, str]]


def panjang(nilai: Decimal) -> str:
    """A long decimal cut for reading, with dots where digits go on."""
    teks = tulis_polos(nilai)
    bulat, _, desimal = teks.partition(".")
    lanjut = "…" if len(desimal) > 6 else ""
    return tampilkan(Decimal(bulat), 0) + (f",{desimal[:6]}{lanjut}" if desimal else "")
