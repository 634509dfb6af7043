"""A package as one zip file: the CSV folder with its pictures, or a workbook with its pictures."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from posixpath import basename

from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan, Kumpulan, PaketError
from selaras.inti.paket.periksa_baris import kutip
from selaras.penulis.paket.arsip import Arsip, ambil_isi
from selaras.penulis.paket.csv_baca import FOLDER, baca_isi, batas_berkas
from selaras.penulis.paket.csv_tulis import FOLDER_GAMBAR, berkas_sampah, isi_folder
from selaras.penulis.paket.xlsx_baca import baca_xlsx

_WAKTU = (1980, 1, 1, 0, 0, 0)  # the same package always gives the same bytes
_BUKU_XML = "xl/workbook.xml"


def isi_zip(paket: Paket) -> bytes:
    """The package as a zip of its CSV folder. Raises TulisError as ``isi_folder``."""
    keluar = BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in isi_folder(paket).items():
            arsip.writestr(zipfile.ZipInfo(nama, _WAKTU), isi, zipfile.ZIP_DEFLATED)
    return keluar.getvalue()


def baca_unggahan(isi: bytes, tersimpan: Mapping[str, bytes] | None = None) -> Paket:
    """The package of an upload: a workbook, a zip of a CSV folder, or a zip of a workbook with
    its folder ``berkas``.

    A workbook that comes alone takes the files that its rows name from ``tersimpan``. Raises
    PaketError with every fault; whatever else is sent is refused by what it is.
    """
    arsip = Arsip(ambil_isi(isi))
    if _BUKU_XML in arsip.nama:
        return baca_xlsx(isi, tersimpan=tersimpan)
    kesalahan = Kumpulan()
    berkas = dict(_buka(arsip, kesalahan))
    buku = [nama for nama in berkas if nama.lower().endswith(".xlsx") and "/" not in nama]
    if len(buku) == 1 and not kesalahan:
        gambar = {
            nama.removeprefix(f"{FOLDER_GAMBAR}/"): satu
            for nama, satu in berkas.items()
            if nama.startswith(f"{FOLDER_GAMBAR}/")
        }
        return baca_xlsx(berkas[buku[0]], gambar)
    if not any(nama.endswith(".csv") for nama in berkas):
        raise PaketError(
            (Kesalahan(FOLDER, None, None, None, "arsip ini bukan paket data Selaras"),)
        )
    return baca_isi(berkas, kesalahan)


def _buka(arsip: Arsip, kesalahan: Kumpulan) -> Iterator[tuple[str, bytes]]:
    """Path inside the package and bytes of every file; a single folder around it is taken off."""
    nama = [n for n in arsip.nama if not n.endswith("/") and not berkas_sampah(basename(n))]
    nama = [n for n in nama if not n.startswith("__MACOSX/")]
    atas = {n.partition("/")[0] for n in nama}
    luar = f"{atas.pop()}/" if len(atas) == 1 and all("/" in n for n in nama) else ""
    terbaca: dict[str, int] = {}  # bytes by kind
    for satu in nama:
        dalam = satu.removeprefix(luar)
        kata, paling, semua = batas_berkas(dalam)
        sisa = min(paling, semua - terbaca.get(kata, 0))
        isi = _paling(arsip, satu, sisa)
        if isi is None:
            kesalahan.append(Kesalahan(FOLDER, None, None, kutip(dalam), f"{kata} terlalu besar"))
            continue
        terbaca[kata] = terbaca.get(kata, 0) + len(isi)
        yield dalam, isi


def _paling(arsip: Arsip, nama: str, paling: int) -> bytes | None:
    """A part of the archive; None when it is larger, of which no more is unpacked than that."""
    potong, jumlah = [], 0
    for satu in arsip.alir(nama):
        jumlah += len(satu)
        if jumlah > paling:
            return None
        potong.append(satu)
    return b"".join(potong)
