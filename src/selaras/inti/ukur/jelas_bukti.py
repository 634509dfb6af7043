"""The evidence under a figure: that of the values that it is made from.

A figure of money has none: evidence belongs to the value of an indicator in a period.
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.inti.dokumen.penjelasan import Label
from selaras.inti.paket.baris_bukti import Bukti
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.periode import Periode
from selaras.inti.ukur.jelas_kata import Baris
from selaras.inti.ukur.pengukuran import Pengukuran

_INDIKATOR = frozenset({"realisasi", "capaian", "renstra", "standar"})


def bukti_angka(p: Pengukuran, asal: str) -> tuple[Bukti, ...]:
    """The evidence of a figure by its key, in the order of the data; empty for one without."""
    return tuple(_bukti(p, asal))


def baris_bukti(p: Pengukuran, asal: str) -> Baris:
    """The same as rows of its explanation."""
    return [(Label.BUKTI, kalimat_bukti(b)) for b in bukti_angka(p, asal)]


def kalimat_bukti(satu: Bukti) -> str:
    """A piece of evidence in words: "Berita acara 12, hal. 3 (berkas, Triwulan I 2024)"."""
    halaman = f", hal. {satu.halaman}" if satu.halaman else ""
    tautan = f", {satu.tautan}" if satu.tautan else ""
    periode = Periode.parse(satu.periode).sebutan
    return f"{satu.uraian}{halaman}{tautan} ({satu.jenis}, {periode})"


def _bukti(p: Pengukuran, asal: str) -> Iterator[Bukti]:
    jenis, _, sisa = asal.partition(":")
    if jenis == "rata" and sisa in p.simpul:
        for u in p.simpul[sisa].indikator:
            yield from _setahun(p, u.indikator.indikator_id, u.tahun)
    elif (milik := nilai_asal(asal, p.laporan.tahun)) is not None:
        kode, periode = milik
        if jenis in _INDIKATOR:
            yield from _setahun(p, kode, Periode.parse(periode).tahun)
        else:
            yield from (b for b in p.laporan.bukti.get(kode, ()) if b.periode == periode)


def nilai_asal(asal: str, tahun: int) -> tuple[str, str] | None:
    """The indicator and the period whose value a figure is, by its key; None for another figure.

    >>> nilai_asal("capaian:S1/01", 2024), nilai_asal("hasil_periode:S1/01@2024-TW1", 2024)
    (('S1/01', '2024'), ('S1/01', '2024-TW1'))
    """
    jenis, _, sisa = asal.partition(":")
    if jenis in _INDIKATOR:
        kode, _, lain = sisa.partition("@")
        return kode, lain or str(tahun)
    if jenis == "hasil_periode":
        kode, _, periode = sisa.rpartition("@")
        return kode, periode
    if jenis == "data" and sisa.startswith(f"{Realisasi.TABEL}:"):
        kode, _, periode = sisa.split(":", 2)[2].partition("|")
        return kode, periode
    return None


def indikator_asal(asal: str, tahun: int) -> tuple[str, str] | None:
    """The indicator that a figure is made of, and the period whose values it rests on.

    As ``nilai_asal``; also for a figure as it stood at the end of a period, and for what the rest
    of the year must bring: these rest on the values of the whole year.

    >>> indikator_asal("laju:S1/01@2024-TW2", 2024)
    ('S1/01', '2024')
    >>> indikator_asal("sampai:2024-TW2:capaian:S1/01", 2024)
    ('S1/01', '2024')
    """
    jenis, _, sisa = asal.partition(":")
    if jenis == "sampai":
        return indikator_asal(sisa.partition(":")[2], tahun)
    if jenis == "laju":
        return sisa.rpartition("@")[0], str(tahun)
    return nilai_asal(asal, tahun)


def _setahun(p: Pengukuran, kode: str, tahun: int) -> Iterator[Bukti]:
    for satu in p.laporan.bukti.get(kode, ()):
        if Periode.parse(satu.periode).tahun == tahun:
            yield satu
