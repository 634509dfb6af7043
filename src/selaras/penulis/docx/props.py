"""Properties of paragraphs and runs, children in the order that the schema demands."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from selaras.penulis.docx.xml import EMPTY, Xml, element, join, value


@lru_cache(maxsize=4_096)
def paragraph_props(
    style: str = "",
    *,
    keep_next: bool = False,
    keep_lines: bool = False,
    page_break: bool | None = False,
    numbering: int = 0,
    border: Xml = EMPTY,
    tabs: Xml = EMPTY,
    before: int | None = None,
    after: int | None = None,
    line: int | None = None,
    exact: bool = False,
    left: int = 0,
    hanging: int = 0,
    right: int = 0,
    contextual: bool = False,
    align: str = "",
    outline: int | None = None,
) -> Xml:
    """``w:pPr``, or nothing when nothing is set. Lengths in twips, ``line`` in 240ths of a line
    (in twips when ``exact``), ``numbering`` is the id of a list."""
    spacing: dict[str, str | int] = {}
    if before is not None:
        spacing["w:before"] = before
    if after is not None:
        spacing["w:after"] = after
    if line is not None:
        spacing |= {"w:line": line, "w:lineRule": "exact" if exact else "auto"}
    indent: dict[str, str | int] = {}
    if left or hanging:
        indent["w:left"] = left
    if right:
        indent["w:right"] = right
    if hanging:
        indent["w:hanging"] = hanging
    children = (
        value("w:pStyle", style) if style else EMPTY,
        element("w:keepNext") if keep_next else EMPTY,
        element("w:keepLines") if keep_lines else EMPTY,
        _page_break(page_break),
        _numbering(numbering) if numbering else EMPTY,
        border,
        tabs,
        element("w:spacing", spacing) if spacing else EMPTY,
        element("w:ind", indent) if indent else EMPTY,
        element("w:contextualSpacing") if contextual else EMPTY,
        value("w:jc", align) if align else EMPTY,
        value("w:outlineLvl", outline) if outline is not None else EMPTY,
    )
    inner = join(children)
    return element("w:pPr", None, inner) if inner else EMPTY


def _page_break(wanted: bool | None) -> Xml:
    """A page break before, none of its own, or (None) also none that the style has."""
    if wanted is None:
        return element("w:pageBreakBefore", {"w:val": "0"})
    return element("w:pageBreakBefore") if wanted else EMPTY


def _numbering(number: int) -> Xml:
    return element("w:numPr", None, value("w:ilvl", 0), value("w:numId", number))


@lru_cache(maxsize=4_096)
def run_props(
    style: str = "",
    *,
    font: str = "",
    bold: bool = False,
    italic: bool = False,
    colour: str = "",
    spacing: int = 0,
    size: float = 0.0,
    underline: bool = False,
) -> Xml:
    """``w:rPr``, or nothing when nothing is set. ``size`` in points, ``spacing`` in twips."""
    fonts = {f"w:{slot}": font for slot in ("ascii", "hAnsi", "eastAsia", "cs")}
    half_points = round(size * 2)
    children = (
        value("w:rStyle", style) if style else EMPTY,
        element("w:rFonts", fonts) if font else EMPTY,
        join((element("w:b"), element("w:bCs"))) if bold else EMPTY,
        join((element("w:i"), element("w:iCs"))) if italic else EMPTY,
        value("w:color", colour) if colour else EMPTY,
        value("w:spacing", spacing) if spacing else EMPTY,
        join((value("w:sz", half_points), value("w:szCs", half_points))) if size else EMPTY,
        value("w:u", "single") if underline else EMPTY,
    )
    inner = join(children)
    return element("w:rPr", None, inner) if inner else EMPTY


Line = tuple[str, int, str]  # kind, eighths of a point, colour


def borders(tag: str, sides: Mapping[str, Line], space: int = 0) -> Xml:
    """A border element such as ``w:pBdr`` with lines on the named sides.

    ``space`` is the distance of a paragraph's border from its text in points, at most 31.
    """
    order = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = [
        element(
            f"w:{side}",
            {"w:val": line, "w:sz": size, "w:space": space, "w:color": colour},
        )
        for side in order
        if side in sides
        for line, size, colour in [sides[side]]
    ]
    return element(tag, None, *lines)


def right_tab(position: int, leader: str = "none", *, instead_of: int = 0) -> Xml:
    """One right-aligned tab stop at ``position`` twips; ``instead_of`` clears the style's own."""
    stop = {"w:val": "right", "w:leader": leader, "w:pos": position}
    cleared = element("w:tab", {"w:val": "clear", "w:pos": instead_of}) if instead_of else EMPTY
    return element("w:tabs", None, cleared, element("w:tab", stop))
