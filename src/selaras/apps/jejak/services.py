"""The only writer of the trail."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F

from selaras.apps.jejak.models import Jejak
from selaras.apps.organisasi.models import TahunLaporan


@dataclass(frozen=True)
class Catatan:
    """What happened to one thing; ``lama`` and ``baru`` are JSON values, None for "was not"."""

    tindakan: str
    jenis: str
    kunci: str
    lama: Any = None
    baru: Any = None
    alasan: str | None = None


def catat(
    catatan: Iterable[Catatan],
    *,
    nama: str,
    pengguna_id: int | None,
    opd_id: int | None = None,
    tahun: int | None = None,
    sumber: str,
) -> None:
    """Write entries of the trail, in the transaction of the change that they tell of.

    What concerns an office and year raises its ``gerak``: pages that show more than the snapshot
    are made anew then, and only then.
    """
    Jejak.objects.bulk_create(
        Jejak(
            pengguna_id=pengguna_id, nama=nama, opd_id=opd_id, tahun=tahun, sumber=sumber,
            tindakan=c.tindakan, jenis=c.jenis, kunci=c.kunci,
            lama=c.lama, baru=c.baru, alasan=c.alasan,
        )
        for c in catatan
    )  # fmt: skip
    if opd_id is not None and tahun is not None:
        milik = TahunLaporan.objects.filter(opd_id=opd_id, tahun=tahun)
        milik.update(gerak=F("gerak") + 1)
