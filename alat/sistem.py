"""System packages that tests use: named when missing, installed where the user may.

Only `make test` needs them. Without them the tests in question say why they are skipped.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import postgres
from dasar import AKAR, SiapkanError, katakan, perintah

# Packages without a program, and the library that they bring.
PUSTAKA = {"libatomic1": "libatomic.so.1"}


@dataclass(frozen=True)
class PaketSistem:
    """A Debian package, the programs of which one is enough, and what tests do with it."""

    nama: str
    program: tuple[str, ...]
    guna: str

    def ada(self) -> bool:
        """True when one of its programs can be run."""
        if self.nama == "postgresql":
            return postgres.cari_bin() is not None
        if not self.program:
            return _ada_pustaka(PUSTAKA[self.nama])
        return any(shutil.which(satu) for satu in self.program)


def _ada_pustaka(nama: str) -> bool:
    try:
        ctypes.CDLL(nama)
    except OSError:
        return False
    return True


PAKET = (
    PaketSistem("chromium", ("chromium", "chromium-browser", "google-chrome"), "uji halaman"),
    PaketSistem("libatomic1", (), "penggerak peramban pada uji halaman"),
    PaketSistem("libreoffice-calc", ("localc",), "uji buku kerja yang disimpan LibreOffice"),
    PaketSistem("libreoffice-writer", ("soffice", "libreoffice"), "uji dan ukur DOCX"),
    PaketSistem("poppler-utils", ("pdftotext",), "membaca teks dan gambar PDF"),
    PaketSistem("postgresql", ("initdb",), "uji pada PostgreSQL"),
)


def boleh_apt() -> bool:
    """True when this user can install Debian packages."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt(nama: list[str]) -> None:
    """Install Debian packages. Raises SiapkanError when apt-get can not."""
    env = {"DEBIAN_FRONTEND": "noninteractive", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
    gagal = f"Paket sistem tidak dapat dipasang: {' '.join(nama)}."
    perintah(["apt-get", "update", "-q"], gagal, env)
    perintah(["apt-get", "install", "-y", "-q", "--no-install-recommends", *nama], gagal, env)


def pastikan_venv() -> None:
    """Debian ships Python without venv; add it where the user may."""
    if importlib.util.find_spec("ensurepip") is None and boleh_apt():
        katakan("Memasang python3-venv dengan apt-get ...")
        apt(["python3-venv"])


def lengkapi(pasang_terkunci: Callable[[Path], None]) -> None:
    """Install what is missing, or name it and what it is for; never fails the setup."""
    kurang = [paket for paket in PAKET if not paket.ada()]
    if kurang and boleh_apt():
        katakan(f"Memasang paket sistem dengan apt-get: {', '.join(p.nama for p in kurang)} ...")
        try:
            apt([paket.nama for paket in kurang])
        except SiapkanError as kesalahan:
            katakan(str(kesalahan))
        kurang = [paket for paket in PAKET if not paket.ada()]
    if any(paket.nama == "postgresql" for paket in kurang):
        katakan("Server PostgreSQL tidak ada: memasang yang dari PyPI ke .venv ...")
        try:
            pasang_terkunci(AKAR / "requirements-postgres.txt")
        except SiapkanError as kesalahan:
            katakan(str(kesalahan))
    for paket in (paket for paket in kurang if not paket.ada()):
        katakan(f"Tidak ada: {paket.nama} ({paket.guna}); uji yang memerlukannya dilewati.")
