"""The recovery codes as a file that says what it is."""

from __future__ import annotations

from allauth.mfa.recovery_codes.views import download_recovery_codes
from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

NAMA = "kode-cadangan-selaras.txt"


@require_safe
def unduh_kode(request: HttpRequest) -> HttpResponseBase:
    """The same file as the library gives, under a name of ours."""
    jawaban: HttpResponseBase = download_recovery_codes(request)
    if "Content-Disposition" in jawaban.headers:
        jawaban.headers["Content-Disposition"] = f'attachment; filename="{NAMA}"'
    return jawaban
