"""Write the lock files anew from pyproject.toml and package.json (`make kunci`).

The Python locks hold every version's hashes for all platforms and for Python 3.11 and newer;
no lock file holds an address. `--perbarui` also raises what is locked to the newest release.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys

from dasar import AKAR, BANGUN, SiapkanError, berhenti, katakan, perintah

UV = BANGUN / "uv" / "bin" / "uv"
# name of the lock, what is resolved for it, and the locks whose versions it must share
KUNCI: tuple[tuple[str, list[str], list[str]], ...] = (
    ("requirements.txt", ["pyproject.toml"], []),
    ("requirements-dev.txt", ["pyproject.toml", "--group", "dev"], ["requirements.txt"]),
    ("requirements-build.txt", ["--group", "pyproject.toml:build"], ["requirements-dev.txt"]),
    ("requirements-node.txt", ["--group", "pyproject.toml:node"], ["requirements-dev.txt"]),
    ("requirements-postgres.txt", ["--group", "pyproject.toml:postgres"], ["requirements-dev.txt"]),
)
CARA = (
    "--no-config --universal --python-version 3.11 --generate-hashes --no-header "
    "--no-emit-index-url --no-emit-find-links --no-strip-extras --quiet"
).split()
ALAMAT = re.compile(r"\w+://|--(index|extra-index|find-links|trusted-host)")


def kunci_python(perbarui: bool) -> None:
    """Resolve each requirements file with uv, which is installed for this purpose alone."""
    if not UV.exists():
        perintah([sys.executable, "-m", "venv", UV.parent.parent], "Lingkungan uv gagal dibuat.")
        perintah([UV.parent / "pip", "install", "uv"], "uv tidak dapat dipasang.")
    for nama, masukan, selaras in KUNCI:
        katakan(f"Mengunci {nama} ...")
        batas = [bagian for lain in selaras for bagian in ("-c", lain)]
        naik = ["--upgrade"] if perbarui else []
        perintah(
            [UV, "pip", "compile", *masukan, *batas, *CARA, *naik, "-o", nama],
            f"{nama} tidak dapat dikunci.",
        )


def kunci_npm(perbarui: bool) -> None:
    """Resolve package-lock.json and take the addresses out of it."""
    katakan("Mengunci package-lock.json ...")
    berkas = AKAR / "package-lock.json"
    if perbarui:
        berkas.unlink(missing_ok=True)
    perintah(
        ["npm", "install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund"],
        "package-lock.json tidak dapat dikunci.",
    )
    isi = json.loads(berkas.read_text())
    for paket in isi["packages"].values():
        paket.pop("funding", None)
        paket.pop("resolved", None)
    berkas.write_text(json.dumps(isi, indent=2, ensure_ascii=False) + "\n")


def tolak_alamat() -> None:
    """Raise SiapkanError when a lock file names an address."""
    for berkas in (*AKAR.glob("requirements*.txt"), AKAR / "package-lock.json"):
        for nomor, baris in enumerate(berkas.read_text().splitlines(), 1):
            if ALAMAT.search(baris):
                raise SiapkanError(f"{berkas.name} baris {nomor} memuat alamat: {baris.strip()}")


def utama(argumen: list[str]) -> int:
    """Returns the exit code."""
    perbarui = "--perbarui" in argumen
    try:
        kunci_python(perbarui)
        kunci_npm(perbarui)
        tolak_alamat()
    except (SiapkanError, subprocess.SubprocessError) as kesalahan:
        return berhenti(SiapkanError(str(kesalahan)))
    return 0


if __name__ == "__main__":
    sys.exit(utama(sys.argv[1:]))
