"""What stands in form E.81: a line for each node of the plan, its indicators and its money."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selaras.inti.dokumen.pohon import Angka, Sel
from selaras.inti.naskah.berkala.bersama import periode_konteks, urut_pohon
from selaras.inti.naskah.kalimat import huruf_awal_besar
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.tabel import kanan, tekanan, tengah
from selaras.inti.naskah.wawasan.saring import Saring
from selaras.inti.nilai import Status
from selaras.inti.paket.baris_rencana import Indikator, Simpul
from selaras.inti.periode import ROMAWI, JenisPeriode, Periode
from selaras.inti.ukur.laju import laju_indikator

JENJANG = ("sasaran", "program", "kegiatan", "sub_kegiatan")
SESUDAH = "sesudah masa laporan"  # whether it is over today does not matter here
TAK_DIMUAT = "belum ada datanya"
TAHUN_PERTAMA = "tidak ada"  # of a Renstra: no earlier year spent anything under it


@dataclass(frozen=True)
class Kinerja:
    """An indicator: its name, the K of columns 5 to 14, columns 15 and 16."""

    nama: str
    sel: tuple[Sel, ...]
    unit: str
    keterangan: str


@dataclass(frozen=True)
class Garis:
    """A node: number, column 2 or 3, its indicators, the Rp of columns 5 to 14 (empty: none)."""

    nomor: str
    sasaran: str
    program: str
    kinerja: tuple[Kinerja, ...]
    uang: tuple[Sel, ...]
    tekanan: int


def garis(k: Konteks, penuh: Konteks) -> Iterator[Garis]:
    """The nodes of the form in the order of the plan, those without indicator and money left out.

    ``penuh``: the whole snapshot, which knows what is only held for the year.
    """
    saring = Saring(k)
    belum = _belum_sah(k)
    nomor = 0
    for simpul in urut_pohon(k):
        milik = k.laporan.indikator_simpul[simpul.simpul_id]
        uang = k.pengukuran.simpul[simpul.simpul_id].anggaran is not None
        if simpul.jenjang not in JENJANG or not (milik or uang):
            continue
        nomor += 1
        nama = f"{simpul.simpul_id} {simpul.nama}"
        sasaran = simpul.jenjang == "sasaran"
        yield Garis(
            str(nomor), nama if sasaran else "", "" if sasaran else nama,
            tuple(_kinerja(k, penuh, i, saring.nama_unit(i), belum) for i in milik),
            _uang(k, penuh, simpul) if uang else (), tekanan(simpul),
        )  # fmt: skip


def _belum_sah(k: Konteks) -> dict[str, list[str]]:
    """By indicator id the quarters whose sheet is not ratified, "TW I diajukan"."""
    hasil: dict[str, list[str]] = {}
    for periode in _semua(k):
        if not _sesudah(k, periode):
            for kode, kata in k.lembar.belum_sah(k.laporan.paket, periode).items():
                hasil.setdefault(kode, []).append(f"TW {ROMAWI[periode.ke - 1]} {kata}")
    return hasil


def _kinerja(
    k: Konteks, penuh: Konteks, indikator: Indikator, unit: str, belum: dict[str, list[str]]
) -> Kinerja:
    kode = indikator.indikator_id
    laju = laju_indikator(penuh.laporan, indikator, periode_konteks(k))
    sel = (
        _target_renstra(k, kode), k.f.realisasi(kode, k.tahun - 1), k.f.target(kode),
        *(_triwulan(k, penuh, kode, p) for p in _semua(k)),
        k.f.realisasi(kode), k.f.realisasi(kode), k.f.renstra(kode),
    )  # fmt: skip
    keterangan = "; ".join((huruf_awal_besar(laju.keadaan.sebutan), *belum.get(kode, ())))
    return Kinerja(indikator.nama, _sel(sel), unit, keterangan)


def _triwulan(k: Konteks, penuh: Konteks, kode: str, periode: Periode) -> Angka | str:
    """A quarter of the year; one after the document's own is none of its business."""
    return SESUDAH if _sesudah(k, periode) else penuh.f.hasil_periode(kode, periode)


def _sesudah(k: Konteks, periode: Periode) -> bool:
    return periode.hari_akhir > periode_konteks(k).hari_akhir


def _uang(k: Konteks, penuh: Konteks, simpul: Simpul) -> tuple[Sel, ...]:
    kode = simpul.simpul_id
    pertama = tahun_pertama(k)
    sel = (
        _pagu_renstra(k, kode), TAHUN_PERTAMA if pertama else TAK_DIMUAT, k.f.pagu(kode),
        *(SESUDAH if _sesudah(k, p) else penuh.f.uang_periode(kode, p) for p in _semua(k)),
        k.f.realisasi_anggaran(kode),
        k.f.realisasi_anggaran(kode) if pertama else TAK_DIMUAT, TAK_DIMUAT,
    )  # fmt: skip
    return _sel(sel)


def _sel(isi: tuple[Angka | str, ...]) -> tuple[Sel, ...]:
    """Figures at the right; words in their place in the middle, where they may break."""
    return tuple(kanan(satu) if _berangka(satu) else tengah(satu) for satu in isi)


def _berangka(satu: Angka | str) -> bool:
    return isinstance(satu, Angka) and any(map(str.isdigit, satu.isi))


def tahun_pertama(k: Konteks) -> bool:
    """True in the first year of the Renstra: what was spent under it is what this year spent."""
    return k.tahun == k.laporan.tahun_laporan.renstra_awal


def _semua(k: Konteks) -> tuple[Periode, ...]:
    return Periode.bagian(k.tahun, JenisPeriode.TRIWULAN)


def _target_renstra(k: Konteks, kode: str) -> Angka | str:
    akhir = str(k.laporan.tahun_laporan.renstra_akhir)
    for dokumen in reversed(k.laporan.semua_renstra):
        angka = k.f.target_dokumen(kode, dokumen.dokumen_id, akhir)
        if angka is not None:
            return angka
    return Status.BELUM_DIISI.sebutan


def _pagu_renstra(k: Konteks, kode: str) -> Angka | str:
    """The budget that the Renstra gives the program; it has none for other levels."""
    for dokumen in reversed(k.laporan.semua_renstra):
        if kode in k.pengukuran.pagu_dokumen[dokumen.dokumen_id]:
            return k.f.pagu_dokumen(dokumen.dokumen_id, kode)
    return TAK_DIMUAT
