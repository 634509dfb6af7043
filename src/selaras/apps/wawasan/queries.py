"""Offices side by side, from the tidy figures that are kept with every snapshot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.laporan.queries import AngkaKantor, angka_tertata, segarkan
from selaras.apps.organisasi.queries import daftar_kantor
from selaras.inti.ukur.tertata_jalan import PER_TAHUN, PER_TRIWULAN
from selaras.inti.ukur.tertata_kantor import KANTOR, KURANG, LAJU, PITA

_JALAN = frozenset({PER_TAHUN, PER_TRIWULAN})
_JENIS = (KANTOR, PITA, LAJU, KURANG, *_JALAN)


@dataclass(frozen=True)
class BarisDaerah:
    """An office and its figures by key; ``pita``: band and how many indicators are in it.

    ``laju`` and ``kurang``: how many by reason of warning, and by the side that is missing.
    ``jalan``: how the figures came about, by kind (PER_TAHUN, PER_TRIWULAN) and key.
    """

    kode: str
    nama: str
    angka: dict[str, AngkaKantor]
    pita: tuple[tuple[str, int], ...]
    laju: dict[str, int]
    kurang: dict[str, int]
    jalan: dict[str, dict[str, AngkaKantor]]

    def nilai(self, kunci: str) -> Decimal | None:
        """The number of a figure; None when there is none."""
        satu = self.angka.get(kunci)
        return satu.nilai if satu else None


@dataclass(frozen=True)
class SaringanDaerah:
    """Order and choice of the address: which figure sorts, words of the name, only with alarms,
    which figure is drawn."""

    urut: str = "nama"
    turun: bool = False
    cari: str = ""
    perhatian: bool = False
    gambar: str = ""


def kantor_daerah(lingkup: LingkupOPD, tahun: int, s: SaringanDaerah) -> tuple[BarisDaerah, ...]:
    """The offices in scope that have this year; as many queries for forty as for one."""
    kantor = [k for k in daftar_kantor(lingkup) if tahun in k.tahun]
    segarkan(lingkup, tahun)
    angka: dict[str, dict[str, AngkaKantor]] = defaultdict(dict)
    pita: dict[str, list[tuple[str, int]]] = defaultdict(list)
    cacah: dict[str, dict[str, dict[str, int]]] = {
        jenis: defaultdict(dict) for jenis in (LAJU, KURANG)
    }
    jalan: dict[str, dict[str, dict[str, AngkaKantor]]] = defaultdict(
        lambda: {PER_TAHUN: {}, PER_TRIWULAN: {}}
    )
    for satu in angka_tertata(lingkup, tahun, _JENIS):
        if satu.jenis == KANTOR:
            angka[satu.opd][satu.kunci] = satu
        elif satu.jenis in _JALAN:
            jalan[satu.opd][satu.jenis][satu.kunci] = satu
        elif satu.jenis in cacah:
            cacah[satu.jenis][satu.opd][satu.kunci] = int(satu.nilai or 0)
        elif satu.nilai:
            pita[satu.opd].append((satu.teks or satu.kunci, int(satu.nilai)))
    semua = [
        BarisDaerah(
            k.kode, f"{k.nama} {k.pemerintah_daerah}", angka[k.kode], tuple(pita[k.kode]),
            cacah[LAJU][k.kode], cacah[KURANG][k.kode], jalan[k.kode],
        )
        for k in kantor
    ]  # fmt: skip
    return tuple(sorted(filter(_cocok(s), semua), key=_kunci(s)))


def _cocok(s: SaringanDaerah) -> Callable[[BarisDaerah], bool]:
    kata = s.cari.casefold().split()

    def cocok(b: BarisDaerah) -> bool:
        if s.perhatian and not b.nilai("perlu_perhatian"):
            return False
        return all(satu in b.nama.casefold() for satu in kata)

    return cocok


def _kunci(s: SaringanDaerah) -> Callable[[BarisDaerah], tuple[bool, Decimal, str]]:
    """By the figure, what has none last either way; by name otherwise."""

    def kunci(b: BarisDaerah) -> tuple[bool, Decimal, str]:
        nilai = None if s.urut == "nama" else b.nilai(s.urut)
        arah = -1 if s.turun else 1
        return nilai is None, (nilai or Decimal(0)) * arah, b.nama.casefold()

    return kunci
