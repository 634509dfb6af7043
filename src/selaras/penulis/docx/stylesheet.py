"""``styles.xml``: the styles of ``styles.py`` with Word's defaults, bands and the table style."""

from __future__ import annotations

from collections.abc import Mapping

from selaras.inti.dokumen.pohon import Pita
from selaras.penulis.colour import INK, LINE, legible
from selaras.penulis.docx.props import borders, paragraph_props, run_props
from selaras.penulis.docx.styles import Style, all_styles
from selaras.penulis.docx.xml import EMPTY, NAMESPACES, Xml, element, part, value
from selaras.penulis.table_widths import CELL_PADDING

FONT = "Calibri"  # what offices have; Carlito, which the PDF uses, is as wide letter by letter
LANGUAGE = "id-ID"
BODY_POINTS = 11.0
LINE_240THS = (
    268  # 15 points from line to line, as in the PDF: Calibri alone takes 1.22 of its size
)


def _xml(style: Style) -> Xml:
    attrs: dict[str, str | int] = {"w:type": style.kind, "w:styleId": style.id}
    if style.name == style.name.title() and style.name not in _BUILT_IN:
        attrs["w:customStyle"] = 1
    base = style.based if style.kind == "paragraph" else "DefaultParagraphFont"
    return element(
        "w:style",
        attrs,
        value("w:name", style.name),
        value("w:basedOn", base),
        value("w:next", style.following) if style.following else EMPTY,
        value("w:uiPriority", 9 if style.quick else 99),
        element("w:qFormat") if style.quick else EMPTY,
        style.paragraph,
        style.run,
    )


_BUILT_IN = {"Title", "Subtitle", "Body Text", "List Bullet", "List Number", "TOC Heading"}


def stylesheet() -> bytes:
    """``styles.xml`` without the band styles, which depend on the document."""
    return part(
        "w:styles", _defaults(), _latent(), *_basic(), *map(_xml, all_styles()), _table_style()
    )


def band_styles(bands: Mapping[Pita, str]) -> list[bytes]:
    """One character style per band: bold, in the band's colour made legible."""
    written = []
    taken: set[str] = set()
    for pita, name in bands.items():
        looks = run_props(bold=True, colour=legible(pita.warna))
        label = f"Pita {pita.nama}".replace(",", " ").title()  # a comma would begin an alias
        if label in taken:  # two scales may use one word; Word wants names unique
            label = f"{label} {name}"
        taken.add(label)
        style = Style(name, label, run=looks, kind="character", quick=False)
        xml = _xml(style).replace("<w:style ", f'<w:style xmlns:w="{NAMESPACES["w"]}" ', 1)
        written.append(xml.encode("utf-8"))
    return written


def _defaults() -> Xml:
    language = element("w:lang", {"w:val": LANGUAGE, "w:eastAsia": LANGUAGE, "w:bidi": "ar-SA"})
    looks = run_props(font=FONT, size=BODY_POINTS).replace("</w:rPr>", f"{language}</w:rPr>")
    return element(
        "w:docDefaults",
        None,
        element("w:rPrDefault", None, Xml(looks)),
        element("w:pPrDefault", None, paragraph_props(after=80, line=LINE_240THS)),
    )


def _latent() -> Xml:
    """Hide what this document does not use from Word's style pane."""
    return element(
        "w:latentStyles",
        {
            "w:defLockedState": 0, "w:defUIPriority": 99, "w:defSemiHidden": 1,
            "w:defUnhideWhenUsed": 1, "w:defQFormat": 0, "w:count": 376,
        },
    )  # fmt: skip


def _basic() -> tuple[Xml, ...]:
    def default(kind: str, id: str, name: str, *rest: Xml) -> Xml:
        attrs = {"w:type": kind, "w:default": 1, "w:styleId": id}
        return element("w:style", attrs, value("w:name", name), *rest)

    hidden = (value("w:uiPriority", 99), element("w:semiHidden"), element("w:unhideWhenUsed"))
    return (
        default("paragraph", "Normal", "Normal", element("w:qFormat")),
        default("character", "DefaultParagraphFont", "Default Paragraph Font", *hidden),
        default("table", "TableNormal", "Normal Table", *hidden, _table_props(0)),
        default("numbering", "NoList", "No List", *hidden),
    )


def _table_props(padding: int, lines: Xml = EMPTY) -> Xml:
    sides = (("top", 0), ("left", padding), ("bottom", 0), ("right", padding))
    margins = [element(f"w:{s}", {"w:w": w, "w:type": "dxa"}) for s, w in sides]
    return element(
        "w:tblPr",
        None,
        element("w:tblInd", {"w:w": 0, "w:type": "dxa"}),
        lines,
        element("w:tblCellMar", None, *margins),
    )


def _table_style() -> Xml:
    thin, rule = ("single", 4, LINE), ("single", 8, INK)
    sides = dict.fromkeys(("left", "right", "insideH", "insideV"), thin)
    lines = borders("w:tblBorders", sides | {"top": rule, "bottom": rule})
    return element(
        "w:style",
        {"w:type": "table", "w:customStyle": 1, "w:styleId": "TabelSelaras"},
        value("w:name", "Tabel Selaras"),
        value("w:basedOn", "TableNormal"),
        value("w:uiPriority", 59),
        element("w:qFormat"),
        _table_props(CELL_PADDING, lines),
    )
