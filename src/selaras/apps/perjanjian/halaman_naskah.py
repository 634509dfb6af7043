"""The way of an agreement: steps that are taken on its page."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.perjanjian.langkah import ambil_langkah_naskah
from selaras.inti.paket.kesalahan import PaketError

MAKS_ALASAN = 1000


class TanggalForm(forms.Form):
    """The day of signing."""

    tanggal = forms.DateField(required=False)


@require_POST
@halaman_kantor("perjanjian", sepotret=False)
def langkah_naskah(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """Take a step with an agreement."""
    form = TanggalForm(request.POST)
    tanggal = form.cleaned_data.get("tanggal") if form.is_valid() else None
    try:
        ambil_langkah_naskah(
            pelaku_permintaan(request), h.opd, h.tahun, dokumen, request.POST.get("langkah", ""),
            alasan=request.POST.get("alasan", "")[:MAKS_ALASAN], tanggal=tanggal,
        )  # fmt: skip
    except (IsianSalah, LangkahDitolak, PaketError) as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, "Tercatat.")
    return redirect("perjanjian_satu", h.opd, h.tahun, dokumen)
