"""``selaras ekspor``: the record of an office and year as a package."""

from __future__ import annotations

import argparse
import csv
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from selaras.cli.argumen import Pengurai, PerintahError, argumen_kantor

if TYPE_CHECKING:
    from selaras.inti.paket.isi import Paket

RINGKAS = "tulis rekaman sebagai paket data (folder CSV atau .xlsx)"


def atur(pengurai: Pengurai) -> None:
    """Arguments of the command."""
    argumen_kantor(pengurai)
    pengurai.add_argument(
        "--ke", type=Path, required=True, metavar="JALUR", help="folder, atau berkas .xlsx"
    )
    pengurai.add_argument(
        "--timpa", action="store_true", help="timpa folder yang berisi paket kantor atau tahun lain"
    )


def jalankan(pilihan: argparse.Namespace) -> int:
    """Write the package in the form that the target's name asks for."""
    from selaras.apps.dasar.lingkup import LingkupOPD
    from selaras.apps.paket.queries import paket_dari_rekam
    from selaras.penulis.paket import tulis_folder

    paket = paket_dari_rekam(LingkupOPD.semua(), pilihan.opd, pilihan.tahun)
    if pilihan.ke.suffix.lower() == ".xlsx":
        _tulis_buku(paket, pilihan.ke, f"{pilihan.opd} {pilihan.tahun}")
    else:
        if not pilihan.timpa:
            _pastikan_milik_sendiri(pilihan.ke, (pilihan.opd, str(pilihan.tahun)))
        tulis_folder(paket, pilihan.ke)
    print(f"Paket ditulis: {pilihan.ke}")
    return 0


def _tulis_buku(paket: Paket, ke: Path, milik: str) -> None:
    """Write the workbook; one that somebody is filling in is put aside, not overwritten."""
    from selaras.apps.dasar.folder_hasil import tulis_berkas
    from selaras.penulis.paket import tulis_xlsx

    with tempfile.TemporaryDirectory() as sementara:
        buku = Path(sementara) / "paket.xlsx"
        tulis_xlsx(paket, buku)
        hasil = tulis_berkas(ke.absolute().parent, {ke.name: buku.read_bytes()}, milik)
    for peringatan in hasil.peringatan:
        print(f"Perhatian: {peringatan}", file=sys.stderr)


def _pastikan_milik_sendiri(ke: Path, milik: tuple[str, str]) -> None:
    """Refuse a folder that holds the package of another office or year."""
    isi = _isi_pertama(ke / "opd.csv", "kode"), _isi_pertama(ke / "tahun_laporan.csv", "tahun")
    if all(isi) and isi != milik:
        raise PerintahError(
            f"{ke} berisi paket {isi[0]} tahun {isi[1]}; pilih folder lain, atau tambahkan "
            "--timpa untuk menggantinya."
        )


def _isi_pertama(berkas: Path, kolom: str) -> str:
    """The cell of the first row; empty where the file can not be read so."""
    try:
        with berkas.open(encoding="utf-8", newline="") as isi:
            return next(csv.DictReader(isi), {}).get(kolom) or ""
    except (OSError, ValueError, csv.Error):
        return ""
