"""Why a definition is changed and since which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Sebab:
    """The reason, empty when none was said, and the day from which the change holds.

    A day that was not said is today; only an active year keeps it.
    """

    alasan: str = ""
    berlaku: date | None = None


TANPA_SEBAB = Sebab()
