"""How `make bench` measures: seconds, peak memory, and what machine it was."""

from __future__ import annotations

import os
import platform
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

BEBAN_TENANG = 0.7  # of the last minute, when nothing else runs
MIB = 1024
ULANG, ULANG_PENDEK, PENDEK_DETIK = 3, 15, 0.2
_STATUS = Path("/proc/self/status")


@dataclass(frozen=True)
class Hasil:
    """Seconds of the first run in a fresh process and of the best repeated run; peak in MiB.

    ``sebelum`` is what the process held before the step; ``nilai`` what the step returned.
    """

    dingin: float
    hangat: float
    sebelum: float
    puncak: float
    nilai: Any = None


def jalankan(kerja: Callable[[], Any]) -> Hasil:
    """Run a step cold, then warm at least three times; the peak is that of the cold run."""
    _lupakan_puncak()
    sebelum = _memori("VmRSS")
    mulai = time.perf_counter()
    nilai = kerja()
    dingin = time.perf_counter() - mulai
    puncak = _memori("VmHWM")
    # The best of several: something else always runs as well, and disturbs short steps more.
    ulang = ULANG_PENDEK if dingin < PENDEK_DETIK else ULANG
    hangat = min(detik(kerja) for _ in range(ulang))
    return Hasil(dingin, hangat, sebelum, puncak, nilai)


def detik(kerja: Callable[[], Any]) -> float:
    """Seconds of one run."""
    mulai = time.perf_counter()
    kerja()
    return time.perf_counter() - mulai


def puncak_sejak_awal() -> float:
    """Peak memory of this process, MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MIB


def tumbuh(kecil: tuple[int, float], besar: tuple[int, float]) -> float:
    """Seconds per item of the larger run over those of the smaller: 1 is linear."""
    return (besar[1] / besar[0]) / (kecil[1] / kecil[0])


def kepala() -> str:
    """The machine: processor, cores that this process may use, memory, Python, load right now."""
    inti = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memori = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{_prosesor()}, {inti} inti, {memori:.0f} GiB, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}\n{beban()}"
    )


def beban() -> str:
    """How busy the machine is with everything that runs on it."""
    satu_menit = os.getloadavg()[0]
    sibuk = satu_menit > BEBAN_TENANG
    catatan = "; mesin sibuk: detik dinding memuat tunggu, lihat detik CPU" if sibuk else ""
    return f"Beban mesin {satu_menit:.1f}{catatan}"


def _prosesor() -> str:
    """The processor's name where the system tells it."""
    try:
        baris = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        baris = []
    nama = (b.partition(":")[2].strip() for b in baris if b.startswith("model name"))
    return next(nama, platform.processor() or "prosesor tak dikenal")


def _lupakan_puncak() -> None:
    """Let Linux count the peak anew; elsewhere it stays the peak since the start."""
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        return


def _memori(nama: str) -> float:
    """VmRSS or VmHWM in MiB; where the system does not tell, the peak since the start."""
    try:
        baris = _STATUS.read_text().splitlines()
    except OSError:
        return puncak_sejak_awal()
    return next(int(b.split()[1]) for b in baris if b.startswith(f"{nama}:")) / MIB
