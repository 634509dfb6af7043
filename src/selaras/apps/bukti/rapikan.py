"""Throwing away stored bytes that nobody names; safe to repeat and beside running uploads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction

from selaras.apps.bukti.models import Berkas
from selaras.apps.bukti.penyebut import masih_disebut
from selaras.apps.bukti.services import kunci_simpanan, letak_berkas
from selaras.apps.dasar.berkas_utuh import AWALAN_SEMENTARA


class _MasihMuda(Exception):
    """Somebody stored the same bytes again meanwhile."""


def buang_tak_disebut(calon: Iterable[str], batas: datetime) -> int:
    """Throw away those of these files that nobody names, and whatever a refused package or a run
    that was cut off left behind; how many files went.

    What was stored after ``batas`` stays: its rows may be on the way.
    """
    semua = {*calon, *_tanpa_baris(batas)}
    disebut = masih_disebut() if semua else set()
    return sum(_buang(sidik, batas) for sidik in sorted(semua - disebut)) + _buang_naskah(batas)


def _buang(sidik: str, batas: datetime) -> bool:
    letak = letak_berkas(sidik)
    try:
        with transaction.atomic():
            Berkas.objects.filter(sidik=sidik).delete()
            with kunci_simpanan():  # whoever stores it again makes it young first, see simpan_isi
                if letak.is_file() and not _tua(letak, batas):
                    raise _MasihMuda
                letak.unlink(missing_ok=True)
    except _MasihMuda:
        return False
    return True


def _tanpa_baris(batas: datetime) -> set[str]:
    """Old files of the store that no row of ``Berkas`` knows."""
    ada = {b.name for b in _isi("??/*") if len(b.name) == 64 and _tua(b, batas)}
    return ada - set(Berkas.objects.values_list("sidik", flat=True)) if ada else ada


def _buang_naskah(batas: datetime) -> int:
    """Delete the drafts of files whose writer died."""
    tua = [b for b in _isi(f"??/{AWALAN_SEMENTARA}*") if _tua(b, batas)]
    for satu in tua:
        satu.unlink(missing_ok=True)
    return len(tua)


def _isi(pola: str) -> Iterator[Path]:
    return Path(settings.SELARAS_BERKAS).glob(pola)


def _tua(letak: Path, batas: datetime) -> bool:
    with suppress(FileNotFoundError):  # another run tidies up too
        return letak.stat().st_mtime < batas.timestamp()
    return False
