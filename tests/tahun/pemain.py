"""Somebody at a running site: logs in, pastes, fills, takes steps, and looks with axe."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser, Page, expect

KANTOR = "dinsos-bangka"
TEMPEL = """([el, teks]) => {
  const isi = new DataTransfer();
  isi.setData("text/plain", teks);
  const cara = {clipboardData: isi, bubbles: true, cancelable: true};
  el.dispatchEvent(new ClipboardEvent("paste", cara));
}"""
expect.set_options(timeout=20_000)  # two cores, and reports are written meanwhile


@dataclass
class Situs:
    """A running site with an account per role."""

    basis: str
    sandi: dict[str, str]
    peramban: Browser

    def orang(self, nama: str) -> Page:
        """A window of somebody who just logged in with the keyboard."""
        konteks = self.peramban.new_context(
            viewport={"width": 1440, "height": 900}, locale="id-ID", reduced_motion="reduce"
        )
        konteks.set_default_timeout(20_000)
        halaman = konteks.new_page()
        surel = next(s for s in self.sandi if s.startswith(f"{nama}@"))
        halaman.goto(f"{self.basis}/akun/masuk/")
        # keys that come before the field has the focus would be lost
        expect(halaman.get_by_label("Alamat surel")).to_be_focused()
        halaman.keyboard.type(surel)
        expect(halaman.get_by_label("Alamat surel")).to_have_value(surel)
        halaman.keyboard.press("Tab")
        expect(halaman.get_by_label("Sandi", exact=True)).to_be_focused()
        halaman.keyboard.type(self.sandi[surel])
        expect(halaman.get_by_label("Sandi", exact=True)).to_have_value(self.sandi[surel])
        halaman.keyboard.press("Enter")
        expect(halaman.get_by_role("main")).to_contain_text("indikator")
        return halaman

    def alamat(self, akhir: str, tahun: int = 2025) -> str:
        return f"{self.basis}/{KANTOR}/{tahun}/{akhir}"


def aksesibel(halaman: Page, axe: str) -> None:
    """Nothing that axe finds on the page as it stands now."""
    halaman.evaluate(axe)
    langgar = halaman.evaluate(
        "tag => axe.run({runOnly: {type: 'tag', values: tag}}).then(h => h.violations"
        ".map(v => `${v.id}: ${v.nodes[0].html}`))",
        ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
    )
    assert langgar == [], halaman.url


def tersimpan(halaman: Page) -> None:
    """Every cell of the grid is saved."""
    expect(halaman.locator("#kisi")).to_have_attribute("data-belum", "0")
    expect(halaman.locator("#status-simpan")).to_contain_text("Tersimpan")


def tempel(halaman: Page, bidang: str, teks: str) -> None:
    """Paste a block from Excel into the first cell of a column."""
    sel = halaman.locator(f'[data-b="{bidang}"]').first
    halaman.evaluate(TEMPEL, [sel.element_handle(), teks])
    tersimpan(halaman)


def kirim(halaman: Page, tombol: str) -> None:
    satu = halaman.get_by_role("button", name=tombol, exact=True)
    expect(satu).to_be_enabled()  # what was missing is asked for again after each save
    satu.press("Enter")
    halaman.wait_for_load_state()


def langkah(halaman: Page, tombol: str, hasil: str, alasan: str = "") -> None:
    """Take a step with the keyboard and see the new state."""
    if alasan:
        formulir = halaman.locator("form.langkah", has=halaman.get_by_role("button", name=tombol))
        formulir.get_by_label("Alasan").fill(alasan)
    kirim(halaman, tombol)
    expect(halaman.locator(".kabar[role=status]").last).to_contain_text(hasil)
