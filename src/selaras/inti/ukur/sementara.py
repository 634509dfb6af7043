"""What is known of a sum of money while a part of the sub kegiatan or of the year is not told.

The sum itself stays unknown (``jumlahkan``): this is said beside it, with how much of it there is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from selaras.inti.angka import tampilkan
from selaras.inti.nilai import Nilai, Status
from selaras.inti.periode import Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur.pengukuran import Pengukuran

SISI = ("pagu", "realisasi")
BELUM_LENGKAP = "belum lengkap"
Rincian = Mapping[str, Mapping[Periode, Decimal]]


@dataclass(frozen=True)
class Sementara:
    """Rupiah that are filled in: of ``terisi`` of ``banyak`` sub kegiatan; ``belum``: the codes
    of those that are not, or not whole.

    ``sampai``: the last period until which everything is told, where the year is told by periods;
    ``sebagian``: True where one of those counted in ``terisi`` has only told periods of the year.
    """

    angka: Decimal
    terisi: int
    banyak: int
    belum: tuple[str, ...] = ()
    sampai: Periode | None = None
    sebagian: bool = False

    def teks(self, cetak: Callable[[Decimal], str] = tampilkan) -> str:
        """The figure, as ``cetak`` prints it, with the words."""
        return f"{cetak(self.angka)} ({self.sebutan})"

    @property
    def sebutan(self) -> str:
        """The words that stand beside the figure."""
        if self.sampai is not None:
            return f"sementara, lengkap sampai {self.sampai.sebutan}"
        if self.sebagian and self.terisi == self.banyak:
            return "sementara, baru sebagian bulan terisi"
        terisi = "mulai terisi" if self.sebagian else "terisi"
        return f"sementara, {self.terisi} dari {self.banyak} sub kegiatan {terisi}"


def sementara(p: Pengukuran, simpul_id: str, sisi: str) -> Sementara | None:
    """The part of a node's "pagu" or "realisasi" that is known; "*" is the whole office.

    None where the sum is whole, nothing of it is filled in, or a part is empty for another reason.
    """
    if sisi not in SISI:
        return None
    ke = SISI.index(sisi)
    rincian = p.rincian_realisasi if sisi == "realisasi" else {}
    uang = {kode: u[ke] for kode, u in p.uang.items()}
    return dari_bagian(p.laporan, simpul_id, uang, rincian)


def sebutan_hasil(p: Pengukuran, simpul_id: str, status: str) -> str:
    """The words for a share or remainder that nobody can reckon: that money is only known in part,
    or its ``status``."""
    sebagian = any(sementara(p, simpul_id, sisi) for sisi in SISI)
    return BELUM_LENGKAP if sebagian and status == Status.BELUM_DIISI.sebutan else status


def dari_bagian(
    laporan: LaporanKinerja,
    simpul_id: str,
    uang: Mapping[str, Nilai],
    rincian: Rincian | None = None,
) -> Sementara | None:
    """The same from the money of each node by id; ``rincian``: what leaves told by period."""
    if simpul_id == "*":
        bawah = [kode for kode in uang if kode != "*"]
    else:
        bawah = [s.simpul_id for s in laporan.keturunan(simpul_id)] or [simpul_id]
    daun = {kode: uang[kode] for kode in bawah if kode in uang and not laporan.anak.get(kode)}
    ada = [n.angka for n in daun.values() if n.angka is not None]
    belum = tuple(kode for kode, n in daun.items() if n.angka is None)
    mulai = {kode: isi for kode in belum if (isi := (rincian or {}).get(kode))}
    if not belum or not (ada or mulai):
        return None
    if any(daun[kode].status is not Status.BELUM_DIISI for kode in belum):
        return None
    dalam = sum((n for isi in mulai.values() for n in isi.values()), Decimal(0))
    sampai = _lengkap(mulai) if len(mulai) == len(belum) else None
    return Sementara(
        sum(ada, Decimal(0)) + dalam, len(ada) + len(mulai), len(daun), belum, sampai, bool(mulai)
    )  # fmt: skip


def _lengkap(rincian: Rincian) -> Periode | None:
    """The last period until which each of them told the whole year; None: not even the first."""
    akhir = [_berturut(isi) for isi in rincian.values()]
    ada = [p for p in akhir if p is not None]
    return min(ada, key=lambda p: p.hari_akhir) if len(ada) == len(akhir) and ada else None


def _berturut(isi: Mapping[Periode, Decimal]) -> Periode | None:
    contoh = next(iter(isi))
    akhir = None
    for satu in Periode.bagian(contoh.tahun, contoh.jenis):
        if satu not in isi:
            break
        akhir = satu
    return akhir
