"""Sizes of the page and of the text area; lengths in twentieths of a point unless said."""

from __future__ import annotations

from dataclasses import dataclass

F4_MM = (215.0, 330.0)
LEFT_MM = 30.0
OTHER_MM = 25.0
FOOTER_MM = 12.0

EMU_PER_MM = 36_000


def twips(mm: float) -> int:
    """Millimetres as twentieths of a point."""
    return round(mm * 1440 / 25.4)


def mm(length: int) -> float:
    """Twentieths of a point as millimetres."""
    return length * 25.4 / 1440


@dataclass(frozen=True)
class Page:
    """One orientation of the F4 sheet."""

    landscape: bool

    @property
    def size_mm(self) -> tuple[float, float]:
        return (F4_MM[1], F4_MM[0]) if self.landscape else F4_MM

    @property
    def text_width(self) -> int:
        """Width between the margins."""
        return twips(self.size_mm[0] - LEFT_MM - OTHER_MM)

    @property
    def text_height_mm(self) -> float:
        """Height between the margins in millimetres."""
        return self.size_mm[1] - 2 * OTHER_MM


PORTRAIT = Page(landscape=False)
LANDSCAPE = Page(landscape=True)
