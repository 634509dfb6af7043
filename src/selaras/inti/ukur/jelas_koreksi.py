"""Corrections beside a figure: what the print says, what is held, and why.

A correction names the figures that it speaks of in its column ``acuan``: keys of explanations,
such as ``capaian:2.1/01``, with ``;`` between several. A figure of the reporting year needs no
year in its key, and a count or sum is named by its words without the numbers
(``jumlah:jumlah unit kendaraan``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from selaras.inti.dokumen.penjelasan import Label
from selaras.inti.paket.baris_hasil import Koreksi
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur.pengukuran import Pengukuran

BERTAHUN = frozenset({"target", "realisasi", "capaian"})


def nomor_koreksi(laporan: LaporanKinerja) -> dict[str, int]:
    """The number by which readers know a correction, by its code: its place in the list."""
    return {s.koreksi_id: ke for ke, s in enumerate(laporan.paket.baris(Koreksi), start=1)}


def baris_koreksi(p: Pengukuran, asal: str) -> Iterator[tuple[str, str]]:
    """Label and words of the corrections of the figure with that key."""
    for kelompok in kelompok_koreksi(p, asal):
        yield Label.KOREKSI, kalimat_koreksi(kelompok)


def kelompok_koreksi(p: Pengukuran, asal: str) -> tuple[tuple[Koreksi, ...], ...]:
    """The corrections of a figure; those that say the same of other places stand together."""
    kumpulan: dict[tuple[str, str | None, str], list[Koreksi]] = {}
    for satu in p.laporan.koreksi.get(acuan_baku(p, asal), ()):
        kunci = (satu.kolom_cetak, satu.dipegang, satu.alasan)
        kumpulan.setdefault(kunci, []).append(satu)
    return tuple(tuple(isi) for isi in kumpulan.values())


def acuan_baku(p: Pengukuran, asal: str) -> str:
    """The key of a figure as a correction names it: without the reporting year, without values."""
    jenis, _, sisa = asal.partition(":")
    if jenis in BERTAHUN:
        return asal.removesuffix(f"@{p.laporan.tahun}")
    if jenis == "jumlah":
        return f"jumlah:{sisa.split(':')[0]}"
    return asal


def kalimat_koreksi(kelompok: Sequence[Koreksi]) -> str:
    """What is printed where, what is held, why.

    "Tabel 3.1, kolom capaian: tercetak 90, dipegang 90,53. 86 ÷ 95 × 100 = 90,53." Several that
    differ only in their place: "Tabel 3.1, narasi (3 kali), Tabel 3.4, kolom capaian:
    tercetak 90 atau 90 %, dipegang 90,53. ..."
    """
    pertama = kelompok[0]
    kali = Counter(sebutan_tabel(satu.tabel_cetak) for satu in kelompok)
    tempat = [t if n == 1 else f"{t} ({n} kali)" for t, n in kali.items()]
    tercetak = dict.fromkeys(satu.tercetak or "(kosong)" for satu in kelompok)
    dipegang = f"dipegang {pertama.dipegang}" if pertama.dipegang else "tidak dipegang"
    letak = ", ".join(tempat)
    return (
        f"{letak[:1].upper()}{letak[1:]}, kolom {pertama.kolom_cetak.replace('_', ' ')}: tercetak "
        f"{' atau '.join(tercetak)}, {dipegang}. {pertama.alasan}"
    )


def sebutan_tabel(tabel: str) -> str:
    """Where something is printed: "Tabel 3.1", "narasi", "BAB I, pendidikan" (I-pendidikan)."""
    kata = tabel.replace("_", " ")
    bab, pisah, isi = kata.partition("-")
    if pisah and bab and not set(bab) - set("IVX"):
        return f"BAB {bab}, {isi.replace('-', ' ')}"
    return f"Tabel {kata}" if kata[:1].isdigit() else kata
