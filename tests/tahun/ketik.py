"""The hand on the keyboard alone: only keys, and the focus is seen wherever it goes.

What the eye sees chooses the next key (``mata.js``); whether it leads there, the page says.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from playwright.sync_api import Locator

from tests.tahun.pemain import Pemain, papan_salin

PALING = 60  # keys until a thing is reached; more is no way for a person
MATA = (Path(__file__).parent / "mata.js").read_text(encoding="utf-8")
# A text that stays when one begins to write; Tab and the arrows of the grid choose all of it.
TERSISA = "el => el.selectionEnd - el.selectionStart < el.value.length"
# A press of the mouse would show as an error in the console.
TANPA_TIKUS = "addEventListener('pointerdown', () => console.error('tetikus dipakai'), true)"


@dataclass
class Ketik(Pemain):
    def __post_init__(self) -> None:
        self.halaman.context.add_init_script(TANPA_TIKUS)
        self.halaman.on("console", _tanpa_keluhan)

    def ketik(self, teks: str) -> None:
        for huruf in teks:
            self.hitungan.catat(huruf)
        self.halaman.keyboard.type(teks)

    def dekati(self, benda: Locator) -> None:
        """Press keys until the thing has the focus, which is seen on the whole way."""
        lewat: list[str] = []
        for _ in range(PALING):
            tombol, jenis, nama, terlihat = benda.evaluate(MATA)
            assert terlihat or jenis in ("BODY", "MAIN"), f"fokus tidak terlihat: {jenis} {nama}"
            if not tombol:
                jauh = self.hitungan.terjauh
                jauh[self.hitungan.langkah] = max(jauh[self.hitungan.langkah], len(lewat))
                return
            lewat.append(f"{tombol} dari {jenis} {nama}")
            self.tekan_saja(tombol)
        kata = "\n".join(lewat)
        raise AssertionError(f"{benda} tidak tercapai di {self.halaman.url}; jalannya:\n{kata}")

    def tekan(self, benda: Locator) -> None:
        self.dekati(benda)
        self.tekan_saja("Enter")

    def pilih(self, kotak: Locator) -> None:
        self.dekati(kotak)
        self.tekan_saja("Space")

    def isi(self, medan: Locator, teks: str) -> None:
        self.dekati(medan)
        if medan.evaluate(TERSISA):
            self.tekan_saja("Control+a")
        self.ketik(teks)

    def tanggal(self, medan: Locator, hari: date) -> None:
        self.dekati(medan)
        for bentuk in ("%m%d%Y", "%d%m%Y"):  # the browser shows which part it asks for first
            self.ketik(hari.strftime(bentuk))
            if medan.input_value() == hari.isoformat():
                return
            for _ in range(2):
                self.tekan_saja("ArrowLeft")
        raise AssertionError(f"{hari} tidak dapat diketik: {medan.input_value()}")

    def ganti(self, medan: Locator, pilihan: str) -> None:
        self.dekati(medan)
        for _ in range(medan.locator("option").count()):
            if medan.input_value() == pilihan:
                return
            self.tekan_saja("ArrowDown")
        raise AssertionError(f"{medan} tidak mempunyai “{pilihan}”")

    def salin(self, sel: Locator, teks: str) -> None:
        papan_salin(self.halaman, teks)
        self.dekati(sel)
        self.tekan_saja("Control+v")

    def aksesibel(self) -> None:
        """Nothing more: on the way the focus was seen, and no thing was out of reach."""


def _tanpa_keluhan(pesan) -> None:
    assert pesan.type != "error", pesan.text
