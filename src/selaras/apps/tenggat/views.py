"""Kalender: the deadlines of an office's year, each with its source; also as a calendar file."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.galat import IsianSalah
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.dasar.tanggal import TanggalInput
from selaras.apps.tenggat.ics import MIME, tulis_ics
from selaras.apps.tenggat.queries import hari_acuan, kalender
from selaras.apps.tenggat.services import catat_hari

ANGGARAN = "dokumen_anggaran"


class AnggaranForm(forms.Form):
    """The day on which the budget document was passed."""

    tanggal = forms.DateField(label="Tanggal disahkan", widget=TanggalInput(format="%Y-%m-%d"))
    dokumen = forms.CharField(
        label="Dokumen", max_length=300, help_text="nama dan nomor DPA, seperti tertulis padanya"
    )


@require_safe
@halaman_kantor("beranda", sepotret=False)
def halaman(request: HttpRequest, h: Halaman) -> HttpResponse:
    """All deadlines of the year."""
    pelaku = pelaku_permintaan(request)
    semua = kalender(pelaku, h.k.laporan, timezone.localdate())
    isi = h.konteks(
        judul=f"Kalender tenggat {h.tahun}",
        tenggat=semua,
        anggaran=hari_acuan(pelaku, h.opd, h.tahun).get(ANGGARAN),
        mencatat=pelaku.boleh(Izin.SUSUN_PERJANJIAN, h.opd),
    )
    return render(request, "tenggat/kalender.html", isi)


@require_safe
@halaman_kantor("beranda", sepotret=False)
def unduh(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The same as a calendar file."""
    semua = kalender(pelaku_permintaan(request), h.k.laporan, timezone.localdate())
    jawaban = HttpResponse(tulis_ics(h.opd, h.tahun, semua, timezone.now()), content_type=MIME)
    jawaban["Content-Disposition"] = f'attachment; filename="tenggat-{h.tahun}.ics"'
    return jawaban


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("beranda", sepotret=False)
def anggaran(request: HttpRequest, h: Halaman) -> HttpResponse:
    """Note the day of the budget document, from which the agreement's deadline runs."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, h.opd)
    ada = hari_acuan(pelaku, h.opd, h.tahun).get(ANGGARAN)
    awal = {"tanggal": ada.hari, "dokumen": ada.dokumen} if ada else None
    form = AnggaranForm(request.POST or None, initial=awal)
    if request.method == "POST" and form.is_valid():
        isi = form.cleaned_data
        try:
            catat_hari(pelaku, h.opd, h.tahun, ANGGARAN, isi["tanggal"], isi["dokumen"])
        except IsianSalah as galat:
            form.add_error(galat.bidang, str(galat))
        else:
            messages.success(request, "Tanggal dokumen anggaran dicatat; tenggatnya dihitung.")
            return redirect("kalender", h.opd, h.tahun)
    judul = f"Dokumen anggaran {h.tahun}"
    return render(request, "tenggat/anggaran.html", h.konteks(judul=judul, form=form))
