"""Made ready before the first visitor asks: measurement, composed report, charts."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import connection

from selaras.apps.dasar.berkas_utuh import coba_kunci_berkas

if TYPE_CHECKING:
    from selaras.inti.ukur import Pengukuran

# A composed report takes about 4 MiB and the site's start waits for it, so a record of many offices
# makes the others when somebody asks; what is drawn lies on disk for all processes.
DIHANGATKAN = 2
DIGAMBAR = 8
_PERINTAH = (
    "import django; django.setup(); from selaras.apps.laporan import hangat; hangat.gambar_bagan()"
)
log = logging.getLogger(__name__)


def hangatkan_di_latar() -> threading.Thread:
    """Warm up beside the work of serving; ends with the process."""
    utas = threading.Thread(target=_diam, args=(hangatkan,), name="selaras-hangat", daemon=True)
    utas.start()
    return utas


def susun_dahulu() -> None:
    """Compose before the site's processes part, so that they hold one copy of it in memory."""
    _diam(susun)


def _diam(kerja: Callable[[], None]) -> None:
    try:
        kerja()
    except Exception:  # pages make what is missing by themselves; an empty record has no tables yet
        log.debug("pemanasan berhenti", exc_info=True)
    finally:
        connection.close()


def hangatkan() -> None:
    """The latest year of the first offices: what its pages need, charts drawn and kept."""
    susun()
    _gambar_di_luar()


def susun() -> None:
    """The same without the charts; at once where it was made before the processes parted."""
    from selaras.apps.laporan.aksara import peringatan_aksara

    for p in _terbaru(DIHANGATKAN):
        peringatan_aksara(p)  # of the composed report


def gambar_bagan() -> None:
    """Draw and keep the charts of the latest year of the first offices."""
    from selaras.apps.laporan.bagan import bagan_lakin, svg_bagan
    from selaras.apps.laporan.simpanan import buang_usang

    buang_usang()
    for p in _terbaru(DIGAMBAR):
        for bagan in bagan_lakin(p).values():
            svg_bagan(bagan)


def _terbaru(banyak: int) -> list[Pengukuran]:
    from selaras.apps.dasar.lingkup import LingkupOPD
    from selaras.apps.laporan.queries import pengukuran
    from selaras.apps.organisasi.queries import daftar_kantor

    lingkup = LingkupOPD.semua()
    return [
        pengukuran(lingkup, kantor.kode, kantor.tahun[0])
        for kantor in daftar_kantor(lingkup)[:banyak]
    ]


def _gambar_di_luar() -> None:
    """Draw in a process of its own: the engine keeps 50 MiB that serving does not need.

    One of the site's processes does it for all.
    """
    with coba_kunci_berkas(Path(settings.SELARAS_DATA) / "hangat.kunci") as sendiri:
        if sendiri:
            subprocess.run([sys.executable, "-c", _PERINTAH], stdin=subprocess.DEVNULL, check=False)
