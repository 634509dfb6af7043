"""Crosscutting: which units of an office, and which perangkat daerah, work for the same sasaran.

Counted from who answers for what; nobody is added. A relation without a named perangkat daerah
pengampu stands under the empty name: it is not assumed to be the office's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Penjenjangan, SasaranDaerah, Simpul
from selaras.inti.penanggung import unit_indikator, unit_simpul
from selaras.inti.potret import LaporanKinerja

LINTAS = ("sasaran", "program")  # the levels at which work is shared out


@dataclass(frozen=True)
class BarisLintas:
    """A sasaran or program and, column by column, the codes of what is carried there."""

    kode: str
    nama: str
    sel: tuple[tuple[str, ...], ...]

    @property
    def banyak(self) -> int:
        """How many columns take part."""
        return sum(1 for satu in self.sel if satu)


@dataclass(frozen=True)
class Matriks:
    """Rows are sasaran or programs, columns who carries a part of them."""

    kolom: tuple[str, ...]
    baris: tuple[BarisLintas, ...]


@dataclass(frozen=True)
class Layanan:
    """An indicator of an office that serves a sasaran of the regency, by the words of that."""

    sasaran: str
    opd: str
    nama_opd: str
    indikator: str
    pengampu: str


def lintas_unit(laporan: LaporanKinerja) -> Matriks:
    """Sasaran and programs that more than one unit works for.

    In a cell stand the nodes or indicators with which a unit comes in: the topmost that it
    answers for below the row, or the row itself.
    """
    nama = {u.unit_id: u.nama for u in sorted(laporan.paket.baris(Unit), key=lambda u: u.urutan)}
    isi: list[tuple[Simpul, dict[str, list[str]]]] = []
    for akar in laporan.anak.get(None, ()):
        for satu in (akar, *laporan.keturunan(akar.simpul_id)):
            if satu.jenjang in LINTAS:
                milik: dict[str, list[str]] = {}
                for unit, kode in _masuk(laporan, satu, None):
                    milik.setdefault(unit, []).append(kode)
                if len(milik) > 1:
                    isi.append((satu, milik))
    dipakai = {unit for _, milik in isi for unit in milik}
    kolom = [u for u in nama if u in dipakai]
    return Matriks(
        tuple(nama[u] for u in kolom),
        tuple(
            BarisLintas(s.simpul_id, s.nama, tuple(tuple(milik.get(u, ())) for u in kolom))
            for s, milik in isi
        ),
    )


def _masuk(laporan: LaporanKinerja, s: Simpul, atas: str | None) -> Iterator[tuple[str, str]]:
    """Unit and code of everything at or below a node whose unit is not that of what is above."""
    kini = unit_simpul(laporan.simpul, s.simpul_id)
    if kini and kini != atas:
        yield kini, s.simpul_id
    for i in laporan.indikator_simpul[s.simpul_id]:
        milik = unit_indikator(laporan.simpul, i)
        if milik and milik != kini:
            yield milik, i.indikator_id
    for anak in laporan.anak.get(s.simpul_id, ()):
        yield from _masuk(laporan, anak, kini)


def lintas_pengampu(laporan: LaporanKinerja) -> Matriks:
    """Sasaran of the regency by who carries them, as the relations of the office say."""
    hubungan = laporan.paket.baris(Penjenjangan)
    kolom = tuple(dict.fromkeys(h.pengampu or "" for h in hubungan))
    return Matriks(
        kolom,
        tuple(
            BarisLintas(
                s.sasaran_daerah_id,
                s.sasaran,
                tuple(
                    tuple(h.indikator_id for h in hubungan
                          if h.sasaran_daerah_id == s.sasaran_daerah_id
                          and (h.pengampu or "") == satu)
                    for satu in kolom
                ),
            )
            for s in laporan.paket.baris(SasaranDaerah)
        ),
    )  # fmt: skip


def lintas_daerah(layanan: Iterable[Layanan]) -> Matriks:
    """Sasaran of the regency by the offices that serve them, first what most of them share.

    Offices number these goals for themselves, so that a goal is known by its words: letters of
    either case and a full stop do not tell two apart.
    """
    nama: dict[str, str] = {}
    isi: dict[str, dict[str, list[str]]] = {}
    kolom: dict[str, str] = {}
    for satu in layanan:
        kunci = satu.sasaran.rstrip(".").casefold()
        nama.setdefault(kunci, satu.sasaran)
        kolom.setdefault(satu.opd, satu.nama_opd)
        isi.setdefault(kunci, {}).setdefault(satu.opd, []).append(satu.indikator)
    baris = (
        BarisLintas(kunci, nama[kunci], tuple(tuple(milik.get(o, ())) for o in kolom))
        for kunci, milik in isi.items()
    )
    return Matriks(tuple(kolom.values()), tuple(sorted(baris, key=lambda b: (-b.banyak, b.nama))))


def saring_matriks(m: Matriks, kata: str = "", *, bersama: bool = False) -> Matriks:
    """The rows whose words, or a column that takes part in them, hold all of these words.

    ``bersama``: only what more than one column carries. A column that no row is left in goes too.
    """
    dicari = kata.casefold().split()

    def cocok(b: BarisLintas) -> bool:
        ikut = (nama for nama, sel in zip(m.kolom, b.sel, strict=True) if sel)
        teks = " ".join((b.nama, *ikut)).casefold()
        return (b.banyak > 1 or not bersama) and all(satu in teks for satu in dicari)

    baris = [b for b in m.baris if cocok(b)]
    ada = [ke for ke in range(len(m.kolom)) if any(b.sel[ke] for b in baris)]
    return Matriks(
        tuple(m.kolom[ke] for ke in ada),
        tuple(BarisLintas(b.kode, b.nama, tuple(b.sel[ke] for ke in ada)) for b in baris),
    )
