"""The worker: its own process, started by the site when something waits, or kept by systemd."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from selaras.apps.dasar.berkas_utuh import coba_kunci_berkas
from selaras.apps.kerja.services import nyatakan_mati

SELANG = 1.0  # seconds between two looks at the queue
UMUR_HARI = 14  # finished entries of the queue are thrown away then; our record stays
_PERINTAH = "import sys, selaras.cli; sys.exit(selaras.cli.utama(['kerja', '--habis']))"
log = logging.getLogger("selaras.kerja")


def layani(*, habis: bool) -> None:
    """Do what waits: until the queue is empty (``habis``), or until the process is stopped.

    A stop lets the job that runs come to its end; a second one cuts it off.
    """
    nyatakan_mati()
    call_command("prune_db_task_results", min_age_days=UMUR_HARI, verbosity=0)
    lama = timezone.now() - timedelta(days=UMUR_HARI)
    DBTaskResult.objects.running().filter(started_at__lt=lama).delete()  # of workers that died
    call_command("db_worker", batch=habis, reload=False, startup_delay=False, verbosity=0)


def layani_sendiri() -> bool:
    """Empty the queue unless another worker of the site is at it; False when one is."""
    with coba_kunci_berkas(Path(settings.SELARAS_DATA) / "kerja.kunci") as sendiri:
        if sendiri:
            layani(habis=True)
        return sendiri


def ada_antrean() -> bool:
    """True when something waits. One cheap query that takes no lock."""
    return DBTaskResult.objects.ready().exists()


def awasi_di_latar() -> threading.Thread | None:
    """Start a worker whenever something waits; None where the setting says that another does.

    The worker lives as long as there is work: what the writers of documents need of memory is
    given back with it.
    """
    if not settings.SELARAS_PEKERJA:
        return None
    utas = threading.Thread(target=_awasi, name="selaras-antrean", daemon=True)
    utas.start()
    return utas


def _awasi() -> None:
    anak: subprocess.Popen[bytes] | None = None
    while True:
        try:
            if (anak is None or anak.poll() is not None) and ada_antrean():
                anak = subprocess.Popen([sys.executable, "-c", _PERINTAH], stdin=subprocess.DEVNULL)
        except Exception:  # a database that is away for a while, tables that are not there yet
            log.debug("antrean tidak terbaca", exc_info=True)
            connection.close()
        time.sleep(SELANG)
