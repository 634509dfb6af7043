"""A request without a login: a page leads to the login, and what was typed is never lost to it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme

from selaras.apps.dasar.halaman import sepotong

KATA = (
    "Anda sudah keluar, jadi yang baru saja dikirim belum tersimpan. Masuk lagi di tab lain; "
    "yang Anda tulis tetap di sini."
)
AMAN = ("GET", "HEAD")


class MasukDahulu(LoginRequiredMiddleware):
    """Middleware: deny by default, answered in the form in which the browser asked.

    Django leads every request to the login. A script would read that page as its answer, htmx
    would put it into a fragment, and a form that was sent would be gone after the login.
    """

    def handle_no_permission(  # type: ignore[override]  # stubs say: always a redirect
        self, request: HttpRequest, view_func: Any
    ) -> HttpResponse:
        """Lead what only reads to the login; tell what was sent that it is not kept."""
        potongan = sepotong(request)
        if request.method in AMAN and not potongan:
            return super().handle_no_permission(request, view_func)
        ke_masuk = redirect_to_login(
            _halaman(request), resolve_url(self.get_login_url(view_func))
        ).url  # fmt: skip
        if request.content_type == "application/json":
            return JsonResponse({"pesan": f"{KATA} Lalu tekan Simpan."}, status=401)
        if request.method in AMAN:
            return HttpResponse(status=401, headers={"HX-Redirect": ke_masuk})
        isi = {"kata": KATA, "ke_masuk": ke_masuk, "judul": "Belum tersimpan"}
        if not potongan:
            return render(request, "akun/sesi_habis.html", isi, status=401)
        jawaban = render(request, "akun/_sesi_habis.html", isi)  # htmx drops what is no success
        jawaban["HX-Retarget"], jawaban["HX-Reswap"] = "#kabar-sesi", "innerHTML"
        return jawaban


def _halaman(request: HttpRequest) -> str:
    """The page of this site that somebody looks at, not the part or step that it asked for."""
    kepala = "HX-Current-URL" if sepotong(request) else "Referer"
    alamat = request.headers.get(kepala, "")
    if not url_has_allowed_host_and_scheme(alamat, {request.get_host()}):
        return request.get_full_path() if request.method in AMAN else "/"
    bagian = urlsplit(alamat)
    return f"{bagian.path}?{bagian.query}" if bagian.query else bagian.path
