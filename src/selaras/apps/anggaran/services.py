"""Filling the books of money: the only writers of pagu and realisasi through the web."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.anggaran.models import PemetaanUang
from selaras.apps.anggaran.queries import baris_milik, mengisi
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak
from selaras.apps.dasar.isian import batasi_sel
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.paket.ubah import ubah_rekam
from selaras.inti.paket.baris_kantor import TahunLaporan
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.pilihan import KELOMPOK_AKUN
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.buku import Buku, UangError
from selaras.inti.siklus.impor_uang import RencanaImpor, rencana_impor
from selaras.inti.siklus.isian import IsianSel, SelDitolak
from selaras.inti.siklus.kenal_uang import Keadaan
from selaras.inti.siklus.tabel import BarisBerkas, Pemetaan
from selaras.inti.siklus.uang import isi_uang
from selaras.inti.siklus.uang import tambah_akun as dengan_akun


@dataclass(frozen=True)
class HasilUang:
    """What became of the cells: those that were not taken, and the snapshot as it is now."""

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
    pelaku: Pelaku, opd: str, tahun: int, buku: Buku, isian: Iterable[IsianSel], *, hari: date,
    utuh: bool = False,
) -> HasilUang:  # fmt: skip
    """Put typed cells into a book; those that can not be taken come back with their reason.

    ``utuh``: all or nothing.

    Not bound to the rounds of collecting, which are about indicators: money is corrected at any
    time, and the trail names who did. Raises TidakBerizin, IsianSalah, PaketError.
    """
    sel = batasi_sel(isian)
    ditolak: list[SelDitolak] = []

    def isi(paket: Paket) -> Paket:
        pastikan_mengisi(pelaku, opd, paket, buku)
        milik = baris_milik(pelaku, opd, paket, buku, tahun)
        hasil = isi_uang(paket, buku, tahun, sel, milik, batas_bulan(paket, hari))
        ditolak.extend(hasil.ditolak)
        return paket if utuh and hasil.ditolak else hasil.paket

    ubah = ubah_rekam(pelaku, opd, tahun, isi)
    return HasilUang(tuple(ditolak), LaporanKinerja.dari_paket(ubah.paket))


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


@dataclass(frozen=True)
class BahanImpor:
    """What is imported: rows, what they are about, what somebody chose, and the file's name.

    ``revisi`` is that of the record when the preview was made.
    """

    baris: Sequence[BarisBerkas]
    peta: Pemetaan
    pilihan: Mapping[int, str]
    alasan: Mapping[str, str]
    asal: str
    revisi: int = 0


def pratinjau_impor(
    pelaku: Pelaku, opd: str, tahun: int, buku: Buku, paket: Paket, bahan: BahanImpor, hari: date
) -> RencanaImpor:
    """What an import would change; nothing is written."""
    milik = baris_milik(pelaku, opd, paket, buku, tahun)
    return rencana_impor(
        paket, buku, tahun, bahan.baris, bahan.peta, bahan.pilihan, bahan.alasan, milik,
        batas_bulan(paket, hari), bahan.asal,
    )  # fmt: skip


def impor_uang(
    pelaku: Pelaku, opd: str, tahun: int, buku: Buku, bahan: BahanImpor, peta: dict[str, Any],
    *, hari: date,
) -> RencanaImpor:  # fmt: skip
    """Take a table into a book, all or nothing, and keep how its columns were read.

    Raises TidakBerizin; LangkahDitolak where a row has a fault, nothing would be taken, or the
    record changed after the preview; PaketError.
    """
    pelaku.pastikan(Izin.ISI, opd)
    hasil: list[RencanaImpor] = []

    def isi(paket: Paket) -> Paket:
        if tahun_laporan(pelaku.lingkup, opd, tahun).revisi != bahan.revisi:
            raise LangkahDitolak("Rekaman berubah sesudah pratinjau. Periksa lagi, lalu simpan.")
        rencana = pratinjau_impor(pelaku, opd, tahun, buku, paket, bahan, hari)
        if salah := rencana.pilih(Keadaan.GALAT):
            raise LangkahDitolak(
                f"Belum ada yang tersimpan: {len(salah)} baris bermasalah. Yang pertama, baris "
                f"{salah[0].berkas.nomor}: {salah[0].pesan}."
            )
        if not rencana.pilih(Keadaan.DIAMBIL):
            raise LangkahDitolak("Tidak satu baris pun dikenali; periksa kolom Kode dan Nama.")
        hasil.append(rencana)
        return rencana.paket

    with transaction.atomic():
        ubah_rekam(pelaku, opd, tahun, isi, alasan=f"impor {bahan.asal}")
        opd_id = tahun_laporan(pelaku.lingkup, opd, tahun).opd_id
        PemetaanUang.objects.update_or_create(
            opd_id=opd_id, buku=buku.kode, defaults={"isi": peta, "oleh": pelaku.nama}
        )
    return hasil[0]
