"""Rows of evidence: what is asked for, what was given, and what was waived.

These tables came after the first release of the format: a package without them is read as one
that has none (``OPSIONAL``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from selaras.inti.paket import pilihan
from selaras.inti.paket.kolom import Baris, Jenis, kolom


@dataclass(frozen=True, kw_only=True)
class SyaratBukti(Baris):
    """A piece of evidence that the card of an indicator asks for in every period."""

    TABEL = "syarat_bukti"
    JUDUL = "Syarat bukti"
    KETERANGAN = "Bukti yang diminta untuk setiap nilai sebuah indikator."
    OPSIONAL = True

    syarat_id: str = kolom(Jenis.KODE, "Kode", kunci=True)
    indikator_id: str = kolom(Jenis.KODE, "Indikator", wajib=True, rujuk="indikator")
    nama: str = kolom(Jenis.TEKS, "Nama", "Contoh: berita acara pendataan.", wajib=True)
    jenis: str = kolom(Jenis.PILIHAN, "Jenis", pilihan=pilihan.JENIS_BUKTI, wajib=True)
    wajib: bool = kolom(
        Jenis.YA_TIDAK, "Wajib", "Tanpa bukti wajib lembar tidak dapat diajukan.", wajib=True,
        default=True,
    )  # fmt: skip
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class Bukti(Baris):
    """Evidence for the value of an indicator in a period: a file, an address, or words."""

    TABEL = "bukti"
    JUDUL = "Bukti"
    KETERANGAN = "Bukti per indikator dan periode; berkas di folder berkas/."
    OPSIONAL = True

    bukti_id: str = kolom(Jenis.KODE, "Kode", kunci=True)
    indikator_id: str = kolom(Jenis.KODE, "Indikator", wajib=True, rujuk="indikator")
    periode: str = kolom(Jenis.PERIODE, "Periode", "Contoh: 2024 atau 2024-TW1.", wajib=True)
    syarat_id: str | None = kolom(Jenis.KODE, "Memenuhi syarat", rujuk="syarat_bukti")
    jenis: str = kolom(Jenis.PILIHAN, "Jenis", pilihan=pilihan.JENIS_BUKTI, wajib=True)
    uraian: str = kolom(
        Jenis.TEKS, "Uraian", "Apa isinya; untuk jenis teks: bunyi buktinya.", wajib=True
    )
    halaman: str | None = kolom(Jenis.TEKS, "Halaman", "Contoh: 12 atau 12-14.")
    berkas: str | None = kolom(
        Jenis.KODE, "Berkas", "Untuk jenis berkas. Yang diunggah bernama SHA-256 isinya."
    )
    tautan: str | None = kolom(Jenis.TEKS, "Tautan", "Untuk jenis tautan; http atau https.")
    oleh: str | None = kolom(Jenis.TEKS, "Oleh")
    tanggal: date | None = kolom(Jenis.TANGGAL, "Tanggal")
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class PengecualianBukti(Baris):
    """A requirement that is waived for one period, with the reason and who says so."""

    TABEL = "pengecualian_bukti"
    JUDUL = "Pengecualian bukti"
    KETERANGAN = "Syarat bukti yang tidak berlaku pada sebuah periode, dengan alasan."
    OPSIONAL = True

    syarat_id: str = kolom(Jenis.KODE, "Syarat", kunci=True, rujuk="syarat_bukti")
    periode: str = kolom(Jenis.PERIODE, "Periode", kunci=True)
    alasan: str = kolom(Jenis.TEKS, "Alasan", wajib=True)
    oleh: str | None = kolom(Jenis.TEKS, "Oleh")
    tanggal: date | None = kolom(Jenis.TANGGAL, "Tanggal")
    asal: str | None = kolom(Jenis.TEKS, "Asal")
