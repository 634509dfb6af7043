"""Periksa sebelum dicetak: what the report still lacks, each with the page that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlencode

from django.urls import reverse

from selaras.apps.dasar.alamat import Alamat
from selaras.apps.dasar.halaman import Halaman
from selaras.apps.laporan.aksara import peringatan_aksara
from selaras.apps.laporan.naskah import lakin, lembar_lakin, lembar_memuat
from selaras.inti.naskah.kalimat import huruf_awal_besar
from selaras.inti.naskah.kekurangan import JenisKekurangan, Kekurangan, kekurangan
from selaras.inti.naskah.tempat import peringatan_paragraf
from selaras.inti.nilai import Status
from selaras.inti.ukur import Pengukuran

# The filter of Capaian that shows the indicators a gap speaks of.
_SARINGAN = {
    JenisKekurangan.BELUM_DIISI: {"predikat": Status.BELUM_DIISI.value},
    JenisKekurangan.TIDAK_TERBACA: {"predikat": Status.TIDAK_TERBACA.value},
    JenisKekurangan.SEBAB_TARGET: {"meleset": "ya"},
}
# The page that shows a gap, where it has one of its own.
_HALAMAN = {
    JenisKekurangan.RENCANA: "capaian",
    JenisKekurangan.UANG: "anggaran",
    JenisKekurangan.PERJANJIAN: "perjanjian",
    JenisKekurangan.KOREKSI: "koreksi",
}


@dataclass(frozen=True)
class Butir:
    """One thing to look at: where in the report, what, what to do, and the page that shows it."""

    tempat: str
    apa: str
    tindakan: str
    alamat: str


def periksa(h: Halaman) -> tuple[Butir, ...]:
    """All that is to be looked at before the report leaves the house; empty when it is ready."""
    return _periksa(h.k.pengukuran)


@lru_cache(maxsize=64)  # as many as measurements stay in memory: it reads the whole report
def _periksa(p: Pengukuran) -> tuple[Butir, ...]:
    return (*_aksara(p), *_kata(p), *_kekurangan(p))


def _alamat(p: Pengukuran, nama: str, **saringan: str) -> str:
    tanya = f"?{urlencode(saringan)}" if saringan else ""
    return reverse(nama, args=[p.laporan.opd.kode, p.laporan.tahun]) + tanya


def _kekurangan(p: Pengukuran) -> Iterator[Butir]:
    for satu in kekurangan(p.laporan, p):
        apa = huruf_awal_besar(satu.apa)
        yield Butir(satu.tempat, apa, satu.tindakan, _halaman(p, satu))


def _halaman(p: Pengukuran, satu: Kekurangan) -> str:
    """The page of a gap: a filter of Capaian where one fits, its own page, else its chapter."""
    if satu.jenis in _SARINGAN:
        return _alamat(p, "capaian", **_SARINGAN[satu.jenis])
    if satu.jenis in _HALAMAN:
        return _alamat(p, _HALAMAN[satu.jenis])
    alamat = Alamat(p.laporan.opd.kode, p.laporan.tahun)
    if satu.jenis is JenisKekurangan.FOTO:
        foto = lembar_memuat(p).get("bab3-kerja")
        return f"{alamat.bab(foto)}#bab3-kerja" if foto else _alamat(p, "laporan")
    for lembar in lembar_lakin(p).values():
        if lembar.bab.nomor == satu.tempat:
            return alamat.bab(lembar.bab.id)
    return alamat.bab(next(iter(lembar_lakin(p))))


def _kata(p: Pengukuran) -> Iterator[Butir]:
    banyak = len(peringatan_paragraf(p.laporan, lakin(p)))
    if banyak:
        apa = f"{banyak} paragraf kantor perlu dibaca lagi"
        yield Butir("Kata-kata sendiri", apa, "Baca lagi atau pindahkan.", _alamat(p, "kata"))


def _aksara(p: Pengukuran) -> Iterator[Butir]:
    banyak = len(peringatan_aksara(p))
    if banyak:
        apa = f"{banyak} huruf yang tidak dapat dicetak"
        yield Butir("Huruf", apa, "Ganti atau hapus pada data.", _alamat(p, "laporan"))
