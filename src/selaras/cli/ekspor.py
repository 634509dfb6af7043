"""``selaras ekspor``: the record of an office and year as a package."""

from __future__ import annotations

import argparse
from pathlib import Path

from selaras.cli.argumen import Pengurai, argumen_kantor

RINGKAS = "tulis rekaman sebagai paket data (folder CSV atau .xlsx)"


def atur(pengurai: Pengurai) -> None:
    """Arguments of the command."""
    argumen_kantor(pengurai)
    pengurai.add_argument(
        "--ke", type=Path, required=True, metavar="JALUR", help="folder, atau berkas .xlsx"
    )


def jalankan(pilihan: argparse.Namespace) -> int:
    """Write the package in the form that the target's name asks for."""
    from selaras.apps.dasar.lingkup import LingkupOPD
    from selaras.apps.paket.queries import paket_dari_rekam
    from selaras.penulis.paket import tulis_folder, tulis_xlsx

    paket = paket_dari_rekam(LingkupOPD.semua(), pilihan.opd, pilihan.tahun)
    if pilihan.ke.suffix.lower() == ".xlsx":
        tulis_xlsx(paket, pilihan.ke)
    else:
        tulis_folder(paket, pilihan.ke)
    print(f"Paket ditulis: {pilihan.ke}")
    return 0
