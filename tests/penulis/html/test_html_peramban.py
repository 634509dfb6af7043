"""The HTML in a real browser: small screens, keyboard, no script, both themes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from selaras.penulis.gambar import siapkan_gambar
from selaras.penulis.html import tulis_html
from tests.penulis.contoh_naskah import contoh_naskah

pytestmark = pytest.mark.peramban


@pytest.fixture(scope="module")
def berkas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    naskah = contoh_naskah()
    letak = tmp_path_factory.mktemp("html") / "lakin.html"
    letak.write_text(tulis_html(naskah, siapkan_gambar(naskah)), "utf-8")
    return letak


@pytest.fixture
def halaman(peramban: Browser, berkas: Path) -> Iterator[Page]:
    konteks = peramban.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    satu = konteks.new_page()
    satu.goto(berkas.as_uri())
    yield satu
    konteks.close()


@pytest.mark.parametrize("lebar", [360, 768, 1440])
def test_only_tables_scroll_sideways(halaman: Page, lebar: int) -> None:
    halaman.set_viewport_size({"width": lebar, "height": 800})
    assert halaman.evaluate("document.documentElement.scrollWidth") <= lebar


def test_enter_on_a_figure_opens_its_origin_and_escape_leads_back(halaman: Page) -> None:
    angka = halaman.locator("a.ak", has_text="90,53").first
    angka.focus()
    halaman.keyboard.press("Enter")
    panel = halaman.locator("#panel")
    assert panel.is_visible()
    assert "realisasi ÷ target × 100" in panel.inner_text()
    assert "86 ÷ 95 × 100 <b>" in panel.inner_text()
    halaman.keyboard.press("Escape")
    assert not panel.is_visible()
    assert halaman.evaluate("document.activeElement.textContent") == "90,53"


def test_a_click_on_another_figure_changes_the_panel(halaman: Page) -> None:
    halaman.set_viewport_size({"width": 360, "height": 800})
    halaman.locator("a.ak", has_text="90,53").first.click()
    assert "capaian:S1" in halaman.locator("#panel").inner_text()
    halaman.locator("a.ak", has_text="belum diisi").first.dispatch_event("click")
    assert "capaian:S2" in halaman.locator("#panel").inner_text()
    halaman.get_by_role("button", name="Tutup").click()
    assert not halaman.locator("#panel").is_visible()


def test_the_contents_are_a_drawer_on_a_phone(halaman: Page) -> None:
    halaman.set_viewport_size({"width": 360, "height": 800})
    daftar = halaman.locator("nav.daftar")
    assert daftar.bounding_box()["x"] < -300
    halaman.locator(".tombol-daftar").click()
    assert daftar.bounding_box()["x"] == 0
    daftar.get_by_role("link", name="B. Teks jahat").click()
    assert daftar.bounding_box()["x"] < -300


def test_without_script_figures_lead_to_the_list_at_the_end(
    peramban: Browser, berkas: Path
) -> None:
    konteks = peramban.new_context(java_script_enabled=False)
    satu = konteks.new_page()
    satu.goto(berkas.as_uri())
    satu.locator("a.ak", has_text="90,53").first.click()
    assert satu.locator(".asal:target").is_visible()
    konteks.close()


def test_explanations_are_one_text_until_someone_asks(halaman: Page) -> None:
    """Thousands of hidden elements would make the page of a real office slow."""
    assert halaman.locator(".asal, #asal-angka").count() == 0
    halaman.locator("a.ak").first.click()
    assert halaman.locator(".asal, #asal-angka").count() == 0


@pytest.mark.parametrize("lebar", [1100, 1440])
def test_what_was_clicked_stays_where_it_was(halaman: Page, lebar: int) -> None:
    halaman.set_viewport_size({"width": lebar, "height": 900})
    angka = halaman.locator("#tabel-panjang td:nth-child(4) a.ak").nth(20)
    angka.scroll_into_view_if_needed()
    dulu = angka.bounding_box()
    angka.click()
    kini = angka.bounding_box()
    assert dulu is not None
    assert kini is not None
    assert abs(kini["y"] - dulu["y"]) < 2
    assert kini["x"] + kini["width"] < lebar - 380  # not under the panel


def test_the_panel_of_a_phone_does_not_cover_what_was_clicked(halaman: Page) -> None:
    halaman.set_viewport_size({"width": 360, "height": 740})
    angka = halaman.locator("#tabel-panjang td:nth-child(4) a.ak").nth(20)
    angka.scroll_into_view_if_needed()
    halaman.evaluate("e => scrollBy(0, e.getBoundingClientRect().bottom - 720)",
                     angka.element_handle())  # fmt: skip
    angka.click()
    kotak, panel = angka.bounding_box(), halaman.locator("#panel").bounding_box()
    assert kotak is not None
    assert panel is not None
    assert kotak["y"] + kotak["height"] < panel["y"]


def test_an_address_with_a_figure_opens_its_origin(halaman: Page, berkas: Path) -> None:
    tujuan = halaman.locator("a.ak", has_text="90,53").first.get_attribute("href")
    halaman.goto(f"{berkas.as_uri()}{tujuan}")
    halaman.reload()
    assert "capaian:S1" in halaman.locator("#panel").inner_text()


def test_the_contents_tell_where_one_is(halaman: Page) -> None:
    halaman.evaluate("document.getElementById('bab3-b').scrollIntoView()")
    kini = halaman.locator("nav.daftar a[aria-current]")
    kini.wait_for()
    assert kini.all_inner_texts() == ["B. Teks jahat"]


def test_only_a_table_that_scrolls_stops_the_tab_key(halaman: Page) -> None:
    halaman.set_viewport_size({"width": 1440, "height": 900})
    halaman.reload()
    assert halaman.locator(".tb[tabindex]").count() == 0
    halaman.set_viewport_size({"width": 360, "height": 740})
    halaman.reload()
    assert halaman.locator("#tabel-panjang").get_attribute("tabindex") == "0"
    halaman.locator("#tabel-panjang").focus()
    halaman.keyboard.press("ArrowRight")
    halaman.wait_for_function("document.getElementById('tabel-panjang').scrollLeft > 0")


def test_it_needs_nothing_from_outside_and_complains_of_nothing(
    peramban: Browser, berkas: Path
) -> None:
    konteks = peramban.new_context()
    satu = konteks.new_page()
    pesan: list[str] = []
    satu.on("console", lambda m: pesan.append(m.text))
    satu.on("pageerror", lambda e: pesan.append(str(e)))
    satu.on("dialog", lambda d: (pesan.append(d.message), d.dismiss()))
    satu.on("request", lambda r: pesan.append(r.url) if r.url[:5] not in ("file:", "data:") else 0)
    satu.goto(berkas.as_uri())
    for n in range(0, 40, 8):
        satu.locator("a.ak").nth(n).click()
    assert pesan == []
    konteks.close()


def test_on_paper_there_is_the_report_and_nothing_to_click(halaman: Page) -> None:
    halaman.emulate_media(media="print", color_scheme="dark")
    for hilang in ("nav.daftar", ".tombol-daftar", ".petunjuk", "#panel"):
        assert not halaman.locator(hilang).is_visible()
    warna = halaman.evaluate("getComputedStyle(document.querySelector('section')).color")
    assert warna == "rgb(20, 33, 61)"


@pytest.mark.parametrize("tema", ["light", "dark"])
def test_text_has_contrast_in_both_themes(halaman: Page, tema: str) -> None:
    halaman.emulate_media(color_scheme=tema)
    kurang = halaman.evaluate(_KONTRAS)
    assert kurang == []


_KONTRAS = """() => {
  const angka = w => w.match(/[\\d.]+/g).map(Number);
  const terang = w => { const [r, g, b] = angka(w).slice(0, 3).map(v => { v /= 255;
    return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
    return .2126 * r + .7152 * g + .0722 * b; };
  const latar = e => { for (; e; e = e.parentElement) {
    const w = getComputedStyle(e).backgroundColor;
    const a = angka(w); if (a.length < 4 || a[3] > 0) return w; } return 'rgb(255,255,255)'; };
  const kurang = [];
  for (const e of document.querySelectorAll('main *, nav *')) {
    const berteks = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    if (!berteks || !e.getClientRects().length) continue;
    const [a, b] = [terang(getComputedStyle(e).color), terang(latar(e))].sort((x, y) => y - x);
    if ((a + .05) / (b + .05) < 4.5) kurang.push(e.className + ': ' + e.textContent.slice(0, 30));
  }
  return [...new Set(kurang)];
}"""
