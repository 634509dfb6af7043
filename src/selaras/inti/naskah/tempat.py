"""The places of a report where an office may put words of its own, and what became of them.

A place is the key of a generated paragraph ("bab4.capaian"). Own words remember a digest of the
figures that the generated paragraph printed when they were written: see ``segarkan_paragraf``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from selaras.inti.dokumen.pohon import NaskahDok, ParagrafDok
from selaras.inti.naskah.kata_kantor import (
    Ruas,
    letak_kata,
    menurut_tempat,
    ruas_tempat,
    sidik_ruas,
    teks_ruas,
)
from selaras.inti.naskah.lakin import susun_dibuat
from selaras.inti.paket.baris_hasil import Paragraf
from selaras.inti.paket.isi import Paket
from selaras.inti.potret import LaporanKinerja

# Typed into ``sidik_angka`` by an office that has read its paragraph again and stands by it.
SESUAI = "sesuai"


@dataclass(frozen=True)
class Tempat:
    """A place of the report: its key and its generated running text."""

    kunci: str
    ruas: Ruas

    @property
    def teks(self) -> str:
        """The words of its paragraph."""
        return teks_ruas(self.ruas[:1])[0]

    @property
    def lanjutan(self) -> tuple[str, ...]:
        """The lines and items that run on below the paragraph."""
        return teks_ruas(self.ruas[1:])

    def sidik(self, letak: str) -> str:
        """The digest that own words standing so keep."""
        return sidik_ruas(self.ruas, letak)


def daftar_tempat(laporan: LaporanKinerja) -> Mapping[str, Tempat]:
    """Every place of this report by key, in reading order, with its generated words."""
    return tempat_naskah(susun_dibuat(laporan))


def tempat_naskah(dibuat: NaskahDok) -> Mapping[str, Tempat]:
    """The places of a report without own words by key, in reading order."""
    return {
        ruas[0].tempat: Tempat(ruas[0].tempat, ruas)
        for bagian in dibuat.bagian
        for ke in range(len(bagian.isi))
        if (ruas := ruas_tempat(bagian.isi, ke)) and isinstance(ruas[0], ParagrafDok)
    }


def segarkan_paragraf(paket: Paket, lama: Iterable[Paragraf]) -> Paket:
    """The package with the digest of every own paragraph filled in.

    Words that are new, were changed or are confirmed (SESUAI) get the digest of today's figures;
    unchanged words keep the one that ``lama``, the paragraphs of the record, holds. Raises what
    composing the report raises; the caller has checked the package.
    """
    milik = paket.baris(Paragraf)
    if not milik:
        return paket
    sebelumnya = tuple(lama)
    tersimpan = {(satu.tempat, satu.urutan): satu for satu in sebelumnya}
    letak_lama, letak = _letak(sebelumnya), _letak(milik)
    tempat = daftar_tempat(LaporanKinerja.dari_paket(paket))
    segar = tuple(
        _segarkan(
            satu,
            tersimpan.get((satu.tempat, satu.urutan)),
            tempat[satu.tempat].sidik(letak[satu.tempat]) if satu.tempat in tempat else None,
            pindah=letak[satu.tempat] != letak_lama.get(satu.tempat),
        )
        for satu in milik
    )
    return replace(paket, tabel={**paket.tabel, Paragraf.TABEL: segar})


def _letak(milik: Iterable[Paragraf]) -> Mapping[str, str]:
    return {tempat: letak_kata(isi) for tempat, isi in menurut_tempat(milik).items()}


def _segarkan(
    satu: Paragraf, lama: Paragraf | None, sidik: str | None, *, pindah: bool
) -> Paragraf:
    if satu.sidik_angka == SESUAI:
        return replace(satu, sidik_angka=sidik)
    if lama is not None and lama.teks == satu.teks and not pindah:
        return replace(satu, sidik_angka=satu.sidik_angka or lama.sidik_angka)
    if lama is None and satu.sidik_angka is not None:
        return satu  # brought along from another record
    return replace(satu, sidik_angka=sidik)


def peringatan_paragraf(laporan: LaporanKinerja, naskah: NaskahDok) -> tuple[str, ...]:
    """Sentences about own paragraphs that want looking at: stale ones and those without a place.

    ``naskah`` is the report that was composed from ``laporan``.
    """
    dicetak = [satu for satu in paragraf_naskah(naskah) if satu.milik_kantor]
    usang = dict.fromkeys(satu.tempat for satu in dicetak if satu.usang)
    ada = {satu.tempat for satu in dicetak}
    hilang = dict.fromkeys(
        satu.tempat for satu in laporan.paket.baris(Paragraf) if satu.tempat not in ada
    )
    return (
        *(
            f"Paragraf kantor pada “{kunci}”: kalimat Selaras di tempat itu berubah sejak "
            "ditulis. Baca lagi, lalu ubah teksnya, atau nyatakan masih sesuai di halaman "
            f"Kata-kata sendiri (pada paket: isi Sidik angka dengan “{SESUAI}”)."
            for kunci in usang
        ),
        *(
            f"Paragraf kantor pada “{kunci}” tidak tercetak: laporan ini tidak mempunyai tempat "
            "itu. Lihat daftar tempat dengan “selaras laporan --tempat”."
            for kunci in hilang
        ),
    )


def paragraf_naskah(naskah: NaskahDok) -> Iterator[ParagrafDok]:
    """All paragraphs of a document in reading order, those inside other blocks too."""
    for bagian in naskah.bagian:
        for blok in bagian.isi:
            yield from _paragraf(blok)


def _paragraf(nilai: Any) -> Iterator[ParagrafDok]:
    if isinstance(nilai, ParagrafDok):
        yield nilai
    elif isinstance(nilai, tuple):
        for satu in nilai:
            yield from _paragraf(satu)
    elif is_dataclass(nilai):
        for bidang in fields(nilai):
            yield from _paragraf(getattr(nilai, bidang.name))
