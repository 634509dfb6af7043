"""Corrections beside a figure: what the print says, what is held, and why.

A correction names the figures that it speaks of in its column ``acuan``: keys of explanations,
such as ``capaian:2.1/01``, with ``;`` between several. A figure of the reporting year needs no
year in its key, and a count or sum is named by its words without the numbers
(``jumlah:jumlah unit kendaraan``).
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.inti.paket.baris_hasil import Koreksi
from selaras.inti.ukur.pengukuran import Pengukuran

BERTAHUN = frozenset({"target", "realisasi", "capaian"})
LABEL = "Koreksi terhadap cetakan"


def baris_koreksi(p: Pengukuran, asal: str) -> Iterator[tuple[str, str]]:
    """Label and words of the corrections of the figure with that key."""
    for satu in p.laporan.koreksi.get(acuan_baku(p, asal), ()):
        yield LABEL, kalimat_koreksi(satu)


def acuan_baku(p: Pengukuran, asal: str) -> str:
    """The key of a figure as a correction names it: without the reporting year, without values."""
    jenis, _, sisa = asal.partition(":")
    if jenis in BERTAHUN:
        return asal.removesuffix(f"@{p.laporan.tahun}")
    if jenis == "jumlah":
        return f"jumlah:{sisa.split(':')[0]}"
    return asal


def kalimat_koreksi(satu: Koreksi) -> str:
    """ "Tabel 3.1, kolom capaian: tercetak 90, dipegang 90,53. 86 ÷ 95 × 100 = 90,53." """
    tabel = satu.tabel_cetak.replace("_", " ")
    tabel = f"Tabel {tabel}" if tabel[:1].isdigit() else tabel[:1].upper() + tabel[1:]
    tercetak = satu.tercetak or "(kosong)"
    dipegang = f"dipegang {satu.dipegang}" if satu.dipegang else "tidak dipegang"
    return (
        f"{tabel}, kolom {satu.kolom_cetak.replace('_', ' ')}: tercetak {tercetak}, {dipegang}. "
        f"{satu.alasan}"
    )
