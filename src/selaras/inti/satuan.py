"""How a unit follows a figure in a sentence."""

from __future__ import annotations

from selaras.inti.agregasi import SATUAN_PERSEN
from selaras.inti.paket.baris_rencana import Indikator

# Units that a sentence leaves out: "terealisasi 66", not "terealisasi 66 indeks".
TANPA_SEBUTAN = frozenset({"nilai", "indeks", "skor", "angka", "kategori", "predikat", "rasio"})


def satuan_kalimat(indikator: Indikator) -> str:
    """The unit as it follows a figure in a sentence, with its space; empty when it is left out."""
    satuan = (indikator.satuan or "").strip()
    kecil = satuan.casefold()
    if indikator.jenis_nilai == "predikat" or not satuan:
        return ""
    if kecil in SATUAN_PERSEN:
        return " persen"
    if any(kata.strip() in TANPA_SEBUTAN for kata in kecil.split("/")):
        return ""
    return f" {' '.join(_kecilkan(kata) for kata in satuan.split())}"


def _kecilkan(kata: str) -> str:
    """A word of a unit in lower case; abbreviations and "pH" stay as they are."""
    bagian = [satu.lower() if _kata_biasa(satu) else satu for satu in kata.split("/")]
    return "/".join(bagian)


def _kata_biasa(kata: str) -> bool:
    return kata.istitle() or (kata.isupper() and len(kata) > 4)
