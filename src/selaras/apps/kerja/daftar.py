"""The kinds of work that can run in the background; each app registers its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku


class Tergantikan(Exception):
    """Another run has taken this job over; nothing more may be done for it."""


@dataclass(frozen=True)
class Tugasan:
    """What a kind of work is called with.

    ``kabari`` tells what is being done and how far it is (n of m); it raises Tergantikan when
    the job was given to another run meanwhile. ``nomor`` names the job.
    """

    pelaku: Pelaku
    opd: str
    tahun: int
    nomor: int
    isi: Mapping[str, Any]
    kabari: Callable[..., None]


@dataclass(frozen=True)
class HasilKerja:
    """What came of it: a sentence, and the address where it is looked at (empty: nowhere)."""

    kalimat: str
    alamat: str = ""


@dataclass(frozen=True)
class Jenis:
    """A kind of work: code, words, the permission that it takes, and who does it.

    The work must be safe to repeat: a run that was cut off is done again from the start.
    ``bila_gagal`` gives, of office, year and what the job was asked for, the words and the address
    of where it goes on after a fault that repeating does not mend.
    """

    kode: str
    sebutan: str
    izin: Izin
    kerjakan: Callable[[Tugasan], HasilKerja]
    bila_gagal: Callable[[str, int, Mapping[str, Any]], tuple[str, str]] | None = None


JENIS: dict[str, Jenis] = {}


def tak_dikenal(nomor: int) -> str:
    """What is said of a job whose kind nobody registers (any more)."""
    return (
        f"Pekerjaan nomor {nomor} berasal dari versi Selaras yang lain dan tidak dapat dikerjakan "
        "di sini. Minta yang baru dari halaman tempat pekerjaan itu dimulai."
    )


def jenis_kerja(
    kode: str,
    sebutan: str,
    izin: Izin,
    bila_gagal: Callable[[str, int, Mapping[str, Any]], tuple[str, str]] | None = None,
) -> Callable[[Callable[[Tugasan], HasilKerja]], Callable[[Tugasan], HasilKerja]]:
    """Decorator: registers a function as a kind of work. Put it in the app's ``pekerjaan.py``."""

    def daftarkan(kerjakan: Callable[[Tugasan], HasilKerja]) -> Callable[[Tugasan], HasilKerja]:
        JENIS[kode] = Jenis(kode, sebutan, izin, kerjakan, bila_gagal)
        return kerjakan

    return daftarkan
