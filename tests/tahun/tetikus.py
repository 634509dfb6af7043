"""The hand on a mouse; letters come from the keyboard all the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from playwright.sync_api import Locator

from tests.tahun.pemain import Pemain, papan_salin


@dataclass
class Tetikus(Pemain):
    axe: str = ""

    def dekati(self, benda: Locator) -> None:
        benda.scroll_into_view_if_needed()

    def tekan(self, benda: Locator) -> None:
        benda.click()

    def pilih(self, kotak: Locator) -> None:
        kotak.check()

    def isi(self, medan: Locator, teks: str) -> None:
        medan.click()
        medan.fill(teks)

    def tanggal(self, medan: Locator, hari: date) -> None:
        medan.fill(hari.isoformat())

    def ganti(self, medan: Locator, pilihan: str) -> None:
        medan.select_option(pilihan)

    def salin(self, sel: Locator, teks: str) -> None:
        papan_salin(self.halaman, teks)
        sel.click()
        self.halaman.keyboard.press("Control+v")

    def aksesibel(self) -> None:
        """Nothing that axe finds on the page as it stands now."""
        self.halaman.evaluate(self.axe)
        langgar = self.halaman.evaluate(
            "tag => axe.run({runOnly: {type: 'tag', values: tag}}).then(h => h.violations"
            ".map(v => `${v.id}: ${v.nodes[0].html}`))",
            ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
        )
        assert langgar == [], self.halaman.url
