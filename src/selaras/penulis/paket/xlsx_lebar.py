"""How wide a column must be for its head and for what stands in it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from selaras.inti.angka import tampilkan
from selaras.inti.paket.kolom import Jenis, Kolom
from selaras.inti.paket.teks import tulis_sel
from selaras.penulis.paket.xlsx_gaya import BERBUNGKUS
from selaras.penulis.xlsx_halaman import tinggi_teks

PANAH = 4  # room for the filter's arrow and the star of a required column
_PALING = {Jenis.TEKS: 60, Jenis.KODE: 30, Jenis.RUPIAH: 30, Jenis.ANGKA: 24}
_KOSONG = {
    Jenis.TEKS: 32,
    Jenis.KODE: 16,
    Jenis.RUPIAH: 22,
    Jenis.ANGKA: 14,
    Jenis.PERIODE: 13,
    Jenis.TANGGAL: 20,
}
BARIS_KEPALA_TERTINGGI = 3


def lebar_kolom(k: Kolom, isi: Iterable[Any]) -> int:
    """Width in characters: the longest content up to a limit, and no word of the head is cut."""
    kepala = max(len(kata) for kata in k.judul.split()) + PANAH
    kepala = max(kepala, -(-(len(k.judul) + PANAH) // BARIS_KEPALA_TERTINGGI) + 2)
    panjang = max((_panjang(k, satu) for satu in isi if satu is not None), default=None)
    if k.pilihan:
        panjang = max(len(nilai) for nilai, _ in k.pilihan) + 2  # the arrow of the list
    if panjang is None:
        return max(kepala, _KOSONG.get(k.jenis, 10))
    terkecil = _KOSONG[k.jenis] if k.jenis in (Jenis.PERIODE, Jenis.TANGGAL, Jenis.RUPIAH) else 9
    return max(kepala, min(panjang + 3, _PALING.get(k.jenis, 30)), terkecil)


def tinggi_kepala(kolom: Iterable[tuple[Kolom, int]]) -> int:
    """Height in points of a head row whose columns have these widths."""
    baris = max(-(-(len(k.judul) + PANAH) // max(lebar - 1, 1)) for k, lebar in kolom)
    return 8 + 14 * min(max(baris, 2), BARIS_KEPALA_TERTINGGI + 1)


def tinggi_baris(isi: Iterable[tuple[Kolom, int, Any]]) -> float | None:
    """Height in points of a row whose text wraps; None where one line is enough."""
    baris = max(
        (
            -(-len(tulis_sel(nilai)) // max(lebar - 2, 1))
            for k, lebar, nilai in isi
            if k.jenis in BERBUNGKUS
        ),
        default=1,
    )
    return tinggi_teks(baris)


def _panjang(k: Kolom, nilai: Any) -> int:
    if k.jenis is Jenis.RUPIAH:
        return len(tampilkan(Decimal(nilai), 2))
    teks = tulis_sel(nilai)
    return len(teks) * 4 // 3 if k.jenis is Jenis.ANGKA else len(teks)
