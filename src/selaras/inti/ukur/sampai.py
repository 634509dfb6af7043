"""The snapshot as it stood at the end of a period: what the year looked like by then.

The same rules measure it, so a page about a quarter has no formula of its own.
"""

from __future__ import annotations

from dataclasses import replace

from selaras.inti.agregasi import nilai_baris
from selaras.inti.paket.baris_hasil import Anggaran, AnggaranAkun, Faktor, Realisasi
from selaras.inti.paket.baris_kantor import TahunLaporan
from selaras.inti.periode import JenisPeriode, Periode
from selaras.inti.potret import LaporanKinerja


def potong(laporan: LaporanKinerja, sampai: Periode) -> LaporanKinerja:
    """The snapshot with an as-of date at the end of ``sampai``.

    Results, spending and words of later periods of that year are left out, a budget stays;
    agreements signed later are not in force. Words without a period are about the whole year.
    The year itself gives the snapshot back as it is.
    """
    if sampai.jenis is JenisPeriode.TAHUN:
        return laporan
    scope = laporan.tahun_laporan
    paket = laporan.paket.dengan(
        TahunLaporan, [replace(scope, per_tanggal=min(scope.per_tanggal, sampai.hari_akhir))]
    )
    paket = paket.dengan(
        Realisasi, [b for b in paket.baris(Realisasi) if not _sesudah(b.periode, sampai)]
    )
    setahun = str(Periode(scope.tahun))
    paket = paket.dengan(
        Faktor, [f for f in paket.baris(Faktor) if not _sesudah(f.periode or setahun, sampai)]
    )
    paket = paket.dengan(
        Anggaran,
        [
            replace(b, realisasi=None, alasan_lebih=None) if _sesudah(b.periode, sampai) else b
            for b in paket.baris(Anggaran)
        ],
    )
    paket = paket.dengan(
        AnggaranAkun,
        [
            replace(b, realisasi=None, alasan_lebih=None) if _sesudah(b.periode, sampai) else b
            for b in paket.baris(AnggaranAkun)
        ],
    )
    return LaporanKinerja(paket, laporan.sidik_berkas)


def _sesudah(teks: str, sampai: Periode) -> bool:
    """True for a period of the same year that is not over when ``sampai`` is."""
    periode = Periode.parse(teks)
    return periode.tahun == sampai.tahun and periode.hari_akhir > sampai.hari_akhir


def triwulan_terakhir(laporan: LaporanKinerja) -> Periode | None:
    """The last quarter whose results are held, when the year itself is not held yet.

    None for a year that has its figures (some row of the year is filled, or the fourth quarter
    is), and for one that has no period at all: the year is what there is to look at.
    """
    terisi = periode_terisi(laporan)
    if not terisi or any(p.jenis is JenisPeriode.TAHUN for p in terisi):
        return None
    ke = _triwulan_akhir(terisi)
    return None if ke == 4 else Periode(laporan.tahun, JenisPeriode.TRIWULAN, ke)


def triwulan_terisi(laporan: LaporanKinerja) -> tuple[Periode, ...]:
    """The quarters from the first to the last that has results of its own.

    A month or half of the year belongs to the quarter in which it ends; a year that is only held
    as a whole has none.
    """
    terisi = {p for p in periode_terisi(laporan) if p.jenis is not JenisPeriode.TAHUN}
    semua = Periode.bagian(laporan.tahun, JenisPeriode.TRIWULAN)
    return tuple(semua[: _triwulan_akhir(terisi)])


def periode_terisi(laporan: LaporanKinerja) -> set[Periode]:
    """The periods of the year for which some result is held."""
    hasil: set[Periode] = set()
    for kode, baris in laporan.realisasi.items():
        for satu in baris:
            periode = Periode.parse(satu.periode)
            milik = periode.tahun == laporan.tahun
            if milik and nilai_baris(laporan.indikator[kode], satu).ada:
                hasil.add(periode)
    return hasil


def _triwulan_akhir(terisi: set[Periode]) -> int:
    """The number of the quarter in which the last of these periods ends; 0 for none."""
    return -(-max((p.bulan_akhir for p in terisi), default=0) // 3)
