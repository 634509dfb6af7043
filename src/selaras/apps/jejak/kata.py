"""An entry of the trail in people's words: what it is about, which part of it, from what to what.

What is stored are the names and codes of the format; they stay as they are for whoever searches.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from selaras.inti.paket.kolom import Kolom, daftar_kolom
from selaras.inti.paket.skema import MENURUT_NAMA
from selaras.inti.periode import Periode, tanggal_panjang

# What is no table of the format, or a table whose title names many things at once.
_JENIS = {
    "simpul": "bagian rencana",
    "dokumen": "dokumen",
    "sarana": "sarana",
    "penugasan": "tugas",
    "putaran": "pengumpulan",
    "naskah": "naskah perjanjian",
    "tahun_laporan": "tahun",
}
_HARI = re.compile(r"\d{4}-\d{2}-\d{2}")


def sebut_jenis(jenis: str) -> str:
    """The kind of a thing, as the pages call it."""
    if jenis in _JENIS:
        return _JENIS[jenis]
    kelas = MENURUT_NAMA.get(jenis)
    return kelas.JUDUL.lower() if kelas else jenis.replace("_", " ")


def sebut_kunci(jenis: str, kunci: str) -> str:
    """Its key with the period in words: "S1/02, Triwulan I 2025"; a sheet begins with it."""
    bagian = kunci.split("/")
    periode = [Periode.parse(b).sebutan for b in bagian if "-" in b and Periode.dikenal(b)]
    sisa = "/".join(b for b in bagian if "-" not in b or not Periode.dikenal(b))
    urut = (*periode, sisa) if jenis == "lembar" else (sisa, *periode)
    return ", ".join(filter(None, urut))


def sebut_kolom(jenis: str, nama: str) -> str:
    """A part of it: the title of the column, or the name in words."""
    kolom = _kolom(jenis).get(nama)
    return kolom.judul.lower() if kolom else nama.replace("_", " ")


def sebut_isi(jenis: str, nama: str, isi: str) -> str:
    """A value: days and periods as they are spoken, a choice by its word."""
    if _HARI.fullmatch(isi):
        try:
            return tanggal_panjang(date.fromisoformat(isi))
        except ValueError:
            return isi
    if "-" in isi and Periode.dikenal(isi):
        return Periode.parse(isi).sebutan
    kolom = _kolom(jenis).get(nama)
    return kolom.sebutan(isi) if kolom else isi


@cache
def _kolom(jenis: str) -> dict[str, Kolom]:
    kelas = MENURUT_NAMA.get(jenis)
    return {k.nama: k for k in daftar_kolom(kelas)} if kelas else {}
