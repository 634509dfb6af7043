"""The grid of a sheet: one line per indicator with what was, what is wanted, what is typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from selaras.apps.dasar.halaman import Halaman
from selaras.apps.pengumpulan.nilai import RingkasanNilai
from selaras.inti.angka import tampilkan
from selaras.inti.capaian import hitung_capaian
from selaras.inti.naskah.kata_ukur import sebutan_bernomor
from selaras.inti.nilai import Nilai
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.paket.pilihan import KEADAAN
from selaras.inti.periode import Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.isian import bidang_indikator, pilihan_predikat, teks_sel
from selaras.inti.siklus.lembar import (
    nilai_banding,
    nilai_periode,
    periode_banding,
    target_periode,
)
from selaras.inti.ukur.pengukuran import aturan


@dataclass(frozen=True)
class SelIsian:
    """A cell that one types into: column, text, what it is called, choices of a list."""

    bidang: str
    teks: str
    judul: str
    pilihan: tuple[str, ...] = ()


@dataclass(frozen=True)
class BarisIsian:
    """An indicator on the sheet; ``kepala`` is the node when it begins here."""

    kode: str
    nama: str
    satuan: str
    kepala: str
    target_tahun: str
    target: str
    lalu: str
    tahun_lalu: str
    sel: tuple[SelIsian | None, ...]
    keadaan: str
    capaian: str
    catatan: RingkasanNilai | None = None

    @property
    def sebutan_keadaan(self) -> str:
        """The state in words."""
        return dict(KEADAAN)[self.keadaan]


KOLOM = ("pembilang", "penyebut", "predikat", "nilai")
JUDUL = {
    "pembilang": "Pembilang",
    "penyebut": "Penyebut",
    "nilai": "Realisasi",
    "predikat": "Predikat",
}


def kolom_terpakai(milik: Iterable[Indikator]) -> tuple[str, ...]:
    """The columns of KOLOM into which at least one of these indicators is typed."""
    ada = {bidang for satu in milik for bidang in bidang_indikator(satu)}
    return tuple(b for b in KOLOM if b in ada)


def judul_lalu(periode: Periode) -> str:
    """The head of the column that a result is held against."""
    return "Periode lalu" if periode.sebelum else periode_banding(periode).sebutan


def baris_isian(
    h: Halaman,
    periode: Periode,
    milik: Sequence[Indikator],
    kolom: Sequence[str],
    sesudah: Indikator | None = None,
) -> list[BarisIsian]:
    """The lines of these indicators, with a cell for each column.

    ``sesudah`` stands before them on the sheet: a node that began there does not begin again.
    """
    laporan = h.k.laporan
    teks_periode = str(periode)
    isi = {b.indikator_id: b for b in laporan.paket.baris(Realisasi) if b.periode == teks_periode}
    nilai = nilai_periode(laporan, periode, milik)
    dulu = nilai_banding(laporan, periode, milik)
    hasil, simpul_lalu = [], sesudah.simpul_id if sesudah else ""
    for satu in milik:
        kode = satu.indikator_id
        simpul = laporan.simpul[satu.simpul_id]
        kepala = sebutan_bernomor(simpul) if simpul.simpul_id != simpul_lalu else ""
        simpul_lalu = simpul.simpul_id
        target = target_periode(laporan, periode, satu)
        hasil.append(
            BarisIsian(
                kode=kode,
                nama=satu.nama,
                satuan=satu.satuan or "",
                kepala=kepala,
                target_tahun=h.k.pengukuran.indikator[kode].target.teks,
                target=target.teks if target.ada or target.rancangan else "",
                lalu=dulu[kode].teks if dulu[kode].ada else "",
                tahun_lalu=_tahun_lalu(h, kode),
                sel=_sel(satu, isi.get(kode), kolom),
                keadaan=teks_sel(isi.get(kode), "keadaan"),
                capaian=_capaian(laporan, periode, satu, nilai[kode]),
            )
        )
    return hasil


def keadaan_baris(
    laporan: LaporanKinerja, periode: Periode, kode: Iterable[str]
) -> dict[str, dict[str, str]]:
    """State and achievement of some indicators after a save, as the grid shows them."""
    milik = [laporan.indikator[k] for k in kode if k in laporan.indikator]
    nilai = nilai_periode(laporan, periode, milik)
    teks = str(periode)
    isi = {b.indikator_id: b for b in laporan.paket.baris(Realisasi) if b.periode == teks}
    return {
        i.indikator_id: {
            "keadaan": teks_sel(isi.get(i.indikator_id), "keadaan"),
            "capaian": _capaian(laporan, periode, i, nilai[i.indikator_id]),
        }
        for i in milik
    }


def _capaian(laporan: LaporanKinerja, periode: Periode, i: Indikator, nilai: Nilai) -> str:
    hasil = hitung_capaian(target_periode(laporan, periode, i), nilai, aturan(i))
    return tampilkan(hasil.nilai) if hasil.nilai is not None else ""


def _tahun_lalu(h: Halaman, kode: str) -> str:
    lalu = h.k.pengukuran.ukur_indikator(kode, h.tahun - 1).realisasi
    return lalu.teks if lalu.ada else ""


def _sel(
    indikator: Indikator, baris: Realisasi | None, kolom: Sequence[str]
) -> tuple[SelIsian | None, ...]:
    """A cell per column; None where this indicator has nothing to type."""
    bidang = bidang_indikator(indikator)
    pita = pilihan_predikat(indikator)
    return tuple(
        _satu(baris, b, pita if b == "predikat" else ()) if b in bidang else None for b in kolom
    )


def _satu(baris: Realisasi | None, bidang: str, pilihan: tuple[str, ...] = ()) -> SelIsian:
    return SelIsian(bidang, teks_sel(baris, bidang), JUDUL[bidang], pilihan)
