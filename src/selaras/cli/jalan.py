"""``selaras jalan``: serve the site on this machine."""

from __future__ import annotations

import argparse

from selaras.cli.argumen import Pengurai, PerintahError
from selaras.cli.basis_data import siapkan_basis_data

RINGKAS = "jalankan situs di komputer ini"


def atur(pengurai: Pengurai) -> None:
    """Arguments of the command."""
    pengurai.add_argument(
        "--port", type=nomor_port, default=8000, metavar="NOMOR", help="nomor port (bawaan: 8000)"
    )
    pengurai.add_argument(
        "--alamat", default="127.0.0.1", metavar="ALAMAT",
        help="alamat yang didengarkan (bawaan: 127.0.0.1, hanya komputer ini)",
    )  # fmt: skip


def jalankan(pilihan: argparse.Namespace) -> int:
    """Serve until the user stops it."""
    from django.conf import settings

    from selaras.situs.lingkungan import LOOPBACK

    if pilihan.alamat not in LOOPBACK and not settings.PRODUKSI:
        raise PerintahError(
            f"Situs hanya menjawab komputer ini. Agar dibuka lewat {pilihan.alamat}, isi "
            "SELARAS_HOSTS dengan nama atau alamat yang dipakai orang."
        )
    siapkan_basis_data()
    if terpakai(pilihan.alamat, pilihan.port):
        raise PerintahError(
            f"Port {pilihan.port} sudah dipakai. Pakai port lain: "
            f"selaras jalan --port {pilihan.port + 1}"
        )
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    print(
        f"Selaras berjalan di http://{pilihan.alamat}:{pilihan.port}/  (Ctrl+C untuk berhenti)",
        flush=True,
    )
    Granian(
        "selaras.situs.wsgi:application",
        address=pilihan.alamat,
        port=pilihan.port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=4,
        log_access=False,
        log_level=LogLevels.warning,
    ).serve()
    return 0


def nomor_port(teks: str) -> int:
    """A port that a program may listen on. Raises ArgumentTypeError (Indonesian)."""
    if not (teks.isascii() and teks.isdigit() and 1 <= int(teks) <= 65535):
        raise argparse.ArgumentTypeError(f"{teks!r} bukan nomor port; isi 1 sampai 65535")
    return int(teks)


def terpakai(alamat: str, port: int) -> bool:
    """True when something listens there already."""
    import socket

    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as coba:
        coba.settimeout(1)
        return coba.connect_ex((alamat, port)) == 0
