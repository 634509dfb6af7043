"""Whose signature an agreement waits for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pemegang, pemegang
from selaras.inti.naskah.kalimat import rangkai
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Dokumen
from selaras.inti.penanggung import bidang_unit
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.naskah import StatusNaskah, langkah_naskah, status_naskah

Pencari = Callable[[Izin], list[Pemegang]]
TANDA_TANGAN = langkah_naskah("tandatangani")
TANPA_PENANDA = (
    "Belum ada akun yang berhak menandatanganinya. Administrator memberikan perannya pada halaman "
    "Pengguna."
)


def pencari(opd: str, hari: date) -> Pencari:
    """Who may sign in an office on that day, by permission; each is asked for once."""
    return cache(lambda izin: pemegang(izin, opd, hari))


def penanda(laporan: LaporanKinerja, dokumen: Dokumen, cari: Pencari) -> tuple[Pemegang, ...]:
    """Who signs an agreement: the head his own; for a unit who heads its bidang, and only where
    nobody does, whoever may sign for all units."""
    semua = cari(Izin(TANDA_TANGAN.izin_untuk(dokumen)))
    bidang = None
    if dokumen.unit_id is not None:
        unit = {u.unit_id: u for u in laporan.paket.baris(Unit)}
        bidang = bidang_unit(unit, dokumen.unit_id)
    milik = [p for p in semua if p.unit == bidang] or [p for p in semua if p.unit is None]
    return tuple({p.pengguna_id: p for p in milik}.values())


def kata_menunggu(laporan: LaporanKinerja, dokumen: Dokumen, hari: date) -> str:
    """Whose turn it is, in words; empty unless an agreement waits for its signature."""
    if status_naskah(dokumen) is not StatusNaskah.DIUSULKAN:
        return ""
    cari = pencari(laporan.opd.kode, hari)
    siapa = [f"{p.nama} ({p.jabatan})" for p in penanda(laporan, dokumen, cari)]
    return f"Menunggu tanda tangan: {rangkai(siapa, 'atau')}." if siapa else TANPA_PENANDA
