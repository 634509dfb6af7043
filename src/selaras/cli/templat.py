"""``selaras templat``: an empty workbook with help and validation."""

from __future__ import annotations

import argparse
from pathlib import Path

from selaras.cli.argumen import Pengurai, PerintahError

RINGKAS = "tulis buku kerja Excel kosong dengan petunjuk pengisian"


def atur(pengurai: Pengurai) -> None:
    """Arguments of the command."""
    pengurai.add_argument("berkas", type=Path, metavar="BERKAS.xlsx", help="berkas yang ditulis")
    pengurai.add_argument("--timpa", action="store_true", help="timpa bila berkas sudah ada")


def jalankan(pilihan: argparse.Namespace) -> int:
    """Write the workbook, never over an existing file unasked."""
    from selaras.penulis.paket import tulis_templat

    if pilihan.berkas.suffix.lower() != ".xlsx":
        raise PerintahError(f"{pilihan.berkas}: nama berkas harus berakhir .xlsx")
    if pilihan.berkas.exists() and not pilihan.timpa:
        raise PerintahError(f"{pilihan.berkas} sudah ada; tambahkan --timpa untuk menggantinya.")
    tulis_templat(pilihan.berkas)
    print(f"Templat ditulis: {pilihan.berkas}")
    return 0
