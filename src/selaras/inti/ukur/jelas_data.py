"""Explanations of plain data and of counts over it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from selaras.inti.angka import rupiah, tampilkan_apa_adanya
from selaras.inti.dokumen.penjelasan import PenjelasanCetak
from selaras.inti.paket.kolom import Jenis, Kolom, daftar_kolom
from selaras.inti.paket.skema import MENURUT_NAMA
from selaras.inti.paket.teks import tulis_sel
from selaras.inti.periode import Periode, tanggal_panjang
from selaras.inti.ukur.pengukuran import Pengukuran


def _data(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    """A cell of the data as it stands: ``data:tabel:kolom:kunci|kunci``."""
    nama_tabel, nama_kolom, kunci = sisa.split(":", 2)
    kelas = MENURUT_NAMA[nama_tabel]
    kolom = {k.nama: k for k in daftar_kolom(kelas)}
    nama_kunci = [k.nama for k in daftar_kolom(kelas) if k.kunci]
    for baris in p.laporan.paket.baris(kelas):
        if "|".join(tulis_sel(getattr(baris, n)) for n in nama_kunci) == kunci:
            asal = getattr(baris, "asal", None) or "paket data kantor"
            nilai = _cetak(kolom[nama_kolom], getattr(baris, nama_kolom))
            letak = " · ".join(kunci.split("|"))
            return PenjelasanCetak(
                kelas.JUDUL,
                kolom[nama_kolom].judul,
                nilai,
                (("Baris", letak), ("Asal", asal)),
            )
    raise KeyError(sisa)


def _cetak(kolom: Kolom, isi: Any) -> str:
    """A cell of the data as people write it; "kosong" for an empty one."""
    if isi is None or isi == "":
        return "kosong"
    match kolom.jenis:
        case Jenis.RUPIAH:
            return rupiah(isi)
        case Jenis.ANGKA | Jenis.BULAT:
            return tampilkan_apa_adanya(Decimal(isi))
        case Jenis.TANGGAL:
            return tanggal_panjang(isi)
        case Jenis.PERIODE:
            return Periode.parse(isi).sebutan
        case Jenis.PILIHAN:
            return dict(kolom.pilihan)[isi]
    return tulis_sel(isi)


JENIS_DATA: dict[str, Callable[[Pengukuran, str], PenjelasanCetak]] = {
    "data": _data,
}
