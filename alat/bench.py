"""Measures, never judges (`make bench`): seconds and peak memory, with the aims beside them.

python alat/bench.py            everything
python alat/bench.py laporan    the real report, step by step, and LibreOffice
python alat/bench.py kantor     import and `ukur` of 1, 10, 100 synthetic offices
python alat/bench.py beban      pages under load: 1, 10, 40 offices, 1 and 20 people
"""

from __future__ import annotations

import sys

from bench_beban import beban_situs
from bench_kantor import banyak_kantor
from bench_laporan import laporan_nyata
from bench_ukur import kepala

BAGIAN = {"laporan": laporan_nyata, "kantor": banyak_kantor, "beban": beban_situs}


def utama(argumen: list[str]) -> int:
    """Returns the exit code: 2 for a part that does not exist."""
    if tak_dikenal := [nama for nama in argumen if nama not in BAGIAN]:
        print(f"Bagian tidak dikenal: {', '.join(tak_dikenal)}. Pilih: {', '.join(BAGIAN)}.")
        return 2
    print(f"Selaras bench · {kepala()}", flush=True)
    for nama in argumen or BAGIAN:
        BAGIAN[nama]()
    return 0


if __name__ == "__main__":
    sys.exit(utama(sys.argv[1:]))
