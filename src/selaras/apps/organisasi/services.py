"""Editing the office's own data: who it is, who leads it, its units, place and date of its report.

In an active year names, posts, officials and structure change only with a reason and a day
(docs/keputusan/017), as everywhere: ``ubah_rekam`` asks for them.
"""

from __future__ import annotations

from django.utils import timezone

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku, bertugas_di_unit
from selaras.apps.dasar.galat import LangkahDitolak
from selaras.apps.pengumpulan.queries import berlembar
from selaras.apps.perencanaan.queries import kode_arsip
from selaras.apps.perencanaan.sebab import TANPA_SEBAB, Sebab
from selaras.apps.perencanaan.services import Isian, arsipkan, tambah, tersunting, ubah_definisi
from selaras.inti.paket.baris_kantor import OPD, TahunLaporan, Unit
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus import rencana
from selaras.inti.siklus.kantor import unit_baru


def ubah_identitas(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    kelas: type[OPD | TahunLaporan],
    isian: Isian,
    *,
    sebab: Sebab = TANPA_SEBAB,
) -> None:
    """Change fields of the office, or of its reporting year. Raises FormulirDitolak and as
    ``ubah_definisi``."""

    def ubah(paket: Paket) -> Paket:
        (satu,) = paket.baris(kelas)
        return paket.dengan(kelas, [tersunting(satu, isian)])

    ubah_definisi(
        pelaku, opd, tahun, ubah, sebab=sebab, izin=Izin.UBAH_KANTOR
    )  # fmt: skip


def ubah_unit(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    unit: str,
    isian: Isian,
    *,
    sebab: Sebab = TANPA_SEBAB,
) -> None:
    """Change fields of a unit; its code stays. Raises FormulirDitolak and as ``ubah_definisi``."""

    def ubah(paket: Paket) -> Paket:
        return rencana.ganti(paket, tersunting(rencana.ambil(paket, Unit, unit), isian))

    ubah_definisi(
        pelaku, opd, tahun, ubah, sebab=sebab, izin=Izin.UBAH_KANTOR
    )  # fmt: skip


def tambah_unit(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    isian: Isian,
    *,
    sebab: Sebab = TANPA_SEBAB,
) -> str:
    """Add a unit; its code. Raises FormulirDitolak and as ``ubah_definisi``."""

    def buat(paket: Paket) -> Unit:
        return unit_baru(paket, kode_arsip(pelaku, opd, tahun, Unit))

    satu = tambah(
        pelaku, opd, tahun, buat, isian, sebab, izin=Izin.UBAH_KANTOR
    )  # fmt: skip
    return satu.unit_id


def arsipkan_unit(
    pelaku: Pelaku, opd: str, tahun: int, unit: str, *, sebab: Sebab, setuju: bool
) -> None:
    """Take a unit out of the office of that year. Raises as ``arsipkan``; LangkahDitolak also
    while people hold a role in it, or once it has a sheet of the year."""
    pelaku.pastikan(Izin.UBAH_KANTOR, opd)
    if banyak := bertugas_di_unit(opd, unit, timezone.localdate()):
        raise LangkahDitolak(
            f"{banyak} orang masih bertugas di unit ini; akhiri tugasnya atau pindahkan ke unit "
            "lain pada halaman Pengguna dulu."
        )
    if berlembar(opd, tahun, unit):
        raise LangkahDitolak(
            f"Unit ini sudah punya lembar pengumpulan tahun {tahun}, jadi tetap ada sampai tahun "
            "itu berakhir; ubah namanya bila unit itu berganti nama."
        )
    arsipkan(pelaku, opd, tahun, Unit, unit, sebab, setuju, izin=Izin.UBAH_KANTOR)
