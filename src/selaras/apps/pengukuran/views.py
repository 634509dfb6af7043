"""Capaian: the official form as a tree that one filters and unfolds."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.pengukuran.pohon import Saringan, baris_pohon
from selaras.inti.naskah.kata_ukur import klausa_sebaran, simpul_jenjang
from selaras.inti.paket import pilihan
from selaras.inti.ukur.sebaran import hitung_sebaran


@require_safe
@halaman_kantor("capaian")
def capaian(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The tree; with htmx only the table is sent back."""
    saringan = Saringan.dari(request.GET)
    semua = [h.k.pengukuran.simpul[s.simpul_id] for s in simpul_jenjang(h.k, "program")]
    milik = [u for s in semua for u in s.indikator]
    kalimat = klausa_sebaran(h.k, hitung_sebaran(milik), "indikator program")
    konteks = h.konteks(
        judul="".join(getattr(s, "isi", "") for s in kalimat),
        baris=baris_pohon(h, saringan),
        saringan=saringan,
        pita=h.k.pengukuran.skala.pita,
        jenjang=pilihan.JENJANG[1:],
    )
    sebagian = getattr(request, "htmx", False) and not request.htmx.boosted  # type: ignore[attr-defined]
    templat = "pengukuran/_pohon.html" if sebagian else "pengukuran/capaian.html"
    return render(request, templat, konteks)
