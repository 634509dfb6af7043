"""From cells to a package: the part that all readers share."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from selaras.inti.angka import tampilkan_apa_adanya
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan, Kumpulan, PaketError
from selaras.inti.paket.kolom import Baris, Kolom, daftar_kolom
from selaras.inti.paket.periksa import kumpulkan
from selaras.inti.paket.periksa_baris import (
    BarisMentah,
    Lembar,
    kutip,
    nilai_bawaan,
    urut_kesalahan,
)
from selaras.inti.paket.teks import SelError
from selaras.inti.skala import daftar_skala
from selaras.penulis.paket import batas
from selaras.penulis.paket.gambar import GambarError, bersihkan_gambar, jumlah_piksel

# Reads one cell for a column; None when it is empty. Raises SelError.
PembacaSel = Callable[[Kolom, Any], Any]


def baca_baris(
    kelas: type[Baris],
    nomor: int,
    sel: Mapping[str, Any],
    baca: PembacaSel,
    kesalahan: Kumpulan,
    rusak: Collection[str] = (),
) -> BarisMentah:
    """One row; cells that can not be read are added to ``kesalahan``.

    ``rusak`` names columns that were reported before; they are not read.
    """
    nilai: dict[str, Any] = {}
    gagal = set(rusak)
    bawaan = nilai_bawaan(kelas)
    for k in daftar_kolom(kelas):
        isi = None
        if k.nama not in gagal:
            try:
                isi = baca(k, sel.get(k.nama))
            except SelError as galat:
                gagal.add(k.nama)
                tertulis = kutip(_tertulis(sel.get(k.nama)))
                kesalahan.append(Kesalahan(kelas.TABEL, nomor, k.judul, tertulis, str(galat)))
        if isi is None and k.nama not in gagal:
            isi = bawaan.get(k.nama)
        nilai[k.nama] = isi
    return BarisMentah(kelas, nomor, nilai, frozenset(gagal))


def _tertulis(isi: Any) -> str:
    """A cell as the user sees it there: numbers in Indonesian notation."""
    if isinstance(isi, bool):
        return "TRUE" if isi else "FALSE"
    if isinstance(isi, float) and math.isfinite(isi):
        return tampilkan_apa_adanya(Decimal(repr(isi)))
    return isi.isoformat() if isinstance(isi, date) else str(isi)


def bersihkan_berkas(berkas: Mapping[str, bytes], kesalahan: Kumpulan) -> dict[str, bytes]:
    """Pictures without location data and other metadata; unfit ones are added to ``kesalahan``."""
    bersih: dict[str, bytes] = {}
    sebab = ""
    if sum(map(len, berkas.values())) > batas.GAMBAR_SEMUA:
        sebab = f"melebihi {batas.GAMBAR_SEMUA // batas.MB} MB"
    elif sum(map(jumlah_piksel, berkas.values())) > batas.PIKSEL_SEMUA:
        sebab = f"melebihi {batas.PIKSEL_SEMUA // 1_000_000:,} juta piksel".replace(",", ".")
    if sebab:
        pesan = f"semua gambar bersama {sebab}; kecilkan atau kurangi"
        kesalahan.append(Kesalahan("berkas", None, None, None, pesan))
        return {}
    for nama, isi in berkas.items():
        try:
            bersih[nama] = bersihkan_gambar(nama, isi)
        except GambarError as galat:
            kesalahan.append(Kesalahan("berkas", None, None, kutip(nama), str(galat)))
    return bersih


def rakit(
    lembar: Lembar,
    berkas: Mapping[str, bytes],
    kesalahan: Kumpulan,
) -> Paket:
    """The package of rows that were read. Raises PaketError with every fault, or returns it whole.

    ``berkas`` holds the pictures as they came; what is held is their cleaned bytes.
    """
    bersih = bersihkan_berkas(berkas, kesalahan)
    kumpulkan(lembar, kesalahan, berkas=berkas, skala=daftar_skala())
    if kesalahan:
        raise PaketError(urut_kesalahan(kesalahan), kesalahan.jumlah)
    return Paket.susun((b.jadi() for isi in lembar.values() for b in isi), bersih)
