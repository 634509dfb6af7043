"""The kinds of things that can be found, in the order in which an answer names them."""

from __future__ import annotations

from enum import StrEnum


class Kelompok(StrEnum):
    """A kind: its key in the address."""

    HALAMAN = "halaman"
    INDIKATOR = "indikator"
    RENCANA = "rencana"
    ORANG = "unit-dan-orang"
    DOKUMEN = "dokumen"
    LEMBAR = "lembar"
    BUKTI = "bukti"
    FAKTOR = "faktor"
    LAPORAN = "isi-laporan"
    TENGGAT = "tenggat"

    @property
    def sebutan(self) -> str:
        """The heading that a user reads."""
        return _SEBUTAN[self]


_SEBUTAN = {
    Kelompok.HALAMAN: "Halaman",
    Kelompok.INDIKATOR: "Indikator",
    Kelompok.RENCANA: "Tujuan, sasaran, program, dan kegiatan",
    Kelompok.ORANG: "Unit dan orang",
    Kelompok.DOKUMEN: "Perjanjian dan dokumen rencana",
    Kelompok.LEMBAR: "Lembar pengumpulan",
    Kelompok.BUKTI: "Bukti",
    Kelompok.FAKTOR: "Penyebab, hambatan, pendorong, dan tindak lanjut",
    Kelompok.LAPORAN: "Isi laporan",
    Kelompok.TENGGAT: "Tenggat menurut peraturan",
}
