"""Finding the head of a sheet: which column stands where, and on which row the data begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from selaras.inti.paket.kesalahan import Kesalahan, Kumpulan
from selaras.inti.paket.kolom import Baris, daftar_kolom
from selaras.inti.paket.periksa_baris import kutip
from selaras.penulis.paket import xlsx_bentuk as bentuk

PALING_SEDIKIT = 2  # heads in one row that make it a head row


@dataclass(frozen=True)
class Kepala:
    """Column name by its position (from 0), and the index of the first row of data."""

    kolom: dict[int, str]
    awal_data: int


def cari_kepala(kelas: type[Baris], isi: list[list[Any]], kesalahan: Kumpulan) -> Kepala | None:
    """The head of a table, by the hidden names or, where that row was removed, by the words.

    None when there is no usable head; what is wrong with it is added to ``kesalahan``.
    """
    atas = [[_bersih(sel) for sel in baris] for baris in isi[: bentuk.BARIS_CARI]]
    nama = {k.nama: k.nama for k in daftar_kolom(kelas)}
    judul = {k.judul: k.nama for k in daftar_kolom(kelas)}
    # The names win where both stand there; words alone are as good.
    kenal = judul if _terbanyak(atas, judul) > _terbanyak(atas, nama) else nama
    if _terbanyak(atas, kenal) < PALING_SEDIKIT:
        seharusnya = "baris kepala tabel tidak ditemukan; pakai templat Selaras"
        kesalahan.append(Kesalahan(kelas.TABEL, None, None, None, seharusnya))
        return None
    di = max(range(len(atas)), key=lambda ke: (_mirip(atas[ke], kenal), -ke))
    berjudul = kenal is nama and di + 1 < len(atas) and _cocok(atas[di + 1], judul)
    akhir = di + 1 if berjudul else di
    keluhan = list(_keluhan(kelas, atas, di, akhir, kenal))
    kesalahan.extend(keluhan)
    if keluhan:
        return None
    posisi = {ke: kenal[sel] for ke, sel in enumerate(atas[di]) if sel}
    return Kepala(posisi, akhir + 1)


def _bersih(sel: Any) -> str:
    return " ".join(str(sel).split()).removesuffix("*").strip() if sel is not None else ""


def _mirip(baris: list[str], kenal: dict[str, str]) -> int:
    return sum(sel in kenal for sel in set(baris))


def _terbanyak(atas: list[list[str]], kenal: dict[str, str]) -> int:
    return max((_mirip(baris, kenal) for baris in atas), default=0)


def _cocok(baris: list[str], kenal: dict[str, str]) -> bool:
    """True when a row holds at least half of the heads: no row of data does."""
    return 2 * _mirip(baris, kenal) >= len(kenal)


def _keluhan(
    kelas: type[Baris], atas: list[list[str]], di: int, akhir: int, kenal: dict[str, str]
) -> Iterator[Kesalahan]:
    kunci = atas[di]
    dipakai = [kenal[sel] for sel in kunci if sel in kenal]
    for k in daftar_kolom(kelas):
        if k.nama not in dipakai and not k.susulan:
            yield Kesalahan(
                kelas.TABEL, di + 1, k.judul, None, "kolom ini tidak ada; pakai templat Selaras"
            )
    for ke, sel in enumerate(kunci):
        huruf = bentuk.huruf_kolom(ke)
        # A column that only the words name was added by hand.
        tertulis = atas[di][ke] or (atas[akhir][ke] if ke < len(atas[akhir]) else "")
        if sel not in kenal and tertulis:
            yield Kesalahan(
                kelas.TABEL, di + 1, huruf, kutip(tertulis), "kolom tidak dikenal; hapus"
            )
        elif sel in kenal and sel in kunci[:ke]:
            yield Kesalahan(
                kelas.TABEL, di + 1, huruf, kutip(tertulis), "kolom ini dua kali; hapus salah satu"
            )
