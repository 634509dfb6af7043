"""The number of a civil servant (NIP, NI PPPK): its parts are checked, never looked up.

How it is built stands in ``data/nip``, with the source of each kind.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

import yaml

PANJANG = 18
_PEMISAH = str.maketrans("", "", " .-")
KOSONGKAN = "kosongkan bila pejabatnya tidak ber-NIP"


class NipError(ValueError):
    """A number is no NIP; the message says which part is wrong, in Indonesian."""


@dataclass(frozen=True)
class Bagian:
    """Some digits of the number, from the first (1) to the last, and what they must be."""

    nama: str
    dari: int
    sampai: int
    bentuk: str
    pilihan: tuple[str, ...] = ()

    def janggal(self, angka: str) -> str | None:
        """Why these digits can not be this part, in words; None when they can."""
        isi = angka[self.dari - 1 : self.sampai]
        if isi in self.pilihan if self.pilihan else _COCOK[self.bentuk](isi):
            return None
        seharusnya = _SEHARUSNYA[self.bentuk].format(" atau ".join(self.pilihan))
        letak = f"angka ke-{self.dari}"
        if self.sampai > self.dari:
            letak += f" s.d. {self.sampai}"
        return f"{self.nama} ({letak}) “{isi}” {seharusnya}"


def baca_nip(teks: str) -> str:
    """The 18 digits of a typed number; spaces, dots and hyphens between its parts are dropped.

    >>> baca_nip("19660801 198803 1 001")
    '196608011988031001'

    Raises NipError for what no kind of number can be.
    """
    angka = teks.translate(_PEMISAH)
    if not (angka.isascii() and angka.isdigit()):
        raise NipError(f"“{teks}” bukan NIP; isi {PANJANG} angka, atau {KOSONGKAN}")
    if len(angka) != PANJANG:
        raise NipError(
            f"“{teks}” berisi {len(angka)} angka; NIP berisi {PANJANG} angka. Periksa lagi, atau "
            f"{KOSONGKAN}"
        )
    janggal = [[b.janggal(angka) for b in bagian] for bagian in _susunan()]
    if all(any(satu) for satu in janggal):
        # the kind that the number is nearest to says what is wrong
        dekat = min(janggal, key=lambda satu: sum(j is not None for j in satu))
        raise NipError("; ".join(j for j in dekat if j))
    return angka


def kolom_nip(nama: str) -> bool:
    """True for a column that holds such a number.

    >>> kolom_nip("kepala_nip"), kolom_nip("kepala_nama")
    (True, False)
    """
    return nama.rpartition("_")[2] == "nip"


def nip_janggal(teks: str | None) -> str | None:
    """Why a kept number is no NIP; None for one that is, and for none."""
    if not teks:
        return None
    try:
        baca_nip(teks)
    except NipError as galat:
        return str(galat)
    return None


@cache
def _susunan() -> tuple[tuple[Bagian, ...], ...]:
    """The parts of each kind of number, in the order of the file."""
    berkas = resources.files("selaras.inti.data") / "nip" / "asn.yaml"
    semua: list[dict[str, Any]] = yaml.safe_load(berkas.read_text("utf-8"))
    return tuple(
        tuple(Bagian(**{**b, "pilihan": tuple(b.get("pilihan", ()))}) for b in jenis["bagian"])
        for jenis in semua
    )


def _tahun(isi: str) -> bool:
    return 1900 <= int(isi[:4]) <= 2200


def _bulan(isi: str) -> bool:
    return _tahun(isi) and 1 <= int(isi[4:6]) <= 12


def _tanggal(isi: str) -> bool:
    try:
        date(int(isi[:4]), int(isi[4:6]), int(isi[6:]))
    except ValueError:
        return False
    return _tahun(isi)


_COCOK: dict[str, Callable[[str], bool]] = {
    "tanggal": _tanggal,
    "bulan": _bulan,
    "tahun": _tahun,
    "urut": lambda isi: int(isi) > 0,
    "bebas": lambda isi: True,
}
_SEHARUSNYA = {
    "tanggal": "bukan tanggal yang ada (tahun, bulan, hari)",
    "bulan": "bukan tahun dan bulan yang ada",
    "tahun": "bukan tahun",
    "pilihan": "seharusnya {}",
    "urut": "seharusnya di atas nol",
    "bebas": "",
}
