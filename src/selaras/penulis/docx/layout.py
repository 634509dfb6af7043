"""Tables that only place things (no data in rows and columns): cells side by side."""

from __future__ import annotations

from collections.abc import Sequence

from selaras.penulis.docx.props import Line, borders
from selaras.penulis.docx.tables import shading
from selaras.penulis.docx.xml import EMPTY, Xml, element, join, value

_ROW = Xml("<w:trPr><w:cantSplit/></w:trPr>")


def layout_table(
    widths: Sequence[int],
    rows: Sequence[Sequence[Xml]],
    *,
    lines: Xml = EMPTY,
    fill: str = "",
    padding: int = 0,
    align: str = "",
    middle: bool = True,
) -> Xml:
    """``rows`` of cell contents (whole paragraphs); ``lines`` is a ``w:tblBorders``.

    Lengths in twips. Without ``lines`` nothing is drawn; ``middle`` centres cells vertically.
    """
    grid = element("w:tblGrid", None, *(element("w:gridCol", {"w:w": w}) for w in widths))
    properties = element(
        "w:tblPr",
        None,
        element("w:tblW", {"w:w": sum(widths), "w:type": "dxa"}),
        value("w:jc", align) if align else EMPTY,
        lines,
        element("w:tblLayout", {"w:type": "fixed"}),
        _margins(padding),
        element("w:tblLook", {"w:val": "0000", "w:firstRow": 0, "w:noHBand": 1, "w:noVBand": 1}),
    )
    body = join(_row(row, widths, fill, middle) for row in rows)
    return Xml(f"<w:tbl>{properties}{grid}{body}</w:tbl>")


def _margins(padding: int) -> Xml:
    sides = (("top", padding // 2), ("left", padding), ("bottom", padding // 2), ("right", padding))
    return element(
        "w:tblCellMar",
        None,
        *(element(f"w:{side}", {"w:w": width, "w:type": "dxa"}) for side, width in sides),
    )


def _row(row: Sequence[Xml], widths: Sequence[int], fill: str, middle: bool) -> Xml:
    place = value("w:vAlign", "center" if middle else "top")
    cells = []
    for content, width in zip(row, widths, strict=True):
        size = element("w:tcW", {"w:w": width, "w:type": "dxa"})
        props = element("w:tcPr", None, size, shading(fill), place)
        cells.append(Xml(f"<w:tc>{props}{content}</w:tc>"))
    return Xml(f"<w:tr>{_ROW}{join(cells)}</w:tr>")


def box_lines(colour: str, **sides: Line) -> Xml:
    """Thin lines of ``colour`` on four sides; ``sides`` replace or add single ones."""
    thin = ("single", 4, colour)
    around = dict.fromkeys(("top", "left", "bottom", "right"), thin)
    return borders("w:tblBorders", around | sides)
