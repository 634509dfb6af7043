"""``selaras perjanjian``: each agreement of the year as a document of its own."""

from __future__ import annotations

import argparse
from pathlib import Path

from selaras.cli.argumen import Pengurai, PerintahError, argumen_kantor, kabar
from selaras.cli.laporan import sebut_hasil

RINGKAS = "tulis Perjanjian Kinerja dan setiap perubahannya sebagai dokumen tersendiri"


def atur(pengurai: Pengurai) -> None:
    """Arguments of the command."""
    argumen_kantor(pengurai)
    pengurai.add_argument("--ke", type=Path, required=True, metavar="FOLDER", help="folder hasil")


def jalankan(pilihan: argparse.Namespace) -> int:
    """Write the agreements; say so when the year has none."""
    from selaras.apps.dasar.lingkup import LingkupOPD
    from selaras.apps.laporan.queries import pengukuran
    from selaras.apps.laporan.services import terbitkan_perjanjian

    lingkup = LingkupOPD.semua()
    ukuran = pengukuran(lingkup, pilihan.opd, pilihan.tahun)
    if not ukuran.laporan.perjanjian:
        raise PerintahError(
            f"Tahun {pilihan.tahun} belum punya Perjanjian Kinerja; isi tabel dokumen pada paket."
        )
    sebut_hasil(terbitkan_perjanjian(lingkup, ukuran, pilihan.ke, kabar=kabar), pilihan.ke)
    return 0
