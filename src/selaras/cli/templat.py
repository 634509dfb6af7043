"""``selaras templat``: an empty workbook with help and validation."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from selaras.cli.argumen import Pengurai, PerintahError

RINGKAS = "tulis buku kerja Excel kosong dengan petunjuk pengisian"

BULAN_BATAS_LAPORAN = 3
TAHUN_WAJAR = range(1950, 2196)  # the list of periods reaches a few years around it


def atur(pengurai: Pengurai) -> None:
    """Arguments of the command."""
    pengurai.add_argument("berkas", type=Path, metavar="BERKAS.xlsx", help="berkas yang ditulis")
    pengurai.add_argument(
        "--tahun", type=int, metavar="TAHUN",
        help="tahun laporan, untuk daftar pilihan periode (bawaan: tahun berjalan; "
        "Januari sampai Maret: tahun lalu)",
    )  # fmt: skip
    pengurai.add_argument("--timpa", action="store_true", help="timpa bila berkas sudah ada")


def jalankan(pilihan: argparse.Namespace) -> int:
    """Write the workbook, never over an existing file unasked."""
    from selaras.penulis.paket import tulis_templat

    if pilihan.berkas.suffix.lower() != ".xlsx":
        raise PerintahError(f"{pilihan.berkas}: nama berkas harus berakhir .xlsx")
    if pilihan.berkas.exists() and not pilihan.timpa:
        raise PerintahError(f"{pilihan.berkas} sudah ada; tambahkan --timpa untuk menggantinya.")
    tahun = _tahun_laporan(date.today()) if pilihan.tahun is None else pilihan.tahun
    if tahun not in TAHUN_WAJAR:
        raise PerintahError(
            f"--tahun {tahun}: isi tahun antara {TAHUN_WAJAR.start} dan {TAHUN_WAJAR.stop - 1}"
        )
    tulis_templat(pilihan.berkas, tahun)
    print(f"Templat tahun {tahun} ditulis: {pilihan.berkas}")
    return 0


def _tahun_laporan(hari: date) -> int:
    """The year that an office reports on that day: the report is due at the end of March."""
    return hari.year - 1 if hari.month <= BULAN_BATAS_LAPORAN else hari.year
