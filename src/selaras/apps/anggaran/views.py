"""Anggaran: where the money is, and whether it matches the work."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.dasar.cetak import cetak_blok
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.inti.dokumen.pohon import Judul
from selaras.inti.naskah.bab3 import (
    belanja,
    efisiensi,
    rekonsiliasi,
    rincian_anggaran,
    sebab_serapan,
    serapan,
)
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.penomor import Penomor

BAGIAN = (serapan, belanja, efisiensi, rincian_anggaran, rekonsiliasi, sebab_serapan)


@require_safe
@halaman_kantor("anggaran")
def anggaran(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The sections of BAB III about money, with a list of them at the top."""
    n, u = Penomor(), Urut()
    blok = [b for bagian in BAGIAN for b in bagian.susun(h.k, n, u)]
    daftar = [(b.id, b.teks) for b in blok if isinstance(b, Judul)]
    f = h.k.f
    judul = f"Anggaran terserap {f.serapan().isi} persen, sisa {f.sisa(rp=True).isi}"
    if h.k.pengukuran.total.serapan is None:
        judul = f"Serapan anggaran {f.serapan().isi}"
    return render(
        request,
        "anggaran/anggaran.html",
        h.konteks(judul=judul, isi=cetak_blok(h, blok), daftar=daftar),
    )
