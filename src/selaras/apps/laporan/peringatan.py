"""What to look at before a report leaves the house, as sentences for its user."""

from __future__ import annotations

from selaras.apps.laporan.aksara import peringatan_aksara
from selaras.apps.laporan.naskah import lakin
from selaras.inti.naskah.tempat import peringatan_paragraf
from selaras.inti.ukur import Pengukuran


def peringatan_lakin(p: Pengukuran) -> tuple[str, ...]:
    """Own words that are stale or have no place, and characters that no font has."""
    return (
        *peringatan_paragraf(p.laporan, lakin(p)),
        *(satu.kalimat for satu in peringatan_aksara(p)),
    )
