"""The grid of a book of money: one line per sub kegiatan or account, pagu and twelve months."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from selaras.inti.anggaran import HasilSerapan, hitung_serapan
from selaras.inti.angka import tampilkan, tampilkan_apa_adanya
from selaras.inti.naskah.kata_ukur import sebutan_bernomor
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.paket.pilihan import KELOMPOK_AKUN
from selaras.inti.periode import BULAN, Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.buku import (
    AKUN,
    ALASAN,
    PAGU,
    SETAHUN,
    Buku,
    Garis,
    baca_buku,
    bidang_uang,
    bulan,
)
from selaras.inti.ukur.pengukuran import Pengukuran, ukur
from selaras.inti.ukur.sementara import sebutan_hasil, sementara

SEMUA = "*"


@dataclass(frozen=True)
class SelUang:
    """A cell: its column, its text, what it is called; ``terbuka`` False: it is only read."""

    bidang: str
    teks: str
    judul: str
    terbuka: bool

    @property
    def angka(self) -> bool:
        """False for the column of words."""
        return self.bidang != ALASAN


@dataclass(frozen=True)
class BarisIsian:
    """A line of the grid; ``kepala`` names the program, kegiatan or group that begins here."""

    kode: str
    nama: str
    kepala: tuple[str, ...]
    sel: tuple[SelUang, ...]
    hasil: dict[str, str]
    catatan: str


def judul_kolom(tahun: int) -> list[tuple[str, str]]:
    """The heads of the columns that are filled: column and words."""
    kata = {PAGU: "Pagu setahun", SETAHUN: "Realisasi setahun", ALASAN: "Alasan melebihi pagu"}
    return [(b, kata.get(b) or BULAN[Periode.parse(b).ke - 1]) for b in bidang_uang(tahun)]


def baris_uang(p: Pengukuran, buku: Buku, milik: Collection[str], batas: date) -> list[BarisIsian]:
    """The lines of a book in the order of the plan, or of the accounts by group.

    Whoever fills a part of the sub kegiatan (``milik``) finds it first, the rest below it.
    """
    tahun = p.laporan.tahun
    garis = baca_buku(p.laporan.paket, buku, tahun)
    judul = judul_kolom(tahun)
    tutup = {str(b) for b in bulan(tahun) if b.hari_awal > batas}
    hasil = []
    for kode, nama, kepala in _urut(p.laporan, buku, garis, milik):
        satu = garis.get(kode) or Garis(buku, kode, tahun, {})
        sel = tuple(
            SelUang(b, satu.teks(b), kata, kode in milik and _terbuka(satu, b, tutup))
            for b, kata in judul
        )
        hasil.append(BarisIsian(kode, nama, kepala, sel, _hasil(p, buku, kode), _catatan(satu)))
    return hasil


def keadaan_baris(
    laporan: LaporanKinerja, buku: Buku, kode: Collection[str]
) -> dict[str, dict[str, str]]:
    """Cells and sums of some lines, and the sums of the book, after a save."""
    p = ukur(laporan)
    garis = baca_buku(laporan.paket, buku, laporan.tahun)
    kolom = bidang_uang(laporan.tahun)
    ada = {k: garis[k] for k in kode if k in garis}
    isi = {
        k: {b: g.teks(b) for b in kolom} | _hasil(p, buku, k) | {"catatan": _catatan(g)}
        for k, g in ada.items()
    }
    return {**isi, SEMUA: _hasil(p, buku, SEMUA)}


def jumlah_buku(p: Pengukuran, buku: Buku) -> dict[str, str]:
    """Budget, spending and absorption of the whole book."""
    return _hasil(p, buku, SEMUA)


def _terbuka(garis: Garis, bidang: str, tutup: Collection[str]) -> bool:
    if bidang == PAGU:
        return not garis.pagu_dirinci
    if bidang in (SETAHUN, ALASAN):
        return True
    return garis.jenis_lain is None and (bidang not in tutup or bool(garis.teks(bidang)))


def _catatan(garis: Garis) -> str:
    if garis.jenis_lain is not None:
        return f"Dirinci per {garis.jenis_lain.value} pada paket data."
    if garis.teks(SETAHUN):
        return "Tercatat setahun, tidak dirinci per bulan."
    return ""


def _urut(
    laporan: LaporanKinerja, buku: Buku, garis: dict[str, Garis], milik: Collection[str]
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Key, name and heads of every line."""
    if buku is AKUN:
        yield from _urut_akun(garis)
        return
    sub = [s for s in laporan.simpul.values() if s.jenjang == "sub_kegiatan"]
    dulu = [s for s in sub if s.simpul_id in milik]
    lain = [s for s in sub if s.simpul_id not in milik]
    if not dulu or not lain:
        yield from _berkepala(laporan, sub)
        return
    yield from _berkepala(laporan, dulu, "Sub kegiatan unit Anda")
    yield from _berkepala(laporan, lain, "Sub kegiatan unit lain, hanya dibaca")


def _berkepala(
    laporan: LaporanKinerja, sub: Iterable[Simpul], *judul: str
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    dikatakan: set[str] = set()
    for simpul in sub:
        atas: list[Simpul] = []
        kini = laporan.simpul.get(simpul.induk_id or "")
        while kini is not None and kini.jenjang in ("program", "kegiatan"):
            atas.insert(0, kini)
            kini = laporan.simpul.get(kini.induk_id or "")
        kepala = tuple(sebutan_bernomor(s) for s in atas if s.simpul_id not in dikatakan)
        dikatakan |= {s.simpul_id for s in atas}
        yield simpul.simpul_id, simpul.nama, (*judul, *kepala)
        judul = ()


def _urut_akun(garis: dict[str, Garis]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for kelompok, sebutan in KELOMPOK_AKUN:
        kepala: tuple[str, ...] = (sebutan,)
        for kode, satu in garis.items():
            contoh = next(iter(satu.isi.values()))
            if getattr(contoh, "kelompok", "") == kelompok:
                yield kode, getattr(contoh, "nama", kode), kepala
                kepala = ()


def _hasil(p: Pengukuran, buku: Buku, kode: str) -> dict[str, str]:
    serapan = _serapan(p, buku, kode)
    if serapan is None:
        return {"total_pagu": "", "total": "", "serapan": ""}
    pagu, realisasi = (
        sementara(p, kode, sisi) if buku is not AKUN else None for sisi in ("pagu", "realisasi")
    )
    kata = serapan.sebutan if buku is AKUN else sebutan_hasil(p, kode, serapan.sebutan)
    kosong = "" if serapan.pagu is None else tampilkan_apa_adanya(serapan.pagu)
    return {
        "total_pagu": pagu.teks(tampilkan_apa_adanya) if pagu else kosong,
        "total": realisasi.teks(tampilkan_apa_adanya) if realisasi else _isi(serapan, "realisasi"),
        "serapan": kata if serapan.serapan is None else tampilkan(serapan.serapan),
    }


def _isi(serapan: HasilSerapan, sisi: str) -> str:
    nilai = serapan.sisi(sisi)
    return nilai.status.sebutan if nilai.angka is None else tampilkan_apa_adanya(nilai.angka)


def _serapan(p: Pengukuran, buku: Buku, kode: str) -> HasilSerapan | None:
    if buku is AKUN:
        return p.akun.get(kode)
    if kode == SEMUA:
        return p.total
    uang = p.uang.get(kode)
    return hitung_serapan(*uang) if uang is not None else None
