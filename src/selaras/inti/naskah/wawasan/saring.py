"""What of the plan an insight page looks at: a unit, a level, only the IKU."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from selaras.inti.naskah.konteks import Konteks
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_rencana import Indikator, Simpul
from selaras.inti.periode import tanggal_panjang
from selaras.inti.siklus.lembar import pemilik, unit_lembar
from selaras.inti.ukur import UkurIndikator

JENJANG = tuple(nama for nama, _ in pilihan.JENJANG)


@dataclass(frozen=True)
class Saring:
    """``unit``: code of a sheet's unit or "" for all; ``jenjang``: a level or "" for all."""

    k: Konteks
    unit: str = ""
    jenjang: str = ""
    iku: bool = False

    @cached_property
    def unit_ada(self) -> dict[str, str]:
        """Code and name of the units that answer for an indicator; without the whole office."""
        return {kode: nama for kode, nama in unit_lembar(self.k.laporan.paket).items() if kode}

    @cached_property
    def pemilik(self) -> dict[str, str]:
        """The unit of every indicator by its id."""
        return pemilik(self.k.laporan.paket)

    def nama_unit(self, indikator: Indikator) -> str:
        """The unit that answers for an indicator, in words."""
        kode = self.pemilik[indikator.indikator_id]
        return self.unit_ada.get(kode, "Tingkat perangkat daerah")

    @cached_property
    def indikator(self) -> tuple[UkurIndikator, ...]:
        """The measured indicators that are asked for, in canonical order."""
        semua = self.k.pengukuran.indikator.values()
        return tuple(u for u in semua if self._cocok(u.indikator))

    def _cocok(self, indikator: Indikator) -> bool:
        if self.unit and self.pemilik[indikator.indikator_id] != self.unit:
            return False
        if self.iku and not indikator.iku:
            return False
        jenjang = self.k.laporan.simpul[indikator.simpul_id].jenjang
        return not self.jenjang or jenjang == self.jenjang

    @property
    def sebutan_sampai(self) -> str:
        """Until when the snapshot tells results: a quarter, or its as-of date."""
        hari = self.k.laporan.tahun_laporan.per_tanggal
        return self.k.sampai.sebutan if self.k.sampai else tanggal_panjang(hari)

    @property
    def disaring(self) -> bool:
        """True when not everything of the year is looked at."""
        return bool(self.unit or self.jenjang or self.iku)

    def kosong(self, apa: str) -> str:
        """Why nothing of a kind is looked at: the choice leaves it out, or the year has none."""
        if self.disaring:
            return f"Tidak ada {apa} pada pilihan ini. Ubah saringan di atas."
        return f"Rencana tahun {self.k.tahun} belum punya {apa}."

    def simpul(self, *jenjang: str) -> list[Simpul]:
        """Nodes of the levels that hold, or stand above, an indicator that is asked for."""
        disaring = bool(self.unit or self.iku)
        return [
            s
            for s in self.k.laporan.simpul.values()
            if s.jenjang in jenjang and (not disaring or s.simpul_id in self._leluhur)
        ]

    @cached_property
    def _leluhur(self) -> frozenset[str]:
        return frozenset(kode for i in self._milik() for kode in self._naik(i.simpul_id))

    def _milik(self) -> Iterator[Indikator]:
        for satu in self.k.laporan.indikator.values():
            unit = not self.unit or self.pemilik[satu.indikator_id] == self.unit
            if unit and (satu.iku or not self.iku):
                yield satu

    def _naik(self, simpul_id: str | None) -> Iterator[str]:
        while simpul_id:
            yield simpul_id
            simpul_id = self.k.laporan.simpul[simpul_id].induk_id
