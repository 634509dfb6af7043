"""The HTML in a real browser: small screens, keyboard, no script, both themes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

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


@pytest.fixture(scope="module")
def peramban(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as main:
        satu = main.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield satu
        satu.close()


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
    assert daftar.bounding_box()["x"] < -300  # type: ignore[index]
    halaman.locator(".tombol-daftar").click()
    assert daftar.bounding_box()["x"] == 0  # type: ignore[index]
    daftar.get_by_role("link", name="B. Teks jahat").click()
    assert daftar.bounding_box()["x"] < -300  # type: ignore[index]


def test_without_script_figures_lead_to_the_list_at_the_end(
    peramban: Browser, berkas: Path
) -> None:
    konteks = peramban.new_context(java_script_enabled=False)
    satu = konteks.new_page()
    satu.goto(berkas.as_uri())
    satu.locator("a.ak", has_text="90,53").first.click()
    assert satu.locator(".asal:target").is_visible()
    konteks.close()


@pytest.mark.parametrize("tema", ["light", "dark"])
def test_text_has_contrast_in_both_themes(halaman: Page, tema: str) -> None:
    halaman.emulate_media(color_scheme=tema)  # type: ignore[arg-type]
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
