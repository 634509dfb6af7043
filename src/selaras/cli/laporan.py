"""``selaras laporan``: the whole LAKIN as DOCX, PDF and HTML."""

from __future__ import annotations

import argparse
from pathlib import Path

from selaras.cli.argumen import Pengurai, argumen_kantor, kabar

RINGKAS = "tulis LAKIN: DOCX untuk disunting, PDF untuk ditandatangani, HTML yang menjelaskan angka"


def atur(pengurai: Pengurai) -> None:
    """Arguments of the command."""
    argumen_kantor(pengurai)
    pengurai.add_argument("--ke", type=Path, required=True, metavar="FOLDER", help="folder hasil")


def jalankan(pilihan: argparse.Namespace) -> int:
    """Write the three files and keep their snapshot."""
    from selaras.apps.dasar.lingkup import LingkupOPD
    from selaras.apps.laporan.queries import pengukuran
    from selaras.apps.laporan.services import terbitkan_laporan

    lingkup = LingkupOPD.semua()
    ukuran = pengukuran(lingkup, pilihan.opd, pilihan.tahun)
    hasil = terbitkan_laporan(lingkup, ukuran, pilihan.ke, oleh="baris perintah", kabar=kabar)
    for nama in hasil.berkas:
        print(pilihan.ke / nama)
    return 0
