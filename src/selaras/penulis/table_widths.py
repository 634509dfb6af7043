"""Column widths in twips: the given proportions, widened where a figure or word would break."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from selaras.inti.dokumen.pohon import Angka, BarisBaru, Pita, Rujukan, Sebaris, Sel, Tabel, Teks
from selaras.penulis.table_grid import place_rows
from selaras.penulis.unbroken import unbroken

CELL_PADDING = 70  # left and right each
INDENT_STEP = 170  # one level of the tree
LONGEST_SHARE = 0.3  # of the table; a longer word may break

_NARROW, _WIDE = set("iljtfrI.,:;'|!()[]- \u00a0"), set("mwMW%—…")


@lru_cache(maxsize=20_000)
def text_width(content: str, size: float, bold: bool) -> int:
    """Estimated width in Carlito at ``size`` points; on the wide side."""
    ems = sum(_ems(character) for character in content)
    return round(ems * size * 20 * (1.06 if bold else 1.0))


def _ems(character: str) -> float:
    if character.isdigit():
        return 0.507
    if character in _NARROW:
        return 0.32
    if character in _WIDE:
        return 0.87
    return 0.62 if character.isupper() else 0.53


def column_widths(tabel: Tabel, total: int, size: float) -> tuple[int, ...]:
    """One width per column, together exactly ``total``.

    A column is never narrower than its longest unbreakable piece, as far as the others have room.
    Raises ``ValueError`` for a table without columns or with a width that is not positive.
    """
    if not tabel.lebar or min(tabel.lebar) <= 0:
        raise ValueError(f"Tabel {tabel.id!r}: setiap kolom perlu lebar lebih dari nol.")
    share = total / sum(tabel.lebar)
    wished = [width * share for width in tabel.lebar]
    least = _within(_least_widths(tabel, total, size), total)
    wanted = [max(wish, low) for wish, low in zip(wished, least, strict=True)]
    surplus = sum(wanted) - total
    slack = [want - low for want, low in zip(wanted, least, strict=True)]
    room = sum(slack)
    if surplus > 0 and room > 0:
        part = min(1.0, surplus / room)
        wanted = [want - gap * part for want, gap in zip(wanted, slack, strict=True)]
    return _whole(wanted, total)


def _within(least: list[float], total: int) -> list[float]:
    """Only the widest columns give way when all together need more than ``total``: a long word
    may break, the figure in a narrow column beside it may not."""
    left, narrow = float(total), sorted(least)
    while narrow and narrow[0] * len(narrow) <= left:
        left -= narrow.pop(0)
    limit = left / len(narrow) if narrow else 0.0
    return [min(width, limit) for width in least] if narrow else least


def _whole(widths: Sequence[float], total: int) -> tuple[int, ...]:
    """Rounded, scaled to ``total``; what rounding leaves goes to the widest column."""
    factor = total / sum(widths)
    rounded = [round(width * factor) for width in widths]
    rounded[rounded.index(max(rounded))] += total - sum(rounded)
    return tuple(rounded)


def _least_widths(tabel: Tabel, total: int, size: float) -> list[float]:
    least = [0.0] * len(tabel.lebar)
    longest = total * LONGEST_SHARE
    for column, sel, bold in _single_cells(tabel):
        needed = _cell_width(sel, size, bold or sel.tebal)
        least[column] = max(least[column], min(needed, longest))
    return least


def _single_cells(tabel: Tabel) -> Iterator[tuple[int, Sel, bool]]:
    """Cells of one column with that column and whether their row prints bold."""
    for rows, is_head in ((tabel.kepala, True), (tabel.badan, False)):
        for placed in place_rows(tabel, [baris.sel for baris in rows]):
            for column, sel in placed:
                if sel is not None and sel.lebar == 1:
                    yield column, sel, is_head


def _cell_width(sel: Sel, size: float, bold: bool) -> float:
    pieces = (piece for node in sel.isi for piece in _pieces(node))
    widest = max((text_width(piece, size, bold) for piece in pieces), default=0)
    return widest + 2 * CELL_PADDING + sel.inden * INDENT_STEP


def _pieces(node: Sebaris) -> list[str]:
    """What a line can not break inside."""
    match node:
        case Teks():
            return re.split(r"[ \t\r\n]+|(?<=-)|(?<=[A-Za-z]/)", node.isi)
        case Angka():
            return unbroken(node.isi).split(" ")
        case Pita():
            first, *rest = node.nama.split() or [""]
            return [f"W {first}", *rest]
        case Rujukan() | BarisBaru():
            return []
