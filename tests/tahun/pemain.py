"""Somebody at a running site: what one sees and does there, by whatever hand.

`Pemain` is what a story knows of a person. How it is done (`tetikus`, `ketik`) the story does not
know: it is told once, and played by mouse and by keyboard alone.
"""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, FileChooser, Locator, Page, expect

expect.set_options(timeout=20_000)  # two cores, and reports are written meanwhile
LAMA = 20_000  # ms, for whatever the browser itself waits for


def papan_salin(halaman: Page, teks: str) -> None:
    """Copy a text out of another window, as from a worksheet, with its keys."""
    lain = halaman.context.new_page()
    lain.set_content("<textarea autofocus></textarea>")
    lain.locator("textarea").evaluate("(el, teks) => { el.value = teks; el.focus(); }", teks)
    lain.keyboard.press("Control+a")
    lain.keyboard.press("Control+c")
    lain.close()
    halaman.bring_to_front()


@dataclass
class Hitungan:
    """Per step of the story: keys pressed, how many of them letters and Tab; seconds."""

    langkah: str = "masuk"
    tombol: Counter[str] = field(default_factory=Counter)
    huruf: Counter[str] = field(default_factory=Counter)
    tab: Counter[str] = field(default_factory=Counter)
    terjauh: dict[str, int] = field(default_factory=lambda: defaultdict(int))  # to one thing
    detik: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def catat(self, tombol: str) -> None:
        self.tombol[self.langkah] += 1
        self.huruf[self.langkah] += len(tombol) == 1
        self.tab[self.langkah] += tombol.endswith("Tab")

    def tabel(self) -> str:
        """A line per step, and their sum."""
        kolom = (self.tombol, self.huruf, self.tab, self.terjauh, self.detik)
        judul = ("langkah", "tombol", "huruf", "Tab", "terjauh", "detik")
        garis = [judul, *((nama, *(round(satu[nama]) for satu in kolom)) for nama in self.tombol)]
        jumlah = (sum(satu.values()) for satu in (self.tombol, self.huruf, self.tab))
        terjauh = max(self.terjauh.values(), default=0)
        garis.append(("seluruhnya", *jumlah, terjauh, round(sum(self.detik.values()))))
        return "\n".join(
            f"{nama:<56}" + "".join(f"{satu:>9}" for satu in isi) for nama, *isi in garis
        )


