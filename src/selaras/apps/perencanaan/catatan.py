"""What is still to be mended on the cards of a year: one list, filtered by kind."""

from __future__ import annotations

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.inti.siklus.kartu import SEBUTAN_CEK, periksa_kartu

TAMPIL = 20  # more than these are folded


@require_safe
@halaman_kantor("rencana")
def catatan(request: HttpRequest, h: Halaman) -> HttpResponse:
    """Every card with remarks; ``?hal=`` shows those of one kind only."""
    laporan = h.k.laporan
    semua = [
        (i, [c for c in periksa_kartu(laporan, i) if c.perlu])
        for milik in laporan.indikator_simpul.values()
        for i in milik
    ]
    banyak = Counter(c.kode for _, cek in semua for c in cek)
    hal = request.GET.get("hal", "")
    hal = hal if hal in banyak else ""
    tersaring = [(i, [c for c in cek if hal in ("", c.kode)]) for i, cek in semua]
    baris = [(i, cek) for i, cek in tersaring if cek]
    isi = h.konteks(
        judul="Catatan kartu indikator", baris=baris, seluruh=len(semua), hal=hal,
        tampil=baris[:TAMPIL], lain=baris[TAMPIL:],
        jenis=[(kode, SEBUTAN_CEK[kode], banyak[kode]) for kode in SEBUTAN_CEK if banyak[kode]],
    )  # fmt: skip
    return render(request, "perencanaan/catatan.html", isi)
