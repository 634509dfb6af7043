"""Where the cells of a table stand: spans laid out over columns and rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selaras.inti.dokumen.pohon import BarisTabel, Sel, Tabel

Placed = list[tuple[int, Sel | None]]
WHOLE_GROUP = 4  # rows that one cell spans; so many stay on one page


def place_rows(tabel: Tabel, rows: Sequence[Sequence[Sel]]) -> Iterator[Placed]:
    """Each row's cells with their first column; ``None`` continues a cell from above.

    A continued place appears once per spanning cell, at its first column. Raises ``ValueError``
    when a row's cells do not fill the columns exactly.
    """
    columns = len(tabel.lebar)
    open_spans: dict[int, tuple[int, int]] = {}  # first column: rows left, columns
    for number, cells in enumerate(rows, start=1):
        placed: Placed = []
        column, waiting = 0, iter(cells)
        while column < columns:
            if column in open_spans:
                placed.append((column, None))
                column += open_spans[column][1]
                continue
            sel = next(waiting, None)
            if sel is None:
                raise ValueError(_misfit(tabel, number, "kurang"))
            placed.append((column, sel))
            column += sel.lebar
        if column > columns or next(waiting, None) is not None:
            raise ValueError(_misfit(tabel, number, "lebih"))
        yield placed
        open_spans = _carry(open_spans, placed)


def _carry(open_spans: dict[int, tuple[int, int]], placed: Placed) -> dict[int, tuple[int, int]]:
    carried: dict[int, tuple[int, int]] = {}
    for column, sel in placed:
        left, wide = open_spans[column] if sel is None else (sel.tinggi, sel.lebar)
        if left > 1:
            carried[column] = (left - 1, wide)
    return carried


def free_breaks(rows: Sequence[BarisTabel]) -> frozenset[int]:
    """The rows of long groups after which a page may end, although a cell spans beyond them.

    Kept whole, a group of many rows would leave a third of a page empty before it. Two rows of it
    stay together where it begins and where it ends.
    """
    free: set[int] = set()
    for start, row in enumerate(rows):
        height = max((sel.tinggi for sel in row.sel), default=1)
        if height > WHOLE_GROUP:
            free.update(range(start + 1, start + height - 2))
    return frozenset(free)


def _misfit(tabel: Tabel, number: int, how: str) -> str:
    return (
        f"Tabel {tabel.id!r}, baris ke-{number}: sel {how} dari {len(tabel.lebar)} kolom "
        "(perhatikan lebar dan tinggi sel gabungan)."
    )