@dataclass
class Pemain(ABC):
    """A person before an open page."""

    halaman: Page
    hitungan: Hitungan

    # what the hand does

    @abstractmethod
    def tekan(self, benda: Locator) -> None:
        """Use a link, button or line that folds out."""

    @abstractmethod
    def isi(self, medan: Locator, teks: str) -> None:
        """Put a text in place of what a field holds."""

    @abstractmethod
    def tanggal(self, medan: Locator, hari: date) -> None:
        """Put a day into a field for days."""

    @abstractmethod
    def ganti(self, medan: Locator, pilihan: str) -> None:
        """Take one of the words of a choice."""

    @abstractmethod
    def salin(self, sel: Locator, teks: str) -> None:
        """Copy a block in another window, and paste it at a cell."""

    @abstractmethod
    def pilih(self, kotak: Locator) -> None:
        """Tick a box."""

    @abstractmethod
    def dekati(self, benda: Locator) -> None:
        """Come to the thing; the press follows at once."""

    # what is the same by either hand

    def tekan_saja(self, tombol: str) -> None:
        """A key where one is."""
        self.hitungan.catat(tombol)
        self.halaman.keyboard.press(tombol)

    def buka(self, nama: str) -> None:
        """Follow a link or press a button of that name, and be on the page that it leads to."""
        self.buka_benda(self.benda(nama))

    def buka_benda(self, benda: Locator) -> None:
        expect(benda).to_be_enabled()  # what was missing is asked for again after each save
        self.dekati(benda)  # a way past the menu is a navigation too
        with self.halaman.expect_navigation(timeout=LAMA):
            self.tekan(benda)

    def centang(self, nama: str) -> None:
        self.pilih(self.halaman.get_by_role("checkbox", name=nama))

    def lipat(self, nama: str) -> None:
        """Fold out what stands below such a line."""
        self.tekan(self.halaman.locator("summary:visible", has_text=nama).first)

    def benda(self, nama: str) -> Locator:
        """The first thing of this name that one can press."""
        semua = self.halaman.get_by_role("link", name=nama, exact=True).or_(
            self.halaman.get_by_role("button", name=nama, exact=True)
        )
        return semua.locator("visible=true").first

    def medan(self, label: str, *, persis: bool = False) -> Locator:
        """The field of this label."""
        return self.halaman.get_by_label(label, exact=persis).locator("visible=true").first

    def tulis(self, label: str, teks: str) -> None:
        self.isi(self.medan(label), teks)

    def berkas(self, label: str, letak: Path) -> None:
        """Choose a file in the window that the field opens."""
        with self.halaman.expect_file_chooser(timeout=LAMA) as jendela:
            self.tekan(self.medan(label, persis=True))
        pemilih: FileChooser = jendela.value
        pemilih.set_files(letak)

    def unduh(self, nama: str, ke: Path) -> Path:
        """Save what a link gives into a folder; where it lies."""
        with self.halaman.expect_download(timeout=LAMA) as unduhan:
            self.tekan(self.benda(nama))
        letak = ke / unduhan.value.suggested_filename
        unduhan.value.save_as(letak)
        return letak

    def langkah(self, tombol: str, hasil: str) -> None:
        """Take a step and read what became of it."""
        self.buka(tombol)
        expect(self.halaman.locator(".kabar[role=status]").last).to_contain_text(hasil)

    def tempel(self, bidang: str, teks: str) -> None:
        """Paste a block from Excel into the first cell of a column."""
        self.salin(self.kolom(bidang).first, teks)
        self.tersimpan()

    def kolom(self, bidang: str) -> Locator:
        """The cells of a column of the grid."""
        return self.halaman.locator(f'#kisi [data-b="{bidang}"]')

    def tersimpan(self) -> None:
        """Every cell of the grid is saved."""
        expect(self.halaman.locator("#kisi")).to_have_attribute("data-belum", "0")
        expect(self.halaman.locator("#status-simpan")).to_contain_text("Tersimpan")

    def terbaca(self, teks: str) -> None:
        expect(self.halaman.get_by_role("main")).to_contain_text(teks)

    @abstractmethod
    def aksesibel(self) -> None:
        """Look with axe, where that is the task of this hand."""

    def pulang(self) -> None:
        self.halaman.context.close()


@dataclass
class Situs:
    """A running site with an account per role, and the hand by which all work there."""

    basis: str
    sandi: dict[str, str]
    peramban: Browser
    tangan: Callable[[Page, Hitungan], Pemain]
    hitungan: Hitungan = field(default_factory=Hitungan)

    def orang(self, nama: str) -> Pemain:
        """Somebody who just logged in, at the page that comes then."""
        konteks = self.peramban.new_context(
            viewport={"width": 1440, "height": 900}, locale="id-ID", reduced_motion="reduce"
        )
        konteks.set_default_timeout(LAMA)
        satu = self.tangan(konteks.new_page(), self.hitungan)
        self.masuk(satu, nama)
        satu.terbaca("indikator")
        return satu

    def masuk(self, satu: Pemain, nama: str) -> None:
        """Type address and password; the field has the focus already."""
        with self.babak("masuk"):
            self._masuk(satu, nama)

    def _masuk(self, satu: Pemain, nama: str) -> None:
        surel = next(s for s in self.sandi if s.startswith(f"{nama}@"))
        satu.halaman.goto(self.basis)
        # keys that come before the field has the focus would be lost
        expect(satu.halaman.get_by_label("Alamat surel")).to_be_focused()
        satu.tulis("Alamat surel", surel)
        satu.tulis("Sandi", self.sandi[surel])
        satu.buka("Masuk")

    @contextmanager
    def babak(self, nama: str) -> Iterator[None]:
        """What is done inside is counted for this step of the year."""
        dulu, self.hitungan.langkah = self.hitungan.langkah, nama
        mulai = time.monotonic()
        yield
        self.hitungan.detik[nama] += time.monotonic() - mulai
        self.hitungan.langkah = dulu
