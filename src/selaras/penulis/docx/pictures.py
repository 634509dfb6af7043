"""Charts, the organisation chart and photographs, each with its text alternative."""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import suppress
from io import BytesIO

from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)

from selaras.inti.dokumen.pohon import Bagan, BaganOrganisasi, GambarFoto
from selaras.penulis.docx.context import Context
from selaras.penulis.docx.frames import equal_widths, photo_frame
from selaras.penulis.docx.layout import layout_table
from selaras.penulis.docx.page import EMU_PER_MM, mm, twips
from selaras.penulis.docx.paragraphs import SPACER, figure_caption, styled
from selaras.penulis.docx.xml import EMPTY, NAMESPACES, Xml, element, join
from selaras.penulis.gambar.siapkan import SKALA_PNG
from selaras.penulis.kata_baku import baris_sumber, sebab_tanpa_foto

PHOTO_MM = (120.0, 80.0)
PAIR_MM = 54.0  # height of photographs that stand side by side
PAIR_GAP_MM = 3.0  # left and right of each
MM_PER_PIXEL = 25.4 / 96 / SKALA_PNG  # of a picture whose text shall keep its size
CAPTION_MM = 30.0  # kept free under a figure that would fill its page

_BROKEN = (
    InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError, ValueError,
    KeyError, IndexError, ZeroDivisionError,
)  # fmt: skip


def chart(bagan: Bagan, ctx: Context) -> Xml:
    """The chart at its given height, or as high as the text width allows."""
    limits = (mm(ctx.page.text_width), bagan.tinggi)
    picture = _drawing(ctx.figures.png(bagan.id), bagan.alt, limits, ctx)
    return join((styled("Gambar", picture), figure_caption(bagan, baris_sumber(bagan.sumber), ctx)))


def organisation_chart(bagan: BaganOrganisasi, ctx: Context) -> Xml:
    """At the size of its text, or as large as the page allows with room for the caption."""
    limits = (mm(ctx.page.text_width), ctx.page.text_height_mm - CAPTION_MM)
    picture = _drawing(ctx.figures.png(bagan.id), bagan.alt, limits, ctx, MM_PER_PIXEL)
    return join((styled("Gambar", picture), figure_caption(bagan, "", ctx)))


def photo(foto: GambarFoto, ctx: Context, limits_mm: tuple[float, float] = PHOTO_MM) -> Xml:
    """The photograph, or a frame that says why there is none; then caption and its own line."""
    drawn = _photo_or_frame(foto, limits_mm, ctx)
    return join((drawn, figure_caption(foto, foto.keterangan, ctx)))


def photos(deret: Sequence[GambarFoto], ctx: Context) -> Xml:
    """Photographs that follow one another, two in a row; a row never breaks over pages."""
    widths = equal_widths(ctx.page.text_width, 2)
    limits = (mm(widths[0]) - 2 * PAIR_GAP_MM, PAIR_MM)
    cells = [photo(each, ctx, limits) for each in deret]
    cells += [styled("KeteranganGambar", EMPTY)] * (len(cells) % 2)
    rows = [cells[start : start + 2] for start in range(0, len(cells), 2)]
    return join((layout_table(widths, rows, padding=twips(PAIR_GAP_MM), middle=False), SPACER))


def _photo_or_frame(foto: GambarFoto, limits_mm: tuple[float, float], ctx: Context) -> Xml:
    content = ctx.naskah.berkas.get(foto.berkas) if foto.berkas else None
    if content is not None:
        with suppress(*_BROKEN):
            return styled("Gambar", _drawing(content, foto.alt, limits_mm, ctx))
    return photo_frame(sebab_tanpa_foto(foto, ctx.naskah.berkas))


def logo(name: str, alt: str, height_mm: float, ctx: Context) -> Xml:
    """The logo, or nothing when the file is not there or no picture."""
    if name not in ctx.naskah.berkas:
        return EMPTY
    try:
        return _drawing(ctx.naskah.berkas[name], alt, (height_mm, height_mm), ctx)
    except _BROKEN:
        return EMPTY


def _drawing(
    content: bytes,
    alt: str,
    limits_mm: tuple[float, float],
    ctx: Context,
    largest: float = math.inf,
) -> Xml:
    """A run with the picture, as large as fits into ``limits_mm`` (width, height) and never more
    than ``largest`` millimetres for a pixel."""
    relation, image = ctx.package.get_or_add_image(BytesIO(content))
    scale = min(limits_mm[0] / image.px_width, limits_mm[1] / image.px_height, largest)
    size = {
        "cx": round(image.px_width * scale * EMU_PER_MM),
        "cy": round(image.px_height * scale * EMU_PER_MM),
    }
    number = ctx.next_drawing()
    names = {"id": number, "name": f"Gambar {number}", "descr": alt}
    locks = {"noChangeAspect": 1}
    inline = element(
        "wp:inline",
        {"distT": 0, "distB": 0, "distL": 0, "distR": 0},
        element("wp:extent", size),
        element("wp:docPr", names),
        element("wp:cNvGraphicFramePr", None, element("a:graphicFrameLocks", locks)),
        _graphic(relation, number, size),
    )
    return element("w:r", None, element("w:drawing", None, inline))


def _graphic(relation: str, number: int, size: dict[str, int]) -> Xml:
    plain = element(
        "pic:nvPicPr",
        None,
        element("pic:cNvPr", {"id": number, "name": f"Gambar {number}"}),
        element("pic:cNvPicPr"),
    )
    stretch = element("a:stretch", None, element("a:fillRect"))
    fill = element("pic:blipFill", None, element("a:blip", {"r:embed": relation}), stretch)
    place = element(
        "a:xfrm", None, element("a:off", {"x": 0, "y": 0}), element("a:ext", dict(size))
    )
    shape = element("pic:spPr", None, place, element("a:prstGeom", {"prst": "rect"}))
    picture = element("pic:pic", None, plain, fill, shape)
    return element("a:graphic", None, element("a:graphicData", {"uri": NAMESPACES["pic"]}, picture))
