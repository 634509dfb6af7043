"""The stored files that packages on their way in or out name."""

from __future__ import annotations

from collections.abc import Iterable

from selaras.apps.bukti.penyebut import penyebut
from selaras.apps.paket.models import PaketSiap, Unggahan


@penyebut
def unggahan() -> Iterable[str]:
    """Packages that were sent from a browser."""
    return Unggahan.objects.values_list("sidik", flat=True)


@penyebut
def paket_siap() -> Iterable[str]:
    """Packages that were put together to be taken along."""
    return PaketSiap.objects.values_list("sidik", flat=True)
