"""axe finds nothing in the report: the sample, and the page of the real office."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from selaras.inti.dokumen.pohon import NaskahDok
from selaras.inti.naskah.lakin import susun_lakin
from selaras.penulis.gambar import siapkan_gambar
from selaras.penulis.html import tulis_html
from tests.inti.naskah.pohon_uji import laporan_bangka
from tests.penulis.contoh_naskah import contoh_naskah

pytestmark = pytest.mark.peramban
AKAR = Path(__file__).parents[3]
ATURAN = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
PERIKSA = "tag => axe.run({runOnly: {type: 'tag', values: tag}, resultTypes: ['violations']})"


@pytest.fixture(scope="module")
def axe() -> str:
    letak = AKAR / "node_modules" / "axe-core" / "axe.min.js"
    if not letak.exists():
        pytest.skip("memerlukan paket npm axe-core: jalankan make test")
    return letak.read_text("utf-8")


def buka(peramban: Browser, folder: Path, naskah: NaskahDok, lebar: int) -> Page:
    letak = folder / "lakin.html"
    letak.write_text(tulis_html(naskah, siapkan_gambar(naskah)), "utf-8")
    konteks = peramban.new_context(
        viewport={"width": lebar, "height": 900}, reduced_motion="reduce"
    )
    satu = konteks.new_page()
    satu.goto(letak.as_uri())
    return satu


def langgar(halaman: Page, axe: str) -> list[str]:
    """What axe finds on the page as it stands now: rule, element, why."""
    halaman.evaluate(axe)
    hasil = halaman.evaluate(PERIKSA, ATURAN)
    return [
        f"{aturan['id']}: {simpul['html'][:90]} · {simpul['failureSummary'][:140]}"
        for aturan in hasil["violations"]
        for simpul in aturan["nodes"][:3]
    ]


@pytest.mark.parametrize("tema", ["light", "dark"])
@pytest.mark.parametrize("lebar", [360, 1440])
def test_the_sample_is_accessible_with_its_panel_shut_and_open(
    peramban: Browser, tmp_path: Path, axe: str, lebar: int, tema: str
) -> None:
    halaman = buka(peramban, tmp_path, contoh_naskah(), lebar)
    halaman.emulate_media(color_scheme=tema)
    assert langgar(halaman, axe) == []
    halaman.locator("a.ak", has_text="90,53").first.click()
    assert halaman.locator("#panel").is_visible()
    assert langgar(halaman, axe) == []
    halaman.context.close()


def test_the_drawer_of_a_phone_is_accessible(peramban: Browser, tmp_path: Path, axe: str) -> None:
    halaman = buka(peramban, tmp_path, contoh_naskah(), 360)
    halaman.locator(".tombol-daftar").click()
    assert langgar(halaman, axe) == []
    halaman.context.close()


@pytest.mark.lambat
def test_the_page_of_the_real_office_is_accessible(
    peramban: Browser, tmp_path: Path, axe: str
) -> None:
    halaman = buka(peramban, tmp_path, susun_lakin(laporan_bangka()), 360)
    assert halaman.evaluate("document.documentElement.scrollWidth") <= 360
    halaman.locator("#tabel-form-capaian a.ak").nth(5).click()
    assert langgar(halaman, axe) == []
    halaman.context.close()
