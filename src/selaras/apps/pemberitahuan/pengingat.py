"""``selaras ingatkan``: what every app reminds of, put into inboxes and sent, each thing once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from selaras.apps.pemberitahuan.kabar import Pengingat
from selaras.apps.pemberitahuan.services import beri_tahu
from selaras.apps.pemberitahuan.surat import HasilKirim, kirim_surat
from selaras.apps.pengumpulan.kabar import ingatkan_lembar
from selaras.apps.tenggat.kabar import ingatkan_tenggat

# An app that reminds of days adds its function here.
PENGINGAT: tuple[Pengingat, ...] = (ingatkan_lembar, ingatkan_tenggat)


@dataclass(frozen=True)
class HasilIngat:
    """What one run did."""

    baru: int
    surat: HasilKirim


def ingatkan(hari: date) -> HasilIngat:
    """Remind everybody of that day's things and send the letters that wait."""
    baru = sum(beri_tahu(satu(hari)) for satu in PENGINGAT)
    return HasilIngat(baru, kirim_surat(timezone.now))
