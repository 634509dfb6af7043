"""The report of the year: asked for, written in the background, kept, published, taken along."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.tahun.cerita_perjanjian import SUMBER_TARGET
from tests.tahun.pemain import Pemain, Situs


def laporan(situs: Situs, perencana: Pemain, kepala: Pemain, folder: Path) -> None:
    """The version holds what people wrote, and its files are saved by the browser."""
    with situs.babak("laporan ditulis dan diambil"):
        perencana.buka("Laporan")
        perencana.buka("Versi")
        perencana.buka("Tulis versi")
        kemajuan = perencana.halaman.get_by_role("progressbar", name="Kemajuan pekerjaan")
        expect(kemajuan).to_be_visible()
        # the page leads to the result by itself
        versi = perencana.halaman.get_by_role("heading", name="Versi 1")
        expect(versi).to_be_visible(timeout=150_000)
        isi = {
            jenis: perencana.unduh(f"Unduh versi 1 sebagai {jenis}", folder).read_bytes()
            for jenis in ("PDF", "DOCX", "HTML")
        }
    for jenis, awal in (("PDF", b"%PDF-"), ("DOCX", b"PK")):
        assert isi[jenis].startswith(awal)
        assert len(isi[jenis]) > 50_000
    halaman = isi["HTML"].decode()
    assert "Sintetis: penyaluran bergeser ke triwulan II." in halaman
    assert SUMBER_TARGET.replace("`", "") in halaman.replace("`", "")
    with situs.babak("laporan diterbitkan"):
        kepala.buka("Laporan")
        kepala.buka("Versi")
        kepala.buka("Terbitkan versi 1")
        kepala.buka("Terbitkan")
        kepala.terbaca("diterbitkan")
