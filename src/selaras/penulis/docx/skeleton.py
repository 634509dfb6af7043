"""The package before anything is written into it: every constant part of our own making."""

from __future__ import annotations

import io
import zipfile
from functools import cache

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from selaras.penulis.docx.inline import GLYPH_FONT
from selaras.penulis.docx.props import paragraph_props, run_props
from selaras.penulis.docx.stylesheet import FONT, LANGUAGE, stylesheet
from selaras.penulis.docx.theme import theme
from selaras.penulis.docx.xml import EMPTY, TYPES, Xml, element, part, value, whole

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"

BULLETS, DECIMALS = 0, 1


@cache
def skeleton() -> bytes:
    """A valid DOCX with an empty body, our styles, settings, lists and font table."""
    parts = {
        "word/document.xml": part("w:document", element("w:body")),
        "word/styles.xml": stylesheet(),
        "word/settings.xml": _settings(),
        "word/numbering.xml": _numbering(),
        "word/fontTable.xml": _fonts(),
        "word/theme/theme1.xml": theme(FONT),
        "docProps/app.xml": _application(),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", _content_types())
        archive.writestr("_rels/.rels", _package_relations())
        archive.writestr("word/_rels/document.xml.rels", _document_relations())
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _content_types() -> bytes:
    overrides = {
        "/word/document.xml": CONTENT_TYPE.WML_DOCUMENT_MAIN,
        "/word/styles.xml": CONTENT_TYPE.WML_STYLES,
        "/word/settings.xml": CONTENT_TYPE.WML_SETTINGS,
        "/word/numbering.xml": CONTENT_TYPE.WML_NUMBERING,
        "/word/fontTable.xml": CONTENT_TYPE.WML_FONT_TABLE,
        "/word/theme/theme1.xml": CONTENT_TYPE.OFC_THEME,
        "/docProps/app.xml": CONTENT_TYPE.OFC_EXTENDED_PROPERTIES,
    }
    defaults = {"rels": CONTENT_TYPE.OPC_RELATIONSHIPS, "xml": CONTENT_TYPE.XML}
    children = [
        element("Default", {"Extension": ending, "ContentType": kind})
        for ending, kind in defaults.items()
    ]
    children += [
        element("Override", {"PartName": name, "ContentType": kind})
        for name, kind in overrides.items()
    ]
    return whole(element("Types", {"xmlns": TYPES}, *children))


def _package_relations() -> bytes:
    return _relations(
        (RELATIONSHIP_TYPE.OFFICE_DOCUMENT, "word/document.xml"),
        (RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, "docProps/app.xml"),
    )


def _document_relations() -> bytes:
    return _relations(
        (RELATIONSHIP_TYPE.STYLES, "styles.xml"),
        (RELATIONSHIP_TYPE.SETTINGS, "settings.xml"),
        (RELATIONSHIP_TYPE.NUMBERING, "numbering.xml"),
        (RELATIONSHIP_TYPE.FONT_TABLE, "fontTable.xml"),
        (RELATIONSHIP_TYPE.THEME, "theme/theme1.xml"),
    )


def _relations(*pairs: tuple[str, str]) -> bytes:
    children = [
        element("Relationship", {"Id": f"rId{number}", "Type": kind, "Target": target})
        for number, (kind, target) in enumerate(pairs, start=1)
    ]
    return whole(element("Relationships", {"xmlns": _RELATIONS}, *children))


def _settings() -> bytes:
    modern = {
        "w:name": "compatibilityMode",
        "w:uri": "http://schemas.microsoft.com/office/word",
        "w:val": 15,
    }
    return part(
        "w:settings",
        element("w:zoom", {"w:percent": 100}),
        value("w:defaultTabStop", 567),
        value("w:characterSpacingControl", "doNotCompress"),
        element("w:compat", None, element("w:compatSetting", modern)),
        element("w:themeFontLang", {"w:val": LANGUAGE}),
        value("w:decimalSymbol", ","),
        value("w:listSeparator", ";"),
    )


def _numbering() -> bytes:
    bullets = _list(BULLETS, "bullet", "•", 397, 284)
    numbers = _list(DECIMALS, "decimal", "%1.", 397, 397)
    return part("w:numbering", bullets, numbers, list_instance(1, BULLETS))


def _list(id: int, form: str, label: str, left: int, hanging: int) -> Xml:
    level = element(
        "w:lvl",
        {"w:ilvl": 0},
        value("w:start", 1),
        value("w:numFmt", form),
        value("w:lvlText", label),
        value("w:lvlJc", "left"),
        paragraph_props(left=left, hanging=hanging),
        run_props(font=FONT) if form == "bullet" else EMPTY,
    )
    kind = value("w:multiLevelType", "singleLevel")
    return element("w:abstractNum", {"w:abstractNumId": id}, kind, level)


def list_instance(number: int, abstract: int, *, restart: bool = False) -> Xml:
    """A list that paragraphs can belong to; ``restart`` lets it count from 1."""
    again = element("w:lvlOverride", {"w:ilvl": 0}, value("w:startOverride", 1))
    return element(
        "w:num",
        {"w:numId": number},
        value("w:abstractNumId", abstract),
        again if restart else EMPTY,
    )


def _fonts() -> bytes:
    """Names under which machines without our fonts have a face of the same measure."""
    return part(
        "w:fonts",
        _font(FONT, "Carlito", "swiss"),
        _font(GLYPH_FONT, "DejaVu Sans", "swiss"),
    )


def _font(name: str, alternative: str, family: str) -> Xml:
    return element(
        "w:font",
        {"w:name": name},
        value("w:altName", alternative),
        value("w:charset", "00"),
        value("w:family", family),
        value("w:pitch", "variable"),
    )


def _application() -> bytes:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    inner = element("Application", None, Xml("Selaras"))
    return whole(element("Properties", {"xmlns": space}, inner))
