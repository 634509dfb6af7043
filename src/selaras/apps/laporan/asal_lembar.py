"""Where the sheets stand that a figure is filled from: draft, sent, verified, ratified."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.dasar.halaman import Halaman
from selaras.apps.pengumpulan.alamat import KANTOR
from selaras.apps.pengumpulan.queries import keadaan_lembar
from selaras.inti.periode import Periode
from selaras.inti.siklus.alur import SEBUTAN_STATUS
from selaras.inti.siklus.lembar import pemilik
from selaras.inti.ukur.jelas_bukti import indikator_asal


@dataclass(frozen=True)
class LembarAngka:
    """A sheet of a figure: its period, its state as key and in words, and where it is."""

    periode: str
    status: str
    sebutan: str
    alamat: str


def gerak_kantor(request: HttpRequest, h: Halaman) -> int:
    """What the state of the sheets changes with: each step leaves an entry in the trail."""
    return h.gerak


def lembar_angka(request: HttpRequest, h: Halaman, kunci: str) -> Iterator[LembarAngka]:
    """The sheets of the year that the value of an indicator is filled on, the earliest first.

    Nothing for another figure, for another year, and where nothing is collected by sheets. One
    query.
    """
    milik = indikator_asal(kunci, h.tahun)
    if milik is None or milik[0] not in h.k.laporan.indikator:
        return
    dalam, unit = Periode.parse(milik[1]), pemilik(h.k.laporan.paket)[milik[0]]
    if dalam.tahun != h.tahun:
        return
    for satu in keadaan_lembar(pelaku_permintaan(request), h.opd, h.tahun).semua:
        periode = Periode.parse(satu.periode)
        if satu.unit == unit and dalam.memuat(periode):
            alamat = reverse("lembar", args=[h.opd, h.tahun, satu.periode, unit or KANTOR])
            yield LembarAngka(periode.sebutan, satu.status, SEBUTAN_STATUS[satu.status], alamat)
