"""Content security policy: only our own files; an inline script runs by its nonce or not at all."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

_KEBIJAKAN = (
    "default-src 'self'",
    "script-src 'self'{nonce}",
    "style-src 'self'{nonce}",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
)
HEADER = "Content-Security-Policy"


def kebijakan_isi(
    lanjut: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: sets ``request.csp_nonce`` and the header, unless a view has set its own.

    The nonce is only admitted in answers whose template asked for it.
    """

    def jawab(request: HttpRequest) -> HttpResponse:
        dipakai: list[str] = []

        def buat() -> str:
            dipakai.append(secrets.token_urlsafe(16))
            return dipakai[0]

        request.csp_nonce = SimpleLazyObject(buat)  # type: ignore[attr-defined]  # ours
        jawaban = lanjut(request)
        if HEADER not in jawaban:
            nonce = f" 'nonce-{dipakai[0]}'" if dipakai else ""
            jawaban[HEADER] = "; ".join(_KEBIJAKAN).format(nonce=nonce)
        return jawaban

    return jawab
