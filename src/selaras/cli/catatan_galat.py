"""The log of our own faults: which lines of code, and as little as possible of what they held."""

from __future__ import annotations

import logging
import os
import tempfile
import traceback
from collections.abc import Iterator
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from urllib.parse import unquote, urlsplit

NAMA = "galat.log"
MAKS_UKURAN = 500_000  # bytes; one older file of that size is kept beside it
MAKS_PESAN = 300  # characters
DISAMARKAN = "[disamarkan]"


def tulis_catatan(galat: BaseException) -> Path:
    """Add the fault to the log and return where it lies. Raises OSError when it can not."""
    letak = _folder() / NAMA
    penulis = _Penulis(letak, maxBytes=MAKS_UKURAN, backupCount=1, encoding="utf-8", delay=True)
    penulis.setFormatter(logging.Formatter("--- %(asctime)s\n%(message)s"))
    try:
        penulis.handle(logging.makeLogRecord({"msg": _samarkan("".join(_jejak(galat)))}))
    finally:
        penulis.close()
    return letak


class _Penulis(RotatingFileHandler):
    """A log that only its owner can read; a fault of writing it is raised, not printed."""

    def _open(self) -> TextIOWrapper:
        pegangan = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.chmod(self.baseFilename, 0o600)  # one of an older version could be read by others
        return os.fdopen(pegangan, "a", encoding=self.encoding, errors="backslashreplace")

    def handleError(self, record: logging.LogRecord) -> None:
        raise


def _jejak(galat: BaseException) -> Iterator[str]:
    """The lines of code of a fault and of those that led to it, oldest first.

    Of a message only the first line: in the following ones databases print whole rows. Values of
    variables are never in it.
    """
    rantai: list[BaseException] = []
    satu: BaseException | None = galat
    while satu is not None and satu not in rantai:
        rantai.append(satu)
        satu = satu.__cause__ or (None if satu.__suppress_context__ else satu.__context__)
    for satu in reversed(rantai):
        yield from traceback.format_tb(satu.__traceback__)
        pesan = (str(satu).splitlines() or [""])[0]
        yield f"{type(satu).__module__}.{type(satu).__qualname__}: {pesan[:MAKS_PESAN]}\n"


def _samarkan(teks: str) -> str:
    """The text without the values of the settings that are secret."""
    for rahasia in sorted(_rahasia(), key=len, reverse=True):
        if len(rahasia) >= 4:  # shorter ones stand in every word
            teks = teks.replace(rahasia, DISAMARKAN)
    return teks


def _rahasia() -> set[str]:
    from django.conf import settings

    semua = {os.environ.get(nama, "") for nama in ("SELARAS_SECRET_KEY", "SELARAS_DATABASE_URL")}
    try:
        sandi = urlsplit(os.environ.get("SELARAS_DATABASE_URL", "")).password or ""
        semua |= {sandi, unquote(sandi), str(settings.SECRET_KEY)}
    except Exception:  # settings or an address that can not be read; the rest is hidden still
        return semua
    return semua


def _folder() -> Path:
    """The data folder; a new one of the system where the settings themselves can not be read."""
    from django.conf import settings

    try:
        return Path(settings.SELARAS_DATA)
    except Exception:  # whatever stops the settings must not hide the first fault
        return Path(tempfile.mkdtemp(prefix="selaras-"))
