"""The whole test run (`make test`): checks, the suite on SQLite, the database tests on PostgreSQL.

All stages run even when an earlier one fails; the seconds and the counts stand at the end.

    python alat/uji.py            the suite
    python alat/uji.py --periksa  only the checks (`make check`)
    python alat/uji.py --cerita   the long runs in a browser (`make cerita`), which CI makes too
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import postgres
from dasar import AKAR, BANGUN, PYTHON, katakan

BIN = PYTHON.parent
PERIKSA: tuple[tuple[str, list[str | Path]], ...] = (
    ("ruff (gaya)", [BIN / "ruff", "check", "."]),
    ("ruff (bentuk)", [BIN / "ruff", "format", "--check", "."]),
    ("import-linter (ruang)", [BIN / "lint-imports", "--no-cache", "--no-logo"]),
    ("mypy (tipe)", [BIN / "mypy"]),
)
# The rooms that know no Django, their own tests, and those of the pages whose way through these
# rooms nobody else goes. To count lines doubles the time of a test, so the others run without.
RUANG = ("inti", "penulis")
UJI_HALAMAN = (
    "aktivasi bukti impor_uang kantor lembar_excel pencarian pengumpulan penjenjangan perjanjian "
    "putaran rencana uang unggah_paket wawasan"
).split()
UJI_RUANG = (
    *("tests/inti", "tests/penulis", "tests/emas"),
    *(
        str(berkas.relative_to(AKAR))
        for nama in UJI_HALAMAN
        for berkas in sorted(AKAR.glob(f"tests/apps/test_{nama}*.py"))
    ),
)
# Minutes in a browser: the year played through, and every link of every role.
CERITA = ("tests/tahun", "tests/rayap")
LIPUTAN_MINIMUM = "95"


@dataclass
class Tahap:
    """One stage of the run: its name, whether it passed, how long it took, its test counts."""

    nama: str
    lulus: bool
    detik: float
    jumlah: tuple[int, int, int] = (0, 0, 0)


def periksa() -> Tahap:
    """Style, form, rooms and types, side by side."""
    mulai = time.monotonic()
    lulus = True
    with ThreadPoolExecutor() as regu:
        semua = [(nama, regu.submit(_periksa_satu, perintah)) for nama, perintah in PERIKSA]
    for nama, janji in semua:
        hasil = janji.result()
        katakan(f"{nama}: {'lulus' if hasil.returncode == 0 else 'GAGAL'}")
        if hasil.returncode:
            lulus = False
            print("\n".join(hasil.stdout.splitlines()[-60:]), flush=True)
    return Tahap("pemeriksaan", lulus, time.monotonic() - mulai)


def _periksa_satu(perintah: list[str | Path]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        perintah,
        cwd=AKAR,
        env={**os.environ, "SELARAS_DATA": str(BANGUN / "uji")},  # mypy reads the settings
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def pytest(nama: str, argumen: list[str], env: dict[str, str]) -> Tahap:
    """Run pytest on both cores; counts are read from its own report file."""
    katakan(f"Uji pada {nama} ...")
    laporan = BANGUN / f"uji-{nama.lower()}.xml"
    laporan.unlink(missing_ok=True)
    mulai = time.monotonic()
    pembagian = ["-n", "auto", "--dist=worksteal", f"--junitxml={laporan}"]
    perintah = [PYTHON, "-m", "pytest", "-q", *pembagian, *argumen]
    kode = subprocess.run(perintah, cwd=AKAR, env=env).returncode
    return Tahap(nama, kode == 0, time.monotonic() - mulai, hitung(laporan))


def hitung(laporan: Path) -> tuple[int, int, int]:
    """Passed, failed and skipped tests of a JUnit report; an absent report is one failure."""
    if not laporan.is_file():
        return (0, 1, 0)
    semua = gagal = lewat = 0
    for suite in ET.parse(laporan).getroot().iter("testsuite"):
        semua += int(suite.get("tests", 0))
        gagal += int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        lewat += int(suite.get("skipped", 0))
    return (semua - gagal - lewat, gagal, lewat)


def uji_ruang() -> Tahap:
    """The tests of `inti` and `penulis`, and the coverage of what these hold."""
    sumber = [f"--cov=selaras.{satu}" for satu in RUANG]
    tahap = pytest("Ruang", [*UJI_RUANG, *sumber, "--cov-report="], _env_sqlite())
    liputan = subprocess.run(
        [BIN / "coverage", "report", f"--fail-under={LIPUTAN_MINIMUM}"], cwd=AKAR
    )
    if liputan.returncode:
        katakan(f"Liputan uji inti dan penulis di bawah {LIPUTAN_MINIMUM} %.")
        tahap.lulus = False
    return tahap


def uji_sqlite() -> Tahap:
    """All other tests, on the embedded default."""
    return pytest("SQLite", [f"--ignore={satu}" for satu in (*UJI_RUANG, *CERITA)], _env_sqlite())


def uji_cerita() -> Tahap:
    """The long runs in a real browser."""
    return pytest("Cerita", [*CERITA], _env_sqlite())


def _env_sqlite() -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if k != "SELARAS_DATABASE_URL"}


def uji_postgres() -> Tahap:
    """What touches the database once more, on a throw-away PostgreSQL server."""
    try:
        with postgres.jalankan() as url:
            env = {**os.environ, "SELARAS_DATABASE_URL": url, "SELARAS_UJI_HANYA_DB": "1"}
            return pytest("PostgreSQL", [], env)
    except postgres.PostgresError as kesalahan:
        katakan(f"Uji pada PostgreSQL tidak dapat berjalan: {kesalahan}")
        return Tahap("PostgreSQL", False, 0.0)


def tutup(tahap: list[Tahap], siap: float) -> int:
    """Print seconds and counts; returns the exit code."""
    print()
    for satu in tahap:
        print(f"{satu.nama:<12} {'lulus' if satu.lulus else 'GAGAL'}  {satu.detik:6.1f} detik")
    seluruhnya = siap + sum(satu.detik for satu in tahap)
    print(f"seluruhnya: {seluruhnya:.1f} detik".replace(".", ","))
    lulus, gagal, lewat = (sum(satu.jumlah[i] for satu in tahap) for i in range(3))
    gagal_lain = sum(1 for satu in tahap if not satu.lulus and satu.jumlah[1] == 0)
    print(f"selaras: {lulus} passed, {gagal + gagal_lain} failed, {lewat} skipped", flush=True)
    return 0 if all(satu.lulus for satu in tahap) else 1


def utama(argumen: list[str]) -> int:
    """Returns the exit code."""
    BANGUN.mkdir(exist_ok=True)
    if "--periksa" in argumen:
        return 0 if periksa().lulus else 1
    mulai = float(os.environ.get("SELARAS_MULAI") or time.time())
    siap = time.time() - mulai
    if "--cerita" in argumen:
        return tutup([uji_cerita()], siap)
    return tutup([periksa(), uji_ruang(), uji_sqlite(), uji_postgres()], siap)


if __name__ == "__main__":
    sys.exit(utama(sys.argv[1:]))
