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

from selaras.inti.periode import tanggal_panjang


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

    @property
    def masa_berlaku(self) -> str:
        """Since when, and until when if it has ended, in words."""
        mulai = f"sejak {tanggal_panjang(self.berlaku_mulai)}"
        if self.berlaku_sampai is None:
            return mulai
        return f"{mulai} sampai {tanggal_panjang(self.berlaku_sampai)}"


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
    dari_bawah = sorted(skala.pita, key=lambda p: p.cetak.bawah)
    catatan = [satu for b, a in pairwise(dari_bawah) for satu in _sambungan(b, a)]
    teratas = dari_bawah[-1]
    lebih = _Selang(teratas.cetak.atas or Decimal(0), not teratas.cetak.atas_inklusif, None, False)
    if skala.jenis == "capaian" and teratas.cetak.atas is not None:
        catatan.append(f"Nilai {lebih} {_TANPA_PITA}; dibaca {teratas.nama}.")
    return tuple(catatan)


_TANPA_PITA = "tidak tercetak pada predikat mana pun"


@dataclass(frozen=True)
class _Selang:
    """The values between two bounds, each with whether it belongs to them; ``atas`` None: all."""

    bawah: Decimal
    bawah_inklusif: bool
    atas: Decimal | None
    atas_inklusif: bool

    @property
    def ada(self) -> bool:
        if self.atas is None or self.bawah < self.atas:
            return True
        return self.bawah == self.atas and self.bawah_inklusif and self.atas_inklusif

    def __str__(self) -> str:
        if self.bawah == self.atas:
            return f"tepat {_koma(self.bawah)}"
        dari = f"{'mulai' if self.bawah_inklusif else 'di atas'} {_koma(self.bawah)}"
        if self.atas is None:
            return dari
        return f"{dari} sampai {'' if self.atas_inklusif else 'di bawah '}{_koma(self.atas)}"


def _sambungan(bawah: PitaSkala, atas: PitaSkala) -> list[str]:
    """What the print leaves out between two neighbouring bands, or puts into both."""
    b, a = bawah.cetak, atas.cetak
    if b.atas is not None:
        celah = _Selang(b.atas, not b.atas_inklusif, a.bawah, not a.bawah_inklusif)
        if celah.ada:
            return [f"Nilai {celah} {_TANPA_PITA}; {_bacaan(celah, bawah, atas)}."]
    rangkap = _Selang(a.bawah, a.bawah_inklusif, b.atas, b.atas_inklusif)
    if a.atas is not None and (b.atas is None or a.atas < b.atas):
        rangkap = _Selang(a.bawah, a.bawah_inklusif, a.atas, a.atas_inklusif)
    if not rangkap.ada:
        return []
    dua = f"tercetak pada dua predikat, {bawah.nama} dan {atas.nama}"
    return [f"Nilai {rangkap} {dua}; {_bacaan(rangkap, bawah, atas)}."]


def _bacaan(selang: _Selang, bawah: PitaSkala, atas: PitaSkala) -> str:
    """How the applied bounds read the values of ``selang``: one band, or each part by its own."""
    batas, masuk = atas.batas_bawah, atas.inklusif
    hingga, hingga_masuk = selang.atas, selang.atas_inklusif
    if hingga is None or batas < hingga:
        hingga, hingga_masuk = batas, not masuk
    elif batas == hingga:
        hingga_masuk = hingga_masuk and not masuk
    dari, dari_masuk = selang.bawah, selang.bawah_inklusif
    if batas > dari:
        dari, dari_masuk = batas, masuk
    elif batas == dari:
        dari_masuk = dari_masuk and masuk
    bagian = [
        (_Selang(selang.bawah, selang.bawah_inklusif, hingga, hingga_masuk), bawah),
        (_Selang(dari, dari_masuk, selang.atas, selang.atas_inklusif), atas),
    ]
    ada = [(satu, pita) for satu, pita in bagian if satu.ada]
    if len(ada) == 1:
        return f"dibaca {ada[0][1].nama}"
    return ", ".join(f"{satu} dibaca {pita.nama}" for satu, pita in ada)


def _koma(nilai: Decimal) -> str:
    return f"{nilai:f}".replace(".", ",")
