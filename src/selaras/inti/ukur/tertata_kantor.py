"""An office on one line: the tidy figures that a regency sets side by side.

Measured at the end of the last quarter that has results, or for the year once it has its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from selaras.inti.nilai import Status
from selaras.inti.periode import Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur.kelengkapan import SISI, TAK_ADA, kurang
from selaras.inti.ukur.laju import laju_indikator
from selaras.inti.ukur.laju_putusan import Keadaan
from selaras.inti.ukur.pengukuran import Pengukuran
from selaras.inti.ukur.sampai import potong, triwulan_terakhir
from selaras.inti.ukur.sebaran import hitung_sebaran
from selaras.inti.ukur.sementara import sementara
from selaras.inti.ukur.tertata import AngkaTertata
from selaras.inti.ukur.tertata_jalan import JENJANG, angka_jalan, rata_jenjang

KANTOR, PITA = "kantor", "kantor_pita"
LAJU, KURANG = "kantor_laju", "kantor_kurang"  # reasons of warning; what is missing


def angka_kantor(p: Pengukuran) -> Iterator[AngkaTertata]:
    """Counts, means by level and money of an office, and how they came about.

    ``sampai`` says as of which period the figures of now are.
    """
    sampai = triwulan_terakhir(p.laporan)
    kini = p if sampai is None else Pengukuran(potong(p.laporan, sampai))
    periode = sampai or Periode(p.laporan.tahun)
    yield AngkaTertata(KANTOR, "sampai", None, str(periode), Status.DINILAI.value)
    semua = kini.indikator.values()
    sebaran = hitung_sebaran(semua)
    laju = [laju_indikator(p.laporan, i, periode) for i in p.laporan.indikator.values()]
    yield _cacah("indikator", sebaran.banyak)
    yield _cacah("dinilai", sebaran.dinilai)
    yield _cacah("tercapai", sebaran.tercapai)
    yield _cacah("belum_lengkap", sum(kurang(p.laporan, u, sampai) for u in semua))
    yield _cacah("perlu_perhatian", sum(n.keadaan.perlu_perhatian for n in laju))
    for keadaan in Keadaan:
        if keadaan.perlu_perhatian:
            yield _cacah(keadaan.value, sum(n.keadaan is keadaan for n in laju), LAJU)
    for sisi, jumlah in _kurang(p.laporan, kini, sampai).items():
        yield _cacah(sisi, jumlah, KURANG)
    banyak = dict(sebaran.pita)
    for pita in kini.skala.pita:
        nilai = Decimal(banyak.get(pita.kode, 0))
        yield AngkaTertata(PITA, pita.kode, nilai, pita.nama, Status.DINILAI.value)
    for jenjang in JENJANG:
        yield rata_jenjang(kini, KANTOR, jenjang)
    total = kini.total
    for sisi in ("pagu", "realisasi"):
        nilai_sisi = total.sisi(sisi)
        sebagian = sementara(kini, "*", sisi)
        teks = sebagian.teks() if sebagian else None
        yield AngkaTertata(KANTOR, sisi, nilai_sisi.angka, teks, nilai_sisi.status.value)
    yield AngkaTertata(KANTOR, "serapan", total.serapan, None, total.status.value)
    yield from angka_jalan(p, {periode: kini})


def _cacah(kunci: str, banyak: int, jenis: str = KANTOR) -> AngkaTertata:
    return AngkaTertata(jenis, kunci, Decimal(banyak), None, Status.DINILAI.value)


def _kurang(laporan: LaporanKinerja, kini: Pengukuran, sampai: Periode | None) -> Counter[str]:
    """How many indicators lack which side, every side named; one that lacks both counts once."""
    hasil = Counter(dict.fromkeys(SISI, 0))
    for u in kini.indikator.values():
        if kurang(laporan, u, sampai):
            sisi = (("target", u.target), ("realisasi", u.realisasi))
            hasil[" dan ".join(nama for nama, nilai in sisi if nilai.status in TAK_ADA)] += 1
    return hasil
