"""What the address of the page Capaian asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from selaras.inti.nilai import Status
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.ukur import UkurIndikator
from selaras.inti.ukur.perbandingan import hitung_kekurangan

TAK_DINILAI = tuple(s for s in Status if s is not Status.DINILAI)
SEMUA = "semua"


@dataclass(frozen=True)
class Saringan:
    """Words, level, band or status, only what missed, and which branches are unfolded."""

    cari: str = ""
    jenjang: str = ""
    predikat: str = ""
    meleset: bool = False
    buka: frozenset[str] = frozenset()
    periode: str = ""  # until when, as the page Wawasan says it; empty: the last one told

    @classmethod
    def dari(cls, isi: Mapping[str, str]) -> Saringan:
        """The filter of a query string; unknown values are ignored."""
        jenjang = isi.get("jenjang", "")
        return cls(
            cari=" ".join(isi.get("cari", "").split())[:100],
            jenjang=jenjang if jenjang in dict(pilihan.JENJANG) else "",
            predikat=isi.get("predikat", "")[:40],
            meleset=isi.get("meleset") == "ya",
            periode=isi.get("periode", "")[:5],
            buka=frozenset(filter(None, isi.get("buka", "")[:2000].split(","))),
        )

    @property
    def aktif(self) -> bool:
        """True when rows are selected; folding is off then."""
        return bool(self.cari or self.jenjang or self.predikat or self.meleset)

    @property
    def semua_terbuka(self) -> bool:
        """True when the whole tree was asked for."""
        return SEMUA in self.buka

    def alamat(self) -> str:
        """The query string of this filter."""
        isi = {
            "cari": self.cari,
            "jenjang": self.jenjang,
            "predikat": self.predikat,
            "meleset": "ya" if self.meleset else "",
            "periode": self.periode,
            "buka": ",".join(sorted(self.buka)),
        }
        return "?" + urlencode({k: v for k, v in isi.items() if v}, safe=",")

    @property
    def kosong(self) -> str:
        """The query string that chooses nothing, of the same period."""
        return Saringan(periode=self.periode).alamat()

    @property
    def terbuka(self) -> str:
        """The same with every branch open."""
        return Saringan(periode=self.periode, buka=frozenset({SEMUA})).alamat()

    def sakelar(self, kode: str, semua: frozenset[str]) -> Saringan:
        """The same filter with one branch the other way; ``semua`` are the branches there are."""
        return replace(self, buka=(semua if self.semua_terbuka else self.buka) ^ {kode})

    def cocok(self, simpul: Simpul, u: UkurIndikator | None) -> bool:
        """True when a row of the tree is asked for."""
        if self.jenjang and simpul.jenjang != self.jenjang:
            return False
        if self.predikat and self.predikat not in _sifat(u):
            return False
        if self.meleset and (u is None or hitung_kekurangan(u).tercapai is not False):
            return False
        bunyi = f"{simpul.simpul_id} {simpul.nama} {u.indikator.nama if u else ''}".casefold()
        return all(kata in bunyi for kata in self.cari.casefold().split())


def _sifat(u: UkurIndikator | None) -> tuple[str, ...]:
    """What the choice "Predikat" may say of a row."""
    if u is not None and u.predikat is not None:
        return (u.predikat.kode,)
    return ("tak-dinilai",) if u is None else ("tak-dinilai", u.capaian.status.value)
