"""A printed figure is one piece: it never breaks over a line, words in its place may."""

from __future__ import annotations

NBSP = "\u00a0"
LONGEST_FIGURE = 24  # characters, enough for "Rp1.234.567.890.123,00"


def is_figure(printed: str) -> bool:
    """Whether this is a figure, not words such as "belum diisi" or a sentence that holds one."""
    return len(printed) <= LONGEST_FIGURE and any(map(str.isdigit, printed))


def unbroken(printed: str) -> str:
    """``printed`` with spaces that hold a figure together."""
    return printed.replace(" ", NBSP) if is_figure(printed) else printed
