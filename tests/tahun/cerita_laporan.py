"""The report of the year: asked for, written in the background, kept, taken along."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.tahun.cerita_perjanjian import SUMBER_TARGET
from tests.tahun.pemain import Situs, kirim


def laporan(situs: Situs, perencana: Page) -> None:
    """The version holds what people wrote, and its files are saved by the browser."""
    perencana.goto(situs.alamat("laporan/versi/"))
    kirim(perencana, "Tulis versi")
    expect(perencana.get_by_role("progressbar", name="Kemajuan pekerjaan")).to_be_visible()
    # the page leads to the result by itself
    expect(perencana.get_by_role("heading", name="Versi 1")).to_be_visible(timeout=150_000)
    for jenis, awal in (("PDF", b"%PDF-"), ("DOCX", b"PK")):
        with perencana.expect_download() as unduhan:
            perencana.get_by_role("link", name=f"Unduh versi 1 sebagai {jenis}").press("Enter")
        isi = unduhan.value.path().read_bytes()
        assert isi.startswith(awal)
        assert len(isi) > 50_000
    halaman = perencana.context.request.get(situs.alamat("laporan/versi/1/html")).text()
    assert "Sintetis: penyaluran bergeser ke triwulan II." in halaman
    assert SUMBER_TARGET.replace("`", "") in halaman.replace("`", "")
