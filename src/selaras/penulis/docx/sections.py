"""Runs of pages: size, orientation, margins, page numbers and the footer."""

from __future__ import annotations

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from selaras.inti.dokumen.pohon import BagianDok
from selaras.penulis.docx.context import Context
from selaras.penulis.docx.fields import PAGE_NUMBER, TAB, run
from selaras.penulis.docx.page import FOOTER_MM, LEFT_MM, OTHER_MM, PORTRAIT, Page, twips
from selaras.penulis.docx.paragraphs import paragraph, styled
from selaras.penulis.docx.props import paragraph_props, right_tab
from selaras.penulis.docx.xml import EMPTY, Xml, element, part

_FORMATS = {"romawi": "lowerRoman", "angka": "decimal", "": ""}


def section(bagian: BagianDok, page: Page, ctx: Context) -> Xml:
    """``w:sectPr``. Raises ``ValueError`` for a ``penomoran`` that is none of the three."""
    if bagian.penomoran not in _FORMATS:
        raise ValueError(f"Penomoran halaman tidak dikenal: {bagian.penomoran!r}.")
    width, height = (twips(side) for side in page.size_mm)
    size: dict[str, str | int] = {"w:w": width, "w:h": height}
    if page.landscape:
        size["w:orient"] = "landscape"
    other = twips(OTHER_MM)
    margins = {
        "w:top": other, "w:right": other, "w:bottom": other, "w:left": twips(LEFT_MM),
        "w:header": twips(FOOTER_MM), "w:footer": twips(FOOTER_MM), "w:gutter": 0,
    }  # fmt: skip
    footer = {"w:type": "default", "r:id": _footer(bool(bagian.penomoran), page, ctx)}
    return element(
        "w:sectPr",
        None,
        element("w:footerReference", footer),
        element("w:type", {"w:val": "nextPage"}),
        element("w:pgSz", size),
        element("w:pgMar", margins),
        _page_numbers(bagian),
        element("w:cols", {"w:space": 708}),
    )


def _page_numbers(bagian: BagianDok) -> Xml:
    attrs: dict[str, str | int] = {}
    if bagian.penomoran:
        attrs["w:fmt"] = _FORMATS[bagian.penomoran]
    if bagian.awal_nomor:
        attrs["w:start"] = 1
    return element("w:pgNumType", attrs) if attrs else EMPTY


def section_end(properties: Xml) -> Xml:
    """The hair-thin paragraph that carries the properties of all but the last section."""
    style = paragraph_props("AkhirBagian")
    return paragraph(Xml(style.replace("</w:pPr>", f"{properties}</w:pPr>")), EMPTY)


def _footer(numbered: bool, page: Page, ctx: Context) -> str:
    """The relation of the footer part for this kind of page; each kind is made once."""
    key = (numbered, page.landscape)
    if key not in ctx.footers:
        line = styled("AkhirBagian", EMPTY)
        if numbered:
            tabs = EMPTY
            if page.landscape:
                tabs = right_tab(page.text_width, instead_of=PORTRAIT.text_width)
            content = Xml(run(ctx.naskah.kaki) + TAB + PAGE_NUMBER)
            line = paragraph(paragraph_props("Footer", tabs=tabs), content)
        name = PackURI(f"/word/footer{len(ctx.footers) + 1}.xml")
        blob = part("w:ftr", line)
        footer = Part(name, CONTENT_TYPE.WML_FOOTER, blob, ctx.package.package)
        ctx.footers[key] = ctx.package.relate_to(footer, RELATIONSHIP_TYPE.FOOTER)
    return ctx.footers[key]
