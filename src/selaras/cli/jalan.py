"""``selaras jalan``: serve the site on this machine."""

from __future__ import annotations

import argparse
import errno
import os
import signal
import socket

from selaras.cli.argumen import Pengurai, PerintahError
from selaras.cli.basis_data import siapkan_basis_data

RINGKAS = "jalankan situs di komputer ini"

BATAS_HENTI = 15  # seconds that the requests under way have when the site is stopped
_SEMUA = frozenset({"0.0.0.0", "::"})


def atur(pengurai: Pengurai) -> None:
    """Arguments of the command."""
    pengurai.add_argument(
        "--port", type=nomor_port, default=8000, metavar="NOMOR", help="nomor port (bawaan: 8000)"
    )
    pengurai.add_argument(
        "--alamat", type=_tanpa_kurung, default="127.0.0.1", metavar="ALAMAT",
        help="alamat yang didengarkan, IPv4 atau IPv6 (bawaan: 127.0.0.1, hanya komputer ini)",
    )  # fmt: skip
    pengurai.add_argument(
        "--proses", type=nomor_proses, default=min(2, inti_tersedia()), metavar="BANYAK",
        help="banyaknya proses yang melayani (bawaan: satu per inti, paling banyak 2)",
    )  # fmt: skip


def jalankan(pilihan: argparse.Namespace) -> int:
    """Serve until the user stops it."""
    _periksa_terbuka(pilihan.alamat)
    siapkan_basis_data()
    angka = alamat_bebas(pilihan.alamat, pilihan.port)
    _muat_dahulu()
    _dapat_dihentikan_sejak_awal()
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    _kabarkan(pilihan.alamat, pilihan.port)
    Granian(
        "selaras.situs.wsgi:application",
        address=angka,
        port=pilihan.port,
        interface=Interfaces.WSGI,
        workers=pilihan.proses,
        # Python runs one thread at a time; the second only keeps a slow download from blocking
        blocking_threads=2,
        log_access=False,
        log_level=LogLevels.warning,
        workers_kill_timeout=BATAS_HENTI,
    ).serve()
    return 0


def _dapat_dihentikan_sejak_awal() -> None:
    """Let a process that is only starting be stopped.

    Until it listens itself it holds its parent's handler, which does nothing there, and the parent
    would wait for it for ever. A request that comes while it is made is kept until it can be heard.
    """
    henti = {signal.SIGTERM}

    def lahir() -> None:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, henti)

    os.register_at_fork(
        before=lambda: signal.pthread_sigmask(signal.SIG_BLOCK, henti),
        after_in_parent=lambda: signal.pthread_sigmask(signal.SIG_UNBLOCK, henti),
        after_in_child=lahir,
    )


def _muat_dahulu() -> None:
    """Load the site before its processes part, so that they hold one copy of it in memory.

    No connection is taken along: two processes on one would read each other's answers.
    """
    import gc
    from importlib import import_module

    from django.conf import settings
    from django.db import connections

    from selaras.apps.laporan.hangat import susun_dahulu

    import_module(settings.ROOT_URLCONF)
    susun_dahulu()
    connections.close_all()
    gc.collect()
    gc.freeze()  # what never goes away is not looked at again, so its pages stay shared


def _periksa_terbuka(alamat: str) -> None:
    """Refuse what would show the data to others, or an address that nobody could open."""
    from django.conf import settings

    from selaras.situs.lingkungan import LOOPBACK

    if alamat not in LOOPBACK and not settings.PRODUKSI:
        raise PerintahError(
            f"Situs hanya menjawab komputer ini. Agar dibuka lewat {alamat}, isi SELARAS_HOSTS "
            "dengan nama atau alamat yang dipakai orang."
        )
    if settings.HTTPS and not settings.PROKSI:
        raise PerintahError(
            "SELARAS_HTTPS=ya, tetapi “selaras jalan” sendiri hanya berbicara HTTP. Pasang proksi "
            "HTTPS di depannya lalu isi SELARAS_PROKSI=ya, atau isi SELARAS_HTTPS=tidak."
        )


def _kabarkan(alamat: str, port: int) -> None:
    from selaras.situs.lingkungan import alamat_url

    letak = (
        f"semua alamat komputer ini, port {port}"
        if alamat in _SEMUA
        else f"http://{alamat_url(alamat)}:{port}/"
    )
    print(f"Selaras berjalan di {letak}  (Ctrl+C untuk berhenti)", flush=True)


def _tanpa_kurung(teks: str) -> str:
    return teks.strip().lower().removeprefix("[").removesuffix("]")


def nomor_port(teks: str) -> int:
    """A port that a program may listen on. Raises ArgumentTypeError (Indonesian)."""
    if not (teks.isascii() and teks.isdigit() and 1 <= int(teks) <= 65535):
        raise argparse.ArgumentTypeError(f"{teks!r} bukan nomor port; isi 1 sampai 65535")
    return int(teks)


def nomor_proses(teks: str) -> int:
    """How many processes serve, 1 to 16. Raises ArgumentTypeError (Indonesian)."""
    if not (teks.isascii() and teks.isdigit() and 1 <= int(teks) <= 16):
        raise argparse.ArgumentTypeError(f"{teks!r} bukan banyaknya proses; isi 1 sampai 16")
    return int(teks)


def inti_tersedia() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def alamat_bebas(alamat: str, port: int) -> str:
    """The numeric address for a name, when the site can listen there. Raises PerintahError."""
    try:
        keluarga, _, _, _, letak = socket.getaddrinfo(alamat, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(keluarga, socket.SOCK_STREAM) as coba:
            # as the server does it: a port that was just given back counts as free
            coba.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            coba.bind(letak)
    except (OSError, UnicodeError) as galat:
        raise PerintahError(_sebab(alamat, port, galat)) from galat
    return str(letak[0])


def _sebab(alamat: str, port: int, galat: Exception) -> str:
    nomor = getattr(galat, "errno", None)
    if nomor == errno.EADDRINUSE:
        lain = port + 1 if port < 65535 else 8000
        return f"Port {port} sudah dipakai. Pakai port lain: selaras jalan --port {lain}"
    if nomor == errno.EACCES:
        return f"Port {port} hanya boleh dipakai pengelola komputer. Pakai port 1024 ke atas."
    return (
        f"{alamat} bukan alamat yang dapat didengarkan komputer ini. Periksa tulisannya, atau "
        "hapus --alamat agar dipakai 127.0.0.1."
    )
