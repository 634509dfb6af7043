"""Corrections beside a figure: what the print says, what is held, and why.

A correction names the place in the source that it speaks of; a figure names the place that it
was taken from. They belong together when both are the same place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selaras.inti.paket.baris_hasil import Koreksi
from selaras.inti.ukur.pengukuran import Pengukuran

_BARIS = re.compile(r"baris \d+(?:-\d+)?(?:, \d+(?:-\d+)?)*")
TANPA_KOLOM = "tanpa kolom"  # a printed number whose column can not be told


def baris_koreksi(p: Pengukuran, kolom: str, *asal: str) -> Iterator[tuple[str, str]]:
    """Label and words of the corrections of a column at the places that ``asal`` names."""
    tempat = {letak for satu in asal for letak in _BARIS.findall(satu or "")}
    for satu in p.laporan.paket.baris(Koreksi):
        if satu.kolom_cetak in (kolom, TANPA_KOLOM) and satu.asal in tempat:
            yield "Koreksi terhadap cetakan", kalimat_koreksi(satu)


def koreksi_simpul(p: Pengukuran, kolom: str, simpul_id: str) -> Iterator[tuple[str, str]]:
    """The corrections of a money column whose printed row is that of a node."""
    for satu in p.laporan.paket.baris(Koreksi):
        if satu.baris_cetak == simpul_id and satu.kolom_cetak == kolom:
            yield "Koreksi terhadap cetakan", kalimat_koreksi(satu)


def kalimat_koreksi(satu: Koreksi) -> str:
    """ "Tabel 3.1, kolom capaian: tercetak 90, dipegang 90,53. 86 ÷ 95 × 100 = 90,53." """
    tabel = satu.tabel_cetak.replace("_", " ")
    tabel = f"Tabel {tabel}" if tabel[:1].isdigit() else tabel
    tercetak = satu.tercetak or "(kosong)"
    dipegang = f"dipegang {satu.dipegang}" if satu.dipegang else "tidak dipegang"
    return (
        f"{tabel}, kolom {satu.kolom_cetak.replace('_', ' ')}: tercetak {tercetak}, {dipegang}. "
        f"{satu.alasan}"
    )
