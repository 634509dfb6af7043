"""A person without a mouse: only keys, and the focus is seen wherever it goes."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser, Page, expect

PALING = 150  # presses of Tab until a thing is reached; more is no way for a person
# A press of the mouse would show as an error in the console.
TANPA_TIKUS = "addEventListener('pointerdown', () => console.error('tetikus dipakai'), true)"
FOKUS = """() => {
  const el = document.activeElement, gaya = getComputedStyle(el);
  const garis = gaya.outlineStyle !== "none" && parseFloat(gaya.outlineWidth) > 0;
  const nama = el.getAttribute("aria-label") || (el.labels?.length ? el.labels[0].textContent : "")
    || el.textContent;
  return [el.tagName, nama.trim().replace(/\\s+/g, " "), garis || gaya.boxShadow !== "none"];
}"""


@dataclass
class Ketik:
    """A page, worked with by keys."""

    halaman: Page

    def tekan(self, tombol: str, kali: int = 1) -> None:
        for _ in range(kali):
            self.halaman.keyboard.press(tombol)

    def tulis(self, teks: str) -> None:
        self.halaman.keyboard.type(teks)

    def fokus(self) -> tuple[str, str]:
        """Element and name of what has the focus, which must be seen."""
        jenis, nama, terlihat = self.halaman.evaluate(FOKUS)
        assert terlihat or jenis == "BODY", f"fokus tidak terlihat: {jenis} {nama}"
        return jenis, nama

    def ke(self, nama: str, *, mundur: bool = False) -> None:
        """Tab until something has the focus whose name begins so."""
        lewat = []
        for _ in range(PALING):
            self.tekan("Shift+Tab" if mundur else "Tab")
            lewat.append(self.fokus())
            if lewat[-1][1].startswith(nama):
                return
        raise AssertionError(f"“{nama}” tidak tercapai; yang dilewati: {lewat}")

    def pilih(self, nama: str) -> None:
        """Tab to a link or button, press Enter, and wait for the page that it leads to."""
        self.ke(nama)
        with self.halaman.expect_navigation():
            self.tekan("Enter")

    def terbaca(self, teks: str) -> None:
        expect(self.halaman.get_by_role("main")).to_contain_text(teks)


def masuk(peramban: Browser, basis: str, surel: str, sandi: str) -> Ketik:
    """A window of somebody who logs in; the field has the focus already."""
    konteks = peramban.new_context(
        viewport={"width": 1440, "height": 900}, locale="id-ID", reduced_motion="reduce"
    )
    konteks.add_init_script(TANPA_TIKUS)
    halaman = konteks.new_page()
    halaman.on("console", _tanpa_keluhan)
    halaman.goto(basis)
    expect(halaman.get_by_label("Alamat surel")).to_be_focused()
    satu = Ketik(halaman)
    satu.tulis(surel)
    satu.ke("Sandi")
    satu.tulis(sandi)
    with halaman.expect_navigation():
        satu.tekan("Enter")
    satu.terbaca("indikator")
    return satu


def _tanpa_keluhan(pesan) -> None:
    assert pesan.type != "error", pesan.text
