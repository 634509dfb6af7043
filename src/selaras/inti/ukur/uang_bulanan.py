"""Spending of the office month by month, and the running absorption."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from selaras.inti.anggaran import HasilSerapan, hitung_serapan, jumlahkan
from selaras.inti.nilai import Nilai, Status
from selaras.inti.paket.baris_hasil import Anggaran
from selaras.inti.periode import JenisPeriode, Periode
from selaras.inti.ukur.pengukuran import Pengukuran
from selaras.inti.ukur.sementara import Sementara


@dataclass(frozen=True)
class UangBulan:
    """A month: what was spent in it and since January, the absorption so far, who has not told.

    ``sebagian`` and ``kumulatif_sebagian``: what is known while a sub kegiatan has not told the
    month, or one of those before it; None where the sum is whole or nobody told anything.
    """

    periode: Periode
    realisasi: Nilai
    kumulatif: Nilai
    serapan: HasilSerapan
    sebagian: Sementara | None
    kumulatif_sebagian: Decimal | None


def uang_bulanan(p: Pengukuran) -> list[UangBulan]:
    """The months that have begun by the as-of date; empty when nobody states money by month.

    A month that one sub kegiatan has not told is unknown, and so is every running total after it.
    """
    laporan = p.laporan
    isi: dict[tuple[str, str], Decimal] = {}
    for baris in laporan.paket.baris(Anggaran):
        bulanan = Periode.parse(baris.periode).jenis is JenisPeriode.BULAN
        if bulanan and baris.realisasi is not None:
            isi[baris.simpul_id, baris.periode] = baris.realisasi
    if not any(periode.startswith(str(laporan.tahun)) for _, periode in isi):
        return []
    sub = [s for s in laporan.simpul.values() if s.jenjang == "sub_kegiatan"]
    pagu = p.total.nilai_pagu
    hasil: list[UangBulan] = []
    diketahui = Decimal(0)
    for bulan in Periode.bagian(laporan.tahun, JenisPeriode.BULAN):
        if bulan.hari_awal > laporan.tahun_laporan.per_tanggal:
            break
        nilai = [(s.nama, _nilai(isi.get((s.simpul_id, str(bulan))))) for s in sub]
        realisasi = jumlahkan(nilai)
        lalu = hasil[-1].kumulatif if hasil else Nilai(Decimal(0))
        kumulatif = jumlahkan(((bulan.sebutan, realisasi), ("bulan sebelumnya", lalu)))
        ada = [n.angka for _, n in nilai if n.angka is not None]
        diketahui += sum(ada, Decimal(0))
        sebagian = 0 < len(ada) < len(nilai)
        hasil.append(
            UangBulan(
                bulan, realisasi, kumulatif, hitung_serapan(pagu, kumulatif),
                Sementara(sum(ada, Decimal(0)), len(ada), len(nilai)) if sebagian else None,
                diketahui if kumulatif.angka is None and diketahui else None,
            )
        )  # fmt: skip
    return hasil


def _nilai(angka: Decimal | None) -> Nilai:
    return Nilai.kosong(Status.BELUM_DIISI) if angka is None else Nilai(angka)
