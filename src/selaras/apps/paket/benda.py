"""The rows of the trail that tell the story of a thing, by its kind and key."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeAlias

from selaras.apps.dasar.galat import TidakAda
from selaras.apps.dasar.halaman import Halaman
from selaras.apps.laporan.kata import tempat_lakin
from selaras.apps.paket.riwayat_benda import Benda
from selaras.inti.paket.baris_hasil import AnggaranAkun, Faktor, Paragraf
from selaras.inti.paket.baris_kantor import OPD, TahunLaporan, Unit
from selaras.inti.paket.baris_rencana import Indikator, Simpul, Target
from selaras.inti.paket.pilihan import JENIS_FAKTOR
from selaras.inti.paket.skema import MENURUT_NAMA
from selaras.inti.paket.teks import tulis_kunci
from selaras.inti.periode import JenisPeriode, Periode
from selaras.inti.siklus.buku import AKUN, SUB_KEGIATAN, Buku
from selaras.inti.siklus.lembar import unit_lembar

# What a thing is called (empty: it is not in the record now), and its rows in words.
NamaBenda: TypeAlias = tuple[str, dict[Benda, str]]
Susun: TypeAlias = Callable[[Halaman, str], NamaBenda]
KANTOR = "kantor"  # the sheet of the whole office, as the trail names it
BERNOMOR = 20  # numbered rows of a thing that are looked for, more where the record has more
MAKS_NOMOR = 1_000  # numbers come from packages: no more keys than one question can hold


def _kartu(h: Halaman, kode: str) -> NamaBenda:
    """A card, and every target that was promised for it."""
    benda: dict[Benda, str] = {(Indikator.TABEL, kode): "Kartu"}
    for t in h.k.laporan.paket.baris(Target):
        if t.indikator_id == kode:
            dokumen = h.k.laporan.dokumen[t.dokumen_id].nama
            kata = f"Target {dokumen}, {Periode.parse(t.periode).sebutan}"
            benda[Target.TABEL, tulis_kunci(t)] = kata
    satu = h.k.laporan.indikator.get(kode)
    return f"{kode} {satu.nama}" if satu else "", benda


def _simpul(h: Halaman, kode: str) -> NamaBenda:
    """A node, and the words that explain its result."""
    satu = h.k.laporan.simpul.get(kode)
    benda = {(Simpul.TABEL, kode): "Simpul", **_faktor(h, kode)}
    return f"{kode} {satu.nama}" if satu else "", benda


def _unit(h: Halaman, kode: str) -> NamaBenda:
    """A unit with whoever leads it."""
    nama = next((u.nama for u in h.k.laporan.paket.baris(Unit) if u.unit_id == kode), "")
    return nama, {(Unit.TABEL, kode): "Unit"}


def _kantor(h: Halaman, kode: str) -> NamaBenda:
    """The office with its head, and what of it belongs to the year."""
    if kode != h.opd:
        raise TidakAda("Riwayat kantor lain tidak dibuka dari sini.")
    laporan = h.k.laporan
    return laporan.opd.nama, {
        (OPD.TABEL, kode): "Kantor",
        (OPD.TABEL, ""): "Kantor",  # entries of before December 2026 name it by no key
        (TahunLaporan.TABEL, tulis_kunci(laporan.tahun_laporan)): "Tahun laporan",
    }


def _uang(buku: Buku, h: Halaman, kode: str) -> NamaBenda:
    """A line of money: its year and its months."""
    masa = [Periode(h.tahun), *(Periode(h.tahun, JenisPeriode.BULAN, b) for b in range(1, 13))]
    benda = {(buku.kelas.TABEL, f"{kode}/{p}"): p.sebutan for p in masa}
    if buku is AKUN:
        akun = h.k.laporan.paket.baris(AnggaranAkun)
        return next((f"{kode} {a.nama}" for a in akun if a.akun_id == kode), ""), benda
    satu = h.k.laporan.simpul.get(kode)
    return f"{kode} {satu.nama}" if satu else "", benda


def _faktor(h: Halaman, kode: str) -> dict[Benda, str]:
    """The explanations of a node, those that were put away since too: they are numbered."""
    nomor = _nomor(f.urutan for f in h.k.laporan.paket.baris(Faktor) if f.simpul_id == kode)
    return {
        (Faktor.TABEL, f"{kode}/{jenis}/{ke}"): kata for jenis, kata in JENIS_FAKTOR for ke in nomor
    }


def _nomor(ada: Iterable[int]) -> list[int]:
    """The numbers that rows have, and the first ones, which rows put away since may have had."""
    return sorted({*ada, *range(1, BERNOMOR + 1)})[:MAKS_NOMOR]


def _kata(h: Halaman, tempat: str) -> NamaBenda:
    """The office's own words at a place of the report, paragraph by paragraph."""
    milik = [p.urutan for p in h.k.laporan.paket.baris(Paragraf) if p.tempat == tempat]
    benda = {(Paragraf.TABEL, f"{tempat}/{ke}"): f"Paragraf {ke}" for ke in _nomor(milik)}
    dikenal = milik or tempat in tempat_lakin(h.k.pengukuran)  # a place may hold no words yet
    return f"Kata kantor pada {tempat}" if dikenal else "", benda


def _lembar(h: Halaman, kunci: str) -> NamaBenda:
    """A sheet with its steps and exceptions, and the window of its round."""
    teks, _, unit = kunci.partition("/")
    if not Periode.dikenal(teks):
        return "", {}
    nama = unit_lembar(h.k.laporan.paket).get("" if unit == KANTOR else unit, "")
    benda = {("lembar", kunci): "Lembar", ("putaran", teks): "Pengumpulan"}
    return f"Lembar {nama}, {Periode.parse(teks).sebutan}" if nama else "", benda


def _tenggat(_: Halaman, kunci: str) -> NamaBenda:
    """A day from which deadlines are counted."""
    return "", {("tenggat", kunci): "Hari acuan"}


def _baris(tabel: str, h: Halaman, kunci: str) -> NamaBenda:
    """A row of any table of the format, by its key."""
    kelas = MENURUT_NAMA[tabel]
    ada = any(tulis_kunci(b) == kunci for b in h.k.laporan.paket.baris(kelas))
    return f"{kelas.JUDUL} {kunci}" if ada else "", {(tabel, kunci): kelas.JUDUL}


def susun_benda(jenis: str) -> Susun | None:
    """What makes the list of rows of a thing of this kind; None for a kind without a story.

    A word of ours comes first, then the name of a table of the format.
    """
    return BENDA.get(jenis) or (partial(_baris, jenis) if jenis in MENURUT_NAMA else None)


BENDA: dict[str, Susun] = {
    "kartu": _kartu,
    "simpul": _simpul,
    "unit": _unit,
    "kantor": _kantor,
    "uang": partial(_uang, SUB_KEGIATAN),
    "akun": partial(_uang, AKUN),
    "kata": _kata,
    "lembar": _lembar,
    "tenggat": _tenggat,
}
