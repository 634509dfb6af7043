"""What the setup scripts share: places, messages, stamps, and running a command quietly.

Standard library only: these scripts run before anything is installed.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
VENV = AKAR / ".venv"
PYTHON = VENV / "bin" / "python"
BANGUN = AKAR / ".bangun"
CATATAN = BANGUN / "siapkan.log"


class SiapkanError(Exception):
    """A step of the setup failed; the message tells the user (Bahasa Indonesia) what to do."""


def katakan(pesan: str) -> None:
    """Tell the user what happens now."""
    print(f"» {pesan}", flush=True)


def sidik(*berkas: Path, tambahan: str = "") -> str:
    """SHA-256 over the content of files, plus a text: a stamp changes when any of them does."""
    hasil = hashlib.sha256(tambahan.encode())
    for satu in berkas:
        hasil.update(satu.read_bytes())
    return hasil.hexdigest()


def sudah(stempel: Path, isi: str) -> bool:
    """True when the stamp file holds exactly this text."""
    return stempel.is_file() and stempel.read_text() == isi


def perintah(argumen: Sequence[str | Path], gagal: str, env: dict[str, str] | None = None) -> None:
    """Run a command in the project's folder with its output in the log.

    Raises SiapkanError with `gagal` and the last lines of the output when it fails.
    """
    BANGUN.mkdir(exist_ok=True)
    hasil = subprocess.run(
        [str(satu) for satu in argumen],
        cwd=AKAR,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    with CATATAN.open("a", encoding="utf-8") as catatan:
        catatan.write(f"$ {' '.join(map(str, argumen))}\n{hasil.stdout}\n")
    if hasil.returncode:
        akhir = "\n".join(hasil.stdout.splitlines()[-25:])
        raise SiapkanError(f"{gagal}\n\n{akhir}\n\nCatatan lengkap: {CATATAN}")


def berhenti(kesalahan: SiapkanError) -> int:
    """Print the failure and return the exit code 1."""
    print(f"\nGAGAL: {kesalahan}", file=sys.stderr)
    return 1
