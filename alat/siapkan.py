"""Set up Selaras after a clone; takes a minute the first time and no time afterwards.

    python3 alat/siapkan.py         what running needs: packages, fonts, front-end files
    python3 alat/siapkan.py --uji   what tests need too: test packages, system packages

Every package comes from a lock file with hashes. Each step leaves a stamp made from its lock
files, so it is repeated only after a lock file has changed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import aset
import sistem
from dasar import (
    AKAR,
    BANGUN,
    PYTHON,
    VENV,
    SiapkanError,
    berhenti,
    katakan,
    perintah,
    sidik,
    sudah,
)

if sys.version_info < (3, 11):  # noqa: UP036  (this file may be run by any Python)
    sys.exit("Selaras memerlukan Python 3.11 atau lebih baru. / It needs Python 3.11 or newer.")

PIP: list[str | Path] = [
    PYTHON,
    "-m",
    "pip",
    "install",
    "--disable-pip-version-check",
    "--no-input",
]
KUNCI_BANGUN = AKAR / "requirements-build.txt"
KUNCI = AKAR / "requirements.txt"
KUNCI_UJI = AKAR / "requirements-dev.txt"
# Debian, then Fedora and its kin
SERTIFIKAT_SISTEM = ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt")
JARINGAN = "Periksa sambungan internet atau pengaturan proxy, lalu ulangi perintah yang sama."


def pasang_terkunci(kunci: Path) -> None:
    """Install one lock file into the virtualenv; a package whose hash differs is refused."""
    perintah(
        [*PIP, "--require-hashes", "--no-build-isolation", "-r", kunci],
        f"Paket Python dari {kunci.name} tidak dapat dipasang. {JARINGAN}",
    )


def venv_baik() -> bool:
    """True when .venv is there, its Python still runs, is new enough and has pip."""
    cek = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    return (
        PYTHON.exists() and subprocess.run([PYTHON, "-c", cek], capture_output=True).returncode == 0
    )


def buat_venv() -> None:
    """Create .venv with the Python that runs this script."""
    katakan(f"Membuat lingkungan Python di .venv (Python {sys.version.split()[0]}) ...")
    sistem.pastikan_venv()
    perintah(
        [sys.executable, "-m", "venv", "--clear", VENV],
        "Lingkungan Python (.venv) gagal dibuat. Debian/Ubuntu: apt-get install python3-venv",
    )


def siapkan_python(uji: bool) -> None:
    """The virtualenv with the locked packages and the command `selaras`."""
    proyek = [AKAR / "pyproject.toml", KUNCI_BANGUN, KUNCI]
    letak = str(AKAR)  # scripts in .venv hold this path: a moved folder is set up again
    cap_jalan, cap_uji = VENV / ".siap-jalan", VENV / ".siap-uji"
    isi_jalan = sidik(*proyek, tambahan=letak)
    isi_uji = sidik(*proyek, KUNCI_UJI, tambahan=letak)
    if PYTHON.exists() and sudah(cap_jalan, isi_jalan) and (not uji or sudah(cap_uji, isi_uji)):
        return
    if not venv_baik():
        buat_venv()
    katakan("Memasang paket Python yang terkunci (sekali saja, kurang dari satu menit) ...")
    pasang_terkunci(KUNCI_BANGUN)
    pasang_terkunci(KUNCI_UJI if uji else KUNCI)
    perintah(
        [*PIP, "--no-build-isolation", "--no-deps", "-e", AKAR], "Selaras tidak dapat dipasang."
    )
    cap_jalan.write_text(isi_jalan)
    if uji:
        cap_uji.write_text(isi_uji)


def cari_npm() -> tuple[Path, str]:
    """The npm to use and the PATH on which it finds its Node.

    The system's when its Node is 18 or newer, else one from PyPI in .venv.
    """
    jalur = os.environ.get("PATH", os.defpath)
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm:
        versi = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
        if versi.startswith("v") and int(versi[1:].split(".")[0]) >= 18:
            return Path(npm), jalur
    katakan("Node 18 atau lebih baru tidak ada di komputer ini: memasangnya ke .venv ...")
    pasang_terkunci(AKAR / "requirements-node.txt")
    return VENV / "bin" / "npm", f"{VENV / 'bin'}:{jalur}"


def sertifikat() -> dict[str, str]:
    """Let Node trust what the system trusts: many offices sit behind a proxy that signs anew.

    Node knows only its own list of authorities; the environment of `npm`, empty where there is
    no bundle of the system or the user has named one.
    """
    if "NODE_EXTRA_CA_CERTS" in os.environ:
        return {}
    ada = next((satu for satu in SERTIFIKAT_SISTEM if Path(satu).is_file()), None)
    return {"NODE_EXTRA_CA_CERTS": ada} if ada else {}


def siapkan_aset() -> None:
    """Fonts and front-end files: from npm by the lock file, then copied to their places."""
    isi = sidik(AKAR / "package-lock.json", Path(aset.__file__), tambahan=str(AKAR))
    cap = BANGUN / ".siap-aset"
    if sudah(cap, isi) and not aset.kurang():
        return
    katakan("Mengambil fon dan berkas antarmuka ...")
    npm, jalur = cari_npm()
    perintah(
        [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        f"Fon dan berkas antarmuka tidak dapat diambil. {JARINGAN}",
        env={"PATH": jalur, **sertifikat()},
    )
    aset.salin()
    cap.write_text(isi)


def utama(argumen: list[str]) -> int:
    """Do what is not done yet; returns the exit code."""
    uji = "--uji" in argumen
    mulai = time.monotonic()
    try:
        siapkan_python(uji)
        siapkan_aset()
        if uji:
            sistem.lengkapi(pasang_terkunci)
    except SiapkanError as kesalahan:
        return berhenti(kesalahan)
    lama = time.monotonic() - mulai
    katakan(f"Siap ({lama:.1f} detik)")
    return 0


if __name__ == "__main__":
    sys.exit(utama(sys.argv[1:]))
