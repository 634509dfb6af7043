"""The outline of the plan is rearranged with the mouse, the way it is with the keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.apps.perencanaan.services import tambah_simpul
from selaras.apps.perjanjian.pengaktifan import aktifkan_tahun
from selaras.inti.paket.baris_perubahan import Perubahan
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.siklus.rencana import ambil
from selaras.inti.siklus.sunting import IsianBidang
from tests.apps.conftest import SEMUA, folder_data
from tests.situs.test_sambungan import basis, masuk

__all__ = ["basis", "folder_data", "masuk"]  # fixtures that pytest looks for here
pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]
MESIN = pelaku_mesin("uji")


def seret(halaman: Page, kode: str, ke: str, sebelum_lepas: str = "") -> None:
    """Take a node by its handle and let it go over the line of another; before that the bubble
    says ``sebelum_lepas``."""

    def baris(satu: str) -> Locator:
        return halaman.locator(f'li[data-kode="{satu}"] > .baris-rencana')

    pegangan = baris(kode).locator(".pegangan")
    pegangan.hover(position={"x": 2, "y": 2})
    halaman.mouse.down()
    pegangan.hover(position={"x": 9, "y": 9})  # begins to drag, before anything scrolls
    for x in (9, 12):
        baris(ke).locator(".isi-rencana").hover(position={"x": x, "y": 9}, force=True)
    if sebelum_lepas:
        expect(halaman.locator("#kabar-seret")).to_contain_text(sebelum_lepas)
    halaman.mouse.up()


def test_a_node_is_dropped_where_its_level_allows_and_elsewhere_it_is_said_why_not(
    basis: str, masuk
) -> None:
    baru = tambah_simpul(MESIN, "uji", 2024, "1", {"nama": IsianBidang("", "Kegiatan lain")})
    aktifkan_tahun(MESIN, "uji", 2024)
    halaman = masuk().new_page()
    halaman.goto(f"{basis}/uji/2024/rencana/simpul/1.1.2/")
    halaman.goto(f"{basis}/uji/2024/rencana/?buka=semua")
    kabar = halaman.locator("#kabar-seret")
    seret(halaman, "1.1.2", "S1")
    expect(kabar).to_have_text(
        "Sub Kegiatan berada di bawah Kegiatan, bukan di bawah Sasaran."
    )  # fmt: skip
    seret(halaman, "1.1.2", "1.1.1")
    expect(kabar).to_contain_text("1.1.2 sudah di bawah 1.1")
    expect(halaman.locator("#tanya-pindah")).not_to_be_visible()

    seret(halaman, "1.1.2", baru, "kode 1.1.2 menyebut tempat di bawah 1.1; alasannya")
    expect(halaman.locator("#kata-pindah")).to_contain_text(f"ke bawah {baru} Kegiatan lain")
    halaman.get_by_label("Alasan").fill("Renja perubahan")
    halaman.get_by_label("Berlaku mulai").fill("2024-07-01")
    halaman.get_by_role("button", name="Pindahkan").click()
    expect(halaman.get_by_role("heading", name="Pindahkan 1.1.2?")).to_be_visible()
    halaman.get_by_label("Ya, pindahkan").check()  # its code says 1.1
    halaman.get_by_role("button", name="Pindahkan").click()
    expect(halaman.locator(".kabar").last).to_have_text(
        f"1.1.2 dipindahkan dari bawah 1.1 ke bawah {baru}."
    )
    paket = paket_dari_rekam(SEMUA, "uji", 2024)
    satu = paket.baris(Perubahan)[-1]
    assert (satu.baris, satu.baru, str(satu.berlaku)) == ("1.1.2", baru, "2024-07-01")
    assert ambil(paket, Simpul, "1.1.2").induk_id == baru
