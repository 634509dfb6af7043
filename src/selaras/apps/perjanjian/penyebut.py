"""The stored files that agreements name."""

from __future__ import annotations

from collections.abc import Iterable

from selaras.apps.bukti.penyebut import penyebut
from selaras.apps.perjanjian.models import NaskahBertanda


@penyebut
def naskah_bertanda() -> Iterable[str]:
    """Scans of signed agreements."""
    return NaskahBertanda.objects.values_list("sidik", flat=True)
