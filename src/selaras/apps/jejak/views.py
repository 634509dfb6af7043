"""Jejak: the searchable log of an office and year, and the same as a file."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.jejak.queries import BarisJejak, SemuaJejak, jejak_kantor
from selaras.apps.jejak.tampil import berkas_jejak, konteks_jejak
from selaras.apps.laporan.anak_menu import anak_menu
from selaras.inti.paket.skema import MENURUT_NAMA

BERRIWAYAT = frozenset({*MENURUT_NAMA, "lembar", "tenggat"})


@require_safe
@halaman_kantor("laporan", sepotret=False)
def jejak(request: HttpRequest, h: Halaman) -> HttpResponse:
    """Entries, newest first, searched and narrowed by the address."""
    unduh = reverse("unduh_jejak", args=[h.opd, h.tahun])
    isi = konteks_jejak(request, _semua(request, h), unduh, partial(_riwayat, h))
    konteks = h.konteks(judul="Jejak perubahan", anak=anak_menu(h, "jejak"), **isi)
    return render(request, "jejak/jejak.html", konteks)


@require_safe
@halaman_kantor("laporan", sepotret=False)
def unduh_jejak(request: HttpRequest, h: Halaman) -> StreamingHttpResponse:
    """The entries that fit as CSV."""
    return berkas_jejak(request, _semua(request, h), f"jejak-{h.opd}-{h.tahun}")


def _riwayat(h: Halaman, satu: BarisJejak) -> str:
    """The story of the thing that an entry is about; empty for what has none of its own."""
    if satu.jenis not in BERRIWAYAT or not satu.kunci:
        return ""
    return reverse("riwayat_benda", args=[h.opd, h.tahun, satu.jenis, satu.kunci])


def _semua(request: HttpRequest, h: Halaman) -> SemuaJejak:
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.LIHAT_RIWAYAT, h.opd)
    return jejak_kantor(pelaku.lingkup, h.opd, h.tahun)
