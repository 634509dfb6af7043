"""How a sheet is named in an address."""

from __future__ import annotations

KANTOR = "-"  # the sheet of what belongs to no unit


def unit_alamat(alamat: str) -> str:
    """The unit that an address names; empty for the office itself."""
    return "" if alamat == KANTOR else alamat
