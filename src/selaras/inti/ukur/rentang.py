"""A range that was kept on the average of the year and left in one of its periods."""

from __future__ import annotations

from selaras.inti.agregasi import nilai_baris
from selaras.inti.nilai import Nilai
from selaras.inti.periode import JenisPeriode, Periode
from selaras.inti.ukur.pengukuran import Pengukuran, UkurIndikator


def periode_di_luar(p: Pengukuran, u: UkurIndikator) -> tuple[tuple[Periode, Nilai], ...]:
    """The periods of the year whose value lies outside of the promised range, in order of time.

    Empty unless the target is a range that the value of the year lies in.
    """
    r = u.realisasi.angka
    if u.target.batas is None or r is None or not _di_dalam(u, Nilai(r)):
        return ()
    baris = p.laporan.realisasi.get(u.indikator.indikator_id, ())
    semua = [(Periode.parse(b.periode), nilai_baris(u.indikator, b)) for b in baris]
    luar = [
        (periode, nilai)
        for periode, nilai in semua
        if periode.tahun == u.tahun
        and periode.jenis is not JenisPeriode.TAHUN
        and not _di_dalam(u, nilai)
    ]
    return tuple(sorted(luar, key=lambda pasang: pasang[0].urutan))


def kalimat_di_luar(luar: tuple[tuple[Periode, Nilai], ...]) -> str:
    """ "triwulan III 2024 (8,9)", joined by commas."""
    return ", ".join(f"{periode.sebutan} ({nilai.teks})" for periode, nilai in luar)


def _di_dalam(u: UkurIndikator, nilai: Nilai) -> bool:
    """Inside of the range, or without a number that could leave it."""
    if u.target.batas is None or nilai.angka is None:
        return True
    bawah, atas = u.target.batas
    return bawah <= nilai.angka <= atas
