"""The way of an agreement: steps that are taken on its page, and the scan of what was signed."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_POST, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.badan import berbadan
from selaras.apps.dasar.galat import BerkasDitolak, IsianSalah, LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.laporan.services import nama_perjanjian
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.perjanjian.bertanda import isi_bertanda, simpan_bertanda
from selaras.apps.perjanjian.langkah import ambil_langkah_naskah
from selaras.apps.perjanjian.pilih import naskah_tahun
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
            pihak=request.POST.get("pihak", ""),
        )  # fmt: skip
    except (IsianSalah, LangkahDitolak, PaketError) as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, "Tercatat.")
    return redirect("perjanjian_satu", h.opd, h.tahun, dokumen)


@berbadan(settings.SELARAS_UNGGAH_MAKS)
@require_POST
@halaman_kantor("perjanjian", sepotret=False)
def unggah_bertanda(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """Keep the scan of the signed paper."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, h.opd)
    berkas = request.FILES.get("berkas")
    if berkas is None:
        messages.error(request, "Pilih berkas PDF naskah yang sudah ditandatangani.")
        return redirect("perjanjian_satu", h.opd, h.tahun, dokumen)
    try:
        nama = berkas.name or "naskah.pdf"
        simpan_bertanda(pelaku, h.opd, h.tahun, dokumen, nama, berkas.read())
    except (BerkasDitolak, LangkahDitolak) as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, "Naskah bertanda tangan tersimpan.")
    return redirect("perjanjian_satu", h.opd, h.tahun, dokumen)


@require_safe
@halaman_kantor("perjanjian", sepotret=False)
def unduh_bertanda(request: HttpRequest, h: Halaman, dokumen: str, nomor: int) -> HttpResponse:
    """The scan, always saved, never shown inside the site."""
    satu = naskah_tahun(h.k.laporan, dokumen)
    scope = tahun_laporan(pelaku_permintaan(request).lingkup, h.opd, h.tahun)
    isi = isi_bertanda(scope, dokumen, nomor)
    jawaban = HttpResponse(isi, content_type="application/pdf")
    nama = f"{nama_perjanjian(h.k.laporan, satu)}-bertanda.pdf"
    jawaban["Content-Disposition"] = f'attachment; filename="{nama}"'
    jawaban["Content-Security-Policy"] = "default-src 'none'; sandbox"
    patch_cache_control(jawaban, private=True, no_store=True)
    return jawaban
