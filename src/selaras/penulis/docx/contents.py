"""Contents and lists of tables and figures: TOC fields that are filled in already.

Entries are ours and complete. Page numbers come from the PDF of the same tree when the caller
passes them; without them the place stays open until Word fills it, at "Perbarui tabel" or when it
prints. Neither ``w:dirty`` nor ``w:updateFields`` is set: both make Word ask a puzzling question
at each opening.
"""

from __future__ import annotations

from selaras.inti.dokumen.pohon import DaftarIsi
from selaras.penulis.docx.context import Context
from selaras.penulis.docx.fields import FIELD_END, TAB, field, field_start, link, run
from selaras.penulis.docx.index import CONTENTS_DEPTH, Entry
from selaras.penulis.docx.paragraphs import paragraph, styled
from selaras.penulis.docx.props import paragraph_props
from selaras.penulis.docx.xml import Xml, element, join, value
from selaras.penulis.unbroken import NBSP

_INSTRUCTIONS = {
    "isi": rf'TOC \o "1-{CONTENTS_DEPTH}" \h \z',
    "tabel": r'TOC \h \z \c "Tabel"',
    "gambar": r'TOC \h \z \c "Gambar"',
}
_NONE = {
    "isi": "Belum ada judul.",
    "tabel": "Tidak ada tabel bernomor.",
    "gambar": "Tidak ada gambar bernomor.",
}


def contents(daftar: DaftarIsi, ctx: Context) -> Xml:
    """Title and entries. Raises ``ValueError`` for a ``jenis`` that is none of the three."""
    if daftar.jenis not in _INSTRUCTIONS:
        raise ValueError(f"Jenis daftar isi tidak dikenal: {daftar.jenis!r}.")
    entries = ctx.index.entries[daftar.jenis]
    lines = [(_style(daftar.jenis, entry), _entry(entry, ctx)) for entry in entries]
    if not lines:
        lines = [("Normal", run(_NONE[daftar.jenis]))]
    lines[0] = (lines[0][0], join((field_start(_INSTRUCTIONS[daftar.jenis]), lines[0][1])))
    lines[-1] = (lines[-1][0], join((lines[-1][1], FIELD_END)))
    title = styled("TOCHeading", run(daftar.judul))
    if daftar.sehalaman:
        looks = paragraph_props("TOCHeading", page_break=None, before=480)
        title = paragraph(looks, run(daftar.judul))
    return _with_button(join((title, *(styled(style, line) for style, line in lines))), daftar)


def _style(kind: str, entry: Entry) -> str:
    return f"TOC{entry.level}" if kind == "isi" else "TableofFigures"


def _entry(entry: Entry, ctx: Context) -> Xml:
    name = ctx.index.names[entry.id]
    page = field(rf"PAGEREF {name} \h", run(ctx.pages.get(entry.id) or NBSP))
    return link(name, join((run(entry.text), TAB, page)))


def _with_button(content: Xml, daftar: DaftarIsi) -> Xml:
    """Word shows its "Perbarui tabel" button over a list that is marked as a gallery part."""
    if daftar.jenis != "isi":
        return content
    gallery = element(
        "w:docPartObj",
        None,
        value("w:docPartGallery", "Table of Contents"),
        element("w:docPartUnique"),
    )
    properties = element("w:sdtPr", None, gallery)
    return element("w:sdt", None, properties, element("w:sdtContent", None, content))
