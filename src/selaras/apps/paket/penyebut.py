"""The stored files that uploads of packages name."""

from __future__ import annotations

from collections.abc import Iterable

from selaras.apps.bukti.penyebut import penyebut
from selaras.apps.paket.models import Unggahan


@penyebut
def unggahan() -> Iterable[str]:
    """Packages that were sent from a browser."""
    return Unggahan.objects.values_list("sidik", flat=True)
