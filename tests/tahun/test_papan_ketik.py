"""The way of a figure by keyboard alone: filled, sent, verified, ratified, reported.

What is not the point (the plan, the signed agreement, the round) is made through the services.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, expect

from selaras.apps.akun.peran import Peran
from selaras.apps.paket.services import impor_paket
from selaras.apps.perjanjian.pengaktifan import aktifkan_tahun
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.siklus.isian import IsianSel
from selaras.inti.siklus.target import isi_target
from tests.apps.conftest import SEMUA, folder_data, pekerja
from tests.apps.putaran_uji import KODE, MESIN, PERIODE, UNIT, buka, nilai, siap, tanpa_hasil
from tests.masuk import SANDI, orang
from tests.tahun.ketik import Ketik, masuk

__all__ = ["folder_data", "pekerja"]  # fixtures that pytest looks for here
pytestmark = [pytest.mark.peramban, pytest.mark.lambat, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def duduk(
    peramban: Browser, live_server, folder_data, settings
) -> Callable[[Peran, str | None], Ketik]:
    """An active office with an open round; somebody with a role sits down and logs in."""
    settings.LANGKAH_KEDUA_WAJIB = False
    isi = siap(tanpa_hasil())
    milik = {i.indikator_id: i for i in isi.baris(Indikator)}
    target = [IsianSel(KODE, PERIODE, "", "8 s.d. 12")]
    isi = isi_target(isi, "pk", target, milik, asal="uji").paket
    impor_paket(isi, lingkup=SEMUA, oleh="uji", sumber="uji")
    aktifkan_tahun(MESIN, "uji", 2024)
    hari = timezone.localdate()
    buka(hari, hari + timedelta(5))

    def satu(peran: Peran, unit: str | None = None) -> Ketik:
        milik = orang(peran, "uji", unit, dua_langkah=False)
        return masuk(peramban, live_server.url, milik.email, SANDI)

    return satu


def test_a_figure_goes_from_the_sheet_to_the_report_without_a_mouse(
    duduk: Callable[..., Ketik], pekerja: Callable[[], None]
) -> None:
    operator = duduk(Peran.OPERATOR, UNIT)
    operator.pilih("Isi Bidang, Triwulan I 2024")
    operator.ke("Realisasi")
    operator.tulis("7")
    operator.tekan("Control+a")
    operator.tulis("0,5")  # below the target of 8 to 12
    operator.tekan("Enter")
    expect(operator.halaman.locator("#status-simpan")).to_contain_text("Tersimpan")
    operator.terbaca("di bawah target")
    operator.pilih("Tulis")
    operator.ke("Penyebab")
    operator.tulis("Jalan putus.")
    operator.ke("Hambatan")
    operator.tulis("Tidak ada kendaraan air.")
    operator.ke("Tindak lanjut")
    operator.tulis("Bantuan lewat sungai.")
    operator.pilih("Simpan")
    operator.pilih("Ajukan")
    operator.terbaca("diajukan")
    assert nilai() == {"S1/02": "0.5"}

    sekretaris = duduk(Peran.SEKRETARIS)
    sekretaris.pilih("Verifikasi Bidang, Triwulan I 2024")
    sekretaris.pilih("Verifikasi")
    sekretaris.terbaca("diverifikasi")
    kepala = duduk(Peran.KEPALA)
    kepala.pilih("Sahkan Bidang, Triwulan I 2024")
    kepala.pilih("Sahkan")
    kepala.terbaca("disahkan")

    perencana = duduk(Peran.PERENCANA)
    perencana.pilih("Laporan")
    perencana.pilih("Versi")
    perencana.pilih("Tulis versi")
    pekerja()  # and the page leads to what was written by itself
    perencana.terbaca("Versi 1")
    perencana.ke("Unduh versi 1 sebagai PDF")
    with perencana.halaman.expect_download() as unduhan:
        perencana.tekan("Enter")
    assert unduhan.value.path().read_bytes().startswith(b"%PDF-")
