"""The stored files that written reports and kept snapshots name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from selaras.apps.bukti.penyebut import penyebut
from selaras.apps.laporan.models import LaporanTerbit, PotretTersimpan

SIDIK = re.compile(r"\b[0-9a-f]{64}\b")


@penyebut
def versi() -> Iterable[str]:
    """The files of every version of a report."""
    for berkas in LaporanTerbit.objects.values_list("berkas", flat=True).iterator():
        yield from berkas.values()


@penyebut
def potret_tersimpan() -> Iterable[str]:
    """Whatever reads like a digest in a kept snapshot; one at a time, they are large."""
    for isi in PotretTersimpan.objects.values_list("isi", flat=True).iterator(chunk_size=1):
        yield from SIDIK.findall(isi)
