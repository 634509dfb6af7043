"""The sheet of everything that can be picked: periods for the lists of other sheets, and the
meaning of every choice; it holds no data and is not read back."""

from __future__ import annotations

from typing import Any

from selaras.inti.paket.kolom import daftar_kolom
from selaras.inti.paket.skema import TABEL
from selaras.inti.periode import JenisPeriode, Periode
from selaras.inti.skala import daftar_skala
from selaras.penulis.paket import xlsx_bentuk as bentuk
from selaras.penulis.paket.xlsx_gaya import Gaya

_BANYAK = {
    JenisPeriode.TAHUN: 1,
    JenisPeriode.TRIWULAN: 4,
    JenisPeriode.SEMESTER: 2,
    JenisPeriode.BULAN: 12,
}
TAHUN_SEKITAR = 5  # whole years before and after the reporting year: past results, Renstra
_BARIS_KEPALA = 2


def daftar_periode(tahun: int) -> list[Periode]:
    """What an office picks from: the parts of its reporting year first, then whole years."""
    bagian = [Periode(tahun, jenis, ke + 1) for jenis, n in _BANYAK.items() for ke in range(n)]
    lain = (tahun + beda for beda in range(-TAHUN_SEKITAR, TAHUN_SEKITAR + 1) if beda)
    return [*bagian, *(Periode(satu) for satu in lain)]


def sumber_periode(tahun: int) -> str:
    """Where the list stands, as a validation names it."""
    awal = _BARIS_KEPALA + 2
    return f"={bentuk.PILIHAN}!$A${awal}:$A${awal + len(daftar_periode(tahun)) - 1}"


def tulis_pilihan(lembar: Any, tahun: int, gaya: Gaya) -> None:
    """Fill the sheet."""
    lembar.hide_gridlines(2)
    for ke, lebar in enumerate((12, 24, 3, 20, 26, 30, 50)):
        lembar.set_column(ke, ke, lebar)
    lembar.write_string(0, 0, "Pilihan: isi yang boleh dan artinya", gaya["judul"])
    for ke, judul in ((0, "Periode"), (1, "Artinya"), (3, "Lembar"), (4, "Kolom"), (5, "Isi"),
                      (6, "Artinya")):  # fmt: skip
        lembar.write_string(_BARIS_KEPALA, ke, judul, gaya["kepala"])
    for ke, satu in enumerate(daftar_periode(tahun), start=_BARIS_KEPALA + 1):
        lembar.write_string(ke, 0, str(satu), gaya["teks-daftar"])
        lembar.write_string(ke, 1, satu.sebutan, gaya["bungkus"])
    for ke, baris in enumerate(_arti(), start=_BARIS_KEPALA + 1):
        for kolom, isi in enumerate(baris, start=3):
            lembar.write_string(ke, kolom, isi, gaya["bungkus"])
    lembar.freeze_panes(_BARIS_KEPALA + 1, 0)
    lembar.protect()


def _arti() -> list[tuple[str, str, str, str]]:
    """Sheet, column, choice and meaning of every choice."""
    pilihan = [
        (kelas.TABEL, k.judul, nilai, kata)
        for kelas in TABEL
        for k in daftar_kolom(kelas)
        for nilai, kata in k.pilihan
    ]
    kolom = {"capaian": ("tahun_laporan", "Skala predikat"),
             "predikat": ("indikator", "Skala predikat")}  # fmt: skip
    return pilihan + [
        (*kolom[satu.jenis], kunci, satu.nama)
        for kunci, satu in sorted(daftar_skala().items())
        if satu.jenis in kolom
    ]
