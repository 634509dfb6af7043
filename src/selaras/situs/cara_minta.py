"""An address that only takes what a form sends, opened by hand: said in words, not left empty."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from selaras.apps.dasar.halaman import pesan

KATA = (
    "Alamat ini hanya menerima kiriman sebuah formulir; ia tidak dapat dibuka dari bilah alamat. "
    "Tidak ada yang disimpan. Buka halamannya lewat menu, lalu tekan tombolnya di sana."
)


def hanya_kiriman(
    lanjut: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: Django answers 405 with nothing, which a browser shows in words of its own."""

    def jawab(request: HttpRequest) -> HttpResponse:
        jawaban = lanjut(request)
        if not isinstance(jawaban, HttpResponseNotAllowed) or jawaban.content:
            return jawaban
        halaman = pesan(request, KATA, 405)
        halaman.headers["Allow"] = jawaban.headers["Allow"]
        return halaman

    return jawab
