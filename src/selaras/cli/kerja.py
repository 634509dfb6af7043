"""``selaras kerja``: the worker of the background, as a process of its own."""

from __future__ import annotations

import argparse

from selaras.cli.argumen import Pengurai, kabar
from selaras.cli.basis_data import siapkan_basis_data

RINGKAS = "kerjakan yang menunggu di latar (menulis laporan, memuat paket)"


def atur(pengurai: Pengurai) -> None:
    """Arguments of the command."""
    pengurai.add_argument(
        "--habis",
        action="store_true",
        help="selesai begitu antrean kosong; tanpa ini menunggu pekerjaan berikutnya",
    )


def jalankan(pilihan: argparse.Namespace) -> int:
    """Work until the queue is empty, or until somebody stops it."""
    from selaras.apps.kerja.pelaksana import layani, layani_sendiri

    if pilihan.habis:
        layani_sendiri()
        return 0
    siapkan_basis_data()
    kabar("Menunggu pekerjaan (Ctrl+C untuk berhenti)")
    layani(habis=False)
    return 0
