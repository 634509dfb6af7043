"""Who must do something first (log in, choose an own password): a page leads there, and what was
typed is never lost to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme

from selaras.apps.dasar.halaman import ke_kabar, sepotong


@dataclass(frozen=True)
class Dahulu:
    """What must be done first: why, in words, and the step as a button says it."""

    sebab: str
    langkah: str
    status: int

    @property
    def kata(self) -> str:
        """For whoever just sent something."""
        return (
            f"{self.sebab}, jadi yang baru saja dikirim belum tersimpan. {self.langkah} di tab "
            "lain; yang Anda tulis tetap di sini."
        )


MASUK = Dahulu("Anda sudah keluar", "Masuk lagi", 401)
AMAN = ("GET", "HEAD")


class MasukDahulu(LoginRequiredMiddleware):
    """Middleware: deny by default, answered in the form in which the browser asked."""

    def handle_no_permission(  # type: ignore[override]  # stubs say: always a redirect
        self, request: HttpRequest, view_func: Any
    ) -> HttpResponse:
        """Lead what only reads to the login; tell what was sent that it is not kept."""
        if request.method in AMAN and not sepotong(request):
            return super().handle_no_permission(request, view_func)
        pintu = resolve_url(self.get_login_url(view_func))
        return dahulukan(request, MASUK, redirect_to_login(_halaman(request), pintu).url)


def dahulukan(request: HttpRequest, dahulu: Dahulu, alamat: str) -> HttpResponse:
    """Lead to what must be done first, in the form in which the browser asked.

    A plain redirect would be followed by a script, which reads that page as its answer, and by
    htmx, which puts it into a fragment; a form that was sent would be gone afterwards.
    """
    potongan = sepotong(request)
    if request.method in AMAN and not potongan:
        return redirect(alamat)
    if request.content_type == "application/json":
        return JsonResponse({"pesan": f"{dahulu.kata} Lalu tekan Simpan."}, status=dahulu.status)
    if request.method in AMAN:
        return HttpResponse(status=dahulu.status, headers={"HX-Redirect": alamat})
    isi = {"dahulu": dahulu, "alamat": alamat, "judul": "Belum tersimpan"}
    if potongan:
        return ke_kabar(render(request, "akun/_sesi_habis.html", isi))
    return render(request, "akun/sesi_habis.html", isi, status=dahulu.status)


def _halaman(request: HttpRequest) -> str:
    """The page of this site that somebody looks at, not the part or step that it asked for."""
    kepala = "HX-Current-URL" if sepotong(request) else "Referer"
    alamat = request.headers.get(kepala, "")
    if not url_has_allowed_host_and_scheme(alamat, {request.get_host()}):
        return request.get_full_path() if request.method in AMAN else "/"
    bagian = urlsplit(alamat)
    return f"{bagian.path}?{bagian.query}" if bagian.query else bagian.path
