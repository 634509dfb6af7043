"""The page on which a node or an indicator is taken out of the plan."""

from __future__ import annotations

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.dasar.galat import LangkahDitolak
from selaras.apps.dasar.halaman import Halaman
from selaras.inti.paket.baris_rencana import Indikator, Simpul
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.siklus.arsip import gantungan


class ArsipForm(forms.Form):
    """Why, and that one has seen what goes along."""

    alasan = forms.CharField(label="Alasan", max_length=500)
    setuju = forms.BooleanField(label="Ya, arsipkan beserta yang bergantung padanya")


def halaman_arsip(
    request: HttpRequest,
    h: Halaman,
    baris: Simpul | Indikator,
    kode: str,
    arsipkan: Callable[..., None],
    kembali: str,
) -> HttpResponse:
    """What hangs on a row, and the form that archives it; ``arsipkan`` is the service."""
    milik = gantungan(h.k.laporan.paket, baris)
    form = ArsipForm(request.POST or None)
    if not milik.ikut:
        del form.fields["setuju"]
    if request.method == "POST" and form.is_valid():
        isi = form.cleaned_data
        try:
            arsipkan(
                pelaku_permintaan(request), h.opd, h.tahun, kode, alasan=isi["alasan"],
                setuju=isi.get("setuju", False),
            )  # fmt: skip
        except (LangkahDitolak, PaketError) as galat:
            form.add_error(None, str(galat))
        else:
            messages.success(request, f"{kode} diarsipkan; isinya tetap ada pada riwayat.")
            return redirect(kembali)
    isi_halaman = h.konteks(
        judul=f"Arsipkan {kode}", baris=baris, gantungan=milik, form=form, kembali=kembali
    )
    return render(request, "perencanaan/arsip.html", isi_halaman)
