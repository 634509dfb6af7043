"""Data tables: repeated tinted head, thin lines, fixed widths, notes and source below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from selaras.inti.dokumen.pohon import Angka, BarisTabel, Rata, Sel, Tabel, Teks
from selaras.penulis.colour import HEAD_TINT, ROW_TINTS, hex_colour
from selaras.penulis.docx.context import Context
from selaras.penulis.docx.fields import run
from selaras.penulis.docx.inline import runs
from selaras.penulis.docx.paragraphs import SPACER, paragraph, styled, table_caption
from selaras.penulis.docx.props import paragraph_props
from selaras.penulis.docx.styles import SMALL_TABLE_POINTS, TABLE_POINTS
from selaras.penulis.docx.xml import EMPTY, Xml, element, join, value
from selaras.penulis.kata_baku import baris_sumber
from selaras.penulis.table_grid import Placed, free_breaks, place_rows
from selaras.penulis.table_widths import CELL_PADDING, INDENT_STEP, column_widths, text_width

_STYLE_TAIL = {Rata.KIRI: "", Rata.TENGAH: "Tengah", Rata.KANAN: "Angka"}
_HEAD_ROW = Xml("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
_BODY_ROW = Xml("<w:trPr><w:cantSplit/></w:trPr>")
_SHORT_TABLE = 7  # rows; one this short stays on one page
_MOST_LINES = 30  # a taller row may break: Word cuts off what does not fit on one page


@dataclass(frozen=True)
class _Row:
    """What all cells of a row share."""

    is_head: bool
    small: bool
    tint: str
    bold: bool
    keep_next: bool
    may_break: bool


def table(tabel: Tabel, ctx: Context) -> Xml:
    """Caption, table, notes, source; a paragraph always ends it.

    Raises ``ValueError`` when the cells of a row do not fill the columns.
    """
    if not tabel.kepala and not tabel.badan:
        return table_caption(tabel, ctx)  # Word refuses a table without rows
    size = SMALL_TABLE_POINTS if tabel.kecil else TABLE_POINTS
    widths = column_widths(tabel, ctx.page.text_width, size)
    grid = element("w:tblGrid", None, *(element("w:gridCol", {"w:w": w}) for w in widths))
    notes = _notes(tabel, ctx)
    rows = [
        *_rows(tabel, tabel.kepala, widths, ctx, is_head=True, held=False),
        *_rows(tabel, tabel.badan, widths, ctx, is_head=False, held=bool(notes)),
    ]
    drawn = Xml(f"<w:tbl>{_properties(tabel, widths)}{grid}{join(rows)}</w:tbl>")
    return join((table_caption(tabel, ctx), drawn, notes or SPACER))


def _properties(tabel: Tabel, widths: Sequence[int]) -> Xml:
    look = {
        "w:val": "0420", "w:firstRow": 1, "w:lastRow": 0, "w:firstColumn": 0,
        "w:lastColumn": 0, "w:noHBand": 1, "w:noVBand": 1,
    }  # fmt: skip
    return element(
        "w:tblPr",
        None,
        value("w:tblStyle", "TabelSelaras"),
        element("w:tblW", {"w:w": sum(widths), "w:type": "dxa"}),
        element("w:tblLayout", {"w:type": "fixed"}),
        element("w:tblLook", look),
        value("w:tblCaption", tabel.judul) if tabel.judul else EMPTY,
    )


def _notes(tabel: Tabel, ctx: Context) -> Xml:
    lines = [runs(note, ctx) for note in tabel.catatan]
    last = len(lines) - 1
    written = [
        styled("Sumber", line, keep_next=number < last or bool(tabel.sumber))
        for number, line in enumerate(lines)
    ]
    if tabel.sumber:
        written.append(styled("Sumber", run(baris_sumber(tabel.sumber))))
    return join((*written, SPACER)) if written else EMPTY


def _rows(
    tabel: Tabel,
    rows: Sequence[BarisTabel],
    widths: Sequence[int],
    ctx: Context,
    *,
    is_head: bool,
    held: bool,
) -> list[Xml]:
    """Rows of head or body; ``held`` ties the last one to the notes that follow."""
    written = []
    free: frozenset[int] = frozenset() if len(rows) <= _SHORT_TABLE else free_breaks(rows)
    for number, placed in enumerate(place_rows(tabel, [baris.sel for baris in rows])):
        is_tall = _is_tall(placed, widths, SMALL_TABLE_POINTS if tabel.kecil else TABLE_POINTS)
        look = _Row(
            is_head=is_head,
            small=tabel.kecil,
            tint=HEAD_TINT if is_head else ROW_TINTS[max(0, min(rows[number].tekanan, 2))],
            bold=rows[number].tekanan >= 2,
            keep_next=not is_tall and (is_head or _keeps_next(rows, number, held, free)),
            may_break=is_tall,
        )
        written.append(_row(placed, widths, look, ctx))
    return written


def _keeps_next(rows: Sequence[BarisTabel], number: int, held: bool, free: frozenset[int]) -> bool:
    """Short tables stay whole; no page starts or ends with a single row of a longer one, and
    none ends with the row that heads a group."""
    last = len(rows) - 1
    if number == last:
        return held
    if number in free:
        return False
    heads_group = rows[number].tekanan > rows[number + 1].tekanan
    at_an_end = number in (0, last - 1)
    return rows[number].satukan or heads_group or at_an_end or len(rows) <= _SHORT_TABLE


def _is_tall(placed: Placed, widths: Sequence[int], size: float) -> bool:
    for column, sel in placed:
        if sel is None:
            continue
        words = "".join(node.isi for node in sel.isi if isinstance(node, Teks | Angka))
        if len(words) > _MOST_LINES:  # below that it can not be tall, however narrow
            inner = max(1, sum(widths[column : column + sel.lebar]) - 2 * CELL_PADDING)
            if text_width(words, size, False) > _MOST_LINES * inner:
                return True
    return False


def _row(placed: Placed, widths: Sequence[int], look: _Row, ctx: Context) -> Xml:
    cells = []
    starts = [column for column, _ in placed] + [len(widths)]
    for (column, sel), end in zip(placed, starts[1:], strict=True):
        cells.append(_cell(sel, sum(widths[column:end]), end - column, look, ctx))
    return Xml(f"<w:tr>{_row_props(look)}{join(cells)}</w:tr>")


def _row_props(look: _Row) -> Xml:
    if look.may_break:
        return EMPTY  # a head as tall as the page can not be repeated either
    return _HEAD_ROW if look.is_head else _BODY_ROW


def _cell(sel: Sel | None, width: int, columns: int, look: _Row, ctx: Context) -> Xml:
    if sel is None:
        props = _cell_props(width, columns, "continue", look.tint, look.is_head)
        return Xml(f"<w:tc>{props}{_paragraph(_EMPTY_CELL, look, EMPTY)}</w:tc>")
    merge = "restart" if sel.tinggi > 1 else ""
    tint = hex_colour(sel.latar) or look.tint
    props = _cell_props(width, columns, merge, tint, look.is_head)
    content = runs(sel.isi, ctx, bold=sel.tebal or look.bold)
    return Xml(f"<w:tc>{props}{_paragraph(sel, look, content)}</w:tc>")


_EMPTY_CELL = Sel()


def _paragraph(sel: Sel, look: _Row, content: Xml) -> Xml:
    stem = "KepalaTabel" if look.is_head else "IsiTabel"
    style = f"{stem}{_STYLE_TAIL[sel.rata]}{'Kecil' if look.small else ''}"
    left = sel.inden * INDENT_STEP
    return paragraph(paragraph_props(style, keep_next=look.keep_next, left=left), content)


@lru_cache(maxsize=4_096)
def _cell_props(width: int, columns: int, merge: str, tint: str, is_head: bool) -> Xml:
    return element(
        "w:tcPr",
        None,
        element("w:tcW", {"w:w": width, "w:type": "dxa"}),
        value("w:gridSpan", columns) if columns > 1 else EMPTY,
        value("w:vMerge", merge) if merge else EMPTY,
        shading(tint),
        value("w:vAlign", "center") if is_head else EMPTY,
    )


def shading(colour: str) -> Xml:
    """A plain background of colour ``RRGGBB``, or none."""
    if not colour:
        return EMPTY
    return element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": colour})
