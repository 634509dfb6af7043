"""The guide inside the program: the reader's own page first, every link and picture answered."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from selaras.apps.akun.peran import Peran
from selaras.apps.panduan.naskah import daftar
from tests.apps.kantor_rekam import paket_lengkap
from tests.masuk import klien_masuk

pytestmark = pytest.mark.django_db


def test_every_page_of_the_guide_leads_only_where_something_answers() -> None:
    klien = Client()  # how one logs in is asked by those who are not in
    tujuan: set[str] = {"/panduan/"}
    for nama in daftar() - {"README"}:
        isi = klien.get(f"/panduan/{nama}/").content.decode()
        artikel = isi.partition('<article class="panduan">')[2].partition("</article>")[0]
        tempat = set(re.findall(r'id="([^"]+)"', artikel))
        assert set(re.findall(r'href="#([^"]*)"', artikel)) <= tempat, nama
        tujuan |= set(re.findall(r'(?:href|src)="([^#"]+)', artikel))
    assert any(satu.endswith(".png") for satu in tujuan)
    assert [satu for satu in tujuan if klien.get(satu).status_code != 200] == []


@pytest.mark.parametrize("alamat", ["/panduan/tidak-ada/", "/panduan/gambar/..%2FREADME.md"])
def test_nothing_but_the_guide_is_read(alamat: str) -> None:
    assert Client().get(alamat).status_code == 404


def test_the_first_page_names_that_of_the_readers_role_and_the_menu_leads_there(impor) -> None:
    impor(paket_lengkap("uji"))
    klien = klien_masuk(Peran.KEPALA_BIDANG, "uji", "bidang")
    isi = klien.get("/panduan/").content.decode()
    assert 'href="/panduan/kepala-bidang/">Untuk Anda: Kepala bidang' in isi
    assert 'href="/panduan/">Panduan' in klien.get("/uji/2024/").content.decode()
