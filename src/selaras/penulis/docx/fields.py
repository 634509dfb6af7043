"""Runs, fields, bookmarks and links inside a paragraph."""

from __future__ import annotations

from selaras.penulis.docx.props import run_props
from selaras.penulis.docx.xml import EMPTY, Xml, element, join, text

LINE_BREAK = Xml("<w:r><w:br/></w:r>")
TAB = Xml("<w:r><w:tab/></w:r>")


def run(content: str, props: Xml = EMPTY) -> Xml:
    """Text as one run; nothing in it is markup."""
    if not content:
        return EMPTY
    return Xml(f'<w:r>{props}<w:t xml:space="preserve">{text(content)}</w:t></w:r>')


def field_start(instruction: str) -> Xml:
    """A field up to the place where its stored result begins."""
    code = element("w:instrText", {"xml:space": "preserve"}, text(f" {instruction} "))
    return join((_mark("begin"), element("w:r", None, code), _mark("separate")))


def _mark(kind: str) -> Xml:
    return element("w:r", None, element("w:fldChar", {"w:fldCharType": kind}))


FIELD_END = _mark("end")


def field(instruction: str, result: Xml) -> Xml:
    """A whole field with the result that is shown until Word is asked to compute it anew.

    Never marked dirty: Word answers a dirty field, like ``updateFields``, with a question about
    "fields that may refer to other files" each time the file is opened.
    """
    return join((field_start(instruction), result, FIELD_END))


def bookmark(number: int, name: str, content: Xml) -> Xml:
    start = element("w:bookmarkStart", {"w:id": number, "w:name": name})
    return join((start, content, element("w:bookmarkEnd", {"w:id": number})))


def link(name: str, content: Xml) -> Xml:
    """A link to the bookmark ``name`` of the same document."""
    return element("w:hyperlink", {"w:anchor": name, "w:history": 1}, content)


PAGE_NUMBER = field("PAGE", run("1", run_props()))
