"""Whether the unit of an indicator fits the thing that its name counts.

The head of an Indonesian noun phrase stands first, so the words right after "Jumlah" say what is
counted. Which units count what is a dated list beside the code; what it does not know is not
judged: an unknown head ("Jumlah pelatihan pegawai") may count something else than it names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

_BERKAS = "benda.yaml"
_JUMLAH = re.compile(r"\s*(?:jumlah|banyaknya)\b[\s:]*", re.IGNORECASE)
_SAMBUNG = re.compile(r"\s*/\s*|\s+(?:dan/atau|dan|atau|serta)\s+")
_PER = re.compile(r"\s*/\s*|\s+per\s+")
_PANJANG_BENDA = 3  # words of the longest thing in the list
_MAKS_NAMA = 300  # signs of a name and a unit that are read


@dataclass(frozen=True)
class DaftarSatuan:
    """The units that count a thing by its words, every unit that the list knows, and those that
    count in whole numbers (``bulat``)."""

    menurut_benda: Mapping[str, frozenset[str]]
    dikenal: frozenset[str]
    bilangan: frozenset[str]
    bulat: frozenset[str]


@dataclass(frozen=True)
class CocokSatuan:
    """``cocok`` None: can not be told. ``benda`` is what is counted, where the name says it."""

    cocok: bool | None
    benda: str = ""


@cache
def daftar_satuan() -> DaftarSatuan:
    """The list in use."""
    letak = resources.files("selaras.inti.data") / "satuan" / _BERKAS
    isi: dict[str, Any] = yaml.safe_load(letak.read_text("utf-8"))
    menurut: dict[str, frozenset[str]] = {}
    for kelompok in isi["kelompok"]:
        satuan = frozenset(kelompok["satuan"])
        menurut |= dict.fromkeys(kelompok["benda"], satuan)
    dikenal = frozenset(s for k in isi["kelompok"] for s in k["satuan"])
    bulat = frozenset(s for k in isi["kelompok"] if k.get("bulat") for s in k["satuan"])
    return DaftarSatuan(menurut, dikenal, frozenset(isi["bilangan"]), bulat)


def cocok_satuan(nama: str, satuan: str) -> CocokSatuan:
    """Whether ``satuan`` counts what ``nama`` names; only a "Jumlah ..." can be said not to fit."""
    pendek = nama[:_MAKS_NAMA].casefold()
    sisa = _JUMLAH.sub("", pendek, count=1)
    ukur = _pokok(satuan[:_MAKS_NAMA])
    benda = [_benda(bagian, ukur) for bagian in _bagian(sisa)]
    kata = "/".join(b for b, _ in benda)
    hasil = {None if semua is None else ukur in semua for _, semua in benda}
    if hasil == {True}:
        return CocokSatuan(True, kata)
    menghitung = sisa != pendek and ukur in daftar_satuan().dikenal
    return CocokSatuan(False if hasil == {False} and menghitung else None, kata)


def _bagian(sisa: str) -> list[str]:
    """What is named side by side right at the start: "orang dan lembaga yang ..." is two."""
    kepala, *lain = _SAMBUNG.split(sisa, maxsplit=1)
    # further on it joins something else: "orang yang dilatih dan didampingi"
    berdampingan = lain and kepala in daftar_satuan().menurut_benda
    return [kepala, *_bagian(lain[0])] if berdampingan else [sisa]


def _benda(teks: str, ukur: str) -> tuple[str, frozenset[str] | None]:
    """The longest known words at the start with their units; the unit itself is its own thing."""
    kata = re.findall(r"[^\W\d_]+", teks)
    for panjang in range(min(_PANJANG_BENDA, len(kata)), 0, -1):
        frasa = " ".join(kata[:panjang])
        if frasa == ukur:
            return frasa, frozenset({ukur})
        if frasa in daftar_satuan().menurut_benda:
            return frasa, daftar_satuan().menurut_benda[frasa]
    return (kata[0] if kata else ""), None


def _pokok(satuan: str) -> str:
    """The unit without what it is spread over, and without its power: "juta rupiah/tahun"."""
    kata = _PER.split(satuan.casefold().strip())[0].split()
    while len(kata) > 1 and kata[0] in daftar_satuan().bilangan:
        del kata[0]
    return " ".join(kata)
