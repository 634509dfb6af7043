"""``selaras ekspor``: the record of an office and year as a package."""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Mapping
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
        "--timpa",
        action="store_true",
        help="timpa folder yang berisi paket kantor atau tahun lain; di sebelah buku kerja, gambar "
        "lain yang bernama sama disisihkan dengan nama baru",
    )


def jalankan(pilihan: argparse.Namespace) -> int:
    """Write the package in the form that the target's name asks for."""
    from selaras.apps.dasar.lingkup import LingkupOPD
    from selaras.apps.paket.queries import paket_dari_rekam
    from selaras.penulis.paket import tulis_folder

    paket = paket_dari_rekam(LingkupOPD.semua(), pilihan.opd, pilihan.tahun)
    if pilihan.ke.suffix.lower() == ".xlsx":
        milik = f"{pilihan.opd} {pilihan.tahun}"
        _tulis_buku(paket, pilihan.ke, milik, timpa=pilihan.timpa)
    else:
        if not pilihan.timpa:
            _pastikan_milik_sendiri(pilihan.ke, (pilihan.opd, str(pilihan.tahun)))
        tulis_folder(paket, pilihan.ke)
        print(f"Paket ditulis: {pilihan.ke}")
    return 0


def _tulis_buku(paket: Paket, ke: Path, milik: str, *, timpa: bool) -> None:
    """Write the workbook, and its pictures beside it where the import looks for them.

    A workbook that somebody is filling in is put aside, not overwritten. Another picture of the
    same name stops everything: to put it aside unasked would break the package that names it.
    """
    from selaras.apps.dasar.folder_hasil import tulis_berkas
    from selaras.penulis.paket import FOLDER_GAMBAR, isi_xlsx

    folder = ke.absolute().parent
    gambar = dict(paket.berkas)
    buku = isi_xlsx(paket)
    peringatan: tuple[str, ...] = ()
    if gambar:
        _pastikan_folder_gambar(folder / FOLDER_GAMBAR)
        if not timpa:
            _pastikan_gambar_sama(folder / FOLDER_GAMBAR, gambar)
        peringatan = tulis_berkas(folder / FOLDER_GAMBAR, gambar, milik).peringatan
    # after its pictures: a workbook that is there is whole
    peringatan += tulis_berkas(folder, {ke.name: buku}, milik).peringatan
    print(f"Paket ditulis: {ke}")
    if gambar:
        print(
            f"Logo dan fotonya ({len(gambar)} gambar) ditulis di folder {folder / FOLDER_GAMBAR}.\n"
            "Kirim atau simpan folder itu bersama buku kerjanya; keduanya satu paket."
        )
    for satu in peringatan:
        print(f"Perhatian: {satu}", file=sys.stderr)


def _pastikan_folder_gambar(folder: Path) -> None:
    """Raise PerintahError for a link, through which the import does not read."""
    if folder.is_symlink():
        raise PerintahError(
            f"{folder} adalah tautan ke tempat lain, dan gambar di sana tidak dibaca saat dimuat. "
            "Pilih folder lain untuk buku kerjanya."
        )


def _pastikan_gambar_sama(folder: Path, gambar: Mapping[str, bytes]) -> None:
    """Raise PerintahError when other pictures of such names lie there."""
    lain = [
        nama
        for nama, isi in sorted(gambar.items())
        if (folder / nama).exists()
        and not ((folder / nama).is_file() and (folder / nama).read_bytes() == isi)
    ]
    if lain:
        raise PerintahError(
            f"Di {folder} sudah ada gambar bernama sama yang isinya lain: {', '.join(lain)}. Tidak "
            "ada yang ditulis. Pilih folder lain untuk buku kerja ini, satu folder untuk satu "
            "kantor dan tahun; atau tambahkan --timpa: gambar di sana diberi nama lain, dan buku "
            "kerja lain yang memakainya akan memuat gambar kantor ini."
        )


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
