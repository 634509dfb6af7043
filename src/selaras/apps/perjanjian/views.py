"""Perjanjian: what was promised, before and after each change; the statements as files."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.dasar.cetak import cetak_blok
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.inti.naskah.bab2 import perubahan
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.paket.baris_rencana import PihakPerjanjian


@require_safe
@halaman_kantor("perjanjian")
def perjanjian(request: HttpRequest, h: Halaman) -> HttpResponse:
    """Versions side by side, the parties, and the documents."""
    dokumen = h.k.laporan.perjanjian
    pihak = h.k.laporan.paket.baris(PihakPerjanjian)
    versi = [
        {
            "dokumen": d,
            "pihak": sorted(
                (p for p in pihak if p.dokumen_id == d.dokumen_id),
                key=lambda p: p.pihak != "pertama",
            ),
        }
        for d in dokumen
    ]
    judul = (
        f"{len(dokumen) - 1} kali diubah; yang berlaku {dokumen[-1].nama}"
        if len(dokumen) > 1
        else (dokumen[0].nama if dokumen else "Perjanjian Kinerja belum diisi")
    )
    return render(
        request,
        "perjanjian/perjanjian.html",
        h.konteks(judul=judul, versi=versi, isi=cetak_blok(h, perubahan.susun(h.k, Penomor()))),
    )
