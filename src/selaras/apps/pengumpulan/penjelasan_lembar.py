"""The words about what missed its target, as the page of a sheet shows them to all who see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from selaras.inti.paket.pilihan import JENIS_FAKTOR
from selaras.inti.periode import Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.lembar import WAJIB_JELAS, SyaratLembar, indikator_lembar
from selaras.inti.siklus.penjelasan import uraian_faktor


@dataclass(frozen=True)
class PenjelasanSimpul:
    """What is told of a node in a period: its kinds in words with their text (empty: not written),
    those that must be there also while nobody wrote them."""

    simpul_id: str
    nama: str
    bagian: tuple[tuple[str, str], ...]

    @property
    def ditulis(self) -> bool:
        """True when somebody wrote something."""
        return any(teks for _, teks in self.bagian)


def penjelasan_lembar(
    laporan: LaporanKinerja, periode: Periode, unit: str, syarat: Iterable[SyaratLembar]
) -> list[PenjelasanSimpul]:
    """Each node of a sheet that must be explained or is, in the order of the sheet."""
    wajib = {s.simpul_id for s in syarat if s.penjelasan}
    simpul = dict.fromkeys(i.simpul_id for i in indikator_lembar(laporan.paket, unit).values())
    hasil = []
    for kode in simpul:
        teks = uraian_faktor(laporan.paket, kode, periode=periode)
        if kode not in wajib and not any(teks.values()):
            continue
        bagian = tuple(
            (sebutan, teks[jenis])
            for jenis, sebutan in JENIS_FAKTOR
            if teks[jenis] or (kode in wajib and jenis in WAJIB_JELAS)
        )
        hasil.append(PenjelasanSimpul(kode, laporan.simpul[kode].nama, bagian))
    return hasil
