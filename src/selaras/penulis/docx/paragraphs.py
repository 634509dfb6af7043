"""Headings, captions, paragraphs, lists and the small lines under tables."""

from __future__ import annotations

import re

from selaras.inti.dokumen.pohon import (
    BarisBaru,
    Daftar,
    Judul,
    ParagrafDok,
    Rata,
    Sebaris,
    Tabel,
    Teks,
)
from selaras.penulis.docx.context import Context
from selaras.penulis.docx.fields import bookmark, field, run
from selaras.penulis.docx.index import Gambar
from selaras.penulis.docx.inline import runs
from selaras.penulis.docx.props import paragraph_props, run_props
from selaras.penulis.docx.xml import EMPTY, Xml, element, join

ALIGN = {Rata.KIRI: "", Rata.TENGAH: "center", Rata.KANAN: "right"}
LONGEST_WORD = 36  # characters; a longer one leaves a gaping line above it
FIRST_NUMBERED_LIST = 2  # numbering instances after it belong to one list each

STALE = (
    "Paragraf ini ditulis kantor. Kalimat Selaras di tempat ini berubah sejak paragraf ditulis; "
    "periksa kembali sebelum laporan disahkan."
)


def paragraph(props: Xml, content: Xml) -> Xml:
    return Xml(f"<w:p>{props}{content}</w:p>")


def styled(style: str, content: Xml, *, keep_next: bool = False) -> Xml:
    """A paragraph that takes all its looks from ``style``."""
    return paragraph(paragraph_props(style, keep_next=keep_next), content)


SPACER = styled("Jarak", EMPTY)


def heading(judul: Judul, ctx: Context) -> Xml:
    """A heading of level 1 to 4 (deeper ones print as level 4)."""
    words = run(f"{judul.nomor} {judul.teks}".strip())
    mark = bookmark(ctx.next_bookmark(), ctx.index.names[judul.id], words)
    style = f"Heading{min(judul.tingkat, 4)}"
    if judul.sehalaman:
        return paragraph(paragraph_props(style, page_break=None), mark)
    return styled(style, mark)


def table_caption(tabel: Tabel, ctx: Context) -> Xml:
    """The line above a table, or nothing for one without title and number."""
    if not tabel.judul and not tabel.nomor:
        return EMPTY
    return styled("JudulTabel", _caption("Tabel", tabel, ctx))


def figure_caption(gambar: Gambar, below: str, ctx: Context) -> Xml:
    """The line under a picture and the small line ``below`` it, if there is one."""
    content = _caption("Gambar", gambar, ctx)
    if not below:
        return styled("JudulGambar", content)
    tied = paragraph_props("JudulGambar", keep_next=True, after=20)
    return join((paragraph(tied, content), styled("KeteranganGambar", run(below))))


def _caption(kind: str, block: Tabel | Gambar, ctx: Context) -> Xml:
    """Number and title; the label stands in the bookmark that references point to."""
    number, name = ctx.next_bookmark(), ctx.index.names[block.id]
    if not block.nomor:
        return bookmark(number, name, run(block.judul))
    label = join((run(f"{kind} "), sequence(kind, block.nomor, ctx)))
    return join((bookmark(number, name, label), run(f" {block.judul}")))


def sequence(kind: str, nomor: str, ctx: Context) -> Xml:
    """``nomor`` as given, its last whole number a SEQ field: Word lists the caption among the
    tables or figures and counts on when the planner adds one.

    A number that does not follow the one before (the first of a chapter, the second 3 of "3.3a")
    is told to the field. ``\\s 1`` would restart it by chapter in Word; LibreOffice ignores that.
    """
    match = re.fullmatch(r"(.*?)([1-9]\d*)(\D*)", nomor, flags=re.DOTALL)
    if match is None:
        return run(nomor)
    stem, last, tail = match.groups()
    restart = "" if ctx.follows(kind, int(last)) else rf" \r {last}"
    counted = field(rf"SEQ {kind} \* ARABIC{restart}", run(last))
    return join((run(stem), counted, run(tail)))


def body(paragraf: ParagrafDok, ctx: Context) -> Xml:
    """A paragraph of text; one whose figures changed carries a comment in the margin."""
    style = "Catatan" if paragraf.kecil else "BodyText"
    content = runs(paragraf.isi, ctx)
    if paragraf.usang:
        content = commented(content, ctx.add_remark(STALE))
    align = ALIGN[paragraf.rata]
    if not align and any(map(_stretches, paragraf.isi)):
        align = "left"
    return paragraph(paragraph_props(style, align=align, keep_next=paragraf.lekat), content)


def _stretches(node: Sebaris) -> bool:
    """Whether justified text would be torn apart before this node."""
    if isinstance(node, Teks):
        return max(map(len, node.isi.split()), default=0) > LONGEST_WORD
    return isinstance(node, BarisBaru)


def commented(content: Xml, number: int) -> Xml:
    ref = {"w:id": number}
    looks = run_props("CommentReference")
    mark = element("w:r", None, looks, element("w:commentReference", ref))
    return join(
        (element("w:commentRangeStart", ref), content, element("w:commentRangeEnd", ref), mark)
    )


def bullet_list(daftar: Daftar, ctx: Context) -> Xml:
    """Numbered lists start at 1 each."""
    if daftar.bernomor:
        style, number = "ListNumber", FIRST_NUMBERED_LIST + ctx.numbered_lists
        ctx.numbered_lists += 1
    else:
        style, number = "ListBullet", 0
    props = paragraph_props(style, numbering=number)
    return join(paragraph(props, runs(item, ctx)) for item in daftar.butir)
