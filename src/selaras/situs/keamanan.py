"""Content security policy: only our own files, nothing inline, and no frame around a page."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

HEADER = "Content-Security-Policy"
KEBIJAKAN = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
# What says nothing of its own is for whoever asked, and is asked for anew.
SIMPANAN = "private, no-cache"


def kebijakan_isi(
    lanjut: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: sets both headers, unless a view has set its own."""

    def jawab(request: HttpRequest) -> HttpResponse:
        jawaban = lanjut(request)
        jawaban.headers.setdefault(HEADER, KEBIJAKAN)
        jawaban.headers.setdefault("Cache-Control", SIMPANAN)
        return jawaban

    return jawab
