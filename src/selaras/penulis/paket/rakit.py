"""From cells to a package: the part that all readers share."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from selaras.inti.angka import tampilkan_apa_adanya
from selaras.inti.paket.berkas import GAMBAR
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
from selaras.penulis.paket.bukti import BuktiError, bersihkan_bukti
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
    """Files that may be kept, pictures without location data and other metadata.

    What is unfit is added to ``kesalahan``.
    """
    gambar = {nama: isi for nama, isi in berkas.items() if nama.lower().endswith(GAMBAR)}
    if sebab := _terlalu_banyak(gambar.values(), sum(map(len, berkas.values()))):
        kesalahan.append(Kesalahan("berkas", None, None, None, sebab))
        return {}
    bersih: dict[str, bytes] = {}
    for nama, isi in berkas.items():
        try:
            bersih[nama] = (bersihkan_gambar if nama in gambar else _bersihkan_dokumen)(nama, isi)
        except (GambarError, BuktiError) as galat:
            kesalahan.append(Kesalahan("berkas", None, None, kutip(nama), str(galat)))
    return bersih


def _terlalu_banyak(gambar: Collection[bytes], semua: int) -> str:
    """Why files are too much together; empty when they are not."""
    besar = sum(map(len, gambar))
    if besar > batas.GAMBAR_SEMUA:
        kata = f"semua gambar bersama melebihi {batas.GAMBAR_SEMUA // batas.MB} MB"
    elif sum(map(jumlah_piksel, gambar)) > batas.PIKSEL_SEMUA:
        juta = f"{batas.PIKSEL_SEMUA // 1_000_000:,}".replace(",", ".")
        kata = f"semua gambar bersama melebihi {juta} juta piksel"
    elif semua - besar > batas.BUKTI_SEMUA:
        kata = f"semua berkas bukti bersama melebihi {batas.BUKTI_SEMUA // batas.MB} MB"
    else:
        return ""
    return f"{kata}; kecilkan atau kurangi"


def _bersihkan_dokumen(nama: str, isi: bytes) -> bytes:
    bersih = bersihkan_bukti(nama, isi)
    if not nama.lower().endswith(bersih.akhiran):
        raise BuktiError(f"isinya bukan seperti namanya; akhiri namanya dengan {bersih.akhiran}")
    return bersih.isi


def rakit(
    lembar: Lembar,
    berkas: Mapping[str, bytes],
    kesalahan: Kumpulan,
) -> Paket:
    """The package of rows that were read. Raises PaketError with every fault, or returns it whole.

    ``berkas`` holds the files as they came; what is held is their cleaned bytes.
    """
    bersih = bersihkan_berkas(berkas, kesalahan)
    kumpulkan(lembar, kesalahan, berkas=berkas, skala=daftar_skala())
    if kesalahan:
        raise PaketError(urut_kesalahan(kesalahan), kesalahan.jumlah)
    return Paket.susun((b.jadi() for isi in lembar.values() for b in isi), bersih)
