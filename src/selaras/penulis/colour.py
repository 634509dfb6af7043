"""The document's colours and the darkening that keeps band words legible."""

from __future__ import annotations

import re
from functools import lru_cache

INK = "14213D"
TEAL = "0B6E69"
AMBER = "B7791F"
MUTED = "566073"
LINE = "CBD3DC"
GROUND = "F6F7F9"
HEAD_TINT = "E2EFEE"
ROW_TINTS = ("", "F4F6F9", "E8EDF3")
NOTE_TINT = "FDF7EC"

MINIMUM_CONTRAST = 4.5
_HEX = re.compile(r"#?([0-9A-Fa-f]{6})")


def hex_colour(colour: str) -> str:
    """``RRGGBB`` of ``#RRGGBB``; empty when ``colour`` is not a colour."""
    match = _HEX.fullmatch(colour)
    return match.group(1).upper() if match else ""


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two ``RRGGBB`` colours (WCAG 2.1, 1.4.3)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=256)
def legible(colour: str) -> str:
    """``RRGGBB``, as near to ``colour`` as reads at 4.5:1 on our strongest row tint."""
    current = hex_colour(colour) or INK
    while contrast(current, ROW_TINTS[2]) < MINIMUM_CONTRAST:
        channels = (int(current[i : i + 2], 16) for i in (0, 2, 4))
        current = "".join(f"{int(c * 0.95):02X}" for c in channels)
    return current
