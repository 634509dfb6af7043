"""Counts over many measurements: judged, reached, missed, and what was not judged."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from selaras.inti.capaian import HasilCapaian
from selaras.inti.nilai import Status
from selaras.inti.rata_rata import RataRata
from selaras.inti.ukur.pengukuran import UkurIndikator, UkurSimpul


@dataclass(frozen=True)
class Sebaran:
    """How many were measured and what became of them.

    ``tercapai`` counts achievements of 100 percent and more; ``melampaui`` those above it, and
    a predikat above the one that was promised.
    ``lain`` maps each other status to its count, ``pita`` each band's slug to its count.
    ``anggota`` names the ids behind each count: "semua", "dinilai", "tercapai", "melampaui",
    "tak_dinilai", "tercapai_sebagian", and each status and band by its own word.
    """

    banyak: int
    dinilai: int
    tercapai: int
    melampaui: int
    lain: tuple[tuple[Status, int], ...]
    pita: tuple[tuple[str, int], ...]
    anggota: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def belum(self) -> int:
        """Judged and below target."""
        return self.dinilai - self.tercapai

    @property
    def tercapai_sebagian(self) -> int:
        """Reached by a mean that leaves out some of the indicators."""
        return len(self.anggota.get("tercapai_sebagian", ()))

    @property
    def tak_dinilai(self) -> int:
        """Not judged, for whatever reason."""
        return self.banyak - self.dinilai


def hitung_sebaran(ukuran: Iterable[UkurIndikator | UkurSimpul]) -> Sebaran:
    """Counts of indicators, or of nodes by the mean of their own indicators."""
    semua = list(ukuran)
    hasil = [_hasil(u) for u in semua]
    dinilai = [h for h in hasil if h.nilai is not None]
    lain = Counter(h.status for h in hasil if h.nilai is None)
    pita = Counter(u.predikat.kode for u in semua if u.predikat is not None)
    return Sebaran(
        banyak=len(semua),
        dinilai=len(dinilai),
        tercapai=sum(1 for h in dinilai if h.tercapai),
        melampaui=sum(1 for h in dinilai if h.melampaui),
        lain=tuple(sorted(lain.items(), key=lambda pasang: (-pasang[1], pasang[0]))),
        pita=tuple(pita.items()),
        anggota=_anggota(semua),
    )


def _anggota(semua: list[UkurIndikator | UkurSimpul]) -> dict[str, tuple[str, ...]]:
    kumpulan: dict[str, list[str]] = defaultdict(list)
    for u in semua:
        kode = u.indikator.indikator_id if isinstance(u, UkurIndikator) else u.simpul.simpul_id
        h = _hasil(u)
        dinilai = h.nilai is not None
        kumpulan["semua"].append(kode)
        kumpulan["dinilai" if dinilai else "tak_dinilai"].append(kode)
        if not dinilai:
            kumpulan[h.status.value].append(kode)
        if h.tercapai:
            kumpulan["tercapai"].append(kode)
            if isinstance(h, RataRata) and h.di_luar:
                kumpulan["tercapai_sebagian"].append(kode)
        if h.melampaui:
            kumpulan["melampaui"].append(kode)
        if u.predikat is not None:
            kumpulan[u.predikat.kode].append(kode)
    return {nama: tuple(isi) for nama, isi in kumpulan.items()}


def _hasil(u: UkurIndikator | UkurSimpul) -> HasilCapaian | RataRata:
    return u.capaian if isinstance(u, UkurIndikator) else u.rata
