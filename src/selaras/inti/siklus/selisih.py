"""What differs between two snapshots of an office and year: cell by cell, and figure by figure.

A ratified period is a stored snapshot; a later correction is told as the difference against it.
The same functions tell two runs of a report apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from selaras.inti.paket.kolom import Baris, Kolom, daftar_kolom, kolom_kunci
from selaras.inti.paket.skema import TABEL
from selaras.inti.paket.teks import tulis_kunci, tulis_sel
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur import ukur
from selaras.inti.ukur.tertata import AngkaTertata, angka_tertata


class JenisBeda(StrEnum):
    """What became of a row or a figure."""

    BARU = "baru"
    BERUBAH = "berubah"
    HILANG = "hilang"


@dataclass(frozen=True)
class SelisihSel:
    """A cell that differs; ``lama`` and ``baru`` are canonical texts, empty where there is none.

    ``kunci`` names the row as the trail does; ``periode`` is empty for rows without one. ``baris``
    is the row itself, as it is or was.
    """

    kelas: type[Baris]
    kunci: str
    kolom: Kolom
    lama: str
    baru: str
    jenis: JenisBeda
    periode: str
    baris: Baris

    @property
    def benda(self) -> tuple[str, str]:
        """Table and key of the row."""
        return self.kelas.TABEL, self.kunci


@dataclass(frozen=True)
class SelisihAngka:
    """A measured figure that differs; None on the side where it is not measured."""

    jenis: str
    kunci: str
    lama: AngkaTertata | None
    baru: AngkaTertata | None


def selisih_sel(lama: LaporanKinerja, baru: LaporanKinerja) -> tuple[SelisihSel, ...]:
    """The cells that differ, in the order of the format. What is equal is not compared in depth."""
    return tuple(
        sel
        for kelas in TABEL
        if lama.paket.baris(kelas) != baru.paket.baris(kelas)
        for sel in _tabel(kelas, _menurut_kunci(lama, kelas), _menurut_kunci(baru, kelas))
    )


def selisih_angka(lama: LaporanKinerja, baru: LaporanKinerja) -> tuple[SelisihAngka, ...]:
    """The measured figures that differ: targets, results, achievement, averages, money."""
    kiri = {(a.jenis, a.kunci): a for a in angka_tertata(ukur(lama))}
    kanan = {(a.jenis, a.kunci): a for a in angka_tertata(ukur(baru))}
    return tuple(
        SelisihAngka(*kunci, kiri.get(kunci), kanan.get(kunci))
        for kunci in dict.fromkeys((*kanan, *kiri))
        if kiri.get(kunci) != kanan.get(kunci)
    )


def _menurut_kunci(laporan: LaporanKinerja, kelas: type[Baris]) -> dict[str, Baris]:
    return {tulis_kunci(b): b for b in laporan.paket.baris(kelas)}


def _tabel(
    kelas: type[Baris], lama: Mapping[str, Baris], baru: Mapping[str, Baris]
) -> Iterator[SelisihSel]:
    tetap = set(kolom_kunci(kelas))
    kolom = [k for k in daftar_kolom(kelas) if k.nama not in tetap]
    for kunci in dict.fromkeys((*baru, *lama)):
        kiri, kanan = lama.get(kunci), baru.get(kunci)
        if kiri == kanan:
            continue
        jenis = JenisBeda.BERUBAH
        if kiri is None or kanan is None:
            jenis = JenisBeda.BARU if kiri is None else JenisBeda.HILANG
        ada = kanan or kiri
        assert ada is not None  # one of both, or they would be the same
        periode = tulis_sel(getattr(ada, "periode", None))
        for k in kolom:
            a, b = _teks(kiri, k), _teks(kanan, k)
            if a != b:
                yield SelisihSel(kelas, kunci, k, a, b, jenis, periode, ada)


def _teks(baris: Baris | None, kolom: Kolom) -> str:
    return "" if baris is None else tulis_sel(getattr(baris, kolom.nama))
