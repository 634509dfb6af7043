"""Editing what ties the plan to the regency: its sasaran, and which indicator serves which."""

from __future__ import annotations

from selaras.apps.akun.queries import Pelaku
from selaras.apps.perencanaan.queries import kode_arsip
from selaras.apps.perencanaan.sebab import TANPA_SEBAB, Sebab
from selaras.apps.perencanaan.services import Isian, arsipkan, tambah, tersunting, ubah_definisi
from selaras.inti.paket.baris_rencana import Penjenjangan, SasaranDaerah
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus import rencana
from selaras.inti.siklus.jenjang import hubungan_baru, pastikan_sekali, sasaran_daerah_baru


def tambah_sasaran(
    pelaku: Pelaku, opd: str, tahun: int, isian: Isian, *, sebab: Sebab = TANPA_SEBAB
) -> str:
    """Add a sasaran of the regency; its code. Raises as ``ubah_definisi``."""

    def buat(paket: Paket) -> SasaranDaerah:
        return sasaran_daerah_baru(paket, kode_arsip(pelaku, opd, tahun, SasaranDaerah))

    return tambah(pelaku, opd, tahun, buat, isian, sebab).sasaran_daerah_id


def tambah_hubungan(
    pelaku: Pelaku, opd: str, tahun: int, isian: Isian, *, sebab: Sebab = TANPA_SEBAB
) -> str:
    """Tie an indicator to a sasaran of the regency; the code of the relation.

    Raises as ``ubah_definisi``; LangkahDitolak when the two are tied already.
    """

    def buat(paket: Paket) -> Penjenjangan:
        return hubungan_baru(paket, kode_arsip(pelaku, opd, tahun, Penjenjangan))

    return tambah(pelaku, opd, tahun, buat, isian, sebab, periksa=pastikan_sekali).penjenjangan_id


def ubah_sasaran(
    pelaku: Pelaku, opd: str, tahun: int, kode: str, isian: Isian, *, sebab: Sebab = TANPA_SEBAB
) -> None:
    """Change fields of a sasaran. Raises FormulirDitolak and as ``ubah_definisi``."""

    def ubah(paket: Paket) -> Paket:
        return rencana.ganti(paket, tersunting(rencana.ambil(paket, SasaranDaerah, kode), isian))

    ubah_definisi(pelaku, opd, tahun, ubah, sebab=sebab)


def ubah_hubungan(
    pelaku: Pelaku, opd: str, tahun: int, kode: str, isian: Isian, *, sebab: Sebab = TANPA_SEBAB
) -> None:
    """Change fields of a relation. Raises FormulirDitolak and as ``tambah_hubungan``."""

    def ubah(paket: Paket) -> Paket:
        satu = tersunting(rencana.ambil(paket, Penjenjangan, kode), isian)
        pastikan_sekali(paket, satu)
        return rencana.ganti(paket, satu)

    ubah_definisi(pelaku, opd, tahun, ubah, sebab=sebab)


def arsipkan_sasaran(
    pelaku: Pelaku, opd: str, tahun: int, kode: str, *, sebab: Sebab, setuju: bool
) -> None:
    """Archive a sasaran and the relations with it. Raises as ``arsipkan``."""
    arsipkan(pelaku, opd, tahun, SasaranDaerah, kode, sebab, setuju)


def arsipkan_hubungan(
    pelaku: Pelaku, opd: str, tahun: int, kode: str, *, sebab: Sebab, setuju: bool
) -> None:
    """Archive a relation. Raises as ``arsipkan``."""
    arsipkan(pelaku, opd, tahun, Penjenjangan, kode, sebab, setuju)
