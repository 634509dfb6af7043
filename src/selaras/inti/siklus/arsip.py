"""Taking a node or an indicator out of the plan: what hangs on it, and what forbids it.

Nothing is deleted: rows that a package no longer holds are archived by the record. A result or
money of the running year is a fact of the year, so what has one stays in the plan.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from selaras.inti.paket.baris_bukti import PengecualianBukti, SyaratBukti
from selaras.inti.paket.baris_hasil import Anggaran, Realisasi
from selaras.inti.paket.baris_kantor import TahunLaporan, Unit
from selaras.inti.paket.baris_rencana import Indikator, Simpul
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris, daftar_kolom
from selaras.inti.paket.skema import TABEL
from selaras.inti.periode import Periode
from selaras.inti.siklus.rencana import RencanaError, ganti


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


def gantungan(paket: Paket, baris: Simpul | Indikator) -> Gantungan:
    """What hangs on a node or an indicator."""
    ikut = list(_ikut(paket, baris))
    jumlah = Counter(type(b).JUDUL for b in ikut)
    return Gantungan(tuple(jumlah.items()), tuple(_halangan(paket, baris, ikut)))


def arsipkan(paket: Paket, baris: Simpul | Indikator) -> Paket:
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


def pulihkan(paket: Paket, baris: Simpul | Indikator) -> Paket:
    """The package with an archived row again; of a unit that is gone it says no more.

    Raises RencanaError while what it hangs on is still in the archive.
    """
    induk = baris.induk_id if isinstance(baris, Simpul) else baris.simpul_id
    if induk is not None and induk not in {s.simpul_id for s in paket.baris(Simpul)}:
        raise RencanaError(f"Pulihkan dulu simpul {induk}, tempat ini bergantung.")
    ada = baris.unit_id in {u.unit_id for u in paket.baris(Unit)}
    return ganti(paket, baris if ada else replace(baris, unit_id=None))


def _ikut(paket: Paket, baris: Simpul | Indikator) -> Iterator[Baris]:
    """The rows that name it, and for a node those that name its indicators."""
    if isinstance(baris, Indikator):
        yield from _milik_indikator(paket, baris.indikator_id)
        return
    for satu in _menyebut(paket, Simpul.TABEL, baris.simpul_id):
        if isinstance(satu, Indikator):
            yield from _milik_indikator(paket, satu.indikator_id)
        if not isinstance(satu, Simpul):
            yield satu


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


def _halangan(paket: Paket, baris: Simpul | Indikator, ikut: list[Baris]) -> Iterator[str]:
    tahun = paket.baris(TahunLaporan)[0].tahun
    if isinstance(baris, Simpul):
        anak = [s.simpul_id for s in paket.baris(Simpul) if s.induk_id == baris.simpul_id]
        if anak:
            yield (
                f"Masih ada {len(anak)} simpul di bawahnya ({', '.join(anak[:5])}"
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
