"""A page that fails says so in words, and promises nothing that the site does not know."""

from __future__ import annotations

import logging
import re
from typing import NoReturn

import pytest
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest
from django.test import Client
from django.urls import path

from selaras.situs import urls
from tests.masuk import klien_masuk


def _rusak(request: HttpRequest) -> NoReturn:
    raise RuntimeError("rahasia dapur")


urlpatterns = [path("rusak/", login_not_required(_rusak)), *urls.urlpatterns]
handler500 = urls.handler500


def test_a_fault_of_ours_is_a_page_in_words(settings) -> None:
    settings.ROOT_URLCONF = __name__
    jawaban = Client(raise_request_exception=False).get("/rusak/")

    isi = jawaban.content.decode()
    assert jawaban.status_code == 500
    assert "sampaikan waktu kejadiannya kepada pengelola" in isi
    assert "rahasia dapur" not in isi
    assert "tidak berubah" not in isi


def test_the_log_on_the_screen_says_when_it_happened() -> None:
    (layar,) = (satu for satu in logging.getLogger("django").handlers if satu.name == "layar")
    baris = layar.format(logging.makeLogRecord({"msg": "rusak", "created": 1_700_000_000}))
    assert re.match(r"2023-11-1\d \d\d:\d\d:\d\d", baris)
    assert baris.endswith("rusak")


@pytest.mark.django_db
def test_an_address_for_forms_that_is_opened_by_hand_says_so() -> None:
    jawaban = klien_masuk().get("/akun/pengguna/1/sandi/")

    assert jawaban.status_code == 405
    assert jawaban["Allow"] == "POST"
    assert "tidak dapat dibuka dari bilah alamat" in jawaban.content.decode()
