"""What a page becomes under the hands of somebody: opened, typed into, refused, cut off.

Each state is reached by keyboard from a page as it is served. axe looks at it in both themes, and
what the scripts say is read for English words.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from selaras.apps.akun.peran import Peran
from selaras.apps.pengumpulan.services import simpan_isian
from selaras.inti.siklus.isian import IsianSel
from tests.apps.conftest import folder_data
from tests.masuk import MESIN, klien_masuk
from tests.rayap.inggris import kata_inggris
from tests.rayap.kantor import LEMBAR, NILAI, isi_rekaman, sesi
from tests.rayap.mata import konteks_baru, masuk_sebagai, temuan_axe
from tests.rayap.perayap import Tampak, kata_terlihat

__all__ = ["folder_data"]  # a fixture that pytest looks for here
SEL = f'tr[data-i="{NILAI}"] [data-b="nilai"]'
Cara = Callable[[Page], None]


def tekan(pilih: str, tombol: str, tunggu: str) -> Cara:
    """A key on the first of these; then something is there to be seen."""

    def cara(halaman: Page) -> None:
        halaman.locator(pilih).first.press(tombol)
        expect(halaman.locator(tunggu).first).to_be_visible()

    return cara


def buka_semua(halaman: Page) -> None:
    """Every fold of the page, one after the other, as they are reached."""
    for satu in halaman.locator("main details:not([open]) > summary").all():
        if satu.is_visible():
            satu.press("Enter")
    assert halaman.locator("main details[open]").count()


def ketik(pilih: str, teks: str, tunggu: str, kata: str) -> Cara:
    """Write into a field and leave it; then the page says something."""

    def cara(halaman: Page) -> None:
        halaman.locator(pilih).press("ControlOrMeta+a")
        halaman.keyboard.type(teks)
        halaman.keyboard.press("Tab")
        expect(halaman.locator(tunggu)).to_contain_text(kata)

    return cara


def sedang_menulis(halaman: Page) -> None:
    halaman.locator(SEL).focus()
    halaman.keyboard.type("17")
    expect(halaman.locator(SEL)).to_be_focused()


def bentrok(halaman: Page) -> None:
    """Somebody else was faster."""
    lama = halaman.locator(SEL).input_value()
    sel = [IsianSel(NILAI, "nilai", lama, "5")]
    hasil = simpan_isian(
        MESIN, "uji", 2024, "2024-TW1", "bid", sel, hari=timezone.localdate()
    )  # fmt: skip
    assert not hasil.ditolak
    ketik(SEL, "6", "#bentrok", "orang lain sudah mengisi")(halaman)


def putus(halaman: Page) -> None:
    halaman.route("**/isian/", lambda rute: rute.abort("connectionreset"))
    ketik(SEL, "8", "#status-simpan", "Sambungan terputus")(halaman)


def keluar(halaman: Page) -> None:
    """The login ended in another tab."""
    halaman.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    ketik(SEL, "9", "#status-simpan", "keluar")(halaman)


def telepon(halaman: Page) -> None:
    halaman.set_viewport_size({"width": 360, "height": 740})
    tekan(".lainnya > summary", "Enter", ".lainnya[open] li")(halaman)


def tanya(halaman: Page) -> None:
    """The question after a node was dragged; by keyboard one asks it on the node's own page."""
    halaman.evaluate("document.getElementById('tanya-pindah').showModal()")
    expect(halaman.locator("#tanya-pindah")).to_be_visible()


KANTOR = "/uji/2024/"
KEADAAN: dict[str, tuple[str, Cara]] = {
    "daftar kantor": (KANTOR, tekan(".pilih-kantor > summary", "Enter", ".pilih-kantor[open] li")),
    "menu akun": (KANTOR, tekan(".akun > summary", "Enter", ".akun[open] li")),
    "menu telepon": (KANTOR, telepon),
    "asal angka": (f"{KANTOR}capaian/", tekan("main a.ak", "Enter", "#panel h2")),
    "cabang terbuka": (
        f"{KANTOR}capaian/",
        tekan('.lipat[aria-expanded="false"]', "Enter", '#pohon .lipat[aria-expanded="true"]'),
    ),
    "saringan tanpa hasil": (
        f"{KANTOR}capaian/",
        ketik("#cari-pohon", "takadabegini", "#pohon", "Tidak ada"),
    ),
    "koreksi tersaring": (
        f"{KANTOR}laporan/koreksi/",
        ketik("#sebut", "takadabegini", "#koreksi", "Tidak ada"),
    ),
    "pemeriksaan kartu": (
        f"{KANTOR}rencana/tambah/indikator/?simpul=S1",
        ketik("#id_nama", "Jumlah orang", "#cek", "perlu perhatian"),
    ),
    "rencana, pintasan": (f"{KANTOR}rencana/", buka_semua),
    "rencana, pindahkan": (f"{KANTOR}rencana/", tanya),
    "bukti dan komentar": (f"{LEMBAR}bukti/{NILAI}/", buka_semua),
    "laporan": (f"{KANTOR}laporan/", buka_semua),
    "versi": (f"{KANTOR}laporan/versi/", buka_semua),
    "wawasan": (f"{KANTOR}wawasan/", buka_semua),
    "API": ("/api/v1/dokumen/", tekan("main summary", "Enter", "main details[open] td")),
    "sel sedang ditulis": (LEMBAR, sedang_menulis),
    "sel ditolak": (LEMBAR, ketik(SEL, "banyak", "#status-simpan", "Ke sel itu")),
    "sel bentrok": (LEMBAR, bentrok),
    "sambungan terputus": (LEMBAR, putus),
    "sudah keluar": (LEMBAR, keluar),
    "uang ditolak": (
        f"{KANTOR}anggaran/isi/sub-kegiatan/",
        ketik('tr[data-i="1.1.1"] [data-b="pagu"]', "banyak", "#status-simpan", "Ke sel itu"),
    ),
}


@pytest.mark.lambat
@pytest.mark.peramban
@pytest.mark.django_db(transaction=True)
def test_axe_and_readers_find_nothing_in_what_a_page_becomes_under_the_hands(
    live_server: Any, folder_data: Path, peramban: Browser
) -> None:
    isi_rekaman()
    kuki = sesi(klien_masuk(Peran.PERENCANA, "uji"))
    konteks = konteks_baru(peramban)
    temuan: list[str] = []
    for nama, (alamat, cara) in KEADAAN.items():
        halaman = konteks.new_page()
        masuk_sebagai(konteks, live_server.url, kuki)
        halaman.goto(live_server.url + alamat)
        cara(halaman)
        temuan += temuan_axe(halaman, nama)
        kini = Tampak("perencana", alamat, "", 200, "text/html", halaman.content().encode())
        temuan += [f"{nama}: {kata}" for kata in kata_inggris(kata_terlihat(kini))]
        halaman.close()
    konteks.close()
    assert not temuan, "\n".join(temuan)
