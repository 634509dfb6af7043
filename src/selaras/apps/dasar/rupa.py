"""A mark of how this installation of Selaras looks: it changes whenever its code does."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from selaras import VERSI

_AKHIRAN = frozenset({".py", ".html", ".css", ".js", ".typ", ".yaml", ".svg"})


@cache
def rupa() -> str:
    """Version and a digest of names, sizes and times of the code; what is kept bears this mark.

    A page or a file made by other code than today's is never shown again.
    """
    akar = Path(__file__).resolve().parents[2]
    catatan = hashlib.sha256()
    for berkas in sorted(f for f in akar.rglob("*") if f.suffix in _AKHIRAN):
        keadaan = berkas.stat()
        catatan.update(
            f"{berkas.relative_to(akar)}|{keadaan.st_size}|{keadaan.st_mtime_ns}".encode()
        )
    return f"{VERSI}-{catatan.hexdigest()[:12]}"
