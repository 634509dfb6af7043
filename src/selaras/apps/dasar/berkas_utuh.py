"""The one writer of files of the record: whole, or as it was before."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

AWALAN_SEMENTARA = ".selaras-"  # of files that are still being written


def tulis_utuh(letak: Path, isi: bytes, *, mode: int = 0o600) -> None:
    """Write a file that no reader sees half and that a crash leaves whole. Raises OSError.

    Processes and threads that write the same file at once do not meet: each has a draft of its
    own, and the last one to finish stays. A full disk leaves the old file.
    """
    try:
        pegangan, sementara = tempfile.mkstemp(dir=letak.parent, prefix=AWALAN_SEMENTARA)
    except OSError as galat:
        galat.filename = str(letak)  # the name that the user knows
        raise
    try:
        with os.fdopen(pegangan, "wb") as berkas:
            berkas.write(isi)
            berkas.flush()
            os.fsync(berkas.fileno())
        os.chmod(sementara, mode)
        os.replace(sementara, letak)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(sementara)
        raise


@contextmanager
def kunci_berkas(letak: Path) -> Iterator[None]:
    """Hold a lock that other processes and threads wait for; ``letak`` is made and stays."""
    letak.parent.mkdir(parents=True, exist_ok=True)
    with letak.open("a") as berkas:
        try:
            import fcntl
        except ImportError:  # Windows: one person at one machine
            yield
            return
        fcntl.flock(berkas, fcntl.LOCK_EX)  # released when the file is closed
        yield


@contextmanager
def coba_kunci_berkas(letak: Path) -> Iterator[bool]:
    """As ``kunci_berkas``, but without waiting: False when somebody else holds the lock."""
    letak.parent.mkdir(parents=True, exist_ok=True)
    with letak.open("a") as berkas:
        try:
            import fcntl

            fcntl.flock(berkas, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:  # Windows: one person at one machine
            yield True
        except BlockingIOError:
            yield False
        else:
            yield True
