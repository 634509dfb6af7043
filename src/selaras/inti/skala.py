"""Predikat scales: dated parameters with their legal source, kept as YAML beside the code.

A scale is applied to the unrounded value through its lower bounds, so that it can have no holes.
The printed wording stays beside it, and :func:`periksa_skala` reports the holes and overlaps of
that wording when the scale is loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any

import yaml


class SkalaError(ValueError):
    """A scale is unknown or its parameters contradict themselves; message in Indonesian."""


@dataclass(frozen=True)
class SelangCetak:
    """A band as printed; ``atas`` None means open to the top."""

    bawah: Decimal
    bawah_inklusif: bool
    atas: Decimal | None
    atas_inklusif: bool


@dataclass(frozen=True)
class PitaSkala:
    """One band: applied lower bound, words, glyph and colour, and its printed wording."""

    kode: str
    nama: str
    batas_bawah: Decimal
    inklusif: bool
    glif: str
    warna: str
    tercetak: str
    cetak: SelangCetak
    sebutan: str = ""

    @property
    def syarat(self) -> str:
        """The applied condition in signs: ``≥ 75`` or ``> 90``."""
        bawah = f"{self.batas_bawah:f}".replace(".", ",")
        return f"{'≥' if self.inklusif else '>'} {bawah}"

    def memuat(self, nilai: Decimal) -> bool:
        """True when ``nilai`` reaches the lower bound of this band."""
        return nilai >= self.batas_bawah if self.inklusif else nilai > self.batas_bawah


@dataclass(frozen=True)
class Skala:
    """A scale with its legal basis; ``pita`` from best to worst.

    ``jenis``: "capaian" judges percentages, "predikat" ranks letters such as BB.
    """

    kunci: str
    nama: str
    jenis: str
    sumber: str
    tanda: str
    berlaku_mulai: date
    berlaku_sampai: date | None
    catatan: str
    pita: tuple[PitaSkala, ...]

    def nilai(self, nilai: Decimal) -> PitaSkala:
        """The band of an unrounded value. Raises SkalaError below the lowest bound."""
        for pita in self.pita:
            if pita.memuat(nilai):
                return pita
        raise SkalaError(f"Nilai {nilai} di bawah batas terendah skala {self.nama}.")

    @property
    def urutan(self) -> tuple[str, ...]:
        """Names from best to worst."""
        return tuple(p.nama for p in self.pita)

    def berlaku(self, hari: date) -> bool:
        """True when the scale is in force on that day."""
        return self.berlaku_mulai <= hari and (
            self.berlaku_sampai is None or hari <= self.berlaku_sampai
        )


def baca_skala(teks: str) -> Skala:
    """A scale of its YAML text. Raises SkalaError when bounds do not fall from best to worst."""
    isi: dict[str, Any] = yaml.safe_load(teks)
    pita = tuple(_pita(p) for p in isi.pop("pita"))
    skala = Skala(pita=pita, **isi)
    batas = [p.batas_bawah for p in pita]
    if len(pita) < 2 or batas != sorted(set(batas), reverse=True):
        raise SkalaError(f"Batas bawah skala {skala.kunci} harus menurun dan berbeda.")
    return skala


def _pita(isi: Mapping[str, Any]) -> PitaSkala:
    cetak = isi["cetak"]
    lain = {k: v for k, v in isi.items() if k not in ("cetak", "batas_bawah")}
    return PitaSkala(
        batas_bawah=Decimal(isi["batas_bawah"]),
        cetak=SelangCetak(
            Decimal(cetak["bawah"]),
            cetak["bawah_inklusif"],
            None if cetak["atas"] is None else Decimal(cetak["atas"]),
            cetak["atas_inklusif"],
        ),
        **lain,
    )


@cache
def daftar_skala() -> Mapping[str, Skala]:
    """All scales that Selaras brings, by key."""
    folder = resources.files("selaras.inti.data") / "skala"
    semua = [
        baca_skala(berkas.read_text("utf-8"))
        for berkas in sorted(folder.iterdir(), key=lambda b: b.name)
        if berkas.name.endswith(".yaml")
    ]
    return {skala.kunci: skala for skala in semua}


def ambil_skala(kunci: str) -> Skala:
    """The scale of a key. Raises SkalaError that lists the known keys."""
    try:
        return daftar_skala()[kunci]
    except KeyError:
        raise SkalaError(
            f"Skala “{kunci}” tidak dikenal. Pilih salah satu: {', '.join(daftar_skala())}."
        ) from None


def periksa_skala(skala: Skala) -> tuple[str, ...]:
    """Holes and overlaps of the printed wording, as Indonesian sentences; empty when none."""
    catatan: list[str] = []
    dari_bawah = sorted((p for p in skala.pita), key=lambda p: p.cetak.bawah)
    for bawah, atas in pairwise(dari_bawah):
        catatan.extend(_celah(bawah, atas))
    return tuple(catatan)


def _celah(bawah: PitaSkala, atas: PitaSkala) -> list[str]:
    ujung, mulai = bawah.cetak.atas, atas.cetak.bawah
    if ujung is None or ujung > mulai:
        return [f"Pita {bawah.nama} ({bawah.tercetak}) bertumpang tindih dengan {atas.nama}."]
    if ujung == mulai:
        if bawah.cetak.atas_inklusif and atas.cetak.bawah_inklusif:
            return [f"Nilai {_koma(ujung)} masuk dua pita: {bawah.nama} dan {atas.nama}."]
        if not (bawah.cetak.atas_inklusif or atas.cetak.bawah_inklusif):
            return [f"Nilai {_koma(ujung)} tidak masuk pita mana pun."]
        return []
    tempat = bawah.nama if not atas.memuat(mulai) or atas.batas_bawah > ujung else atas.nama
    return [
        f"Celah antara {_koma(ujung)} dan {_koma(mulai)}: tidak tercetak di pita mana pun, "
        f"dibaca {tempat}."
    ]


def _koma(nilai: Decimal) -> str:
    return f"{nilai:f}".replace(".", ",")
