"""The table on the desk of an import: which sheet, which heads, which column is what."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict

from selaras.inti.siklus import tabel
from selaras.inti.siklus.buku import Buku
from selaras.inti.siklus.ingat_kolom import muat_peta, simpan_peta
from selaras.inti.siklus.kepala_tabel import (
    TINGGI,
    judul_kolom,
    judul_ulang,
    letak_kepala,
    tebak_kolom,
    tinggi_kepala,
)

TEBAK_LEMBAR = 20  # sheets from the first among which the table is looked for


class Meja:
    """The uploaded table and how it is read, as the form says or as the office did before.

    ``isi``: the signed carrier, the name of the file, and its sheets. ``kepala`` is the row from 0
    where the heads begin, ``tinggi`` how many rows they have; ``lembar_lain``: another sheet than
    the page showed.
    """

    def __init__(
        self, isi: list[Any], kirim: QueryDict, dulu: dict[str, Any], buku: Buku, tahun: int
    ) -> None:
        self.titipan, self.nama, self.lembar = isi[0], isi[1], isi[2]
        tebakan = 0 if "lembar" in kirim else _tebak_lembar(self.lembar, tahun, buku)
        self.ke = bilangan(kirim.get("lembar"), tebakan, len(self.lembar))
        self.baris = self.lembar[self.ke][1]
        self.lembar_lain = "lembar" in kirim and kirim.get("lembar_tadi") != str(self.ke)
        tebak_lagi = "lembar" not in kirim or "terapkan_kepala" in kirim or self.lembar_lain
        self.kepala, self.tinggi = letak_kepala(self.baris, tahun, buku)
        if not self.lembar_lain:
            self._kepala_pilihan(kirim)
        judul = judul_kolom(self.baris, self.kepala, self.tinggi)
        self.judul = [satu or f"(kolom {ke + 1})" for ke, satu in enumerate(judul)]
        self.peta = (
            muat_peta(dulu, judul, tahun, buku) if tebak_lagi else _peta(kirim, tahun, len(judul))
        )
        self.simpanan = simpan_peta(self.peta, judul, dulu, tahun, buku)
        ulang = judul_ulang(self.baris, self.kepala, self.tinggi)
        self.ulang = len(ulang)
        self.isi = tabel.baris_berkas(self.baris, self.kepala + self.tinggi, self.peta, buku, ulang)

    def _kepala_pilihan(self, kirim: QueryDict) -> None:
        """The heads that somebody named; another first row says anew how far they go."""
        dulu = self.kepala
        self.kepala = bilangan(kirim.get("kepala"), dulu + 1, len(self.baris) + 1, 1) - 1
        if self.kepala != dulu:
            self.tinggi = tinggi_kepala(self.baris, self.kepala)
        akhir = self.kepala + self.tinggi
        if kirim.get("kepala_tadi") == str(self.kepala + 1):
            akhir = bilangan(
                kirim.get("kepala_akhir"), akhir, self.kepala + TINGGI + 1, self.kepala + 1
            )
        self.tinggi = akhir - self.kepala

    @property
    def akhir(self) -> int:
        """The last row of the heads, as Excel counts it."""
        return self.kepala + self.tinggi

    @property
    def asal(self) -> str:
        """The source that a taken row names."""
        return f"{self.nama}, lembar {self.lembar[self.ke][0]}"


def _tebak_lembar(lembar: list[Any], tahun: int, buku: Buku) -> int:
    """The sheet whose heads tell most."""
    banyak = []
    for _, baris in lembar[:TEBAK_LEMBAR]:
        judul = judul_kolom(baris, *letak_kepala(baris, tahun, buku))
        banyak.append(len(tebak_kolom(judul, tahun, buku)))
    return banyak.index(max(banyak)) if banyak else 0


def bilangan(teks: str | None, bawaan: int, atas: int, bawah: int = 0) -> int:
    """A number of a form inside its bounds, else the default."""
    if teks and teks.isascii() and teks.isdigit() and len(teks) < 6 and bawah <= int(teks) < atas:
        return int(teks)
    return bawaan


def _peta(kirim: QueryDict, tahun: int, lebar: int) -> tabel.Pemetaan:
    kolom = {
        bidang: ke
        for bidang in tabel.bidang_peta(tahun)
        if (ke := bilangan(kirim.get(f"kolom:{bidang}"), -1, lebar)) >= 0
    }
    cara, gaya = kirim.get("cara", ""), kirim.get("gaya", "")
    return tabel.Pemetaan(
        kolom,
        cara if cara in dict(tabel.CARA) else "tahun",
        bilangan(kirim.get("bulan"), 1, 13, 1),
        gaya if gaya in dict(tabel.GAYA) else "id",
        "gabung" in kirim,
        "ganti_setahun" in kirim,
    )
