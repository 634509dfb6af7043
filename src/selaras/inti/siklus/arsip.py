"""Taking a row out of the plan, or a unit out of the office: what hangs on it, and what forbids it.

Nothing is deleted: rows that a package no longer holds are archived by the record. A result or
money of the running year is a fact of the year, so what has one stays in the plan.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from selaras.inti.paket.baris_bukti import PengecualianBukti, SyaratBukti
from selaras.inti.paket.baris_hasil import Anggaran, KerjaUnit, Realisasi
from selaras.inti.paket.baris_kantor import FungsiUnit, TahunLaporan, Unit
from selaras.inti.paket.baris_rencana import Indikator, Penjenjangan, SasaranDaerah, Simpul
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris, daftar_kolom, kolom_kunci
from selaras.inti.paket.skema import TABEL
from selaras.inti.periode import Periode
from selaras.inti.siklus.jenjang import pastikan_sekali
from selaras.inti.siklus.rencana import RencanaError, ganti

# What people archive by itself.
Terarsip = Simpul | Indikator | SasaranDaerah | Penjenjangan | Unit


@dataclass(frozen=True)
class Gantungan:
    """What goes to the archive along with a row (title of the table and count), and what stands
    in the way (sentences)."""

    ikut: tuple[tuple[str, int], ...]
    halangan: tuple[str, ...]

    @property
    def kata(self) -> str:
        """ "3 Target, 1 Indikator" """
        return ", ".join(f"{banyak} {judul}" for judul, banyak in self.ikut)


def gantungan(paket: Paket, baris: Terarsip) -> Gantungan:
    """What hangs on a row of the plan."""
    ikut = list(_ikut(paket, baris))
    jumlah = Counter(type(b).JUDUL for b in ikut)
    return Gantungan(tuple(jumlah.items()), tuple(_halangan(paket, baris, ikut)))


def arsipkan(paket: Paket, baris: Terarsip) -> Paket:
    """The package without the row and what hangs on it. Raises RencanaError."""
    milik = gantungan(paket, baris)
    if milik.halangan:
        raise RencanaError(" ".join(milik.halangan))
    keluar = {id(b) for b in (*_ikut(paket, baris), baris)}
    for kelas in TABEL:
        semua = paket.baris(kelas)
        sisa = [b for b in semua if id(b) not in keluar]
        if len(sisa) < len(semua):
            paket = paket.dengan(kelas, sisa)
    return paket


def pulihkan(paket: Paket, baris: Terarsip) -> Paket:
    """The package with an archived row again; of a unit that is gone it says no more.

    Raises RencanaError while what it hangs on is still in the archive.
    """
    for kolom in daftar_kolom(type(baris)):
        kode = getattr(baris, kolom.nama)
        if not kode or not kolom.rujuk or kolom.rujuk == Unit.TABEL:
            continue
        if not _ada(paket, kolom.rujuk, kode):
            tempat = kolom.rujuk.replace("_", " ")
            raise RencanaError(f"Pulihkan dulu {tempat} {kode}, tempat ini bergantung.")
    if isinstance(baris, Penjenjangan):
        pastikan_sekali(paket, baris)
    ada = {u.unit_id for u in paket.baris(Unit)}
    lepas: dict[str, Any] = {
        k.nama: None
        for k in daftar_kolom(type(baris))
        if k.rujuk == Unit.TABEL and getattr(baris, k.nama) not in ada
    }
    return ganti(paket, replace(baris, **lepas))


def _ada(paket: Paket, tabel: str, kode: str) -> bool:
    kelas = next(k for k in TABEL if tabel == k.TABEL)
    return kode in {getattr(b, kolom_kunci(kelas)[0]) for b in paket.baris(kelas)}


def _ikut(paket: Paket, baris: Terarsip) -> Iterator[Baris]:
    """The rows that name it, and for a node those that name its indicators."""
    if isinstance(baris, Indikator):
        yield from _milik_indikator(paket, baris.indikator_id)
        return
    if isinstance(baris, SasaranDaerah):
        yield from _menyebut(paket, SasaranDaerah.TABEL, baris.sasaran_daerah_id)
        return
    if isinstance(baris, Penjenjangan):  # nothing names a relation
        return
    if isinstance(baris, Unit):
        semua = _menyebut(paket, Unit.TABEL, baris.unit_id)
        yield from (b for b in semua if isinstance(b, _URAIAN_UNIT))
        return
    for satu in _menyebut(paket, Simpul.TABEL, baris.simpul_id):
        if isinstance(satu, Indikator):
            yield from _milik_indikator(paket, satu.indikator_id)
        if not isinstance(satu, Simpul):
            yield satu


_URAIAN_UNIT = (FungsiUnit, KerjaUnit)  # say what the unit does, and nothing without it


def _milik_indikator(paket: Paket, kode: str) -> Iterator[Baris]:
    """The rows that name an indicator, and the waivers of what it asks for."""
    for satu in _menyebut(paket, Indikator.TABEL, kode):
        yield satu
        if isinstance(satu, SyaratBukti):
            yield from (k for k in paket.baris(PengecualianBukti) if k.syarat_id == satu.syarat_id)


def _menyebut(paket: Paket, tabel: str, kode: str) -> Iterator[Baris]:
    for kelas in TABEL:
        kolom = [k.nama for k in daftar_kolom(kelas) if k.rujuk == tabel]
        if kolom:
            yield from (b for b in paket.baris(kelas) if any(getattr(b, n) == kode for n in kolom))


def _halangan(paket: Paket, baris: Terarsip, ikut: list[Baris]) -> Iterator[str]:
    tahun = paket.baris(TahunLaporan)[0].tahun
    if isinstance(baris, Unit):
        semua = _menyebut(paket, Unit.TABEL, baris.unit_id)
        lain = Counter(
            "simpul" if isinstance(b, Simpul) else type(b).JUDUL.lower()
            for b in semua
            if not isinstance(b, _URAIAN_UNIT)
        )
        if lain:
            kata = ", ".join(f"{banyak} {judul}" for judul, banyak in lain.items())
            yield (
                f"Masih ada {kata} pada unit ini. Pindahkan ke unit lain dulu; dokumen yang sudah "
                "ada membuat unitnya tetap ada."
            )
    if isinstance(baris, Simpul):
        anak = [s.simpul_id for s in paket.baris(Simpul) if s.induk_id == baris.simpul_id]
        if anak:
            yield (
                f"Masih ada {len(anak)} bagian rencana di bawahnya ({', '.join(anak[:5])}"
                f"{', …' if len(anak) > 5 else ''}); pindahkan atau arsipkan dulu."
            )
    periode = sorted(
        {
            b.periode
            for b in ikut
            if isinstance(b, Realisasi | Anggaran) and _berangka(b)
            if Periode.parse(b.periode).tahun == tahun
        }
    )
    if periode:
        yield (
            f"Sudah ada realisasi atau uang tahun {tahun} ({', '.join(periode)}); yang sudah "
            "berangka pada tahun berjalan tidak diarsipkan. Kosongkan isiannya dulu bila memang "
            "keliru."
        )


def _berangka(baris: Realisasi | Anggaran) -> bool:
    """A result, a budget or spending stands there."""
    if isinstance(baris, Realisasi):
        return any(i is not None for i in (baris.nilai, baris.predikat, baris.pembilang))
    return baris.pagu is not None or baris.realisasi is not None
