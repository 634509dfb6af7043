"""``selaras impor``: a package into the record, all or nothing."""

from __future__ import annotations

import argparse
from pathlib import Path

from selaras.cli.argumen import Pengurai, kabar
from selaras.cli.basis_data import siapkan_basis_data

RINGKAS = "muat paket data (folder CSV atau buku kerja .xlsx); semua atau tidak sama sekali"


def atur(pengurai: Pengurai) -> None:
    """Arguments of the command."""
    pengurai.add_argument("jalur", type=Path, metavar="JALUR", help="folder paket atau .xlsx")
    pengurai.add_argument(
        "--oleh", default="baris perintah", metavar="NAMA", help="siapa yang memuat, untuk catatan"
    )


def jalankan(pilihan: argparse.Namespace) -> int:
    """Read, check, write; every fault is printed and nothing is half imported."""
    from selaras.apps.dasar.lingkup import LingkupOPD
    from selaras.apps.laporan.queries import pengukuran
    from selaras.apps.paket.services import impor_paket
    from selaras.penulis.paket import baca_paket

    kabar(f"Membaca {pilihan.jalur}")
    paket = baca_paket(pilihan.jalur)
    siapkan_basis_data()
    kabar("Menulis ke rekaman")
    lingkup = LingkupOPD.semua()
    hasil = impor_paket(paket, lingkup=lingkup, oleh=pilihan.oleh, sumber=pilihan.jalur.name)
    kabar("Menghitung capaian")
    pengukuran(lingkup, hasil.opd, hasil.tahun)  # the draft is there when the first page asks
    print(f"{hasil.opd} {hasil.tahun}: {hasil.ringkasan}")
    return 0
