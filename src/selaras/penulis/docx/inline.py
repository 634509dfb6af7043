"""Inline nodes of the tree as runs."""

from __future__ import annotations

from typing import assert_never

from selaras.inti.dokumen.pohon import Angka, BarisBaru, IsiSebaris, Pita, Rujukan, Sebaris, Teks
from selaras.penulis.docx.context import Context
from selaras.penulis.docx.fields import LINE_BREAK, field, run
from selaras.penulis.docx.props import run_props
from selaras.penulis.docx.xml import Xml, join
from selaras.penulis.rujukan import RujukanError
from selaras.penulis.unbroken import NBSP, unbroken

GLYPH_FONT = "Segoe UI Symbol"


def runs(content: IsiSebaris, ctx: Context, bold: bool = False) -> Xml:
    """All nodes in order; ``bold`` adds to what each node says itself.

    Raises ``RujukanError`` for a reference to an id that the document does not have.
    """
    return join(_node(node, ctx, bold) for node in content)


def _node(node: Sebaris, ctx: Context, bold: bool) -> Xml:
    match node:
        case Teks():
            return run(node.isi, run_props(bold=bold or node.tebal, italic=node.miring))
        case Angka():
            return figure(node, bold)
        case Pita():
            return band(node, ctx)
        case Rujukan():
            return reference(node.id, ctx, bold)
        case BarisBaru():
            return LINE_BREAK
        case _:
            assert_never(node)


def figure(angka: Angka, bold: bool = False) -> Xml:
    return run(unbroken(angka.isi), run_props(bold=bold or angka.tebal))


def band(pita: Pita, ctx: Context) -> Xml:
    """Glyph and word in the band's own character style."""
    style = ctx.band_style(pita)
    if not pita.glif:
        return run(pita.nama, run_props(style))
    glyph = run(pita.glif, run_props(style, font=GLYPH_FONT))
    return join((glyph, run(NBSP + pita.nama, run_props(style))))


def reference(key: str, ctx: Context, bold: bool = False) -> Xml:
    """A cross-reference that Word can follow and refresh, filled in already."""
    if key not in ctx.index.names:
        raise RujukanError(f"rujukan ke id yang tidak ada di naskah: {key}")
    shown = run(ctx.index.labels[key].replace(" ", NBSP), run_props(bold=bold))
    return field(rf"REF {ctx.index.names[key]} \h \* MERGEFORMAT", shown)
