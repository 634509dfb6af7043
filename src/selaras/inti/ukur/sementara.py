"""What is known of a sum of money while a part of the sub kegiatan is not filled in.

The sum itself stays unknown (``jumlahkan``): this is said beside it, with how much of it there is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from selaras.inti.angka import tampilkan
from selaras.inti.nilai import Nilai, Status
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur.pengukuran import Pengukuran

SISI = ("pagu", "realisasi")


@dataclass(frozen=True)
class Sementara:
    """Rupiah of the sub kegiatan that are filled in: ``terisi`` of ``banyak``; ``belum``: the
    codes of the others."""

    angka: Decimal
    terisi: int
    banyak: int
    belum: tuple[str, ...] = ()

    def teks(self, cetak: Callable[[Decimal], str] = tampilkan) -> str:
        """The figure, as ``cetak`` prints it, with the words."""
        return f"{cetak(self.angka)} ({self.sebutan})"

    @property
    def sebutan(self) -> str:
        """The words that stand beside the figure."""
        return f"sementara, {self.terisi} dari {self.banyak} sub kegiatan terisi"


def sementara(p: Pengukuran, simpul_id: str, sisi: str) -> Sementara | None:
    """The part of a node's "pagu" or "realisasi" that is known; "*" is the whole office.

    None where the sum is whole, nothing of it is filled in, or a part is empty for another reason.
    """
    if sisi not in SISI:
        return None
    ke = SISI.index(sisi)
    return dari_bagian(p.laporan, simpul_id, {kode: u[ke] for kode, u in p.uang.items()})


def dari_bagian(
    laporan: LaporanKinerja, simpul_id: str, uang: Mapping[str, Nilai]
) -> Sementara | None:
    """The same from the money of each node by id."""
    if simpul_id == "*":
        bawah = [kode for kode in uang if kode != "*"]
    else:
        bawah = [s.simpul_id for s in laporan.keturunan(simpul_id)]
    daun = {kode: uang[kode] for kode in bawah if kode in uang and not laporan.anak.get(kode)}
    ada = [n.angka for n in daun.values() if n.angka is not None]
    belum = tuple(kode for kode, n in daun.items() if n.angka is None)
    if not ada or not belum:
        return None
    if any(daun[kode].status is not Status.BELUM_DIISI for kode in belum):
        return None
    return Sementara(sum(ada, Decimal(0)), len(ada), len(daun), belum)
