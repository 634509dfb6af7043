"""Codes of the nomenclature of regional programs: written in one way, and checked by level.

Source: Permendagri 90/2019 with its updates; the parts and their digits are data beside the code.
A code that fits the pattern may still not be in the list of names; that list is not held here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

_BERKAS = "permendagri-90-2019.yaml"
_PEMISAH = re.compile(r"[\s.\-]+")


@dataclass(frozen=True)
class Ruas:
    """A part of a code: its digits, and the level whose code ends with it (None: of no level)."""

    nama: str
    lebar: int
    lebar_lama: int | None = None
    silang: bool = False
    boleh: tuple[str, ...] = ()
    jenjang: str | None = None


@dataclass(frozen=True)
class Nomenklatur:
    """The pattern of the codes with its legal basis."""

    dasar: str
    ruas: tuple[Ruas, ...]

    def panjang(self, jenjang: str) -> int | None:
        """How many parts the code of a level has; None for a level without one."""
        ada = [ke for ke, r in enumerate(self.ruas, start=1) if r.jenjang == jenjang]
        return ada[0] if ada else None


@cache
def nomenklatur() -> Nomenklatur:
    """The pattern in use."""
    letak = resources.files("selaras.inti.data") / "nomenklatur" / _BERKAS
    isi: dict[str, Any] = yaml.safe_load(letak.read_text("utf-8"))
    ruas = tuple(Ruas(**{**r, "boleh": tuple(r.get("boleh", ()))}) for r in isi["ruas"])
    return Nomenklatur(isi["dasar"], ruas)


def bakukan(kode: str) -> str:
    """The code in its official writing: "1.6.5.02.2.4" becomes "1.06.05.2.02.04".

    Parts are parted by points and filled up with noughts; a "02.02" where authority and kegiatan
    stand ("1.06.05.02.02.0004") becomes "2.02". What is no such code comes back trimmed.
    """
    bagian = [b for b in _PEMISAH.split(kode.strip().upper()) if b]
    ruas = nomenklatur().ruas
    if len(bagian) > len(ruas):
        return kode.strip()
    return ".".join(_ruas(r, b) for r, b in zip(ruas, bagian, strict=False))


def _ruas(ruas: Ruas, teks: str) -> str:
    if not (teks.isascii() and teks.isdigit()):
        return teks
    if len(teks) > ruas.lebar:
        return teks.lstrip("0").zfill(ruas.lebar)
    lebar = ruas.lebar_lama if ruas.lebar_lama and len(teks) <= ruas.lebar_lama else ruas.lebar
    return teks.zfill(lebar)


def periksa_nomenklatur(kode: str | None, jenjang: str) -> tuple[str, ...]:
    """What is not right about the code of a node of that level, in words; empty when it is sound.

    A node without code has nothing to be checked: codes may come later.
    """
    if not kode:
        return ()
    aturan = nomenklatur()
    panjang = aturan.panjang(jenjang)
    if panjang is None:
        return ("Tujuan dan sasaran tidak berkode nomenklatur; kosongkan.",)
    baku = bakukan(kode)
    bagian = baku.split(".")
    if len(bagian) != panjang:
        contoh = ".".join("0" * r.lebar for r in aturan.ruas[:panjang])
        return (f"Kode terdiri atas {panjang} ruas ({contoh}), di sini {len(bagian)}.",)
    salah = [
        f"Ruas {r.nama} “{b}” {pesan}."
        for r, b in zip(aturan.ruas, bagian, strict=False)
        if (pesan := _salah(r, b))
    ]
    if not salah and baku != kode:
        salah.append(f"Tulis bakunya: {baku}.")
    return tuple(salah)


def di_bawah(kode: str, atas: str) -> bool:
    """True when a code begins with the code of the node above it.

    >>> di_bawah("1.06.02.2.01.0001", "1.06.03.2.02")
    False
    """
    return bakukan(kode).startswith(f"{bakukan(atas)}.")


def _salah(ruas: Ruas, teks: str) -> str:
    """What is wrong with one part, empty when nothing is."""
    if ruas.silang and set(teks) == {"X"} and len(teks) == ruas.lebar:
        return ""
    if not (teks.isascii() and teks.isdigit()):
        return "bukan angka"
    if ruas.boleh and teks not in ruas.boleh:
        return f"harus {' atau '.join(ruas.boleh)}"
    if len(teks) == ruas.lebar_lama:
        return f"masih {ruas.lebar_lama} angka; daftar terbaru memakai {ruas.lebar} angka"
    return "" if len(teks) == ruas.lebar else f"harus {ruas.lebar} angka"
