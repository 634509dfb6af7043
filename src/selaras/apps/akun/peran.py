"""Functional roles and what each may do: the one permission table of Selaras.

A role is given to a person for an office, a unit and a time (``Penugasan``); it is not a post.
Pages, import, API and command line ask here and nowhere else.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType


class Peran(StrEnum):
    """What a person does in the yearly cycle."""

    ADMINISTRATOR = "administrator"
    PERENCANA = "perencana"
    OPERATOR = "operator"
    KEPALA_BIDANG = "kepala_bidang"
    SEKRETARIS = "sekretaris"
    KEPALA = "kepala"
    ORGANISASI = "organisasi"
    BAPPEDA = "bappeda"
    APIP = "apip"

    @property
    def sebutan(self) -> str:
        """The words that a user reads."""
        return SEBUTAN_PERAN[self]


SEBUTAN_PERAN = MappingProxyType(
    {
        Peran.ADMINISTRATOR: "Administrator",
        Peran.PERENCANA: "Perencana",
        Peran.OPERATOR: "Operator bidang",
        Peran.KEPALA_BIDANG: "Kepala bidang",
        Peran.SEKRETARIS: "Sekretaris",
        Peran.KEPALA: "Kepala perangkat daerah",
        Peran.ORGANISASI: "Bagian Organisasi",
        Peran.BAPPEDA: "Bappeda",
        Peran.APIP: "APIP (Inspektorat)",
    }
)


class Izin(StrEnum):
    """One thing that a person may do; each service names the one that it asks for."""

    LIHAT = "lihat"
    UNDUH = "unduh"
    LIHAT_RIWAYAT = "lihat_riwayat"
    KELOLA_PENGGUNA = "kelola_pengguna"
    MUAT_PAKET = "muat_paket"
    UBAH_KANTOR = "ubah_kantor"
    SUSUN_RENCANA = "susun_rencana"
    AKTIFKAN_TAHUN = "aktifkan_tahun"
    SUSUN_PERJANJIAN = "susun_perjanjian"
    TANDA_TANGANI = "tanda_tangani"
    TANDA_TANGANI_KEPALA = "tanda_tangani_kepala"
    BUKA_PENGUMPULAN = "buka_pengumpulan"
    ISI = "isi"
    KOMENTARI = "komentari"
    AJUKAN = "ajukan"
    VERIFIKASI = "verifikasi"
    SAHKAN = "sahkan"
    TULIS_LAPORAN = "tulis_laporan"

    @property
    def sebutan(self) -> str:
        """The words that a user reads."""
        return SEBUTAN_IZIN[self]


SEBUTAN_IZIN = MappingProxyType(
    {
        Izin.LIHAT: "melihat capaian, anggaran, dan laporan",
        Izin.UNDUH: "mengunduh laporan dan data",
        Izin.LIHAT_RIWAYAT: "melihat riwayat perubahan",
        Izin.KELOLA_PENGGUNA: "mengelola pengguna dan penugasan",
        Izin.MUAT_PAKET: "memuat paket data",
        Izin.UBAH_KANTOR: "mengubah data kantor dan susunan unitnya",
        Izin.SUSUN_RENCANA: "menyusun rencana dan kartu indikator",
        Izin.AKTIFKAN_TAHUN: "mengaktifkan tahun",
        Izin.SUSUN_PERJANJIAN: "menyusun Perjanjian Kinerja",
        Izin.TANDA_TANGANI: "menandatangani Perjanjian Kinerja unit",
        Izin.TANDA_TANGANI_KEPALA: "menandatangani Perjanjian Kinerja kepala perangkat daerah",
        Izin.BUKA_PENGUMPULAN: "membuka dan menutup pengumpulan",
        Izin.ISI: "mengisi realisasi, anggaran, dan bukti",
        Izin.KOMENTARI: "mengomentari isian",
        Izin.AJUKAN: "mengajukan isian",
        Izin.VERIFIKASI: "memverifikasi atau mengembalikan isian",
        Izin.SAHKAN: "mengesahkan periode dan menerbitkan laporan",
        Izin.TULIS_LAPORAN: "menulis laporan",
    }
)

SEMUA_IZIN = frozenset(Izin)
_BACA = frozenset({Izin.LIHAT, Izin.UNDUH})
_RENCANA = frozenset({Izin.SUSUN_RENCANA, Izin.AKTIFKAN_TAHUN, Izin.SUSUN_PERJANJIAN})

# The table itself. What is not written here is refused.
IZIN_PERAN: MappingProxyType[Peran, frozenset[Izin]] = MappingProxyType(
    {
        # runs the system, and stays out of the figures
        Peran.ADMINISTRATOR: _BACA
        | {Izin.KELOLA_PENGGUNA, Izin.LIHAT_RIWAYAT, Izin.MUAT_PAKET, Izin.UBAH_KANTOR},
        Peran.PERENCANA: _BACA
        | _RENCANA
        | {
            Izin.LIHAT_RIWAYAT, Izin.MUAT_PAKET, Izin.UBAH_KANTOR, Izin.BUKA_PENGUMPULAN, Izin.ISI,
            Izin.AJUKAN, Izin.KOMENTARI, Izin.VERIFIKASI, Izin.TULIS_LAPORAN,
        },
        Peran.OPERATOR: _BACA | {Izin.ISI, Izin.KOMENTARI, Izin.AJUKAN},
        Peran.KEPALA_BIDANG: _BACA
        | {Izin.ISI, Izin.KOMENTARI, Izin.AJUKAN, Izin.TANDA_TANGANI},
        Peran.SEKRETARIS: _BACA
        | {
            Izin.LIHAT_RIWAYAT, Izin.KOMENTARI, Izin.VERIFIKASI, Izin.TANDA_TANGANI,
            Izin.BUKA_PENGUMPULAN,
        },
        Peran.KEPALA: _BACA
        | {
            Izin.LIHAT_RIWAYAT, Izin.KOMENTARI, Izin.TANDA_TANGANI, Izin.TANDA_TANGANI_KEPALA,
            Izin.SAHKAN,
        },
        Peran.ORGANISASI: _BACA | {Izin.LIHAT_RIWAYAT, Izin.KOMENTARI},
        Peran.BAPPEDA: _BACA | {Izin.LIHAT_RIWAYAT, Izin.KOMENTARI},
        Peran.APIP: _BACA | {Izin.LIHAT_RIWAYAT, Izin.KOMENTARI},
    }
)  # fmt: skip

# Roles of the regency: given for all its offices. The others belong to one office.
PERAN_DAERAH = frozenset({Peran.ADMINISTRATOR, Peran.ORGANISASI, Peran.BAPPEDA, Peran.APIP})
# Roles that may be narrowed to one unit of their office.
PERAN_UNIT = frozenset({Peran.OPERATOR, Peran.KEPALA_BIDANG})

# Roles that ratify or administer: a leaked password alone must not be enough for them. Until the
# second step of logging in is on, such a role only reads what every role of its office may read.
PERAN_DUA_LANGKAH = frozenset({Peran.KEPALA, Peran.ADMINISTRATOR})
TANPA_LANGKAH_KEDUA = _BACA | {Izin.LIHAT_RIWAYAT}


def boleh(peran: Peran, izin: Izin) -> bool:
    """True when the role may do this; False for whatever the table does not say."""
    return izin in IZIN_PERAN.get(peran, frozenset())
