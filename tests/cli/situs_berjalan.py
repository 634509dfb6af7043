"""The running site over real HTTP: people who log in, and who is served by which process."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.db import connection
from django.utils import timezone

from selaras.apps.akun.peran import Peran
from selaras.apps.paket.services import impor_paket
from selaras.apps.perjanjian.pengaktifan import aktifkan_tahun
from tests.apps.conftest import SEMUA
from tests.apps.putaran_uji import MESIN, buka, siap, tanpa_hasil
from tests.cli.conftest import SUMBER
from tests.cli.test_jalan import _port
from tests.masuk import SANDI, orang

MASUK = "/akun/masuk/"
PROSES = 2
Jawab = tuple[int, str]


class Peramban:
    """One person's browser on one kept connection: its cookies, and the token of its forms."""

    def __init__(self, port: int, kuki: dict[str, str] | None = None) -> None:
        self.sambungan = HTTPConnection("127.0.0.1", port, timeout=30)
        self.kuki = dict(kuki or {})

    def minta(self, cara: str, alamat: str, badan: str = "", jenis: str = "") -> Jawab:
        """Status and text of an answer."""
        kepala = {
            "Cookie": "; ".join(f"{n}={i}" for n, i in self.kuki.items()),
            "X-CSRFToken": self.kuki.get("csrftoken", ""),
            "Content-Type": jenis or "application/x-www-form-urlencoded",
        }
        self.sambungan.request(cara, alamat, badan.encode(), kepala)
        jawab = self.sambungan.getresponse()
        teks = jawab.read().decode()
        for satu in jawab.headers.get_all("Set-Cookie") or ():
            nama, _, isi = satu.partition(";")[0].partition("=")
            self.kuki[nama] = isi
        return jawab.status, teks

    def masuk(self, surel: str) -> dict[str, str]:
        """Log in; the cookies of the session."""
        self.minta("GET", MASUK)
        status, _ = self.minta("POST", MASUK, urlencode({"login": surel, "password": SANDI}))
        assert status == 302
        return self.kuki


class Situs:
    """The running site: its port, and connections of which one knows who serves them."""

    def __init__(self, port: int, induk: int, lingkungan: dict[str, str]) -> None:
        self.port, self.induk, self.lingkungan = port, induk, lingkungan

    def masuk(self, peran: Peran, unit: str | None = None, kali: int = 1) -> list[dict[str, str]]:
        """Somebody with this role logs in, in so many browsers."""
        satu = orang(peran, "uji", unit, dua_langkah=False)
        # the site does not know the fast hash of the tests
        satu.password = PBKDF2PasswordHasher().encode(SANDI, "garam", 1000)
        satu.save()
        return [Peramban(self.port).masuk(satu.email) for _ in range(kali)]

    def sebar(self, kuki: Sequence[dict[str, str]]) -> list[Peramban]:
        """A browser for each of these sessions, served by the processes in turn."""
        milik: dict[int, list[HTTPConnection]] = {}
        perlu = -(-len(kuki) // PROSES)
        for _ in range(60):
            if len(milik) == PROSES and min(map(len, milik.values())) >= perlu:
                break
            satu = Peramban(self.port)
            satu.minta("GET", MASUK)
            milik.setdefault(self._pelayan(satu.sambungan), []).append(satu.sambungan)
        else:
            pytest.fail(f"sambungan tidak tersebar: { {p: len(s) for p, s in milik.items()} }")
        hasil = []
        for ke, isi in enumerate(kuki):
            satu = Peramban(self.port, isi)
            satu.sambungan = list(milik.values())[ke % PROSES].pop()
            hasil.append(satu)
        return hasil

    def _pelayan(self, sambungan: HTTPConnection) -> int:
        """The process that holds the other end of a connection."""
        ujung = f":{sambungan.sock.getsockname()[1]:04X}"
        for baris in Path("/proc/net/tcp").read_text().splitlines()[1:]:
            kolom = baris.split()
            if kolom[1].endswith(f":{self.port:04X}") and kolom[2].endswith(ujung):
                soket = f"socket:[{kolom[9]}]"
        for anak in Path(f"/proc/{self.induk}/task/{self.induk}/children").read_text().split():
            for fd in Path(f"/proc/{anak}/fd").iterdir():
                try:
                    if os.readlink(fd) == soket:
                        return int(anak)
                except OSError:
                    continue
        raise AssertionError("tidak ada proses yang memegang sambungan ini")


@pytest.fixture
def situs(tmp_path: Path) -> Iterator[Situs]:
    """`selaras jalan` with two processes, on the database of the tests."""
    if not Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").exists():
        pytest.skip("sistem ini tidak memberi tahu anak suatu proses")
    impor_paket(siap(tanpa_hasil()), lingkup=SEMUA, oleh="uji", sumber="uji")
    aktifkan_tahun(MESIN, "uji", 2024)
    hari = timezone.localdate()
    buka(hari, hari)
    port = _port()
    lingkungan = {
        "PATH": os.environ["PATH"], "PYTHONPATH": SUMBER, "HOME": str(tmp_path),
        "SELARAS_DATA": str(tmp_path / "data"), "SELARAS_DATABASE_URL": _url(),
        "SELARAS_LANGKAH_KEDUA": "anjuran",
    }  # fmt: skip
    jalan = selaras("jalan", "--port", port, "--proses", PROSES, lingkungan=lingkungan)
    try:
        for _ in range(150):
            try:
                Peramban(port).minta("GET", MASUK)
                break
            except OSError:
                time.sleep(0.1)
        yield Situs(port, jalan.pid, lingkungan)
    finally:
        jalan.terminate()
        _, kabar = jalan.communicate(timeout=20)
    assert "Traceback" not in kabar


def selaras(*argumen: object, lingkungan: dict[str, str]) -> subprocess.Popen[str]:
    kode = "import sys, selaras.cli; sys.exit(selaras.cli.utama())"
    return subprocess.Popen(
        [sys.executable, "-c", kode, *map(str, argumen)],
        env=lingkungan, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def _url() -> str:
    """The database that this test uses, for another process."""
    isi = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{isi['NAME']}"
    return "postgresql://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**isi)
