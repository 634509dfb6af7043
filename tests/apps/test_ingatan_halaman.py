"""Pages kept in memory: never stale, never somebody else's, never with a message inside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client
from django.utils import timezone

from selaras.apps.akun.models import Penugasan
from selaras.apps.akun.peran import Peran
from selaras.apps.pengumpulan.services import buka_putaran
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.isi import Paket
from tests.masuk import MESIN, klien_masuk, orang

pytestmark = pytest.mark.django_db
CAPAIAN = "/uji/2024/capaian/"


def _isi(klien: Client, alamat: str = CAPAIAN) -> str:
    return klien.get(alamat).content.decode()


def test_a_kept_page_is_the_page_that_was_made(paket: Paket, impor: Callable[..., object]) -> None:
    impor(paket)
    klien = klien_masuk()
    pertama, kedua = klien.get(CAPAIAN), klien.get(CAPAIAN)
    padat = klien.get(CAPAIAN, headers={"Accept-Encoding": "gzip"})
    assert pertama.content == kedua.content
    assert padat["Content-Encoding"] == "gzip"
    assert kedua["ETag"] == pertama["ETag"] == padat["ETag"]
    assert kedua["Cache-Control"] == pertama["Cache-Control"]
    assert "Content-Security-Policy" in kedua


def test_a_kept_page_goes_with_the_record(paket: Paket, impor: Callable[..., object]) -> None:
    impor(paket)
    klien = klien_masuk()
    lama = _isi(klien)
    ganti = [replace(b, nilai=b.nilai + 1) if b.nilai else b for b in paket.baris(Realisasi)]
    impor(Paket({**paket.tabel, Realisasi.TABEL: tuple(ganti)}, paket.berkas))
    assert _isi(klien) != lama


def test_a_kept_page_names_only_its_own_reader(paket: Paket, impor: Callable[..., object]) -> None:
    impor(paket)
    satu, lain = klien_masuk(Peran.PERENCANA, "uji"), klien_masuk(Peran.KEPALA, "uji")
    assert "Uji Perencana" in _isi(satu)
    assert "Uji Perencana" not in _isi(lain)


def test_a_role_that_ended_takes_its_page_along(paket: Paket, impor: Callable[..., object]) -> None:
    impor(paket)
    pemegang = orang(Peran.KEPALA, "uji")
    klien = Client()
    klien.force_login(pemegang)
    assert klien.get(CAPAIAN).status_code == 200
    Penugasan.objects.filter(pengguna=pemegang).delete()
    assert klien.get(CAPAIAN).status_code == 404


def test_a_message_is_said_once_even_on_a_kept_page(
    paket: Paket, impor: Callable[..., object]
) -> None:
    impor(paket)
    klien = klien_masuk(Peran.PERENCANA, "uji")
    tanda = klien.get(CAPAIAN)["ETag"]
    hari = timezone.localdate().isoformat()
    jendela = {"periode": "2024-TW1", "buka": hari, "tutup": hari}
    klien.post("/uji/2024/pengumpulan/buka/", jendela)  # says so on whatever page comes next
    dengan = klien.get(CAPAIAN, headers={"If-None-Match": tanda})
    assert 'class="kabar"' in dengan.content.decode()
    assert 'class="kabar"' not in _isi(klien)


def test_what_happens_around_the_figures_shows_on_a_kept_page(
    paket: Paket, impor: Callable[..., object]
) -> None:
    impor(paket)
    klien = klien_masuk(Peran.PERENCANA, "uji")
    lama = klien.get("/uji/2024/")["ETag"]
    hari = timezone.localdate()
    buka_putaran(MESIN, "uji", 2024, "2024-TW1", hari, hari)
    kini = klien.get("/uji/2024/", headers={"If-None-Match": lama})
    assert kini.status_code == 200
    assert "Triwulan I" in kini.content.decode()
