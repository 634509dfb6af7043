"""How large the body of a request may be; refused by its length, before a byte of it is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse

from selaras.apps.dasar.halaman import Tampilan, pesan

MB = 1_000_000
BIASA = 5 * MB  # forms and grids
TAMBAHAN = 1 * MB  # what a form sends beside its file
V = TypeVar("V", bound=Tampilan)


def berbadan(paling: int) -> Callable[[V], V]:
    """Decorator: the view takes a file of so many bytes from somebody who is logged in.

    Stands outermost, where the middleware sees it.
    """

    def tandai(view: V) -> V:
        view.badan_maks = paling + TAMBAHAN  # type: ignore[attr-defined]  # functions carry notes
        return view

    return tandai


class BatasBadan:
    """Middleware: a request that says it is too long is answered in words and not read.

    Stands before whatever reads a body (the check of forms against other sites reads it). Our
    server passes on no body without a length.
    """

    def __init__(self, lanjut: Callable[[HttpRequest], HttpResponse]) -> None:
        self._lanjut = lanjut

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing of its own: the view is known only later."""
        return self._lanjut(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], *_: Any
    ) -> HttpResponse | None:
        """The refusal, or None."""
        try:
            besar = int(request.META.get("CONTENT_LENGTH") or 0)
        except ValueError:
            besar = 0
        paling = getattr(view, "badan_maks", BIASA) if request.user.is_authenticated else BIASA
        if besar <= paling:
            return None
        kata = (
            f"Yang dikirim berukuran {besar // MB} MB; paling besar {paling // MB} MB. Tidak ada "
            "yang disimpan. Kecilkan berkasnya atau bagi menjadi beberapa, lalu kirim lagi."
        )
        jawaban = pesan(request, kata, 413)
        jawaban["Connection"] = "close"
        return jawaban
