"""What a browser would say in its own language is said in ours, and its fields stay in use."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.apps.conftest import folder_data
from tests.situs.test_sambungan import basis, masuk

__all__ = ["basis", "folder_data", "masuk"]  # fixtures that pytest looks for here
pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]


def test_a_file_and_a_date_are_said_in_indonesian_beside_the_fields_of_the_browser(
    basis: str, masuk
) -> None:
    halaman = masuk().new_page()
    halaman.goto(f"{basis}/uji/2024/paket/")
    isian = halaman.get_by_label("Berkas paket")
    expect(halaman.locator(".pilih-berkas")).to_contain_text("belum ada berkas yang dipilih")
    isian.set_input_files({"name": "paket.zip", "mimeType": "application/zip", "buffer": b"x"})
    expect(halaman.locator(".nama-berkas")).to_have_text("paket.zip")
    isian.focus()
    halaman.keyboard.press("Shift+Tab")
    with halaman.expect_file_chooser():
        halaman.keyboard.press("Tab")
        halaman.keyboard.press("Enter")
    halaman.goto(f"{basis}/uji/2024/pengumpulan/buka/")
    hari = halaman.locator("input[type=date]").first
    hari.fill("2024-07-01")
    expect(halaman.get_by_text("1 Juli 2024", exact=True)).to_be_visible()
    expect(hari).to_have_accessible_description("1 Juli 2024")
