"""The pages around the report: its text, the office's own words, corrections, history."""

from __future__ import annotations

from selaras.apps.dasar.halaman import Halaman
from selaras.inti.paket.baris_hasil import Koreksi


def anak_menu(h: Halaman, aktif: str) -> tuple[tuple[str, str, bool], ...]:
    """Name of the address, words, whether it is the page being shown."""
    banyak = len(h.k.laporan.paket.baris(Koreksi))
    semua = (
        ("laporan", "Naskah"),
        ("kata", "Kata-kata sendiri"),
        ("versi", "Versi"),
        ("paket", "Paket data"),
        *((("koreksi", f"Beda dari cetakan ({banyak})"),) if banyak else ()),
        *((("riwayat", "Riwayat data"), ("jejak", "Jejak perubahan")) if h.boleh_riwayat else ()),
    )
    return tuple((nama, kata, nama == aktif) for nama, kata in semua)
