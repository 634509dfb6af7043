"""``selaras laporan``: the whole LAKIN as DOCX, PDF and HTML."""

from __future__ import annotations

import argparse
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

from selaras.cli.argumen import Pengurai, argumen_kantor, kabar

if TYPE_CHECKING:
    from selaras.apps.dasar.lingkup import LingkupOPD
    from selaras.apps.laporan.services import HasilLaporan
    from selaras.inti.ukur import Pengukuran

PANJANG_BUNYI = 200  # enough to recognise a paragraph

RINGKAS = "tulis LAKIN: DOCX untuk disunting, PDF untuk ditandatangani, HTML yang menjelaskan angka"


def atur(pengurai: Pengurai) -> None:
    """Arguments of the command."""
    argumen_kantor(pengurai)
    pilihan = pengurai.add_mutually_exclusive_group(required=True)
    pilihan.add_argument("--ke", type=Path, metavar="FOLDER", help="folder hasil")
    pilihan.add_argument(
        "--tempat",
        action="store_true",
        help="tampilkan tempat paragraf yang dapat diganti dengan kata-kata kantor",
    )


def jalankan(pilihan: argparse.Namespace) -> int:
    """Write the three files and keep their snapshot; or list the places of own words."""
    from selaras.apps.dasar.lingkup import LingkupOPD
    from selaras.apps.laporan.queries import pengukuran

    lingkup = LingkupOPD.semua()
    ukuran = pengukuran(lingkup, pilihan.opd, pilihan.tahun)
    if pilihan.tempat:
        _tampilkan_tempat(ukuran)
    else:
        _tulis(lingkup, ukuran, pilihan.ke)
    return 0


def _tulis(lingkup: LingkupOPD, ukuran: Pengukuran, ke: Path) -> None:
    from selaras.apps.laporan.services import terbitkan_laporan

    hasil = terbitkan_laporan(lingkup, ukuran, ke, oleh="baris perintah", kabar=kabar)
    sebut_hasil(hasil, ke)


def sebut_hasil(hasil: HasilLaporan, ke: Path) -> None:
    """Tell which files were written, and what to look at."""
    for nama in hasil.berkas:
        print(ke / nama)
    for peringatan in hasil.peringatan:
        print(f"Perhatian: {peringatan}", file=sys.stderr)


def _tampilkan_tempat(ukuran: Pengukuran) -> None:
    from selaras.inti.naskah.tempat import daftar_tempat
    from selaras.inti.paket.baris_hasil import Paragraf

    milik: dict[str, str] = {}
    for baris in ukuran.laporan.paket.baris(Paragraf):
        milik[baris.tempat] = f"{milik.get(baris.tempat, '')} {baris.teks}".strip()
    for satu in daftar_tempat(ukuran.laporan).values():
        tanda = " (kata kantor)" if satu.kunci in milik else ""
        isi = milik.get(satu.kunci, satu.teks)
        print(f"{satu.kunci}{tanda}\n    {textwrap.shorten(isi, PANJANG_BUNYI, placeholder=' …')}")
