"""Files that are made once and kept beside the record, until data or code change."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from django.conf import settings

from selaras.apps.dasar.berkas_utuh import tulis_utuh
from selaras.apps.dasar.rupa import rupa

MAKS_ISI = 200_000_000  # bytes; some sixty revisions of a report with its charts


def _folder() -> Path:
    return Path(settings.SELARAS_DATA) / "terbitan" / rupa()


def tersimpan(nama: str) -> bytes | None:
    """The kept file of that name; None when it was not made yet."""
    try:
        return (_folder() / nama).read_bytes()
    except FileNotFoundError:
        return None


def simpanan(nama: str, buat: Callable[[], bytes]) -> bytes:
    """The file of that name, made when it is not there.

    The name must hold the digest of what the file is made from.
    """
    ada = tersimpan(nama)
    if ada is not None:
        return ada
    isi = buat()
    letak = _folder() / nama
    letak.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    tulis_utuh(letak, isi)  # two that make the same file at once write the same bytes
    _batasi(letak)
    return isi


def _batasi(baru: Path) -> None:
    """Delete the oldest files until the rest fits; what was just written stays.

    Anything here can be made again, so a file that is gone costs time and nothing else.
    """
    semua: list[tuple[int, int, Path]] = []
    for berkas in baru.parent.iterdir():
        if berkas.name.startswith("."):  # still being written by somebody else
            continue
        with suppress(FileNotFoundError):  # another process tidies up too
            keadaan = berkas.stat()
            semua.append((keadaan.st_mtime_ns, keadaan.st_size, berkas))
    jumlah = sum(ukuran for _, ukuran, _ in semua)
    for _, ukuran, berkas in sorted(semua):
        if jumlah <= MAKS_ISI:
            return
        if berkas != baru:
            berkas.unlink(missing_ok=True)
            jumlah -= ukuran


def buang_usang() -> None:
    """Delete what other code than today's has left behind."""
    kini = _folder()
    if not kini.parent.is_dir():
        return
    for lama in kini.parent.iterdir():
        if lama != kini and lama.is_dir():
            shutil.rmtree(lama, ignore_errors=True)
