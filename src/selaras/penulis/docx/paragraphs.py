"""Headings, captions, paragraphs, lists and the small lines under tables."""

from __future__ import annotations

import re

from selaras.inti.dokumen.pohon import BarisBaru, Daftar, Judul, ParagrafDok, Rata, Tabel
from selaras.penulis.docx.context import Context
from selaras.penulis.docx.fields import bookmark, field, run
from selaras.penulis.docx.index import Bernomor
from selaras.penulis.docx.inline import runs
from selaras.penulis.docx.props import paragraph_props, run_props
from selaras.penulis.docx.xml import EMPTY, Xml, element, join

ALIGN = {Rata.KIRI: "", Rata.TENGAH: "center", Rata.KANAN: "right"}
BULLET_LIST = 1
FIRST_NUMBERED_LIST = 2  # numbering instances after it belong to one list each

STALE = (
    "Paragraf ini ditulis kantor. Angka di bawahnya telah berubah sejak paragraf ditulis; "
    "periksa kembali sebelum laporan disahkan."
)


def paragraph(props: Xml, content: Xml) -> Xml:
    return Xml(f"<w:p>{props}{content}</w:p>")


def styled(style: str, content: Xml, *, keep_next: bool = False) -> Xml:
    """A paragraph that takes all its looks from ``style``."""
    return paragraph(paragraph_props(style, keep_next=keep_next), content)


SPACER = styled("Jarak", EMPTY)


def heading(judul: Judul, ctx: Context) -> Xml:
    """A heading of level 1 to 4 (deeper ones print as level 4); its number in teal."""
    number = run(f"{judul.nomor} ", run_props("NomorJudul")) if judul.nomor else EMPTY
    mark = bookmark(ctx.next_bookmark(), ctx.index.names[judul.id], join((number, run(judul.teks))))
    return styled(f"Heading{min(judul.tingkat, 4)}", mark)


def caption(block: Bernomor, title: str, ctx: Context, *, keep_next: bool = False) -> Xml:
    """The caption line; its label stands in the bookmark that references point to."""
    is_table = isinstance(block, Tabel)
    style = "JudulTabel" if is_table else "JudulGambar"
    number, name = ctx.next_bookmark(), ctx.index.names[block.id]
    if isinstance(block, Judul) or not block.nomor:
        return styled(style, bookmark(number, name, run(title)), keep_next=keep_next)
    kind = "Tabel" if is_table else "Gambar"
    mark = bookmark(number, name, join((run(f"{kind} "), sequence(kind, block.nomor, ctx))))
    return styled(style, join((mark, run(f" {title}"))), keep_next=keep_next)


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
    if not align and any(isinstance(node, BarisBaru) for node in paragraf.isi):
        align = "left"  # a line before a forced break would be stretched to the margin
    return paragraph(paragraph_props(style, align=align, keep_next=paragraf.lekat), content)


def commented(content: Xml, number: int) -> Xml:
    ref = {"w:id": number}
    mark = element("w:r", None, element("w:commentReference", ref))
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


def source_line(sumber: str, *, keep_next: bool = False) -> Xml:
    told = sumber if sumber.casefold().startswith("sumber") else f"Sumber: {sumber}"
    return styled("Sumber", run(told), keep_next=keep_next)
