"""axe looks at pages in a real browser, in both themes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, Page, Route

from tests.rayap.kantor import sesi
from tests.rayap.perayap import Perayap, Tampak, bentuk

AKAR = Path(__file__).resolve().parents[2]
SEMUA_ATURAN = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
# The other theme has the same page in other colours (only @media rules with colours differ).
ATURAN_WARNA = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
TEMA = (("light", SEMUA_ATURAN), ("dark", ATURAN_WARNA))


@dataclass(frozen=True)
class Lihat:
    """A page to look at and the session that saw it; ``tetap``: shown as it came, not asked for."""

    sesi: str
    satu: Tampak
    tetap: bool


def satu_tiap_bentuk(*kelompok: tuple[list[Perayap], bool]) -> list[Lihat]:
    """A page of each build, group after group (walks, and whether their pages are shown as they
    came), richest first.

    What a rich page showed, a poorer one need not, nor what another group showed before.
    """
    terlihat: set[tuple[str, ...]] = set()
    hasil = []
    for jalan, tetap in kelompok:
        semua = [
            (sesi(p.klien), satu, bentuk(satu)) for p in jalan for satu in p.tampak if satu.utuh
        ]
        semua.sort(key=lambda s: -len(s[2]))
        for kuki, satu, bagian in semua:
            if bagian - terlihat:
                terlihat |= bagian
                hasil.append(Lihat(kuki, satu, tetap))
    return hasil


def axe() -> str:
    """The program; skips the test where it is not installed."""
    letak = AKAR / "node_modules" / "axe-core" / "axe.min.js"
    if not letak.is_file():
        pytest.skip("memerlukan paket npm axe-core: jalankan make test")
    return letak.read_text("utf-8")


def konteks_baru(peramban: Browser) -> BrowserContext:
    """A browser of somebody's own, with axe in every page."""
    konteks = peramban.new_context(
        viewport={"width": 1280, "height": 900}, reduced_motion="reduce", locale="id-ID",
        bypass_csp=True,
    )  # fmt: skip
    konteks.set_default_timeout(20_000)
    konteks.add_init_script(axe())
    return konteks


def masuk_sebagai(konteks: BrowserContext, basis: str, kuki: str) -> None:
    """The browser is that person's; nobody's without a cookie."""
    konteks.clear_cookies()
    if kuki:
        isi = {"name": settings.SESSION_COOKIE_NAME, "value": kuki, "url": basis}
        konteks.add_cookies([isi])  # type: ignore[list-item]


def periksa_semua(peramban: Browser, basis: str, pilih: list[Lihat]) -> list[str]:
    """What axe finds on these pages."""
    konteks = konteks_baru(peramban)
    halaman = konteks.new_page()
    temuan: list[str] = []
    for lihat in pilih:
        masuk_sebagai(konteks, basis, lihat.sesi)
        _buka(halaman, basis, lihat)
        temuan += temuan_axe(halaman, f"{lihat.satu.siapa} {lihat.satu.alamat}")
    konteks.close()
    return temuan


def _buka(halaman: Page, basis: str, lihat: Lihat) -> None:
    satu = lihat.satu
    alamat = basis + satu.alamat
    if lihat.tetap:

        def sajikan(route: Route) -> None:
            route.fulfill(
                status=satu.status, content_type="text/html; charset=utf-8", body=satu.isi
            )

        halaman.route(lambda url: url == alamat, sajikan, times=1)
    jawab = halaman.goto(alamat)
    assert jawab is not None
    assert (jawab.status, jawab.url) == (satu.status, alamat), satu.siapa


def temuan_axe(halaman: Page, di: str) -> list[str]:
    """What axe finds on the page as it stands now, in both themes."""
    temuan = []
    for tema, aturan in TEMA:
        halaman.emulate_media(color_scheme=tema)  # type: ignore[arg-type]
        temuan += [f"{di} ({tema}): {t}" for t in _langgar(halaman, aturan)]
    return temuan


def _langgar(halaman: Page, aturan: dict[str, Any]) -> list[str]:
    hasil: list[dict[str, Any]] = halaman.evaluate(
        "aturan => axe.run({runOnly: aturan, resultTypes: ['violations']}).then(h => h.violations)",
        aturan,
    )
    return [
        f"{h['id']} {s['target']} {s['failureSummary'][:150]}"
        for h in hasil
        for s in h["nodes"][:2]
    ]
