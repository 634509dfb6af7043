"""A new reporting year from the last one: the plan is carried over, its figures are not.

What the office is and plans stays; what a year brought (budget, factors, photographs, own words,
corrections) belongs to that year. Results and targets of the past stay as history, for the
comparison with past years. What must be counted anew is there and says that it is not filled.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from selaras.inti.paket import baris_bukti as bukti
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris
from selaras.inti.siklus.perjanjian import rancangan_pk
from selaras.inti.siklus.target import target_renstra

# Carried over as they stand.
TETAP: tuple[type[Baris], ...] = (
    kantor.OPD, kantor.Unit, kantor.FungsiUnit, kantor.Isu, kantor.KelompokSasaran,
    kantor.DasarHukum, rencana.Simpul, rencana.SasaranDaerah, rencana.Indikator,
    bukti.SyaratBukti, rencana.Penjenjangan, rencana.Dokumen, rencana.PihakPerjanjian,
    rencana.Target, hasil.Realisasi,
)  # fmt: skip
BELUM = "belum_diisi"


def gulirkan(paket: Paket, tahun: int) -> Paket:
    """The package of ``tahun`` from that of an earlier year.

    Its agreement is a draft without date; it holds the targets that the Renstra gives for the
    year and no other. Raises ValueError when the year is not later.
    """
    lama = paket.baris(kantor.TahunLaporan)[0]
    if tahun <= lama.tahun:
        raise ValueError(f"Tahun {tahun} tidak sesudah {lama.tahun}.")
    dari = f"digulirkan dari tahun {lama.tahun}"
    baris: list[Baris] = [
        replace(
            lama, tahun=tahun, per_tanggal=date(tahun, 12, 31), tempat_laporan=None,
            tanggal_laporan=None, asal=dari,
        )
    ]  # fmt: skip
    for kelas in TETAP:
        baris.extend(paket.baris(kelas))
    baris.extend(_hitung_ulang(paket, dari))
    pk = replace(rancangan_pk(f"pk-{tahun}", tahun), asal=dari)
    baris.append(pk)
    baris.extend(target_renstra(paket, pk))
    dipakai = {b.logo for b in paket.baris(kantor.OPD) if b.logo}
    return Paket.susun(baris, {n: paket.berkas[n] for n in dipakai if n in paket.berkas})


def _hitung_ulang(paket: Paket, dari: str) -> Iterator[Baris]:
    """What is counted every year: the rows stay, their figures do not."""
    for pegawai in paket.baris(kantor.Pegawai):
        yield replace(pegawai, jumlah=None, keadaan=BELUM, asal=dari)
    for aset in paket.baris(kantor.Aset):
        yield replace(aset, nilai=None, keadaan=BELUM, asal=dari)
    for sarana in paket.baris(kantor.Sarana):
        yield replace(
            sarana, jumlah=None, luas=None, per_tanggal=None, keadaan=BELUM, asal=dari
        )  # fmt: skip
