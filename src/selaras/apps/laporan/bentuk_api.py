"""What a row of each table looks like in the API, read off the row classes of the format."""

from __future__ import annotations

from datetime import date
from functools import reduce
from operator import or_
from typing import Annotated, Any, Literal

from ninja import Field, Schema
from pydantic import create_model

from selaras.apps.dasar.api import DaftarTahun, Persis
from selaras.inti.paket.kolom import Baris, Jenis, Kolom, daftar_kolom
from selaras.inti.paket.skema import TABEL

JENIS: dict[Jenis, Any] = {
    Jenis.YA_TIDAK: bool,
    Jenis.BULAT: int,
    Jenis.TAHUN: int,
    Jenis.ANGKA: Persis,
    Jenis.RUPIAH: Persis,
    Jenis.TANGGAL: date,
}  # all others are text


def _arti(kolom: Kolom) -> str:
    pilihan = ", ".join(nilai for nilai, _ in kolom.pilihan)
    rujuk = f"Kunci tabel {kolom.rujuk}." if kolom.rujuk else ""
    kata = (f"{kolom.judul}.", kolom.bantuan, f"Pilihan: {pilihan}." if pilihan else "", rujuk)
    return " ".join(k for k in kata if k)


def _bidang(kolom: Kolom) -> tuple[Any, Any]:
    jenis = JENIS.get(kolom.jenis, str)
    return (jenis if kolom.wajib else jenis | None, Field(description=_arti(kolom)))


def _halaman(kelas: type[Baris]) -> Any:
    """A part of one table: ``tabel`` says which, so that a program knows the form of the rows."""
    isi: dict[str, Any] = {k.nama: _bidang(k) for k in daftar_kolom(kelas)}
    baris = create_model(f"Baris{kelas.__name__}", __base__=Schema, __doc__=kelas.JUDUL, **isi)
    nama: Any = Literal[kelas.TABEL]
    return create_model(
        f"Tabel{kelas.__name__}", __base__=DaftarTahun[baris],  # type: ignore[valid-type]
        __doc__=kelas.KETERANGAN, tabel=(nama, Field(description=kelas.JUDUL)),
    )  # fmt: skip


# One form for each table of the format, told apart by ``tabel``.
HalamanTabel: Any = Annotated[
    reduce(or_, (_halaman(kelas) for kelas in TABEL)), Field(discriminator="tabel")
]


def ke_baris(baris: Baris) -> dict[str, Any]:
    """The cells of a row; an empty one is None."""
    return {k.nama: getattr(baris, k.nama) for k in daftar_kolom(type(baris))}
