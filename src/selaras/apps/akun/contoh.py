"""One account per role for a first look; they are synthetic and say so in their names."""

from __future__ import annotations

from datetime import date

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.peran import PERAN_DAERAH, PERAN_UNIT, Peran
from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.akun.services import TugasBaru, buat_pengguna
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.organisasi.unit import unit_kerja

# RFC 2606 keeps this ending free: no letter to it ever arrives.
RANAH = "example"


def akun_contoh(opd: str, hari: date) -> list[tuple[str, str, str]]:
    """Make what is missing; address, role and password of each new account.

    Every role once, and for the roles of a unit one account per unit that holds indicators.
    """
    baru: list[tuple[str, str, str]] = []
    for peran in Peran:
        if peran in PERAN_UNIT:
            for kode, nama in unit_kerja(LingkupOPD.satu(opd), opd):
                _satu(baru, f"{peran}-{kode}".lower(), TugasBaru(peran, opd, kode), nama, hari)
        else:
            tugas = TugasBaru(peran, None if peran in PERAN_DAERAH else opd)
            _satu(baru, str(peran), tugas, "", hari)
    return baru


def _satu(
    baru: list[tuple[str, str, str]], nama: str, tugas: TugasBaru, unit: str, hari: date
) -> None:
    surel = f"{nama.replace('_', '-')}@{tugas.opd or 'daerah'}.{RANAH}"
    if Pengguna.objects.filter(email=surel).exists():
        return
    sebutan = f"{tugas.peran.sebutan}{f' ({unit})' if unit else ''}"
    _, sandi = buat_pengguna(
        pelaku_mesin("demo"), surel, f"Contoh {sebutan}", tugas, hari=hari, sementara=False
    )
    baru.append((surel, sebutan, sandi))
