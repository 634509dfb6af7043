"""The package as a ZIP whose bytes depend on nothing but its content."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from docx.opc.constants import CONTENT_TYPE

from selaras.penulis.docx.xml import TYPES, Xml, element, whole

_ALWAYS = (1980, 1, 1, 0, 0, 0)
_COMPRESSED = ("png", "jpg", "jpeg", "gif")


def pack(package: Any) -> bytes:
    """Every part of python-docx's ``package`` with a fixed time and a fixed order.

    python-docx's own ``save`` stamps each entry with the hour of writing.
    """
    parts = list(package.iter_parts())
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        _add(archive, "[Content_Types].xml", _content_types(parts))
        _add(archive, "_rels/.rels", package.rels.xml)
        for part in parts:
            _add(archive, part.partname.membername, part.blob)
            if len(part.rels):
                _add(archive, part.partname.rels_uri.membername, part.rels.xml)
    return stream.getvalue()


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _ALWAYS)
    entry.create_system = 0  # not the system that happened to write it
    small_already = name.rpartition(".")[2].lower() in _COMPRESSED
    entry.compress_type = zipfile.ZIP_STORED if small_already else zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)


def _content_types(parts: list[Any]) -> bytes:
    children: list[Xml] = []
    for ending, kind in (("rels", CONTENT_TYPE.OPC_RELATIONSHIPS), ("xml", CONTENT_TYPE.XML)):
        children.append(element("Default", {"Extension": ending, "ContentType": kind}))
    for part in parts:
        named = {"PartName": str(part.partname), "ContentType": part.content_type}
        children.append(element("Override", named))
    return whole(element("Types", {"xmlns": TYPES}, *children))
