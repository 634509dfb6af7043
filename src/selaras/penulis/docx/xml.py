"""Strings that are known to be well-formed XML, and the only doors through which text gets in.

A report has tens of thousands of table cells. Building them as strings and parsing once is some
ten times faster than one Python object per element; ``Xml`` makes the type checker watch that no
bare ``str`` (which may hold what a user typed) is ever taken for markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NewType

from selaras.penulis.aksara import cetakkan

Xml = NewType("Xml", str)

EMPTY = Xml("")
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
NAMESPACES: Mapping[str, str] = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}


def _escaped(value: str) -> str:
    clean = cetakkan(value)  # also what XML can not hold
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def text(value: str) -> Xml:
    """``value`` as character data; what no font can print shows as ``[U+XXXX]``."""
    return Xml(_escaped(value))


def attribute(value: str) -> Xml:
    """``value`` for use between double quotes."""
    return Xml(_escaped(value).replace('"', "&quot;"))


def element(tag: str, attrs: Mapping[str, object] | None = None, *children: Xml) -> Xml:
    """One element; ``tag`` and attribute names come from our code, values may come from users."""
    head = tag
    for name, value in (attrs or {}).items():
        head += f' {name}="{attribute(str(value))}"'
    inner = "".join(children)
    return Xml(f"<{head}>{inner}</{tag}>" if inner else f"<{head}/>")


def value(tag: str, val: str | int) -> Xml:
    """The most common WordprocessingML form: ``<tag w:val="..."/>``."""
    return element(tag, {"w:val": val})


def join(parts: Iterable[Xml]) -> Xml:
    """The parts one after another."""
    return Xml("".join(parts))


def part(tag: str, *children: Xml) -> bytes:
    """A whole XML part with its declaration and every namespace that this writer uses."""
    spaces = {f"xmlns:{prefix}": uri for prefix, uri in NAMESPACES.items()}
    return whole(element(tag, spaces, *children))


def whole(root: Xml) -> bytes:
    """An XML part: its root with the declaration before it."""
    return (_DECLARATION + root).encode("utf-8")
