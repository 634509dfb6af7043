"""A new reporting year from the last one: the plan is carried over, its figures are not.

What the office is and plans stays; what a year brought (budget, factors, photographs, own words,
corrections) belongs to that year. Results and targets of the past stay as history, for the
comparison with past years. What must be counted anew is there and says that it is not filled.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import TypeVar

from selaras.inti.paket import baris_bukti as bukti
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris
from selaras.inti.siklus.naskah import StatusNaskah

B = TypeVar("B", bound=Baris)

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
    pk = rencana.Dokumen(
        dokumen_id=f"pk-{tahun}", jenis="pk", nama=f"Perjanjian Kinerja Tahun {tahun}",
        tahun=tahun, status=StatusNaskah.RANCANGAN.value, asal=dari,
    )  # fmt: skip
    baris.append(pk)
    baris.extend(_target(paket, pk.dokumen_id, tahun))
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


def _target(paket: Paket, dokumen_id: str, tahun: int) -> Iterator[rencana.Target]:
    """The yearly targets that the latest Renstra gives for the year."""
    renstra = [d for d in paket.baris(rencana.Dokumen) if d.jenis == "renstra"]
    milik = {d.dokumen_id: d for d in renstra}
    for target in _urut(paket.baris(rencana.Target), milik):
        if target.periode == str(tahun):
            asal = f"{milik[target.dokumen_id].nama}, target {tahun}"
            yield replace(target, dokumen_id=dokumen_id, asal=asal)


def _urut(
    target: Iterable[rencana.Target], renstra: dict[str, rencana.Dokumen]
) -> list[rencana.Target]:
    """Of each indicator the target of the last Renstra document only."""
    urutan = list(renstra)
    pilih: dict[tuple[str, str], rencana.Target] = {}
    for satu in target:
        if satu.dokumen_id not in renstra:
            continue
        kunci = (satu.indikator_id, satu.periode)
        lama = pilih.get(kunci)
        if lama is None or urutan.index(satu.dokumen_id) > urutan.index(lama.dokumen_id):
            pilih[kunci] = satu
    return list(pilih.values())
