"""Made ready before the first visitor asks: measurement, composed report, charts."""

from __future__ import annotations

import logging
import threading

from django.db import connection

MAKS_KANTOR = 8  # as many reports as are kept in memory
log = logging.getLogger(__name__)


def hangatkan_di_latar() -> threading.Thread:
    """Warm up beside the work of serving; ends with the process."""
    utas = threading.Thread(target=_hangatkan_diam, name="selaras-hangat", daemon=True)
    utas.start()
    return utas


def _hangatkan_diam() -> None:
    try:
        hangatkan()
    except Exception:  # pages make what is missing by themselves; an empty record has no tables yet
        log.debug("pemanasan berhenti", exc_info=True)
    finally:
        connection.close()


def hangatkan() -> None:
    """The latest year of every office: what its pages need, charts drawn and kept."""
    from selaras.apps.dasar.lingkup import LingkupOPD
    from selaras.apps.laporan.aksara import peringatan_aksara
    from selaras.apps.laporan.bagan import bagan_lakin, svg_bagan
    from selaras.apps.laporan.naskah import lakin
    from selaras.apps.laporan.queries import pengukuran
    from selaras.apps.laporan.simpanan import buang_usang
    from selaras.apps.organisasi.queries import daftar_kantor

    buang_usang()
    lingkup = LingkupOPD.semua()
    semua = [
        pengukuran(lingkup, kantor.kode, kantor.tahun[0])
        for kantor in daftar_kantor(lingkup)[:MAKS_KANTOR]
    ]
    for p in semua:
        lakin(p)
    # pages do not wait for what follows
    for p in semua:
        for bagan in bagan_lakin(p).values():
            svg_bagan(bagan)
        peringatan_aksara(p)
