"""Kata-kata sendiri: the places of the report where an office may put words of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.laporan.anak_menu import anak_menu
from selaras.apps.laporan.naskah import lakin, lembar_lakin
from selaras.inti.dokumen.pohon import BagianDok, ParagrafDok
from selaras.inti.naskah.tempat import (
    SESUAI,
    daftar_tempat,
    paragraf_naskah,
    peringatan_paragraf,
    teks_sebaris,
)
from selaras.inti.paket.baris_hasil import Paragraf
from selaras.inti.ukur import Pengukuran


@dataclass(frozen=True)
class BarisTempat:
    """A place: key, words of Selaras, the office's own words, whether they are stale."""

    kunci: str
    teks: str
    sendiri: tuple[str, ...]
    usang: bool

    @property
    def gabung(self) -> str:
        """The office's own words as one text."""
        return "\n\n".join(self.sendiri)


@dataclass(frozen=True)
class KelompokTempat:
    """The places of one page of the report."""

    judul: str
    alamat: str
    isi: tuple[BarisTempat, ...]


@require_safe
@halaman_kantor("laporan")
def kata(request: HttpRequest, h: Halaman) -> HttpResponse:
    """All places in reading order, what stands there, and what wants looking at."""
    p = h.k.pengukuran
    kelompok = tuple(_kelompok(h))
    semua = [satu for k in kelompok for satu in k.isi]
    return render(
        request,
        "laporan/kata.html",
        h.konteks(
            judul="Kata-kata sendiri",
            anak=anak_menu(h, "kata"),
            kelompok=kelompok,
            banyak=len(semua),
            sendiri=sum(bool(satu.sendiri) for satu in semua),
            peringatan=peringatan_paragraf(p.laporan, lakin(p)),
            lembar=Paragraf.JUDUL,
            sesuai=SESUAI,
            menulis=pelaku_permintaan(request).boleh(Izin.TULIS_LAPORAN, h.opd),
        ),
    )


@lru_cache(maxsize=8)
def teks_tempat(p: Pengukuran) -> Mapping[str, str]:
    """The generated words of every place by key, in reading order.

    A report without own words holds them already; otherwise it is composed once more without.
    """
    if p.laporan.paket.baris(Paragraf):
        return {kunci: satu.teks for kunci, satu in daftar_tempat(p.laporan).items()}
    return {s.tempat: teks_sebaris(s.isi) for s in paragraf_naskah(lakin(p)) if s.tempat}


def _kelompok(h: Halaman) -> Iterator[KelompokTempat]:
    naskah, dibuat = lakin(h.k.pengukuran), teks_tempat(h.k.pengukuran)
    for lembar in lembar_lakin(h.k.pengukuran).values():
        milik: dict[str, list[ParagrafDok]] = {}
        for satu in paragraf_naskah(replace(naskah, bagian=(BagianDok(lembar.blok),))):
            if satu.tempat in dibuat:
                milik.setdefault(satu.tempat, []).append(satu)
        if milik:
            yield KelompokTempat(
                lembar.judul,
                h.alamat.bab(lembar.id),
                tuple(_tempat(kunci, dibuat[kunci], isi) for kunci, isi in milik.items()),
            )


def _tempat(kunci: str, teks: str, isi: list[ParagrafDok]) -> BarisTempat:
    sendiri = tuple(teks_sebaris(satu.isi) for satu in isi if satu.milik_kantor)
    return BarisTempat(kunci, teks, sendiri, any(satu.usang for satu in isi))
