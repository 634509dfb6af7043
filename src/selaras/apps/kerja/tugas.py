"""What the queue calls: take the job, do it, say what came of it."""

from __future__ import annotations

import logging
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.db.models import F
from django.utils import timezone
from django_tasks import task

from selaras.apps.akun.queries import Pelaku, pelaku, pelaku_mesin
from selaras.apps.dasar.galat import RekamError
from selaras.apps.kerja.daftar import JENIS, HasilKerja, Tergantikan, Tugasan, tak_dikenal
from selaras.apps.kerja.models import Keadaan, Pekerjaan
from selaras.inti.paket.kesalahan import PaketError

SELANG_DENYUT = 10.0  # seconds
log = logging.getLogger("selaras.kerja")


@task
def kerjakan(pk: int) -> None:
    """Do the job if it still waits. Whatever goes wrong is said in the record, never raised."""
    satu = _ambil(pk)
    if satu is None:
        return  # handed out twice, or taken over meanwhile
    if satu.jenis not in JENIS:
        _akhiri(satu, Keadaan.GAGAL, galat=tak_dikenal(satu.nomor))
        return
    try:
        with _berdenyut(satu):
            hasil = JENIS[satu.jenis].kerjakan(_tugasan(satu))
    except Tergantikan:
        log.warning("pekerjaan %s diambil alih", satu.pk)
    except (RekamError, PaketError) as galat:
        _akhiri(satu, Keadaan.GAGAL, galat=str(galat))
    except Exception:
        log.exception("pekerjaan %s gagal", satu.pk)
        _akhiri(satu, Keadaan.GAGAL, galat=_kata_galat(satu))
    else:
        _akhiri(satu, Keadaan.SELESAI, hasil=hasil)


def _kata_galat(satu: Pekerjaan) -> str:
    return (
        "Terjadi kesalahan di pihak kami, sehingga pekerjaan ini berhenti. Ulangi sekali lagi; "
        f"bila berulang, sampaikan nomor pekerjaan ini ({satu.nomor}) dan waktunya kepada "
        "pengelola."
    )


def _ambil(pk: int) -> Pekerjaan | None:
    """The job, held by this run alone; None when it does not wait (any more)."""
    tanda, kini = uuid.uuid4().hex, timezone.now()
    diambil = Pekerjaan.objects.filter(pk=pk, keadaan=Keadaan.MENUNGGU).update(
        keadaan=Keadaan.BERJALAN, pelaksana=tanda, mulai=kini, denyut=kini, kabar="Dimulai",
        percobaan=F("percobaan") + 1,
    )  # fmt: skip
    if not diambil:
        return None
    return Pekerjaan.objects.select_related("tahun_laporan__opd").get(pk=pk)


def _tugasan(satu: Pekerjaan) -> Tugasan:
    scope = satu.tahun_laporan
    return Tugasan(
        _pelaku(satu), scope.opd.kode, scope.tahun, satu.nomor, satu.isi,
        lambda kabar, ke=0, dari=0: _kabari(satu, kabar, ke, dari),
    )  # fmt: skip


def _pelaku(satu: Pekerjaan) -> Pelaku:
    """Who asked, with the roles of today: a role that ended meanwhile permits nothing."""
    if satu.pengguna_id is None:
        return pelaku_mesin(satu.nama)
    return pelaku(satu.pengguna_id, satu.nama, timezone.localdate())


def _kabari(satu: Pekerjaan, kabar: str, ke: int, dari: int) -> None:
    if not _milik(satu).update(kabar=kabar, ke=ke, dari=dari, denyut=timezone.now()):
        raise Tergantikan


def _akhiri(
    satu: Pekerjaan, keadaan: Keadaan, *, hasil: HasilKerja | None = None, galat: str | None = None
) -> None:
    _milik(satu).update(
        keadaan=keadaan, galat=galat, selesai=timezone.now(), pelaksana=None,
        hasil=hasil.kalimat if hasil else None, alamat=hasil.alamat if hasil else None,
    )  # fmt: skip


def _milik(satu: Pekerjaan) -> Any:
    """The row while this run holds it; no row once another one does."""
    return Pekerjaan.objects.filter(pk=satu.pk, keadaan=Keadaan.BERJALAN, pelaksana=satu.pelaksana)


@contextmanager
def _berdenyut(satu: Pekerjaan) -> Iterator[None]:
    """Give signs of life while the work is done: a PDF takes longer than it can tell of."""
    berhenti = threading.Event()

    def denyut() -> None:
        try:
            while not berhenti.wait(SELANG_DENYUT):
                _milik(satu).update(denyut=timezone.now())
        except Exception:  # a sign that is missed is no fault of the work
            log.warning("tanda hidup pekerjaan %s terlewat", satu.pk, exc_info=True)
        finally:
            connection.close()

    utas = threading.Thread(target=denyut, name="selaras-denyut", daemon=True)
    utas.start()
    try:
        yield
    finally:
        berhenti.set()
        utas.join()
