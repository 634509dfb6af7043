"""The door: a document tree becomes the bytes of a DOCX."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import groupby
from typing import Any, assert_never

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml

from selaras.inti.dokumen.pohon import (
    Bagan,
    BaganOrganisasi,
    BagianDok,
    Blok,
    Daftar,
    DaftarIsi,
    DeretAngka,
    GambarFoto,
    GantiHalaman,
    Judul,
    Kotak,
    NaskahDok,
    ParagrafDok,
    Tabel,
)
from selaras.inti.dokumen.surat import KopSurat, TandaTangan
from selaras.penulis.aksara import cetakkan
from selaras.penulis.docx import frames, letters, paragraphs, pictures
from selaras.penulis.docx.archive import pack
from selaras.penulis.docx.contents import contents
from selaras.penulis.docx.context import Context, SumberGambar
from selaras.penulis.docx.fields import run
from selaras.penulis.docx.page import LANDSCAPE, PORTRAIT
from selaras.penulis.docx.props import paragraph_props
from selaras.penulis.docx.sections import section, section_end
from selaras.penulis.docx.skeleton import DECIMALS, list_instance, skeleton
from selaras.penulis.docx.stylesheet import LANGUAGE, band_styles
from selaras.penulis.docx.tables import table
from selaras.penulis.docx.xml import EMPTY, Xml, element, join, part
from selaras.penulis.kata_baku import DIBUAT, keadaan_per
from selaras.penulis.lekat import berlekat

_LONGEST_PROPERTY = 255  # python-docx refuses more
_COVER = BagianDok(isi=(), penomoran="")


def tulis_docx(
    naskah: NaskahDok,
    gambar: SumberGambar,
    halaman: Mapping[str, str] | None = None,
) -> bytes:
    """The document as DOCX; the same tree and pictures always give the same bytes.

    ``halaman`` gives printed page numbers by id of heading, table or figure (from the PDF of the
    same tree) for the contents; they are Word's to refresh, since its pages break elsewhere.
    Raises ``ValueError`` for a tree that contradicts itself (a row that does not fill its table;
    ``RujukanError``: two equal ids, a reference to nothing).
    """
    document = docx.Document(BytesIO(skeleton()))
    ctx = Context(naskah, gambar, document.part, dict(halaman or {}))
    body = join(_sections(ctx))
    document.part._element = parse_xml(part("w:document", element("w:body", None, body)))
    _add_styles_and_lists(document, ctx)
    _add_remarks(ctx)
    _set_properties(document.core_properties, naskah)
    return pack(document.part.package)


def _sections(ctx: Context) -> Iterator[Xml]:
    bagian = ctx.naskah.bagian
    if ctx.naskah.sampul is not None:
        yield letters.cover(ctx.naskah.sampul, ctx)
        cover = section(_COVER, PORTRAIT, ctx)
        yield section_end(cover) if bagian else cover
    for number, each in enumerate(bagian, start=1):
        ctx.page = LANDSCAPE if each.lanskap else PORTRAIT
        yield join(_blocks(each, ctx))
        properties = section(each, ctx.page, ctx)
        yield properties if number == len(bagian) else section_end(properties)


def _blocks(bagian: BagianDok, ctx: Context) -> Iterator[Xml]:
    """The blocks in order; photographs that follow one another stand side by side."""
    for are_photos, group in groupby(_needed(bagian), lambda x: isinstance(x, GambarFoto)):
        blocks = list(group)
        if are_photos and len(blocks) > 1:
            yield pictures.photos([x for x in blocks if isinstance(x, GambarFoto)], ctx)
        else:
            yield from (write_block(block, ctx) for block in blocks)


def _needed(bagian: BagianDok) -> Iterator[Blok]:
    """The blocks without the page breaks that a section or chapter makes anyway."""
    before: Blok | None = None
    blocks = tuple(berlekat(bagian.isi))
    for block, after in zip(blocks, (*blocks[1:], None), strict=False):
        needless = before is None or after is None or _starts_page(after)
        if not (isinstance(block, GantiHalaman) and needless):
            yield block
            before = block


def _starts_page(block: Blok) -> bool:
    if isinstance(block, Judul):
        return block.tingkat == 1 and not block.sehalaman
    return isinstance(block, GantiHalaman | DaftarIsi)


def write_block(block: Blok, ctx: Context) -> Xml:
    """One block as paragraphs and tables; tables are always followed by a paragraph."""
    match block:
        case Judul():
            return paragraphs.heading(block, ctx)
        case ParagrafDok():
            return paragraphs.body(block, ctx)
        case Daftar():
            return paragraphs.bullet_list(block, ctx)
        case Tabel():
            return table(block, ctx)
        case Bagan():
            return pictures.chart(block, ctx)
        case BaganOrganisasi():
            return pictures.organisation_chart(block, ctx)
        case GambarFoto():
            return pictures.photo(block, ctx)
        case DeretAngka():
            return frames.tiles(block, ctx)
        case Kotak():
            return frames.note(block, ctx)
        case DaftarIsi():
            return contents(block, ctx)
        case GantiHalaman():
            return paragraphs.paragraph(paragraph_props("AkhirBagian", page_break=True), EMPTY)
        case KopSurat():
            return letters.letterhead(block, ctx)
        case TandaTangan():
            return letters.signatures(block, ctx)
        case _:
            assert_never(block)


def _add_styles_and_lists(document: Any, ctx: Context) -> None:
    for style in band_styles(ctx.bands):
        document.styles.element.append(parse_xml(style))
    numbering = document.part.numbering_part.element
    for offset in range(ctx.numbered_lists):
        number = paragraphs.FIRST_NUMBERED_LIST + offset
        wrapped = parse_xml(part("w:numbering", list_instance(number, DECIMALS, restart=True)))
        numbering.append(wrapped[0])


def _add_remarks(ctx: Context) -> None:
    """Margin comments as a part of their own."""
    if not ctx.remarks:
        return
    comments = [
        element(
            "w:comment",
            {"w:id": number, "w:author": "Selaras", "w:initials": "S"},
            paragraphs.styled("CommentText", run(remark)),
        )
        for number, remark in enumerate(ctx.remarks)
    ]
    comment_part = Part(
        PackURI("/word/comments.xml"),
        CONTENT_TYPE.WML_COMMENTS,
        part("w:comments", *comments),
        ctx.package.package,
    )
    ctx.package.relate_to(comment_part, RELATIONSHIP_TYPE.COMMENTS)


def _set_properties(properties: Any, naskah: NaskahDok) -> None:
    properties.title = cetakkan(naskah.judul)[:_LONGEST_PROPERTY]
    properties.subject = cetakkan(naskah.pokok)[:_LONGEST_PROPERTY]
    author = cetakkan(naskah.penulis)[:_LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = author
    properties.language = LANGUAGE
    properties.identifier = f"sha256:{naskah.sidik}"
    properties.created = properties.modified = DIBUAT
    properties.comments = keadaan_per(naskah.tanggal)
    properties.revision = 1
