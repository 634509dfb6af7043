"""Agreements in people's hands: who is told, and whose first page asks for what."""

from __future__ import annotations

import pytest
from django.test import Client

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.peran import Peran
from selaras.apps.pemberitahuan.models import Pemberitahuan
from selaras.apps.perjanjian.bertanda import simpan_bertanda
from tests.apps.test_perjanjian import HARI, MESIN, ambil, kantor, pdf, sebagai, unit_pk

__all__ = ["kantor"]  # a fixture
pytestmark = pytest.mark.django_db


def menunggu(peran: Peran) -> str:
    klien = Client()
    klien.force_login(Pengguna.objects.get(email__startswith=peran.replace("_", "-") + "-"))
    teks = klien.get("/uji/2024/").content.decode()
    return teks.partition('class="card menunggu"')[2].partition("</section>")[0]


def kabar(nomor: int | None) -> list[str]:
    milik = Pemberitahuan.objects.filter(penerima_id=nomor).order_by("pk")
    return [satu.judul for satu in milik]


def test_a_proposed_agreement_waits_for_who_signs_it_and_a_returned_one_for_the_planner(
    kantor: None,
) -> None:
    perencana, kabid = sebagai(Peran.PERENCANA), sebagai(Peran.KEPALA_BIDANG, "bid")
    lain = sebagai(Peran.KEPALA)
    kode = unit_pk()
    assert "Usulkan" in menunggu(Peran.PERENCANA)
    assert "Tanda tangani" not in menunggu(Peran.KEPALA_BIDANG)
    ambil(perencana, kode, "usulkan")
    teks = menunggu(Peran.KEPALA_BIDANG)
    assert "Tanda tangani" in teks
    assert "diusulkan oleh Uji Perencana" in teks
    assert kabar(kabid.id)[0].endswith("menunggu tanda tangan")
    assert kabar(lain.id) == kabar(perencana.id) == []
    ambil(kabid, kode, "kembalikan", "Targetnya terlalu lebar")
    assert "“Targetnya terlalu lebar”" in menunggu(Peran.PERENCANA)
    assert "Betulkan" in menunggu(Peran.PERENCANA)
    ambil(perencana, kode, "usulkan")
    ambil(kabid, kode, "tandatangani", hari=HARI)
    assert [k.rpartition(" ")[2] for k in kabar(perencana.id)] == ["dibetulkan", "ditandatangani"]
    assert "Betulkan" not in menunggu(Peran.PERENCANA)


def test_a_signature_without_its_scan_waits_quietly_for_who_may_upload_it(kantor: None) -> None:
    sebagai(Peran.PERENCANA)
    sebagai(Peran.KEPALA_BIDANG, "bid")
    kode = unit_pk()
    teks = menunggu(Peran.PERENCANA)
    assert teks.index("Usulkan") < teks.index("Unggah pindaian bertanda tangan PK 2024")
    ambil(MESIN, kode, "usulkan")
    ambil(MESIN, kode, "tandatangani", hari=HARI)
    assert "Unggah pindaian bertanda tangan dua perjanjian" in menunggu(Peran.PERENCANA)
    assert "Unggah pindaian" not in menunggu(Peran.KEPALA_BIDANG)
    for satu in ("pk", kode):
        simpan_bertanda(MESIN, "uji", 2024, satu, "a.pdf", pdf())
    assert "Unggah pindaian" not in menunggu(Peran.PERENCANA)
