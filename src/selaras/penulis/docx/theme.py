"""The theme: the colours and the face that Word offers first when a planner formats something."""

from __future__ import annotations

from selaras.penulis.colour import AMBER, GROUND, INK, MUTED, TEAL
from selaras.penulis.docx.xml import NAMESPACES, Xml, element, join, whole

_WHITE = "FFFFFF"
_COLOURS = {
    "dk1": "000000", "lt1": _WHITE, "dk2": INK, "lt2": GROUND, "accent1": TEAL, "accent2": AMBER,
    "accent3": "1B7F4B", "accent4": "5B9A3C", "accent5": "C8611A", "accent6": "B3261E",
    "hlink": TEAL, "folHlink": MUTED,
}  # fmt: skip


def theme(font: str) -> bytes:
    """``theme1.xml`` with our colours; ``font`` serves headings and text alike."""
    elements = element(
        "a:themeElements",
        None,
        element("a:clrScheme", {"name": "Selaras"}, *map(_colour, _COLOURS, _COLOURS.values())),
        element("a:fontScheme", {"name": "Selaras"}, _face("major", font), _face("minor", font)),
        _formats(),
    )
    root = element("a:theme", {"xmlns:a": NAMESPACES["a"], "name": "Selaras"}, elements)
    return whole(root)


def _colour(name: str, colour: str) -> Xml:
    return element(f"a:{name}", None, element("a:srgbClr", {"val": colour}))


def _face(kind: str, font: str) -> Xml:
    faces = {"a:latin": font, "a:ea": "", "a:cs": ""}
    return element(
        f"a:{kind}Font", None, *(element(tag, {"typeface": face}) for tag, face in faces.items())
    )


def _formats() -> Xml:
    """Fills, lines and effects of shapes: the plainest that the standard takes, three of each."""
    fill = element("a:solidFill", None, element("a:schemeClr", {"val": "phClr"}))
    line = element("a:ln", {"w": 9525}, fill, element("a:prstDash", {"val": "solid"}))
    effect = element("a:effectStyle", None, element("a:effectLst"))
    return element(
        "a:fmtScheme",
        {"name": "Selaras"},
        element("a:fillStyleLst", None, join([fill] * 3)),
        element("a:lnStyleLst", None, join([line] * 3)),
        element("a:effectStyleLst", None, join([effect] * 3)),
        element("a:bgFillStyleLst", None, join([fill] * 3)),
    )
