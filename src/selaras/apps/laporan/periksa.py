"""Periksa sebelum dicetak: what the report still lacks, each with the page that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from selaras.apps.dasar.halaman import Halaman
from selaras.apps.laporan.aksara import peringatan_aksara
from selaras.apps.laporan.naskah import lakin, lembar_lakin, lembar_memuat
from selaras.inti.naskah.kalimat import huruf_awal_besar
from selaras.inti.naskah.kekurangan import JenisKekurangan, Kekurangan, kekurangan
from selaras.inti.naskah.tempat import peringatan_paragraf
from selaras.inti.nilai import Status

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
    return (*_aksara(h), *_kata(h), *_kekurangan(h))


def _alamat(h: Halaman, nama: str, **saringan: str) -> str:
    tanya = f"?{urlencode(saringan)}" if saringan else ""
    return reverse(nama, args=[h.opd, h.tahun]) + tanya


def _kekurangan(h: Halaman) -> Iterator[Butir]:
    for satu in kekurangan(h.k.laporan, h.k.pengukuran):
        apa = huruf_awal_besar(satu.apa)
        yield Butir(satu.tempat, apa, satu.tindakan, _halaman(h, satu))


def _halaman(h: Halaman, satu: Kekurangan) -> str:
    """The page of a gap: a filter of Capaian where one fits, its own page, else its chapter."""
    if satu.jenis in _SARINGAN:
        return _alamat(h, "capaian", **_SARINGAN[satu.jenis])
    if satu.jenis in _HALAMAN:
        return _alamat(h, _HALAMAN[satu.jenis])
    if satu.jenis is JenisKekurangan.FOTO:
        foto = lembar_memuat(h.k.pengukuran).get("bab3-kerja")
        return f"{h.alamat.bab(foto)}#bab3-kerja" if foto else _alamat(h, "laporan")
    for lembar in lembar_lakin(h.k.pengukuran).values():
        if lembar.bab.nomor == satu.tempat:
            return h.alamat.bab(lembar.bab.id)
    return h.alamat.bab(next(iter(lembar_lakin(h.k.pengukuran))))


def _kata(h: Halaman) -> Iterator[Butir]:
    banyak = len(peringatan_paragraf(h.k.laporan, lakin(h.k.pengukuran)))
    if banyak:
        apa = f"{banyak} paragraf kantor perlu dibaca lagi"
        yield Butir("Kata-kata sendiri", apa, "Baca lagi atau pindahkan.", _alamat(h, "kata"))


def _aksara(h: Halaman) -> Iterator[Butir]:
    banyak = len(peringatan_aksara(h.k.pengukuran))
    if banyak:
        apa = f"{banyak} huruf yang tidak dapat dicetak"
        yield Butir("Huruf", apa, "Ganti atau hapus pada data.", _alamat(h, "laporan"))
