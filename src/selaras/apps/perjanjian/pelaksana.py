"""Whose name stands under an agreement that an acting official signs."""

from __future__ import annotations

from dataclasses import replace

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import LangkahDitolak
from selaras.inti.naskah.perjanjian import jabatan_pihak
from selaras.inti.paket.baris_rencana import PihakPerjanjian
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.perjanjian import PERTAMA, ganti_pihak

SAYA, NASKAH = "saya", "naskah"


def pihak_pelaksana(
    pelaku: Pelaku, paket: Paket, dokumen: str, izin: Izin, opd: str, unit: str | None
) -> tuple[PihakPerjanjian, PihakPerjanjian] | None:
    """The first party as the text names it, and as it stands with the acting official who signs;
    None for who holds the post himself, and where the text names the acting one already."""
    status = pelaku.status_jabatan(izin, opd, unit)
    milik = (p for p in paket.baris(PihakPerjanjian) if p.dokumen_id == dokumen)
    tertulis = next((p for p in milik if p.pihak == PERTAMA), None)
    if status == "definitif" or tertulis is None:
        return None
    kini = replace(
        tertulis, nama=pelaku.nama, status_jabatan=status, nip=None, pangkat=None, asal=None
    )
    sama = tertulis.nama.casefold() == pelaku.nama.casefold()
    return None if sama and tertulis.status_jabatan == status else (tertulis, kini)


def dengan_pelaksana(
    paket: Paket, calon: tuple[PihakPerjanjian, PihakPerjanjian] | None, pilih: str, alasan: str
) -> Paket:
    """The package with the name that the acting official chose. Raises LangkahDitolak when he
    chose none, or another's without saying why."""
    if calon is None:
        return paket
    tertulis, kini = calon
    if pilih == SAYA:
        return ganti_pihak(paket, kini)
    if pilih != NASKAH:
        raise LangkahDitolak(
            f"Naskah ini menyebut {tertulis.nama} sebagai Pihak Pertama, sedangkan Anda "
            f"menandatangani sebagai {jabatan_pihak(kini)}. Pilih nama siapa yang berdiri, atau "
            "kembalikan agar naskahnya dibetulkan."
        )
    if not alasan.strip():
        raise LangkahDitolak(
            f"Tulis alasannya: mengapa Anda mencatat tanda tangan {tertulis.nama}, misalnya naskah "
            "kertasnya sudah beliau tanda tangani."
        )
    return paket
