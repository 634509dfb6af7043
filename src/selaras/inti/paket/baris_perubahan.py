"""Rows about what changed after a year was activated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from selaras.inti.paket.kolom import Baris, Jenis, kolom


@dataclass(frozen=True, kw_only=True)
class Perubahan(Baris):
    """A definition, unit, post, official or code that changed in mid-year: old, new, why, from
    when. Without ``nama_kolom`` the row itself came (no ``lama``) or went (no ``baru``)."""

    TABEL = "perubahan"
    JUDUL = "Perubahan dalam tahun berjalan"
    KETERANGAN = "Definisi, unit, pejabat, dan kode yang berubah setelah tahun diaktifkan."
    OPSIONAL: ClassVar[bool] = True

    perubahan_id: str = kolom(Jenis.KODE, "Kode", kunci=True)
    tabel: str = kolom(Jenis.KODE, "Tabel", "Contoh: indikator.", wajib=True)
    baris: str = kolom(Jenis.TEKS, "Baris", "Kunci barisnya, contoh 1.1/01.", wajib=True)
    nama_kolom: str | None = kolom(
        Jenis.KODE, "Kolom", "Kosong: barisnya sendiri datang atau pergi."
    )
    lama: str | None = kolom(Jenis.TEKS, "Sebelum")
    baru: str | None = kolom(Jenis.TEKS, "Sesudah")
    berlaku: date = kolom(Jenis.TANGGAL, "Berlaku mulai", wajib=True)
    alasan: str = kolom(Jenis.TEKS, "Alasan", wajib=True)
    oleh: str = kolom(Jenis.TEKS, "Oleh", wajib=True)
    asal: str | None = kolom(Jenis.TEKS, "Asal")
