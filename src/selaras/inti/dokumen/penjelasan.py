"""The explanation of a figure: what it is, of what, and rows whose labels say their part."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Label(StrEnum):
    """What a row of an explanation tells; the value is the word that a user reads."""

    SATUAN = "Satuan"
    RUMUS = "Rumus"
    HITUNGAN = "Hitungan"
    BATAS = "Batas"
    PEMBULATAN = "Pembulatan"
    NILAI_PENUH = "Nilai penuh"
    PREDIKAT = "Predikat"
    TAK_DINILAI = "Mengapa tidak dinilai"
    KOSONG = "Mengapa kosong"
    ANGGOTA = "Yang dihitung"
    BUKTI = "Bukti"
    PERUBAHAN = "Perubahan dalam tahun berjalan"
    KOREKSI = "Koreksi terhadap cetakan"


@dataclass(frozen=True)
class PenjelasanCetak:
    """An explanation in words: the kind of figure, whose it is, the figure, label and text rows.

    ``satuan`` stands beside the figure where it is a number that has one.
    """

    jenis: str
    tentang: str
    angka: str
    baris: tuple[tuple[str, str], ...]
    satuan: str = ""

    @property
    def judul(self) -> str:
        """Kind and owner in one line: "Capaian: 2.1 · Persentase ..."."""
        return f"{self.jenis}: {self.tentang}" if self.tentang else self.jenis
