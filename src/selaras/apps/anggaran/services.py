"""Filling the books of money: the only writers of pagu and realisasi through the web."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.anggaran.queries import baris_milik, mengisi
from selaras.apps.dasar.galat import IsianSalah
from selaras.apps.paket.ubah import ubah_rekam
from selaras.inti.paket.baris_kantor import TahunLaporan
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.pilihan import KELOMPOK_AKUN
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.buku import Buku, UangError
from selaras.inti.siklus.isian import IsianSel, SelDitolak
from selaras.inti.siklus.uang import isi_uang
from selaras.inti.siklus.uang import tambah_akun as dengan_akun

MAKS_SEL = 20_000  # in one request


@dataclass(frozen=True)
class HasilUang:
    """What became of the cells: those that were not taken, and the snapshot as it is now."""

    revisi: int
    ditolak: tuple[SelDitolak, ...]
    laporan: LaporanKinerja


def pastikan_mengisi(pelaku: Pelaku, opd: str, paket: Paket, buku: Buku) -> None:
    """Raises TidakBerizin for somebody who fills no line of the book."""
    if not mengisi(pelaku, opd, paket, buku):
        pelaku.pastikan(Izin.ISI, opd)


def batas_bulan(paket: Paket, hari: date) -> date:
    """The last day whose month takes spending: that day, or the as-of date of the record."""
    return min(hari, paket.baris(TahunLaporan)[0].per_tanggal)


def simpan_uang(
    pelaku: Pelaku, opd: str, tahun: int, buku: Buku, isian: Iterable[IsianSel], *, hari: date
) -> HasilUang:
    """Put typed cells into a book; those that can not be taken come back with their reason.

    Not bound to the rounds of collecting, which are about indicators: money is corrected at any
    time, and the trail names who did. Raises TidakBerizin, IsianSalah, PaketError.
    """
    sel = list(isian)
    if len(sel) > MAKS_SEL:
        raise IsianSalah("sel", str(len(sel)), f"paling banyak {MAKS_SEL} sel sekali simpan")
    ditolak: list[SelDitolak] = []

    def isi(paket: Paket) -> Paket:
        pastikan_mengisi(pelaku, opd, paket, buku)
        milik = baris_milik(pelaku, opd, paket, buku, tahun)
        hasil = isi_uang(paket, buku, tahun, sel, milik, batas_bulan(paket, hari))
        ditolak.extend(hasil.ditolak)
        return hasil.paket

    ubah = ubah_rekam(pelaku, opd, tahun, isi)
    return HasilUang(ubah.revisi, tuple(ditolak), LaporanKinerja.dari_paket(ubah.paket))


def tambah_akun(pelaku: Pelaku, opd: str, tahun: int, kode: str, nama: str, kelompok: str) -> None:
    """Put one more account into the book. Raises TidakBerizin, IsianSalah, PaketError."""
    pelaku.pastikan(Izin.ISI, opd)
    if kelompok not in dict(KELOMPOK_AKUN):
        raise IsianSalah("kelompok", kelompok, "salah satu kelompok pada daftar")

    def isi(paket: Paket) -> Paket:
        try:
            return dengan_akun(paket, tahun, kode, nama, kelompok)
        except UangError as galat:
            raise IsianSalah("kode", kode, "kode lain: akun itu sudah ada") from galat

    ubah_rekam(pelaku, opd, tahun, isi)
