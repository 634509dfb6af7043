"""All commands, in the order in which people meet them."""

from __future__ import annotations

from selaras import VERSI
from selaras.cli import (
    demo,
    ekspor,
    impor,
    ingatkan,
    jalan,
    kerja,
    laporan,
    pengguna,
    perjanjian,
    potret,
    rapikan,
    templat,
    ukur,
)
from selaras.cli.argumen import Pengurai

PERINTAH = (
    demo, jalan, kerja, ingatkan, rapikan, pengguna,
    templat, impor, ekspor, potret, ukur, laporan, perjanjian,
)  # fmt: skip


def susun_pengurai() -> Pengurai:
    """The parser with every command."""
    pengurai = Pengurai(
        prog="selaras",
        description="Selaras: rencana, perjanjian, pengukuran, dan laporan kinerja (SAKIP).",
        epilog="Bantuan satu perintah: selaras PERINTAH --help",
    )
    pengurai.add_argument(
        "--versi", action="version", version=f"Selaras {VERSI}", help="tampilkan versi lalu selesai"
    )
    cabang = pengurai.add_subparsers(
        title="perintah", metavar="PERINTAH", required=True, dest="perintah"
    )
    for modul in PERINTAH:
        satu = cabang.add_parser(
            modul.__name__.rpartition(".")[2], help=modul.RINGKAS, description=modul.RINGKAS
        )
        modul.atur(satu)
        satu.set_defaults(jalankan=modul.jalankan)
    return pengurai
