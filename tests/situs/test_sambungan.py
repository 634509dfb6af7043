"""A connection or a login that ends while somebody types: it is said, and nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page, expect

from selaras.apps.akun.peran import Peran
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.apps.paket.services import impor_paket
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.periode import Periode
from selaras.inti.siklus.kata import teks_kata
from selaras.inti.siklus.penjelasan import uraian_faktor
from tests.apps.conftest import SEMUA, folder_data
from tests.apps.putaran_uji import KODE, SEL, buka, siap, tanpa_hasil
from tests.masuk import klien_masuk

__all__ = ["folder_data"]  # a fixture that pytest looks for here
pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]
SESI = "selaras_sesi"


def nilai() -> str | None:
    isi = paket_dari_rekam(SEMUA, "uji", 2024).baris(Realisasi)
    return next((str(b.nilai) for b in isi if b.periode == "2024-TW1"), None)


def penyebab_tersimpan() -> str:
    paket = paket_dari_rekam(SEMUA, "uji", 2024)
    return uraian_faktor(paket, "S1", periode=Periode.parse("2024-TW1"))["penyebab"]


@pytest.fixture
def basis(live_server, folder_data) -> str:
    impor_paket(siap(tanpa_hasil()), lingkup=SEMUA, oleh="uji", sumber="uji")
    hari = timezone.localdate()
    buka(hari, hari + timedelta(5))
    return str(live_server.url)


@pytest.fixture
def masuk(peramban: Browser, basis: str) -> Iterator[Callable[[], BrowserContext]]:
    """A browser that is logged in, as often as somebody logs in."""
    konteks = peramban.new_context(locale="id-ID")
    konteks.set_default_timeout(15_000)

    def lagi() -> BrowserContext:
        klien: Client = klien_masuk(Peran.PERENCANA, "uji")
        konteks.add_cookies([{"name": SESI, "value": klien.cookies[SESI].value, "url": basis}])
        konteks.clear_cookies(name="csrftoken")  # a login changes the key of every form
        return konteks

    lagi()
    yield lagi
    konteks.close()


def sel_pertama(konteks: BrowserContext, basis: str) -> Page:
    halaman = konteks.new_page()
    halaman.goto(basis + SEL)
    return halaman


def isi_sel(halaman: Page, teks: str) -> None:
    sel = halaman.locator(f'tr[data-i="{KODE}"] [data-b="nilai"]')
    sel.fill(teks)
    sel.press("Tab")


def test_a_lost_connection_is_said_kept_and_made_good_by_itself(basis: str, masuk) -> None:
    konteks = masuk()
    halaman = sel_pertama(konteks, basis)
    status = halaman.locator("#status-simpan")
    # the request leaves and no answer ever comes
    halaman.route("**/isian/", lambda r: r.abort("connectionreset"))
    isi_sel(halaman, "12,5")
    expect(status).to_contain_text("Sambungan terputus; isian tetap di sini")
    assert nilai() is None
    pesan: list[str] = []
    halaman.on("dialog", lambda d: (pesan.append(d.type), d.dismiss()))
    halaman.evaluate("location.href = '/'")
    halaman.wait_for_timeout(300)
    assert pesan == ["beforeunload"], "leaving would lose what was typed"
    expect(halaman.locator(f'tr[data-i="{KODE}"] [data-b="nilai"]')).to_have_value("12,5")

    halaman.unroute("**/isian/")
    expect(status).to_contain_text("Tersimpan")
    assert nilai() == "12.5"


def test_an_answer_that_got_lost_does_not_turn_into_a_conflict_with_oneself(
    basis: str, masuk
) -> None:
    halaman = sel_pertama(masuk(), basis)

    def hilang(rute) -> None:
        rute.fetch()  # the server has saved it
        rute.abort("connectionreset")

    halaman.route("**/isian/", hilang, times=1)
    isi_sel(halaman, "7")
    expect(halaman.locator("#status-simpan")).to_contain_text("Sambungan terputus")
    expect(halaman.locator("#status-simpan")).to_contain_text("Tersimpan")
    expect(halaman.locator("#bentrok li")).to_have_count(0)
    assert nilai() == "7"


def test_a_login_that_ran_out_keeps_the_grid_and_saves_after_the_next_login(
    basis: str, masuk
) -> None:
    konteks = masuk()
    halaman = sel_pertama(konteks, basis)
    konteks.clear_cookies(name=SESI)
    isi_sel(halaman, "9")
    expect(halaman.locator("#status-simpan")).to_contain_text("Anda sudah keluar")
    masuk()
    konteks.new_page().goto(basis + SEL)  # the other tab
    halaman.get_by_role("button", name="Simpan", exact=True).press("Enter")
    expect(halaman.locator("#status-simpan")).to_contain_text("Tersimpan")
    assert nilai() == "9"


def test_htmx_never_puts_the_login_into_a_page(basis: str, masuk) -> None:
    konteks = masuk()
    halaman = konteks.new_page()
    halaman.goto(f"{basis}/uji/2024/laporan/kata/bab4.anggaran/")
    konteks.clear_cookies(name=SESI)
    teks = halaman.locator("#teks")
    teks.press_sequentially("Dana kami.")
    expect(halaman.locator("#kabar-sesi")).to_contain_text("Anda sudah keluar")
    expect(teks).to_have_value("Dana kami.")
    expect(halaman.get_by_label("Alamat surel")).to_have_count(0)

    halaman.goto("about:blank")
    masuk()
    halaman.goto(f"{basis}/uji/2024/capaian/?cari=a")
    konteks.clear_cookies(name=SESI)
    halaman.locator("#cari-pohon").press_sequentially("b")
    halaman.wait_for_url("**/akun/masuk/?next=/uji/2024/capaian/%3Fcari%3Da")
    expect(halaman.get_by_role("heading", level=1)).to_have_count(1)


def test_a_form_sent_without_a_login_is_still_there_after_the_next_one(basis: str, masuk) -> None:
    konteks = masuk()
    halaman = konteks.new_page()
    alamat = f"{basis}{SEL}bukti/{KODE}/"
    halaman.goto(alamat)
    halaman.get_by_label("Komentar baru").fill("Banjir besar?")
    konteks.clear_cookies(name=SESI)
    halaman.get_by_role("button", name="Kirim komentar").press("Enter")
    expect(halaman.get_by_role("heading", level=1)).to_have_text("Belum tersimpan")
    masuk()
    konteks.new_page().goto(basis + SEL)
    halaman.go_back()
    expect(halaman.get_by_label("Komentar baru")).to_have_value("Banjir besar?")
    halaman.get_by_role("button", name="Kirim komentar").press("Enter")
    expect(halaman.locator(".percakapan")).to_contain_text("Banjir besar?")


def test_an_explanation_saves_while_one_writes_and_waits_for_a_lost_connection(
    basis: str, masuk
) -> None:
    konteks = masuk()
    halaman = konteks.new_page()
    alamat = f"{basis}{SEL}penjelasan/S1/"
    halaman.goto(alamat)
    status, penyebab = halaman.locator("#status-simpan"), halaman.get_by_label("Penyebab")
    penyebab.press_sequentially("Banjir")
    expect(status).to_contain_text("Belum tersimpan")
    expect(status).to_contain_text(re.compile(r"^Tersimpan \d\d\.\d\d\.$"))
    assert penyebab_tersimpan() == "Banjir"

    halaman.route(alamat, lambda r: r.abort("connectionreset"))
    penyebab.fill("Banjir  besar.")
    penyebab.press("Tab")
    expect(status).to_contain_text("sambungan terputus")
    halaman.get_by_role("button", name="Simpan").press("Enter")  # nothing leaves, nothing is lost
    expect(penyebab).to_have_value("Banjir  besar.")
    halaman.unroute(alamat)
    konteks.clear_cookies(name=SESI)
    halaman.get_by_role("button", name="Simpan").press("Enter")
    expect(status).to_contain_text("Belum tersimpan: Anda sudah keluar")
    masuk()
    konteks.new_page().goto(basis + SEL)
    halaman.get_by_role("button", name="Simpan").press("Enter")
    expect(halaman.locator(".kabar").last).to_contain_text("Penjelasan tersimpan")
    assert penyebab_tersimpan() == "Banjir besar."


def kata_kini() -> str:
    return teks_kata(paket_dari_rekam(SEMUA, "uji", 2024))["bab4.anggaran"]


def test_two_who_write_the_same_paragraph_see_both_texts_and_one_of_them_chooses(
    basis: str, masuk
) -> None:
    halaman = masuk().new_page()
    halaman.goto(f"{basis}/uji/2024/laporan/kata/bab4.anggaran/")
    lain = klien_masuk(Peran.PERENCANA, "uji")
    lain.post("/uji/2024/laporan/kata/bab4.anggaran/", {"lama": "", "teks": "Teks Budi."})
    teks, status = halaman.locator("#teks"), halaman.locator("#status-simpan")
    teks.fill("Teks Ani.")
    expect(halaman.locator("#bentrok li")).to_contain_text("tersimpan kini oleh orang lain")
    expect(halaman.locator("#bentrok li")).to_contain_text("Teks Budi.")
    expect(status).to_contain_text("Belum tersimpan: Orang lain menyimpan paragraf ini")
    assert (kata_kini(), teks.input_value()) == ("Teks Budi.", "Teks Ani.")
    halaman.get_by_role("button", name="Simpan teks saya").click()
    expect(status).to_contain_text("Tersimpan")
    assert kata_kini() == "Teks Ani."
    expect(halaman.locator("#bentrok li")).to_have_count(0)


BULAN = ["1"] * 5 + ["0"] * 7  # as much as the year is on record with


def tempel(halaman: Page, sel: str, teks: str) -> None:
    """Paste a block from a spreadsheet into a cell."""
    halaman.locator(sel).evaluate(
        "(el, teks) => { const isi = new DataTransfer(); isi.setData('text/plain', teks);"
        "el.dispatchEvent(new ClipboardEvent('paste', {clipboardData: isi, bubbles: true})); }",
        teks,
    )


def test_a_refused_line_pasted_again_is_sent_whole_and_nothing_red_counts_as_saved(
    basis: str, masuk
) -> None:
    halaman = masuk().new_page()
    halaman.goto(f"{basis}/uji/2024/anggaran/isi/sub-kegiatan/")
    garis, status = halaman.locator('tr[data-i="1.1.2"]'), halaman.locator("#status-simpan")
    awal = 'tr[data-i="1.1.2"] [data-b="pagu"]'
    tempel(halaman, awal, "\t".join(["4", *BULAN]))
    expect(status).to_contain_text("13 sel belum tersimpan. 1.1.2, Pagu setahun")
    lain = halaman.locator('tr[data-i="1.1.1"] [data-b="pagu"]')
    lain.fill("20")
    lain.press("Tab")
    expect(lain).to_have_attribute("data-lama", "20")
    expect(status).to_contain_text("13 sel belum tersimpan")
    halaman.get_by_role("button", name="Ke sel itu").click()
    expect(halaman.locator(awal)).to_be_focused()

    tempel(halaman, awal, "\t".join(["12", *BULAN]))
    expect(status).to_contain_text("Tersimpan")
    expect(garis.locator("td.salah")).to_have_count(0)
    halaman.reload()
    expect(garis.locator('[data-b="2024-12"]')).to_have_value("0")
