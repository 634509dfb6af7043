"""The promise of a year: rolled over, targets, signed, activated by hand, changed once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from playwright.sync_api import expect

from tests.tahun.pemain import Pemain, Situs

SUMBER_TARGET = "Sintetis: contoh `make tahun`"
SUMBER_PAGU, PAGU = "DPA 2025 (sintetis)", "1.250.000.000"


def tahun_baru(situs: Situs, perencana: Pemain) -> None:
    """From the plan of 2024 to that of 2025."""
    with situs.babak("tahun baru dari 2024"):
        perencana.buka("Rencana")
        perencana.buka("Buat tahun 2025")
        perencana.buka("Buat tahun 2025")


def ke_tahun_baru(situs: Situs, orang: Pemain) -> None:
    """Somebody who came before the year was made goes there."""
    with situs.babak("kepala berpindah tahun"):
        orang.buka("Beranda")
        orang.lipat("Ganti")
        orang.buka("Dinas Sosial Kabupaten Bangka 2025")


def isi_target(situs: Situs, perencana: Pemain) -> None:
    """The first two are typed, all others come with one block."""
    with situs.babak("target: diketik dan ditempel"):
        perencana.buka("Perjanjian")
        perencana.buka("Isi target")
        perencana.tulis("Sumber target", SUMBER_TARGET)
        sel = perencana.kolom("2025").all()
        blok = [_target(s.input_value()) for s in sel]
        for satu, teks in zip(sel[:2], blok, strict=False):
            perencana.isi(satu, teks.partition("\t")[0])
        perencana.tekan_saja("Enter")
        perencana.tersimpan()
        perencana.tempel("2025", "\n".join(blok))
        perencana.aksesibel()


def tandatangani_awal(situs: Situs, perencana: Pemain, kepala: Pemain, folder: Path) -> Path:
    """The text is filled, proposed and signed; what comes back is the PDF of the agreement."""
    with situs.babak("anggaran PK ditempel"):
        perencana.buka("Selesai")
        perencana.buka("Isi anggaran")
        perencana.tulis("Sumber angka", SUMBER_PAGU)
        perencana.tempel("pagu", "\n".join([PAGU] * perencana.kolom("pagu").count()))
    with situs.babak("naskah PK diisi dan diusulkan"):
        perencana.buka("Selesai")
        perencana.buka("Isi naskah")
        perencana.tulis("Dokumen dasar", "DPA 2025 (sintetis)")
        perencana.buka("Simpan")
        perencana.langkah("Usulkan", "Tercatat")
    tandatangani(situs, kepala, "Perjanjian Kinerja Tahun 2025", date(2025, 1, 31))
    with situs.babak("PDF bertanda tangan diunggah"):
        return unggah_bertanda(perencana, folder)


def _target(isi: str) -> str:
    """What the Renstra gives stays; a number has a target for the first quarter, a predikat not."""
    return f"{isi or '100'}\t20" if not isi or isi[0].isdigit() else isi


def tandatangani(situs: Situs, kepala: Pemain, nama: str, hari: date) -> None:
    with situs.babak(f"tanda tangan: {nama}"):
        kepala.buka("Beranda")
        kepala.buka(f"Tanda tangani {nama}")
        kepala.aksesibel()
        kepala.tanggal(kepala.medan("Tanggal ditandatangani"), hari)
        kepala.langkah("Tanda tangani", "Tercatat")
        kepala.terbaca("sudah ditandatangani")


def unggah_bertanda(perencana: Pemain, folder: Path) -> Path:
    """The printed agreement comes back as its signed scan."""
    perencana.buka("Perjanjian")
    perencana.buka("Perjanjian Kinerja Tahun 2025")
    naskah = perencana.unduh("Unduh Perjanjian Kinerja Tahun 2025 sebagai PDF", folder)
    bertanda = naskah.rename(folder / "PK 2025 bertanda.pdf")
    perencana.berkas("Unggah PDF", bertanda)
    perencana.langkah("Unggah", "bertanda tangan tersimpan")
    expect(perencana.benda("PK 2025 bertanda.pdf")).to_be_visible()
    return bertanda


def aktifkan(situs: Situs, perencana: Pemain) -> None:
    with situs.babak("tahun diaktifkan"):
        perencana.buka("Perjanjian")
        perencana.buka("Aktivasi tahun 2025")
        perencana.aksesibel()
        perencana.langkah("Aktifkan tahun 2025", "Tahun 2025 aktif")


def ubah_perjanjian(situs: Situs, perencana: Pemain, kepala: Pemain) -> None:
    with situs.babak("perubahan PK"):
        perencana.buka("Perjanjian")
        perencana.buka("Buat perubahan")
        perencana.tulis("Uraian alasan", "Sintetis: anggaran berubah")
        perencana.tulis("Dokumen dasar", "DPPA 2025 (sintetis)")
        perencana.buka("Simpan")
        perencana.tulis("Sumber target", SUMBER_TARGET)
        perencana.isi(perencana.kolom("2025").first, "95")
        perencana.tekan_saja("Enter")
        perencana.tersimpan()
        perencana.buka("Selesai")
        perencana.buka("Isi anggaran")
        perencana.tulis("Sumber angka", "DPPA 2025 (sintetis)")
        perencana.isi(perencana.halaman.locator("#kisi [data-b]").first, "1.500.000.000")
        perencana.tekan_saja("Enter")
        perencana.tersimpan()
        perencana.buka("Selesai")
        perencana.buka("Isi naskah")
        perencana.buka("Simpan")
        perencana.langkah("Usulkan", "Tercatat")
    tandatangani(situs, kepala, "Perjanjian Kinerja Perubahan Tahun 2025", date(2025, 8, 29))
    perencana.buka("Perjanjian")
    expect(perencana.halaman.get_by_role("heading", level=1)).to_contain_text("diubah satu kali")
    perencana.terbaca("1.500.000.000")
    perencana.aksesibel()
