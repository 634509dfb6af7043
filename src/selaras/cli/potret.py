"""``selaras potret``: the snapshot as canonical JSON, and its SHA-256."""

from __future__ import annotations

import argparse
from pathlib import Path

from selaras.cli.argumen import Pengurai, argumen_kantor

RINGKAS = "tampilkan sidik SHA-256 potret, dan tulis JSON-nya bila diminta"


def atur(pengurai: Pengurai) -> None:
    """Arguments of the command."""
    argumen_kantor(pengurai)
    pengurai.add_argument("--ke", type=Path, metavar="BERKAS.json", help="tulis JSON potret")


def jalankan(pilihan: argparse.Namespace) -> int:
    """Print the digest; the JSON goes to a file when one is named."""
    from selaras.apps.dasar.lingkup import LingkupOPD
    from selaras.apps.laporan.queries import potret

    laporan = potret(LingkupOPD.semua(), pilihan.opd, pilihan.tahun)
    if pilihan.ke:
        pilihan.ke.write_text(laporan.ke_json(), encoding="utf-8")
    print(laporan.sidik)
    return 0
