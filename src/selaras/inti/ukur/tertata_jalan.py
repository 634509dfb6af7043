"""The course of an office: its means by level over the years and from quarter to quarter.

A figure is measured by the same rules as the one of now, on the snapshot as it stood then.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selaras.inti.periode import Periode
from selaras.inti.rata_rata import RataRata, hitung_rata_rata
from selaras.inti.ukur.pengukuran import Pengukuran
from selaras.inti.ukur.perbandingan import tahun_berdata
from selaras.inti.ukur.sampai import potong, triwulan_terakhir, triwulan_terisi
from selaras.inti.ukur.tertata import AngkaTertata

PER_TAHUN, PER_TRIWULAN = "kantor_tahun", "kantor_triwulan"
JENJANG = ("sasaran", "program")


def angka_jalan(p: Pengukuran, terukur: Mapping[Periode, Pengukuran]) -> Iterator[AngkaTertata]:
    """The figures by place: ``capaian_sasaran@2023``, ``serapan@TW2``.

    ``terukur``: snapshots as of a quarter that are measured already. A year that still runs is
    none of the years.
    """
    berjalan = triwulan_terakhir(p.laporan) is not None
    for jenjang in JENJANG:
        milik = _indikator(p, jenjang)
        for tahun in tahun_berdata(p, milik):
            if tahun < p.laporan.tahun or not berjalan:
                ukuran = (p.ukur_indikator(kode, tahun) for kode in milik)
                rata = hitung_rata_rata(u.capaian for u in ukuran)
                yield _angka(PER_TAHUN, f"capaian_{jenjang}@{tahun}", rata, len(milik))
    for satu in triwulan_terisi(p.laporan):
        kini = terukur.get(satu) or Pengukuran(potong(p.laporan, satu))
        tempat = f"TW{satu.ke}"
        for jenjang in JENJANG:
            milik = _indikator(kini, jenjang)
            rata = hitung_rata_rata(kini.indikator[kode].capaian for kode in milik)
            yield _angka(PER_TRIWULAN, f"capaian_{jenjang}@{tempat}", rata, len(milik))
        uang = kini.total
        yield AngkaTertata(PER_TRIWULAN, f"serapan@{tempat}", uang.serapan, None, uang.status.value)


def rata_jenjang(p: Pengukuran, jenis: str, jenjang: str) -> AngkaTertata:
    """The mean achievement of the indicators of a level, with its band."""
    rata = hitung_rata_rata(p.indikator[kode].capaian for kode in _indikator(p, jenjang))
    pita = p.pita(rata)
    nama = pita.nama if pita else None
    return AngkaTertata(jenis, f"capaian_{jenjang}", rata.nilai, nama, rata.status.value)


def _indikator(p: Pengukuran, jenjang: str) -> list[str]:
    simpul = p.laporan.simpul
    return [k for k, i in p.laporan.indikator.items() if simpul[i.simpul_id].jenjang == jenjang]


def _angka(jenis: str, kunci: str, rata: RataRata, banyak: int) -> AngkaTertata:
    """``teks``: of how many indicators it is the mean, where that is not all of them."""
    sebagian = f"{rata.banyak} dari {banyak} indikator" if 0 < rata.banyak < banyak else None
    return AngkaTertata(jenis, kunci, rata.nilai, sebagian, rata.status.value)
