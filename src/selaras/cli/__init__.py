"""The ``selaras`` command: the same services and queries as the web, for people at the machine."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from selaras.cli.argumen import Pengurai, PerintahError


def utama(argumen: Sequence[str] | None = None) -> int:
    """Run a command; 0 when it did its work, 1 when it was refused, 2 for a wrong call."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "selaras.situs.settings")
    from selaras.cli.daftar import susun_pengurai

    pengurai: Pengurai = susun_pengurai()
    pilihan = pengurai.parse_args(argumen)
    try:
        return _jalankan(pilihan)
    except KeyboardInterrupt:
        print("Dihentikan.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # The reader (head, less) has had enough; that is no fault.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _jalankan(pilihan: argparse.Namespace) -> int:
    import django

    from selaras.apps.dasar.galat import RekamError
    from selaras.inti.paket.kesalahan import PaketError
    from selaras.situs.lingkungan import LingkunganError

    try:
        django.setup()
        kode: int = pilihan.jalankan(pilihan)
    except (RekamError, PaketError, LingkunganError, PerintahError) as galat:
        print(galat, file=sys.stderr)
        return 1
    except BrokenPipeError:
        raise
    except Exception as galat:
        from selaras.cli.galat import catat_galat, kata_galat

        print(kata_galat(galat) or catat_galat(galat), file=sys.stderr)
        return 1
    return kode
