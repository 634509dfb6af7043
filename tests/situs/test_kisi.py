"""A grid behaves as people know it from a spreadsheet: blocks, back and forth, arrows."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.apps.conftest import folder_data
from tests.situs.test_sambungan import basis, masuk, tempel

__all__ = ["basis", "folder_data", "masuk"]  # fixtures that pytest looks for here
pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]


def test_a_block_is_pasted_taken_back_and_done_again_and_arrows_walk_the_cells(
    basis: str, masuk
) -> None:
    halaman = masuk().new_page()
    halaman.goto(f"{basis}/uji/2024/anggaran/isi/sub-kegiatan/")
    status = halaman.locator("#status-simpan")

    def sel(kode: str, bidang: str) -> Locator:
        return halaman.locator(f'tr[data-i="{kode}"] [data-b="{bidang}"]')

    def isi() -> list[str]:
        return [sel(kode, "pagu").input_value() for kode in ("1.1.1", "1.1.2")]

    dulu = isi()
    sel("1.1.1", "pagu").focus()
    tempel(halaman, 'tr[data-i="1.1.1"] [data-b="pagu"]', "1.234,5\n200")
    assert isi() == ["1.234,5", "200"]
    halaman.keyboard.press("Control+z")
    assert isi() == dulu
    halaman.keyboard.press("Control+y")
    assert isi() == ["1.234,5", "200"]
    halaman.keyboard.type("77")  # letters of the cell go first, the block only after them
    halaman.keyboard.press("Control+z")
    assert isi()[1] == "200"
    sel("1.1.1", "pagu").fill("1.234,5")
    halaman.keyboard.press("Enter")
    expect(status).to_contain_text("Tersimpan")
    expect(sel("1.1.1", "pagu")).to_have_attribute("data-lama", "1.234,5")

    sel("1.1.1", "pagu").focus()
    for tombol, kode, bidang in (
        ("ArrowRight", "1.1.1", "2024-01"), ("ArrowDown", "1.1.2", "2024-01"),
        ("ArrowLeft", "1.1.2", "pagu"), ("Enter", "1.1.10", "pagu"),
        ("Tab", "1.1.10", "2024-01"), ("Shift+Tab", "1.1.10", "pagu"),
        ("Shift+Enter", "1.1.2", "pagu"),
    ):  # fmt: skip
        halaman.keyboard.press(tombol)
        expect(sel(kode, bidang)).to_be_focused()
    halaman.keyboard.type("25")
    halaman.keyboard.press("ArrowLeft")  # inside of a text the caret moves
    expect(sel("1.1.2", "pagu")).to_be_focused()

    tempel(halaman, 'tr[data-i="1.1.10"] [data-b="pagu"]', "30\n40")
    expect(status).to_contain_text("1 sel dari blok tidak dipakai")
    expect(status).to_contain_text("Tersimpan")
    expect(status).to_contain_text("1 sel dari blok tidak dipakai")  # said until the next action

    sel("1.1.10", "2024-02").fill("bukan angka")
    halaman.keyboard.press("Enter")
    expect(status).to_contain_text("Ke sel itu")
    halaman.keyboard.press("Control+z")  # the fault is taken back, and so is what was said of it
    expect(halaman.locator("td.salah")).to_have_count(0)
    expect(status).to_have_text("Semua isian tersimpan.")

    sel("1.1.2", "pagu").focus()
    halaman.keyboard.type("999")
    halaman.keyboard.press("Escape")  # what was typed goes first, the grid is left only after it
    expect(sel("1.1.2", "pagu")).to_be_focused()
    expect(sel("1.1.2", "pagu")).not_to_have_value("999")
    halaman.keyboard.press("Escape")
    halaman.keyboard.press("Tab")
    expect(halaman.get_by_role("button", name="Simpan")).to_be_focused()
