"""Riwayat: what came into the record, when, through whom, and which cells it changed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.dasar.halaman import Halaman, halaman_kantor, lingkup_permintaan
from selaras.apps.laporan.anak_menu import anak_menu
from selaras.apps.paket.riwayat import SEHALAMAN, riwayat_impor


@require_safe
@halaman_kantor("laporan", sepotret=False)
def riwayat(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The imports, newest first; ``?sebelum=`` shows older ones."""
    sebelum = request.GET.get("sebelum", "")[:18]
    nomor = int(sebelum) if sebelum.isdecimal() else None
    isi = riwayat_impor(lingkup_permintaan(request), h.opd, h.tahun, sebelum=nomor)
    return render(
        request,
        "paket/riwayat.html",
        h.konteks(
            judul="Riwayat data",
            anak=anak_menu(h, "riwayat"),
            isi=isi,
            lama=isi[-1].nomor if len(isi) == SEHALAMAN else None,
        ),
    )
