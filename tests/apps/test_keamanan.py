"""The content security policy: our own files, and inline scripts by their nonce only."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from selaras.situs.keamanan import HEADER, kebijakan_isi


def _jawab(view) -> HttpResponse:
    return kebijakan_isi(view)(RequestFactory().get("/"))


def test_it_admits_only_our_own_files() -> None:
    kebijakan = _jawab(lambda _: HttpResponse())[HEADER]

    assert "script-src 'self';" in kebijakan
    assert "style-src 'self';" in kebijakan
    assert "unsafe" not in kebijakan
    assert "http" not in kebijakan


def test_it_admits_an_inline_script_by_the_nonce_that_its_page_asked_for() -> None:
    nonce: list[str] = []

    def halaman(request: HttpRequest) -> HttpResponse:
        nonce.extend([str(request.csp_nonce), str(request.csp_nonce)])
        return HttpResponse()

    kebijakan = _jawab(halaman)[HEADER]

    assert nonce[0] == nonce[1]
    assert f"script-src 'self' 'nonce-{nonce[0]}'" in kebijakan


def test_every_answer_has_a_nonce_of_its_own() -> None:
    semua: set[str] = set()

    def halaman(request: HttpRequest) -> HttpResponse:
        semua.add(str(request.csp_nonce))
        return HttpResponse()

    for _ in range(3):
        _jawab(halaman)
    assert len(semua) == 3


def test_a_view_may_set_a_policy_of_its_own() -> None:
    assert _jawab(lambda _: HttpResponse(headers={HEADER: "sandbox"}))[HEADER] == "sandbox"
