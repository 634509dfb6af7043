"""Kata-kata sendiri: the places of the report where an office may put words of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.laporan.anak_menu import anak_menu
from selaras.apps.laporan.naskah import lakin_dibuat, lakin_lengkap, lembar_lengkap
from selaras.inti.dokumen.pohon import ParagrafDok
from selaras.inti.naskah.kata_kantor import GANTI, PEMBUKA, letak_kata, menurut_tempat
from selaras.inti.naskah.pilihan_isi import tanpa_bagian
from selaras.inti.naskah.tempat import (
    SESUAI,
    Tempat,
    paragraf_naskah,
    peringatan_paragraf,
    tempat_naskah,
)
from selaras.inti.paket.baris_hasil import Paragraf
from selaras.inti.paket.pilihan import LETAK_KATA
from selaras.inti.ukur import Pengukuran

SEBUTAN_LETAK = dict(LETAK_KATA)


@dataclass(frozen=True)
class BarisTempat:
    """A place: the words of Selaras, the office's own, where they stand, whether they are stale."""

    tempat: Tempat
    sendiri: tuple[str, ...]
    letak: str
    usang: bool

    @property
    def gabung(self) -> str:
        """The office's own words as one text."""
        return "\n\n".join(self.sendiri)

    @property
    def sebutan(self) -> str:
        """Where the own words stand, in words."""
        return SEBUTAN_LETAK[self.letak]


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
            peringatan=peringatan_paragraf(p.laporan, lakin_lengkap(p)),
            lembar=Paragraf.JUDUL,
            sesuai=SESUAI,
            tanpa=tanpa_bagian(p.laporan.tahun_laporan),
            menulis=pelaku_permintaan(request).boleh(Izin.TULIS_LAPORAN, h.opd),
        ),
    )


@lru_cache(maxsize=8)
def tempat_lakin(p: Pengukuran) -> Mapping[str, Tempat]:
    """Every place of the report by key, in reading order, with the words of Selaras."""
    return tempat_naskah(lakin_dibuat(p))


def _kelompok(h: Halaman) -> Iterator[KelompokTempat]:
    p = h.k.pengukuran
    dibuat = tempat_lakin(p)
    kata = menurut_tempat(p.laporan.paket.baris(Paragraf))
    usang = {satu.tempat for satu in paragraf_naskah(lakin_lengkap(p)) if satu.usang}
    for lembar in lembar_lengkap(p).values():
        milik = dict.fromkeys(b.tempat for b in lembar.blok if isinstance(b, ParagrafDok))
        isi = tuple(
            BarisTempat(
                dibuat[kunci],
                tuple(satu.teks for satu in kata.get(kunci, ())),
                letak_tempat(dibuat[kunci], kata.get(kunci, ())),
                kunci in usang,
            )
            for kunci in milik
            if kunci in dibuat
        )
        if isi:
            yield KelompokTempat(lembar.judul, h.alamat.bab(lembar.id), isi)


def letak_tempat(tempat: Tempat | None, milik: Sequence[Paragraf]) -> str:
    """Where own words stand, or would stand at first: nothing goes but the opening words.

    Where nothing runs on below the opening words they are all there is to replace.
    """
    letak = letak_kata(milik) if milik else PEMBUKA
    return GANTI if letak == PEMBUKA and tempat and not tempat.lanjutan else letak
