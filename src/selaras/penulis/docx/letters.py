"""The letterhead, signature blocks and the cover."""

from __future__ import annotations

from collections.abc import Sequence

from selaras.inti.dokumen.surat import KopSurat, Penanda, Sampul, TandaTangan
from selaras.penulis.colour import INK
from selaras.penulis.docx.context import Context
from selaras.penulis.docx.fields import run
from selaras.penulis.docx.frames import equal_widths
from selaras.penulis.docx.layout import layout_table
from selaras.penulis.docx.page import twips
from selaras.penulis.docx.paragraphs import SPACER, paragraph, styled
from selaras.penulis.docx.pictures import logo
from selaras.penulis.docx.props import borders, paragraph_props
from selaras.penulis.docx.xml import EMPTY, Xml, join
from selaras.penulis.kata_baku import garis_penanda, isi_garis

LOGO_MM = 22.0
LOGO_COLUMN_MM = 26.0
ABOVE = ("tempat_tanggal", "sebutan", "jabatan")
SIGNATURE_STYLES = {"sebutan": "SebutanPenanda", "nama": "NamaPenanda"}
_THIN_RULE = styled("GarisKop", EMPTY)
_THICK_RULE = borders("w:tblBorders", {"bottom": ("single", 18, INK)})


def letterhead(kop: KopSurat, ctx: Context) -> Xml:
    """Centred lines over a double rule; with a logo at the left when there is one.

    The thick line belongs to the table, the thin one to the paragraph below it: programs disagree
    about which line of Word's own double borders is on top.
    """
    lines = join(
        (
            styled("KopPemerintah", run(kop.pemerintah), keep_next=True),
            styled("KopKantor", run(kop.kantor), keep_next=True),
            *(styled("KopAlamat", run(line), keep_next=True) for line in kop.alamat),
        )
    )
    drawn = logo(kop.logo, f"Logo {kop.pemerintah}", LOGO_MM, ctx) if kop.logo else EMPTY
    total = ctx.page.text_width
    if not drawn:
        return join((layout_table((total,), ((lines,),), lines=_THICK_RULE), _THIN_RULE))
    side = twips(LOGO_COLUMN_MM)
    cells = (styled("KopAlamat", drawn), lines, styled("KopAlamat", EMPTY))
    table = layout_table((side, total - 2 * side, side), (cells,), lines=_THICK_RULE)
    return join((table, _THIN_RULE))


def signatures(tanda: TandaTangan, ctx: Context) -> Xml:
    """Blocks side by side, kept on one page; a single one stands at the right.

    Posts stand in one row and names in the next, so that both names share a line however long
    the posts are.
    """
    lines = garis_penanda(tanda)
    blocks = (tanda.kiri, tanda.kanan)
    head = [_block(penanda, [line for line in lines if line in ABOVE]) for penanda in blocks]
    foot = [_block(penanda, [line for line in lines if line not in ABOVE]) for penanda in blocks]
    widths = equal_widths(ctx.page.text_width, 2)
    return join((SPACER, layout_table(widths, (head, foot), middle=False), SPACER))


def _block(penanda: Penanda | None, lines: Sequence[str]) -> Xml:
    """The lines above or below the signature; a line that only the other block has stays open."""
    if penanda is None or not lines:
        return styled("TandaTangan", EMPTY, keep_next=bool(lines) and lines[-1] in ABOVE)
    return join(
        styled(
            SIGNATURE_STYLES.get(line, "TandaTangan"),
            run(isi_garis(penanda, line)),
            keep_next=line in ABOVE or line != lines[-1],
        )
        for line in lines
    )


def cover(sampul: Sampul, ctx: Context) -> Xml:
    """Letterhead, title lines, office, year, and the line that says what this copy is."""
    first, *others = sampul.judul or ("",)
    lines = [letterhead(sampul.kop, ctx), styled("Title", run(first))]
    lines += [paragraph(paragraph_props("Title", before=0), run(line)) for line in others[:-1]]
    lines += [styled("Subtitle", run(office)) for office in others[-1:]]
    lines.append(styled("TahunSampul", run(sampul.tahun)))
    if sampul.keterangan:
        lines.append(styled("KeteranganSampul", run(sampul.keterangan)))
    return join(lines)
