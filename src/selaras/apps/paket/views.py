"""Riwayat: what came into the record, when, through whom, and which cells it changed."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.galat import LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, lingkup_permintaan
from selaras.apps.laporan.anak_menu import anak_menu
from selaras.apps.paket.riwayat import SEHALAMAN, riwayat_impor
from selaras.apps.paket.tahun_baru import gulirkan_tahun


@require_safe
@halaman_kantor("laporan", sepotret=False)
def riwayat(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The imports, newest first; ``?sebelum=`` shows older ones."""
    pelaku_permintaan(request).pastikan(Izin.LIHAT_RIWAYAT, h.opd)
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


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("beranda", sepotret=False)
def tahun_baru(request: HttpRequest, h: Halaman) -> HttpResponse:
    """Make the next year from this one."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.AKTIFKAN_TAHUN, h.opd)
    if request.method == "POST":
        try:
            hasil = gulirkan_tahun(pelaku, h.opd, h.tahun, h.tahun + 1)
        except LangkahDitolak as galat:
            messages.error(request, str(galat))
        else:
            messages.success(request, f"Tahun {hasil.tahun} dibuat: {hasil.ringkasan}")
            return redirect("beranda", h.opd, hasil.tahun)
    return render(
        request,
        "paket/tahun_baru.html",
        h.konteks(judul=f"Buat tahun {h.tahun + 1}", baru=h.tahun + 1),
    )
