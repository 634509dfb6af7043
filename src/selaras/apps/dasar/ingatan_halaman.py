"""Pages that were made before: kept in memory under the mark of all that they are made of.

The mark (``halaman._tanda``) holds snapshot, code, address, person and roles, so a kept page can
not be stale and is never shown to somebody else. A page that carries more than its mark says (a
message, a form's token, a cookie) is not kept.
"""

from __future__ import annotations

import gzip
import threading
from collections import OrderedDict

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

MAKS_ISI = 24 * 2**20  # bytes of compressed pages in one process


class _Ingatan:
    """Compressed bodies by mark, the longest unused dropped first."""

    def __init__(self) -> None:
        self._isi: OrderedDict[str, bytes] = OrderedDict()
        self._jumlah = 0
        self._kunci = threading.Lock()

    def lupakan(self) -> None:
        with self._kunci:
            self._isi.clear()
            self._jumlah = 0

    def ambil(self, tanda: str) -> bytes | None:
        with self._kunci:
            if tanda in self._isi:
                self._isi.move_to_end(tanda)
            return self._isi.get(tanda)

    def simpan(self, tanda: str, isi: bytes) -> None:
        with self._kunci:
            self._jumlah += len(isi) - len(self._isi.pop(tanda, b""))
            self._isi[tanda] = isi
            while self._jumlah > MAKS_ISI:
                self._jumlah -= len(self._isi.popitem(last=False)[1])


_ingatan = _Ingatan()


def lupakan() -> None:
    """Forget every kept page; another database may give its rows the same numbers."""
    _ingatan.lupakan()


def ambil(request: HttpRequest, tanda: str) -> HttpResponse | None:
    """The kept page of that mark; None when it is to be made."""
    padat = _ingatan.ambil(tanda)
    return None if padat is None else _jawaban(request, padat)


def simpan(request: HttpRequest, tanda: str, jawaban: HttpResponse) -> None:
    """Keep a page that was just made under its mark, if the mark says all about it."""
    if _boleh_diingat(request, jawaban):
        _ingatan.simpan(tanda, gzip.compress(jawaban.content, compresslevel=6, mtime=0))


def _boleh_diingat(request: HttpRequest, jawaban: HttpResponse) -> bool:
    """True for a page that its mark says everything about: no cookie or token of its own."""
    return (
        request.method == "GET"
        and not jawaban.streaming
        and not jawaban.cookies
        and not request.META.get("CSRF_COOKIE_NEEDS_UPDATE")
        and set(jawaban.headers) == {"Content-Type"}
        and jawaban.headers["Content-Type"].startswith("text/html")
    )


def _jawaban(request: HttpRequest, padat: bytes) -> HttpResponse:
    """The kept page; whoever can not read it compressed gets it plain."""
    if "gzip" not in request.headers.get("Accept-Encoding", ""):
        return HttpResponse(gzip.decompress(padat))
    jawaban = HttpResponse(padat)
    jawaban["Content-Encoding"] = "gzip"
    patch_vary_headers(jawaban, ["Accept-Encoding"])
    return jawaban
