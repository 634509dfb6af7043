"""Figure tiles, framed notes and the frame of a photograph that is not there."""

from __future__ import annotations

from collections.abc import Sequence

from selaras.inti.dokumen.pohon import AngkaBesar, DeretAngka, Kotak
from selaras.penulis.colour import AMBER, GROUND, LINE, NOTE_TINT
from selaras.penulis.docx.context import Context
from selaras.penulis.docx.fields import run
from selaras.penulis.docx.inline import band, figure, runs
from selaras.penulis.docx.layout import box_lines, layout_table
from selaras.penulis.docx.paragraphs import SPACER, styled
from selaras.penulis.docx.xml import EMPTY, Xml, join

TILES_A_ROW = 4
LONGEST_TILE = 12  # characters in the large size


def tiles(deret: DeretAngka, ctx: Context) -> Xml:
    """Tiles of equal width, at most four in a row, rows as even as they get."""
    if not deret.butir:
        return EMPTY
    rows = -(-len(deret.butir) // TILES_A_ROW)
    columns = -(-len(deret.butir) // rows)
    cells = [_tile(butir, ctx) for butir in deret.butir]
    cells += [styled("LabelAngka", EMPTY)] * (rows * columns - len(cells))
    table = layout_table(
        equal_widths(ctx.page.text_width, columns),
        [cells[start : start + columns] for start in range(0, len(cells), columns)],
        lines=box_lines(LINE, insideH=("single", 4, LINE), insideV=("single", 4, LINE)),
        fill=GROUND,
        padding=160,
    )
    return join((table, SPACER))


def _tile(butir: AngkaBesar, ctx: Context) -> Xml:
    is_long = len(butir.angka.isi) > LONGEST_TILE
    lines = [
        styled(
            "AngkaBesarPanjang" if is_long else "AngkaBesar", figure(butir.angka), keep_next=True
        ),
        styled("LabelAngka", run(butir.label), keep_next=butir.pita is not None),
    ]
    if butir.pita is not None:
        lines.append(styled("LabelAngka", band(butir.pita, ctx)))
    return join(lines)


def note(kotak: Kotak, ctx: Context) -> Xml:
    """A note on a warm ground with an amber bar at its left."""
    lines = [styled("IsiKotak", runs(item, ctx)) for item in kotak.isi]
    if kotak.judul:
        lines.insert(0, styled("JudulKotak", run(kotak.judul), keep_next=bool(kotak.isi)))
    table = layout_table(
        (ctx.page.text_width,),
        ((join(lines) or styled("IsiKotak", EMPTY),),),
        lines=box_lines("EADFC8", left=("single", 24, AMBER)),
        fill=NOTE_TINT,
        padding=170,
    )
    return join((table, SPACER))


def photo_frame(words: str) -> Xml:
    """A dashed frame where a photograph belongs. A bordered paragraph and no table, because
    LibreOffice does not keep a table with the caption that follows."""
    return styled("FotoKosong", run(words))


def equal_widths(total: int, columns: int) -> Sequence[int]:
    """``total`` in equal parts; the last takes what rounding leaves."""
    width = total // columns
    return (*[width] * (columns - 1), total - width * (columns - 1))
