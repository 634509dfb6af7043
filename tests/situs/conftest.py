"""The whole product in a real browser: `selaras impor`, `selaras jalan`, Debian's Chromium."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, StorageState

from selaras.inti.paket.isi import Paket
from selaras.penulis.paket import tulis_folder
from tests.apps.kantor_rekam import paket_lengkap
from tests.cli.conftest import BANGKA, SUMBER
from tests.inti.kantor_uji import OPD, TAHUN

AKAR = Path(__file__).resolve().parents[2]
KODE = "import sys, selaras.cli; sys.exit(selaras.cli.utama())"
# one process for all three: starting Python takes longer than the work
SUREL, SANDI_BARU = "pembaca@daerah.example", "sandi panjang untuk uji 71"
SANDI: dict[str, str] = {}  # of a site that was started: the lent password of its reader
MUAT = "import sys, selaras.cli as c; sys.exit(any(c.utama(['impor', a]) for a in sys.argv[1:]))"


@pytest.fixture(scope="session")
def situs(tmp_path_factory: pytest.TempPathFactory, rekaman_kosong: Path | None) -> Iterator[str]:
    """The start of the site's addresses: a real office, one with every table, an empty one."""
    folder = tmp_path_factory.mktemp("situs")
    if rekaman_kosong is not None:
        (folder / "data").mkdir()
        shutil.copy(rekaman_kosong, folder / "data" / "selaras.sqlite3")
    env = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": SUMBER,
        "HOME": str(folder),
        "SELARAS_DATA": str(folder / "data"),
    }
    tulis_folder(Paket.susun([replace(OPD, kode="kosong"), TAHUN]), folder / "kosong")
    tulis_folder(paket_lengkap("lengkap"), folder / "lengkap")
    paket = [str(satu) for satu in (BANGKA, folder / "kosong", folder / "lengkap")]
    subprocess.run([sys.executable, "-c", MUAT, *paket], env=env, check=True)
    orang = [sys.executable, "-c", KODE, "pengguna", "buat", SUREL, "--nama", "Bu Pembaca"]
    keluar = subprocess.run(
        [*orang, "--peran", "apip"], env=env, check=True, capture_output=True, text=True
    )
    (folder / "sandi").write_text(keluar.stdout.rstrip().rpartition(" ")[2])
    with situs_jalan(env) as basis:
        SANDI[basis] = (folder / "sandi").read_text()
        yield basis


@contextmanager
def situs_jalan(env: Mapping[str, str]) -> Iterator[str]:
    """The start of the addresses of a site that runs in this environment and answers."""
    port = port_bebas()
    jalan = subprocess.Popen(
        [sys.executable, "-c", KODE, "jalan", "--port", str(port)],
        env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    basis = f"http://127.0.0.1:{port}"
    try:
        _tunggu(basis)
        yield basis
    finally:
        jalan.send_signal(signal.SIGINT)
        jalan.wait(20)


def port_bebas() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        port: int = soket.getsockname()[1]
    return port


def _tunggu(basis: str) -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(basis, timeout=5).close()
            return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"{basis} tidak menjawab")


@pytest.fixture(scope="session")
def masuk(peramban: Browser, situs: str) -> StorageState:
    """Cookies of somebody who may read all offices, who chose an own password on the way."""
    konteks = peramban.new_context(locale="id-ID")
    halaman = konteks.new_page()
    halaman.goto(situs)
    halaman.get_by_label("Alamat surel").fill(SUREL)
    halaman.get_by_label("Sandi", exact=True).fill(SANDI[situs])
    halaman.get_by_role("button", name="Masuk").click()
    halaman.get_by_role("heading", name="Pilih sandi Anda sendiri").wait_for()
    isian = halaman.locator("input[type=password]")
    for satu, teks in zip(isian.all(), (SANDI[situs], SANDI_BARU, SANDI_BARU), strict=True):
        satu.fill(teks)
    halaman.get_by_role("button", name="Simpan sandi").click()
    halaman.wait_for_load_state()
    keadaan = konteks.storage_state()
    konteks.close()
    return keadaan


@dataclass
class Pengunjung:
    """Somebody at the site: a page, and what went wrong or went out while he was there."""

    halaman: Page
    basis: str
    keluhan: list[str] = field(default_factory=list)

    def buka(self, alamat: str) -> Page:
        """Go to an address of the site; scripts and pictures in view have arrived then."""
        self.halaman.goto(self.basis + alamat)
        return self.halaman

    def lebar(self, piksel: int) -> None:
        """Make the window as wide as a telephone or a desk."""
        self.halaman.set_viewport_size({"width": piksel, "height": 800 if piksel < 800 else 900})

    def fokus(self) -> str:
        """Text of what has the focus."""
        teks: str = self.halaman.evaluate("document.activeElement.textContent.trim()")
        return teks


@pytest.fixture
def pengunjung(peramban: Browser, situs: str, masuk: StorageState) -> Iterator[Pengunjung]:
    konteks = peramban.new_context(
        viewport={"width": 1440, "height": 900},
        reduced_motion="reduce",
        locale="id-ID",
        storage_state=masuk,
    )
    konteks.set_default_timeout(15_000)
    satu = Pengunjung(konteks.new_page(), situs)
    satu.halaman.on("console", lambda m: _catat(satu, m.type, m.text))
    satu.halaman.on("pageerror", lambda e: satu.keluhan.append(str(e)))
    konteks.on("request", lambda r: _di_dalam(satu, r.url))
    yield satu
    konteks.close()


def _catat(satu: Pengunjung, jenis: str, teks: str) -> None:
    if jenis in ("error", "warning"):
        satu.keluhan.append(f"{jenis}: {teks}")


def _di_dalam(satu: Pengunjung, alamat: str) -> None:
    if not alamat.startswith((satu.basis + "/", "data:")):
        satu.keluhan.append(f"keluar: {alamat}")
