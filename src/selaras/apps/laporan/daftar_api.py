"""A list of an office's year for the API: from the snapshot, in parts, 304 where nothing moved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse

from selaras.apps.akun.api import pemanggil
from selaras.apps.dasar.api import Potongan, belum_berubah, potong
from selaras.apps.dasar.rupa import rupa
from selaras.apps.laporan.queries import pengukuran_tahun
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.inti.ukur import Pengukuran


def daftar_tahun(
    request: HttpRequest,
    jawaban: HttpResponse,
    opd: str,
    tahun: int,
    bagian: Potongan,
    semua: Callable[[Pengukuran], Sequence[Any]],
    bentuk: Callable[[Any], Any] = lambda satu: satu,
) -> Any:
    """The wanted part of ``semua``, each row as ``bentuk`` gives it.

    The ETag names revision and code: measured figures change with either. Raises DiLuarLingkup,
    OPDTidakAda, TahunTidakAda.
    """
    scope = tahun_laporan(pemanggil(request).lingkup, opd, tahun)
    tanda = f"{scope.pk}-{scope.revisi}-{scope.diubah.timestamp():.6f}-{rupa()}"
    if tetap := belum_berubah(request, jawaban, tanda):
        return tetap
    satu = potong(semua(pengukuran_tahun(scope)), bagian)
    return {**satu, "revisi": scope.revisi, "isi": [bentuk(b) for b in satu["isi"]]}
