"""The content security policy: our own files, nothing inline, no frame of somebody else."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from selaras.situs.keamanan import HEADER, kebijakan_isi


def _jawab(view: Callable[[HttpRequest], HttpResponse]) -> HttpResponse:
    return kebijakan_isi(view)(RequestFactory().get("/"))


def test_it_admits_only_our_own_files_and_nothing_inline() -> None:
    bagian = dict(
        satu.split(" ", 1) for satu in _jawab(lambda _: HttpResponse())[HEADER].split("; ")
    )

    assert bagian["default-src"] == "'self'"
    assert not {"script-src", "style-src"} & bagian.keys(), "they follow default-src"
    assert set(" ".join(bagian.values()).split()) == {"'self'", "'none'", "data:"}


def test_no_page_stands_in_a_frame_of_another_site() -> None:
    assert "frame-ancestors 'none'" in _jawab(lambda _: HttpResponse())[HEADER]


def test_a_view_may_set_a_policy_of_its_own() -> None:
    assert _jawab(lambda _: HttpResponse(headers={HEADER: "sandbox"}))[HEADER] == "sandbox"
