"""Targets and results of an indicator by quarter, month or half year, beside its yearly figure."""

from __future__ import annotations

from dataclasses import dataclass

from selaras.apps.dasar.halaman import Halaman
from selaras.inti.agregasi import nilai_baris
from selaras.inti.angka import tampilkan_apa_adanya
from selaras.inti.naskah.kata_ukur import satuan_tabel
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.periode import JenisPeriode, Periode

MEMUAT = ("target", "realisasi", "capaian")


@dataclass(frozen=True)
class BarisBerkala:
    """A period with its target and result as printed; ``hitungan`` when the result was divided.

    ``riwayat`` is the address of its story, in this year's record only.
    """

    periode: str
    target: str
    realisasi: str
    hitungan: str
    riwayat: str


@dataclass(frozen=True)
class TabelBerkala:
    """The periods of a year in order, and the unit."""

    baris: tuple[BarisBerkala, ...]
    satuan: str
    bertarget: bool


def tabel_berkala(h: Halaman, kunci: str) -> TabelBerkala | None:
    """The periods of the indicator that a figure belongs to; None when there is but the year."""
    jenis, _, sisa = kunci.partition(":")
    kode, _, lain = sisa.partition("@")
    if jenis not in MEMUAT or kode not in h.k.laporan.indikator:
        return None
    tahun = int(lain) if lain else h.tahun
    target = _target(h, kode, tahun)
    realisasi = {
        p: b
        for b in h.k.laporan.realisasi.get(kode, ())
        if _rinci(p := Periode.parse(b.periode), tahun)
    }
    periode = sorted({*target, *realisasi}, key=lambda p: p.urutan)
    if not periode:
        return None
    indikator = h.k.laporan.indikator[kode]
    baris = tuple(
        BarisBerkala(
            p.sebutan,
            target.get(p, ""),
            nilai_baris(indikator, realisasi[p]).teks if p in realisasi else "belum diisi",
            _hitungan(realisasi.get(p)),
            h.alamat.riwayat(str(p), kode) if tahun == h.tahun else "",
        )
        for p in periode
    )
    return TabelBerkala(baris, satuan_tabel(indikator), bool(target))


def _rinci(periode: Periode, tahun: int) -> bool:
    return periode.tahun == tahun and periode.jenis is not JenisPeriode.TAHUN


def _target(h: Halaman, kode: str, tahun: int) -> dict[Periode, str]:
    """Targets per period by the last agreement of the year that has them."""
    hasil: dict[Periode, str] = {}
    for dokumen in h.k.laporan.perjanjian_tahun(tahun):
        for milik, dokumen_id, teks in h.k.laporan.target:
            if (milik, dokumen_id) != (kode, dokumen.dokumen_id):
                continue
            angka = h.k.f.target_dokumen(kode, dokumen_id, teks)
            if angka is not None and _rinci(periode := Periode.parse(teks), tahun):
                hasil[periode] = angka.isi
    return hasil


def _hitungan(baris: Realisasi | None) -> str:
    if baris is None or baris.pembilang is None or baris.penyebut is None:
        return ""
    pembilang, penyebut = map(tampilkan_apa_adanya, (baris.pembilang, baris.penyebut))
    return f"{pembilang} ÷ {penyebut}"
