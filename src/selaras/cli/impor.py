"""``selaras impor``: a package into the record, all or nothing."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from selaras.cli.argumen import Pengurai, kabar
from selaras.cli.basis_data import siapkan_basis_data

if TYPE_CHECKING:
    from selaras.apps.paket.services import HasilImpor
    from selaras.apps.paket.tabel import Perubahan

RINGKAS = "muat paket data (folder CSV atau buku kerja .xlsx); semua atau tidak sama sekali"

SEBUT_SEL = 10  # more changed cells than these are counted


def atur(pengurai: Pengurai) -> None:
    """Arguments of the command."""
    pengurai.add_argument("jalur", type=Path, metavar="JALUR", help="folder paket atau .xlsx")
    pengurai.add_argument(
        "--oleh", default="baris perintah", metavar="NAMA", help="siapa yang memuat, untuk catatan"
    )


def jalankan(pilihan: argparse.Namespace) -> int:
    """Read, check, write; every fault is printed and nothing is half imported."""
    from selaras.apps.dasar.lingkup import LingkupOPD
    from selaras.apps.laporan.peringatan import peringatan_data
    from selaras.apps.laporan.queries import pengukuran
    from selaras.apps.paket.penjaga import catat_terlampaui, terlampaui
    from selaras.apps.paket.services import impor_paket
    from selaras.inti.paket.periksa_baris import kutip
    from selaras.penulis.paket import baca_paket

    kabar(f"Membaca {kutip(str(pilihan.jalur))}")
    paket = baca_paket(pilihan.jalur)
    siapkan_basis_data()
    kabar("Menulis ke rekaman")
    lingkup = LingkupOPD.semua()
    sumber = kutip(pilihan.jalur.name)  # a name may hold bytes that no database takes
    terkunci = terlampaui(paket)
    hasil = impor_paket(paket, lingkup=lingkup, oleh=pilihan.oleh, sumber=sumber)
    catat_terlampaui(paket, terkunci, oleh=pilihan.oleh, sumber=sumber)
    print(f"{hasil.opd} {hasil.tahun}: {hasil.ringkasan}")
    for tabel, satu in hasil.perubahan.items():
        if kata := _kata(satu):
            print(f"  {tabel}: {kata}")
    _cetak_sel(hasil)
    for sel in terkunci:
        kata = f"Perhatian: yang terkunci diubah: {sel.lembar} {sel.kolom} {sel.nilai}"
        print(kata, file=sys.stderr)
    kabar("Menghitung capaian")
    # the draft is there when the first page asks
    ukuran = pengukuran(lingkup, hasil.opd, hasil.tahun)
    for peringatan in peringatan_data(ukuran):
        print(f"Perhatian: {peringatan}", file=sys.stderr)
    return 0


def _cetak_sel(hasil: HasilImpor) -> None:
    """The first changed cells, old and new; the rest is on the page Riwayat."""
    from selaras.apps.paket.perubahan_kata import sel_berubah

    semua = list(sel_berubah({nama: satu.rincian for nama, satu in hasil.perubahan.items()}))
    for sel in semua[:SEBUT_SEL]:
        print(f"    {sel.kalimat}")
    if len(semua) > SEBUT_SEL:
        print(f"    dan {len(semua) - SEBUT_SEL} lagi; semuanya ada di situs, halaman Riwayat data")


def _kata(perubahan: Perubahan) -> str:
    """What happened to rows that stood in the record before; empty when nothing did."""
    banyak = (
        (perubahan.berubah, "diubah (isi lama tercatat)"),
        (
            perubahan.diarsipkan,
            "tidak ada lagi di paket: diarsipkan (tersimpan, tidak ikut dihitung dan dicetak)",
        ),
        (perubahan.kembali, "dikembalikan dari arsip"),
    )
    return "; ".join(f"{jumlah} baris {kata}" for jumlah, kata in banyak if jumlah)
