"""What the address of the page Wawasan asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from selaras.inti.naskah.wawasan import JENJANG
from selaras.inti.periode import ROMAWI, JenisPeriode, Periode

TAHUN = "tahun"
TRIWULAN = tuple(f"TW{ke}" for ke in range(1, 5))
PILIHAN_PERIODE = (
    *((kode, f"sampai triwulan {ROMAWI[ke]}") for ke, kode in enumerate(TRIWULAN)),
    (TAHUN, "setahun"),
)


@dataclass(frozen=True)
class Saringan:
    """Unit, period, level, only IKU. An empty ``periode`` is the last one that has results."""

    unit: str = ""
    periode: str = ""
    jenjang: str = ""
    iku: bool = False

    @classmethod
    def dari(cls, isi: Mapping[str, str]) -> Saringan:
        """The filter of a query string; unknown values are ignored."""
        periode, jenjang = isi.get("periode", ""), isi.get("jenjang", "")
        return cls(
            unit=isi.get("unit", "")[:60],
            periode=periode if periode in (*TRIWULAN, TAHUN) else "",
            jenjang=jenjang if jenjang in JENJANG else "",
            iku=isi.get("iku") == "ya",
        )

    def hanya_unit(self, ada: Mapping[str, str]) -> Saringan:
        """The same filter without a unit that this office does not have."""
        return self if not self.unit or self.unit in ada else replace(self, unit="")

    def sampai(self, tahun: int, bawaan: Periode | None) -> Periode:
        """The period that is looked at; ``bawaan`` when none was chosen (None: the year)."""
        if not self.periode:
            return bawaan or Periode(tahun)
        if self.periode == TAHUN:
            return Periode(tahun)
        return Periode(tahun, JenisPeriode.TRIWULAN, TRIWULAN.index(self.periode) + 1)

    def alamat(self) -> str:
        """The query string of this filter."""
        isi = {
            "unit": self.unit, "periode": self.periode, "jenjang": self.jenjang,
            "iku": "ya" if self.iku else "",
        }  # fmt: skip
        return "?" + urlencode({k: v for k, v in isi.items() if v})
