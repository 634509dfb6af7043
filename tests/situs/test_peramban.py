"""The site as people use it: by eye, by keyboard, on a telephone, on one machine."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.situs.conftest import AKAR, Pengunjung

pytestmark = pytest.mark.peramban

BANGKA = "/dinsos-bangka/2024/"
MENU = ("", "capaian/", "anggaran/", "perjanjian/", "laporan/")
SEPUTAR = ("laporan/kata/", "laporan/koreksi/?kelas=tak_terbaca")
BERSAMA = (
    *(BANGKA + satu for satu in MENU),
    *(f"/kosong/2024/{satu}" for satu in MENU),
    BANGKA + "capaian/?buka=5,5.1",
    BANGKA + "capaian/?cari=tidakadayangbegini",
    BANGKA + "asal/capaian:5/01",
    BANGKA + "cari/?q=progam",
    *(BANGKA + satu for satu in SEPUTAR),
    "/lengkap/2024/riwayat/",
    BANGKA + "rencana/?buka=semua",
    BANGKA + "rencana/simpul/2.1/",
    BANGKA + "rencana/indikator/2.1/01/",
    BANGKA + "rencana/renstra/?tampil=semua",
    BANGKA + "rencana/catatan/?hal=arah",
    BANGKA + "rencana/pohon/?dalam=kegiatan",
    BANGKA + "rencana/penjenjangan/",
    "/kosong/2024/rencana/",
    "/",
)
# Every kind of block once is enough; the longest table on the smallest screen.
ALAMAT = {
    1440: (
        *BERSAMA,
        *(BANGKA + f"laporan/bab/{satu}/" for satu in ("pengantar", "bab1", "bab2-e")),
    ),
    360: (
        *BERSAMA,
        *(f"/lengkap/2024/{satu}" for satu in MENU),
        BANGKA + "laporan/bab/bab3-form/",
    ),
}
TIDAK_ADA = ("/entah", "/kantor-lain/2024/", BANGKA + "laporan/bab/bab9/")
TAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]


@pytest.fixture(scope="module")
def axe() -> str:
    letak = AKAR / "node_modules" / "axe-core" / "axe.min.js"
    if not letak.is_file():
        pytest.skip("memerlukan paket npm axe-core: jalankan make test")
    return Path(letak).read_text("utf-8")


def langgar(pengunjung: Pengunjung, axe: str) -> list[str]:
    """What axe finds on the page as it stands now: rule, element, why."""
    pengunjung.halaman.evaluate(axe)
    hasil: list[dict[str, Any]] = pengunjung.halaman.evaluate(
        "tag => axe.run({runOnly: {type: 'tag', values: tag}, resultTypes: ['violations']})"
        ".then(h => h.violations)",
        TAG,
    )
    return [
        f"{h['id']}: {s['target']} {s['failureSummary']}" for h in hasil for s in h["nodes"][:3]
    ]


def luber(pengunjung: Pengunjung) -> int:
    """By how many pixels the page is wider than the window."""
    piksel: int = pengunjung.halaman.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return piksel


@pytest.mark.parametrize("lebar", [1440, 360])
@pytest.mark.parametrize("kelompok", range(3))
def test_every_page_is_accessible_quiet_and_fits(
    pengunjung: Pengunjung, axe: str, lebar: int, kelompok: int
) -> None:
    pengunjung.lebar(lebar)
    for alamat in ALAMAT[lebar][kelompok::3]:
        pengunjung.buka(alamat)
        assert langgar(pengunjung, axe) == [], alamat
        assert luber(pengunjung) == 0, alamat
    assert pengunjung.keluhan == []


@pytest.mark.parametrize("lebar", [1440, 360])
def test_an_opened_explanation_is_accessible(pengunjung: Pengunjung, axe: str, lebar: int) -> None:
    pengunjung.lebar(lebar)
    for alamat in (BANGKA + "capaian/?predikat=tidak_terbaca", BANGKA + "anggaran/"):
        halaman = pengunjung.buka(alamat)
        for lipatan in halaman.locator("main details:not([open]) > summary:visible").all()[-1:]:
            lipatan.press("Enter")  # what a telephone folds opens by keyboard
        angka_tampak = halaman.locator("main a.ak:visible")
        for angka in (angka_tampak.first, angka_tampak.last):
            angka.press("Enter")
            halaman.locator("#panel .nilai").wait_for()
            halaman.wait_for_function("document.querySelector('a.ak.terbuka') !== null")
        assert langgar(pengunjung, axe) == [], alamat
        assert luber(pengunjung) == 0, alamat
    assert pengunjung.keluhan == []


@pytest.mark.parametrize("lebar", [1440, 360])
def test_error_pages_are_accessible(pengunjung: Pengunjung, axe: str, lebar: int) -> None:
    pengunjung.lebar(lebar)
    for alamat in TIDAK_ADA:
        halaman = pengunjung.buka(alamat)
        assert halaman.get_by_role("heading", level=1).inner_text() == "Halaman ini tidak ada"
        assert langgar(pengunjung, axe) == [], alamat
        assert luber(pengunjung) == 0, alamat


def test_the_dark_theme_has_contrast(pengunjung: Pengunjung, axe: str) -> None:
    pengunjung.halaman.emulate_media(color_scheme="dark")
    gelap = ("", "capaian/", "perjanjian/", "laporan/", SEPUTAR[1])
    for alamat in ("/", *(BANGKA + satu for satu in gelap)):
        halaman = pengunjung.buka(alamat)
        halaman.locator("main a.ak").first.click()
        halaman.locator("#panel .nilai").wait_for()
        assert langgar(pengunjung, axe) == [], alamat


def test_the_drawn_tree_is_zoomed_and_moved_by_keyboard_and_mouse_and_a_figure_opens(
    pengunjung: Pengunjung,
) -> None:
    halaman = pengunjung.buka(BANGKA + "rencana/pohon/?dalam=sub_kegiatan")
    kanvas = halaman.locator(".kanvas")

    def lebar() -> int:
        return int(kanvas.locator("svg").get_attribute("width") or 0)

    kanvas.press("0")
    pas = lebar()
    assert kanvas.evaluate("k => k.scrollWidth <= k.clientWidth")
    kanvas.press("+")
    kanvas.press("+")
    assert lebar() > pas
    halaman.get_by_role("button", name="Perbesar").click()
    besar, kiri = lebar(), kanvas.evaluate("k => k.scrollLeft")
    kanvas.press("ArrowRight")
    assert kanvas.evaluate("k => k.scrollLeft") > kiri
    kotak = kanvas.bounding_box() or {}
    x, y = kotak["x"] + 300, kotak["y"] + 200
    halaman.mouse.move(x, y)
    halaman.mouse.down()
    halaman.mouse.move(x - 150, y, steps=3)
    halaman.mouse.up()
    assert kanvas.evaluate("k => k.scrollLeft") >= kiri + 150
    assert lebar() == besar
    kanvas.locator("a.ak").first.press("Enter")
    halaman.locator("#panel .nilai").wait_for()
    assert pengunjung.keluhan == []


def test_the_skip_link_is_first_and_leads_to_the_content(pengunjung: Pengunjung) -> None:
    halaman = pengunjung.buka(BANGKA)
    halaman.keyboard.press("Tab")
    assert pengunjung.fokus() == "Langsung ke isi"
    halaman.keyboard.press("Enter")
    halaman.keyboard.press("Tab")
    assert halaman.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("alamat", [BANGKA + satu for satu in (*MENU, SEPUTAR[1])])
def test_a_figure_opens_and_closes_by_keyboard_and_focus_returns(
    pengunjung: Pengunjung, alamat: str
) -> None:
    halaman = pengunjung.buka(alamat)
    halaman.keyboard.press("Tab")
    halaman.keyboard.press("Enter")
    for _ in range(60):
        halaman.keyboard.press("Tab")
        if halaman.evaluate("document.activeElement.matches('main a.ak')"):
            break
    sebelum = halaman.evaluate("document.activeElement.href")
    assert sebelum

    halaman.keyboard.press("Enter")
    halaman.locator("#panel .nilai").wait_for()
    assert pengunjung.fokus() == "Tutup"
    halaman.keyboard.press("Escape")

    assert not halaman.locator("#panel").is_visible()
    assert halaman.evaluate("document.activeElement.href") == sebelum


def test_the_tree_unfolds_by_arrows_and_enter_and_keeps_its_place(pengunjung: Pengunjung) -> None:
    halaman = pengunjung.buka(BANGKA + "capaian/")
    halaman.locator("#lipat-2").focus()
    halaman.keyboard.press("ArrowDown")
    assert pengunjung.fokus() == "Program Rehabilitasi Sosial"

    halaman.keyboard.press("ArrowRight")
    halaman.get_by_text("3.1", exact=True).wait_for()
    assert halaman.evaluate("document.activeElement.id") == "lipat-3"
    assert "buka=3" in halaman.url
    halaman.keyboard.press("ArrowLeft")
    halaman.get_by_text("3.1", exact=True).wait_for(state="detached")
    halaman.keyboard.press("Enter")
    halaman.get_by_text("3.1", exact=True).wait_for()

    halaman.go_back()
    halaman.get_by_text("3.1", exact=True).wait_for(state="detached")
    assert halaman.get_by_role("heading", level=1).is_visible()
    assert pengunjung.keluhan == []


def test_the_outline_of_the_plan_is_walked_by_arrows_and_stays_as_one_left_it(
    pengunjung: Pengunjung,
) -> None:
    halaman = pengunjung.buka(BANGKA + "rencana/")
    halaman.locator("a[data-simpul]").first.focus()
    for tombol in ("ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight"):
        halaman.keyboard.press(tombol)
    di_sini = "document.activeElement.closest('li[id]').id"
    assert halaman.evaluate(di_sini) == "s-2.1"
    halaman.keyboard.press("Enter")
    halaman.wait_for_url("**/rencana/simpul/2.1/")
    pengunjung.buka(BANGKA + "rencana/")
    assert halaman.locator("[id='s-2.1']").is_visible()  # the branch was opened before
    halaman.goto(pengunjung.basis + BANGKA + "rencana/?buka=3.1#s-3.1")
    halaman.wait_for_function(f"{di_sini} === 's-3.1'")
    for _ in range(2):  # folds its branch, then goes up
        halaman.keyboard.press("ArrowLeft")
    assert halaman.evaluate(di_sini) == "s-3"


def test_the_search_filters_while_one_types_and_lives_in_the_address(
    pengunjung: Pengunjung,
) -> None:
    halaman = pengunjung.buka(BANGKA + "capaian/")
    halaman.locator("#cari-pohon").press_sequentially("makam")
    halaman.get_by_text("Menampilkan").wait_for()
    assert "cari=makam" in halaman.url
    assert halaman.locator("#pohon tbody tr").count() < 10
    halaman.reload()
    assert halaman.locator("#cari-pohon").input_value() == "makam"


def test_a_page_works_without_script(peramban: Any, situs: str, masuk: Any) -> None:
    konteks = peramban.new_context(java_script_enabled=False, storage_state=masuk)
    halaman = konteks.new_page()
    halaman.goto(situs + BANGKA + "capaian/")
    halaman.get_by_role("button", name="Program Penanganan Bencana").click()
    assert "buka=5" in halaman.url
    halaman.locator("main a.ak").first.click()
    assert halaman.get_by_role("heading", name="Asal angka").is_visible()
    konteks.close()


def test_the_office_and_year_can_be_switched_by_keyboard(pengunjung: Pengunjung) -> None:
    halaman = pengunjung.buka(BANGKA)
    halaman.locator(".pilih-kantor:not(.akun) summary").focus()
    halaman.keyboard.press("Enter")
    halaman.keyboard.press("Escape")
    assert not halaman.locator(".pilih-kantor:not(.akun) ul").is_visible()
    halaman.keyboard.press("Enter")
    halaman.get_by_role("link", name="Dinas Uji Kota Rekaan 2024").first.press("Enter")
    halaman.wait_for_url("**/kosong/2024/")
    assert "Dinas Uji" in halaman.locator(".pilih-kantor:not(.akun) summary").inner_text()


def test_the_corrections_are_filtered_by_keyboard_while_one_types(pengunjung: Pengunjung) -> None:
    halaman = pengunjung.buka(BANGKA + "laporan/koreksi/")
    halaman.locator("#sebut").press_sequentially("90,53")
    halaman.get_by_text("Menampilkan").wait_for()
    assert "sebut=90%2C53" in halaman.url
    assert 0 < halaman.locator("#koreksi tbody tr").count() < 20
    assert pengunjung.keluhan == []


def test_a_correction_in_the_panel_leads_to_its_row(pengunjung: Pengunjung) -> None:
    halaman = pengunjung.buka(BANGKA + "capaian/")
    halaman.get_by_role("link", name="90,53").press("Enter")
    halaman.get_by_role("link", name="46", exact=True).press("Enter")
    halaman.wait_for_url("**/laporan/koreksi/#K046")
    assert halaman.locator("tr#K046").is_visible()


@pytest.mark.parametrize("lebar", [1440, 360])
def test_the_contents_stay_in_reach_and_lead_from_section_to_section(
    pengunjung: Pengunjung, lebar: int
) -> None:
    pengunjung.lebar(lebar)
    halaman = pengunjung.buka(BANGKA + "laporan/bab/bab3-form/")
    halaman.evaluate("window.scrollTo(0, 6000)")
    halaman.wait_for_function("window.scrollY > 5000")
    ringkas = halaman.locator(".daftar-isi summary")
    assert ringkas.bounding_box()["y"] < 60
    if lebar < 1100:
        ringkas.press("Enter")
    daftar = halaman.get_by_role("navigation", name="Daftar isi laporan")
    daftar.get_by_role("link", name="3. Capaian Indikator Kinerja Utama").press("Enter")
    halaman.wait_for_url("**/bab3-iku/")


def test_the_name_of_a_row_stays_in_view_on_a_telephone(pengunjung: Pengunjung) -> None:
    pengunjung.lebar(360)
    halaman = pengunjung.buka(BANGKA + "laporan/bab/bab3-form/")
    tabel = halaman.locator("#tabel-form-capaian")
    tabel.evaluate("t => { t.scrollLeft = 400; }")
    nama = tabel.get_by_text("Program Pemberdayaan Sosial", exact=True).first
    kotak, luar = nama.bounding_box(), tabel.bounding_box()
    assert kotak is not None
    assert luar is not None
    assert abs(kotak["x"] - luar["x"]) < 4


def test_one_chooses_an_office_by_keyboard(pengunjung: Pengunjung) -> None:
    halaman = pengunjung.buka("/")
    halaman.get_by_role("link", name="Dinas Sosial Kabupaten Bangka").press("Enter")
    halaman.wait_for_url("**/dinsos-bangka/2024/")
    halaman.locator(".pilih-kantor:not(.akun) summary").press("Enter")
    halaman.get_by_role("link", name="Semua perangkat daerah").press("Enter")
    halaman.get_by_role("heading", name="Pilih perangkat daerah").wait_for()


def test_the_list_of_what_to_check_is_open_when_one_comes_for_it(pengunjung: Pengunjung) -> None:
    halaman = pengunjung.buka(BANGKA)
    halaman.get_by_role("link", name=re.compile(r"^\d+ hal")).press("Enter")
    halaman.get_by_text("12 foto belum diunggah").wait_for()
    pengunjung.buka(BANGKA + "laporan/")
    assert not halaman.get_by_text("12 foto belum diunggah").is_visible()
