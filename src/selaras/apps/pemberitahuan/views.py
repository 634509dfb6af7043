"""Pemberitahuan: the inbox, and whether letters are wanted."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.dasar.halaman import dalam_kata
from selaras.apps.pemberitahuan import services
from selaras.apps.pemberitahuan.queries import mau_surat, milik

SEHALAMAN = 50


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """One's own notices, the newest first."""
    pelaku = pelaku_permintaan(request)
    lembar = Paginator(milik(pelaku), SEHALAMAN).get_page(request.GET.get("halaman"))
    isi = {"judul": "Pemberitahuan", "lembar": lembar, "surat": mau_surat(pelaku)}
    return render(request, "pemberitahuan/daftar.html", isi)


@require_POST
@dalam_kata
def buka(request: HttpRequest, nomor: int) -> HttpResponse:
    """Mark a notice as read and go where it leads."""
    satu = services.baca(pelaku_permintaan(request), nomor, timezone.now())
    if url_has_allowed_host_and_scheme(satu.alamat, allowed_hosts=None):
        return redirect(satu.alamat)
    return redirect("pemberitahuan")


@require_POST
def semua(request: HttpRequest) -> HttpResponse:
    """Mark all as read."""
    banyak = services.baca_semua(pelaku_permintaan(request), timezone.now())
    messages.success(request, f"{banyak} pemberitahuan ditandai sudah dibaca.")
    return redirect("pemberitahuan")


@require_POST
def surat(request: HttpRequest) -> HttpResponse:
    """Switch letters on or off."""
    mau = request.POST.get("surat") == "ya"
    services.setel_surat(pelaku_permintaan(request), mau)
    kata = "juga dikirim ke surel Anda" if mau else "hanya tampil di sini"
    messages.success(request, f"Pemberitahuan mulai sekarang {kata}.")
    return redirect("pemberitahuan")
