"""Where the sheets of a year are, as data for pages and documents: what is ratified, what not.

The snapshot holds what is recorded; whoever prints figures of a period says with this whether they
are final. A document that is made without it says nothing about sheets.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selaras.inti.naskah.kalimat import rangkai
from selaras.inti.paket.isi import Paket
from selaras.inti.periode import Periode
from selaras.inti.siklus.alur import SEBUTAN_STATUS, Status
from selaras.inti.siklus.lembar import pemilik, unit_lembar


@dataclass(frozen=True)
class KeadaanLembar:
    """A sheet: its period and unit (empty: of no unit), and where it is."""

    periode: str
    unit: str
    status: Status


@dataclass(frozen=True)
class LembarTahun:
    """All sheets of a year, the earliest period first."""

    semua: tuple[KeadaanLembar, ...] = ()

    def kalimat(self, paket: Paket, sampai: Periode) -> tuple[str, ...]:
        """A sentence for every round up to the end of ``sampai``; none where nothing is asked."""
        nama = unit_lembar(paket)
        putaran: dict[str, list[KeadaanLembar]] = {}
        for satu in self.semua:
            if Periode.parse(satu.periode).hari_akhir <= sampai.hari_akhir:
                putaran.setdefault(satu.periode, []).append(satu)
        return tuple(_kalimat(periode, milik, nama) for periode, milik in putaran.items())

    def belum_sah(self, paket: Paket, dalam: Periode) -> dict[str, str]:
        """The state in words by indicator id, of those whose sheet of a period is not ratified."""
        milik = pemilik(paket)
        unit = {s.unit: SEBUTAN_STATUS[s.status] for s in self._belum(dalam)}
        return {kode: unit[u] for kode, u in milik.items() if u in unit}

    def pengesahan(self, sampai: Periode) -> str:
        """How far the figures up to the end of ``sampai`` are ratified, in words; empty where all
        are, or where nothing was collected by sheets."""
        milik = [s for s in self.semua if Periode.parse(s.periode).hari_akhir <= sampai.hari_akhir]
        sah = sum(s.status is Status.DISAHKAN for s in milik)
        if sah == len(milik):
            return ""
        return f"sebagian disahkan: {sah} dari {len(milik)} lembar" if sah else "belum disahkan"

    def ada(self, dalam: Periode) -> bool:
        """True when something of this period is collected by sheets."""
        return any(_dalam(s, dalam) for s in self.semua)

    def _belum(self, dalam: Periode) -> Iterator[KeadaanLembar]:
        return (s for s in self.semua if _dalam(s, dalam) and s.status is not Status.DISAHKAN)


TANPA_LEMBAR = LembarTahun()


def _dalam(satu: KeadaanLembar, dalam: Periode) -> bool:
    return dalam.memuat(Periode.parse(satu.periode))


def _kalimat(periode: str, milik: list[KeadaanLembar], nama: dict[str, str]) -> str:
    sah = sum(s.status is Status.DISAHKAN for s in milik)
    kata = f"{Periode.parse(periode).sebutan}: {sah} dari {len(milik)} lembar disahkan"
    belum = [
        f"{nama.get(s.unit, s.unit or 'tingkat perangkat daerah')} masih {SEBUTAN_STATUS[s.status]}"
        for s in milik
        if s.status is not Status.DISAHKAN
    ]
    return f"{kata}; angka {rangkai(belum)}." if belum else f"{kata}."
