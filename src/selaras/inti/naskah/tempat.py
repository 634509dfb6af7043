"""The places of a report where an office may put words of its own, and what became of them.

A place is the key of a generated paragraph ("bab4.capaian"). Own words remember a digest of the
figures that the generated paragraph printed when they were written: see ``segarkan_paragraf``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from selaras.inti.dokumen.pohon import (
    Angka,
    BarisBaru,
    IsiSebaris,
    NaskahDok,
    ParagrafDok,
    Pita,
    Rujukan,
    Teks,
)
from selaras.inti.naskah.konteks import sidik_angka
from selaras.inti.naskah.lakin import susun_lakin
from selaras.inti.paket.baris_hasil import Paragraf
from selaras.inti.paket.isi import Paket
from selaras.inti.potret import LaporanKinerja

# Typed into ``sidik_angka`` by an office that has read its paragraph again and stands by it.
SESUAI = "sesuai"


@dataclass(frozen=True)
class Tempat:
    """A place of the report: the generated words and the digest of their figures."""

    kunci: str
    teks: str
    sidik: str


def daftar_tempat(laporan: LaporanKinerja) -> Mapping[str, Tempat]:
    """Every place of this report by key, in reading order, with its generated words."""
    tanpa = {**laporan.paket.tabel, Paragraf.TABEL: ()}
    dibuat = susun_lakin(LaporanKinerja.dari_paket(replace(laporan.paket, tabel=tanpa)))
    return {
        satu.tempat: Tempat(satu.tempat, teks_sebaris(satu.isi), sidik_angka(satu.isi))
        for satu in paragraf_naskah(dibuat)
        if satu.tempat
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
    tersimpan = {(satu.tempat, satu.urutan): satu for satu in lama}
    tempat = daftar_tempat(LaporanKinerja.dari_paket(paket))
    segar = tuple(
        _segarkan(satu, tersimpan.get((satu.tempat, satu.urutan)), tempat.get(satu.tempat))
        for satu in milik
    )
    return replace(paket, tabel={**paket.tabel, Paragraf.TABEL: segar})


def _segarkan(satu: Paragraf, lama: Paragraf | None, tempat: Tempat | None) -> Paragraf:
    if satu.sidik_angka == SESUAI:
        return replace(satu, sidik_angka=tempat.sidik if tempat else None)
    if lama is not None and lama.teks == satu.teks:
        return replace(satu, sidik_angka=satu.sidik_angka or lama.sidik_angka)
    if lama is None and satu.sidik_angka is not None:
        return satu  # brought along from another record
    return replace(satu, sidik_angka=tempat.sidik if tempat else None)


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
            f"Paragraf kantor pada “{kunci}”: angka di bawahnya berubah sejak ditulis. Baca lagi, "
            "lalu ubah teksnya, atau nyatakan masih sesuai di halaman Kata-kata sendiri (pada "
            f"paket: isi Sidik angka dengan “{SESUAI}”)."
            for kunci in usang
        ),
        *(
            f"Paragraf kantor pada “{kunci}” tidak tercetak: laporan ini tidak mempunyai tempat "
            "itu. Lihat daftar tempat dengan “selaras laporan --tempat”."
            for kunci in hilang
        ),
    )


def teks_sebaris(isi: IsiSebaris) -> str:
    """Inline content as plain words; a reference, which has no number yet, becomes "…"."""
    kata = {Teks: "isi", Angka: "isi", Pita: "nama"}
    lain = {Rujukan: "…", BarisBaru: " "}
    bagian = (getattr(s, kata[type(s)]) if type(s) in kata else lain[type(s)] for s in isi)
    return " ".join("".join(bagian).split())


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
