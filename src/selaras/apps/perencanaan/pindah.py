"""Hanging a node below another parent, with a question where its code says another place."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.perencanaan import services
from selaras.apps.perencanaan.formulir import (
    PALING_ALASAN,
    bidang_berlaku,
    mulai_berlaku,
    paket_dalam_kata,
    sebab_permintaan,
)
from selaras.apps.perencanaan.sebab import Sebab
from selaras.apps.perencanaan.views import ambil_simpul, di_pohon
from selaras.inti.paket.kesalahan import PaketError


class SetujuPindahForm(forms.Form):
    """That one moves a node against its code, and why."""

    lama = forms.CharField(required=False, widget=forms.HiddenInput)
    induk = forms.CharField(widget=forms.HiddenInput)
    alasan = forms.CharField(
        label="Alasan", max_length=PALING_ALASAN, help_text="Tampil pada riwayat."
    )
    setuju = forms.BooleanField(label="Ya, pindahkan walau kodenya menyebut tempat lain")


@require_POST
@halaman_kantor("rencana", sepotret=False)
def simpul_pindah(request: HttpRequest, h: Halaman, simpul: str) -> HttpResponse:
    """Hang a node below another parent; asked by mouse and keyboard alike."""
    lama, induk = request.POST.get("lama", ""), request.POST.get("induk", "")
    pelaku, sebab = pelaku_permintaan(request), sebab_permintaan(request)
    try:
        with paket_dalam_kata():
            services.pindahkan_simpul(pelaku, h.opd, h.tahun, simpul, lama, induk, sebab=sebab)
    except services.KodeTerputus as galat:
        return _setuju(request, h, simpul, galat.kata)
    return _selesai(request, h, simpul)


def _setuju(request: HttpRequest, h: Halaman, simpul: str, kata: tuple[str, ...]) -> HttpResponse:
    """The question, and the move once it is answered."""
    dijawab = "jawaban" in request.POST
    form = SetujuPindahForm(request.POST if dijawab else None, initial=request.POST.dict())
    if mulai := mulai_berlaku(request, h):
        form.fields["berlaku"] = bidang_berlaku(mulai)
        form.order_fields(["alasan", "berlaku", "setuju"])
    if dijawab and form.is_valid():
        isi = form.cleaned_data
        try:
            services.pindahkan_simpul(
                pelaku_permintaan(request), h.opd, h.tahun, simpul, isi["lama"], isi["induk"],
                sebab=Sebab(isi["alasan"], isi.get("berlaku")), setuju=True,
            )  # fmt: skip
        except (IsianSalah, LangkahDitolak, PaketError) as galat:
            form.add_error(None, str(galat))
        else:
            return _selesai(request, h, simpul)
    isi_halaman = h.konteks(
        judul=f"Pindahkan {simpul}?", simpul=ambil_simpul(h, simpul), kata=kata, form=form,
        induk=ambil_simpul(h, request.POST.get("induk", "")), kembali=di_pohon(h, simpul),
    )  # fmt: skip
    return render(request, "perencanaan/pindah.html", isi_halaman)


def _selesai(request: HttpRequest, h: Halaman, simpul: str) -> HttpResponse:
    lama, induk = request.POST.get("lama", ""), request.POST.get("induk", "")
    messages.success(request, f"{simpul} dipindahkan dari bawah {lama} ke bawah {induk}.")
    return redirect(di_pohon(h, simpul))
