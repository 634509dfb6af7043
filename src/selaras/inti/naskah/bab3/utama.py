"""Which indicators count as the key performance indicators (IKU) of the report."""

from __future__ import annotations

from dataclasses import dataclass

from selaras.inti.naskah.konteks import Konteks
from selaras.inti.ukur import UkurIndikator


@dataclass(frozen=True)
class Utama:
    """The IKU; ``ditandai`` is False when none was marked and those of the sasaran stand in."""

    indikator: tuple[UkurIndikator, ...]
    ditandai: bool

    @property
    def sebutan(self) -> str:
        """What to call them."""
        return "indikator kinerja utama" if self.ditandai else "indikator sasaran"

    @property
    def kode(self) -> tuple[str, ...]:
        """Their ids."""
        return tuple(u.indikator.indikator_id for u in self.indikator)


def indikator_utama(k: Konteks) -> Utama:
    """The indicators marked as IKU; without any, those of the sasaran."""
    semua = k.pengukuran.indikator.values()
    iku = tuple(u for u in semua if u.indikator.iku)
    if iku:
        return Utama(iku, True)
    sasaran = tuple(
        u for u in semua if k.laporan.simpul[u.indikator.simpul_id].jenjang == "sasaran"
    )
    return Utama(sasaran, False)
