"""Agreements in people's hands: who is told, and whose first page asks for what."""

from __future__ import annotations

import pytest
from django.test import Client

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.peran import Peran
from selaras.apps.pemberitahuan.models import Pemberitahuan
from selaras.apps.perjanjian import services
from selaras.apps.perjanjian.bertanda import simpan_bertanda
from tests.apps.perjanjian_uji import HARI, MESIN, ambil, kantor, pdf, sebagai, unit_pk
from tests.masuk import klien_masuk, orang

__all__ = ["kantor"]  # a fixture
pytestmark = pytest.mark.django_db


def menunggu(peran: Peran) -> str:
    klien = Client()
    klien.force_login(Pengguna.objects.get(email__regex=f"^{peran}-(bid|semua)@".replace("_", "-")))
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
    sekretaris = sebagai(Peran.SEKRETARIS)
    kode = unit_pk()
    assert "Usulkan" in menunggu(Peran.PERENCANA)
    assert "Tanda tangani" not in menunggu(Peran.KEPALA_BIDANG)
    ambil(perencana, kode, "usulkan")
    teks = menunggu(Peran.KEPALA_BIDANG)
    assert "Tanda tangani" in teks
    assert "diusulkan oleh Uji Perencana" in teks
    assert kabar(kabid.id)[0].endswith("menunggu tanda tangan")
    for tak_ditanya in (lain, perencana, sekretaris):  # two of them may sign; one shall
        assert kabar(tak_ditanya.id) == []
    for peran in (Peran.KEPALA, Peran.SEKRETARIS):
        assert "Tanda tangani" not in menunggu(peran)
    halaman = klien_masuk().get(f"/uji/2024/perjanjian/{kode}/").content.decode()
    assert "Menunggu tanda tangan: Uji Kepala bidang (Kepala bidang)." in halaman
    ambil(kabid, kode, "kembalikan", "Targetnya terlalu lebar")
    assert "“Targetnya terlalu lebar”" in menunggu(Peran.PERENCANA)
    assert "Betulkan" in menunggu(Peran.PERENCANA)
    ambil(perencana, kode, "usulkan")
    ambil(kabid, kode, "tandatangani", hari=HARI)
    assert [k.rpartition(" ")[2] for k in kabar(perencana.id)] == ["dibetulkan", "ditandatangani"]
    assert "Betulkan" not in menunggu(Peran.PERENCANA)


def test_where_nobody_heads_the_bidang_whoever_signs_for_all_is_asked(kantor: None) -> None:
    kode = unit_pk()
    ambil(MESIN, kode, "usulkan")
    halaman = klien_masuk().get(f"/uji/2024/perjanjian/{kode}/").content.decode()
    assert "Belum ada akun yang berhak menandatanganinya" in halaman
    ambil(MESIN, kode, "tarik", "uji")
    sekretaris = sebagai(Peran.SEKRETARIS)
    ambil(MESIN, kode, "usulkan")
    assert kabar(sekretaris.id)
    assert "Tanda tangani" in menunggu(Peran.SEKRETARIS)


def test_the_head_hears_that_his_signature_needs_the_second_step(kantor: None) -> None:
    kepala = orang(Peran.KEPALA, "uji", dua_langkah=False)
    ubah = services.ubah_perjanjian(
        MESIN, "uji", 2024, "pk", alasan="strategi", uraian="x", dasar="y"
    )
    ambil(MESIN, ubah, "usulkan")
    (satu,) = Pemberitahuan.objects.filter(penerima_id=kepala.pk)
    assert "memerlukan langkah kedua saat masuk (kode dari telepon)" in satu.isi
    teks = menunggu(Peran.KEPALA)
    assert "Tanda tangani" in teks
    assert "Memerlukan langkah kedua saat masuk" in teks


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
