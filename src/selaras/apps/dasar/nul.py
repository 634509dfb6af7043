"""The one sign that no text of ours holds: refused before a query or a file sees it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.datastructures import MultiValueDict

from selaras.apps.dasar.halaman import pesan

KATA = (
    "Yang dikirim memuat karakter kendali (NUL) yang tidak dapat disimpan. Tidak ada yang "
    "disimpan; hapus karakter itu, lalu kirim lagi."
)


class TolakNul:
    """Middleware: an address or a form with NUL is answered in words.

    A browser sends none. One database keeps it, the other (PostgreSQL) raises, each time
    somewhere else. Files may hold it, and JSON is read by views that check every text.
    """

    def __init__(self, lanjut: Callable[[HttpRequest], HttpResponse]) -> None:
        self._lanjut = lanjut

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing of its own: a body is read only after its length was looked at."""
        return self._lanjut(request)

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponse | None:
        """The refusal, or None."""
        if "\0" in request.path_info or _bernul(request.GET) or _bernul(request.POST):
            return pesan(request, KATA, 400)
        return None


def _bernul(isi: MultiValueDict[str, str]) -> bool:
    return any("\0" in nama or any("\0" in satu for satu in nilai) for nama, nilai in isi.lists())
