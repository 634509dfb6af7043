"""The style sheet of the document: what a planner changes once in Word to change it everywhere.

Headings, captions, lists and contents use the built-in style ids and names, so that Word shows
them in the reader's language and its navigation, contents and lists of figures work.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selaras.inti.dokumen.pohon import Pita
from selaras.penulis.docx.colour import AMBER, INK, LINE, MUTED, TEAL, legible
from selaras.penulis.docx.page import PORTRAIT
from selaras.penulis.docx.props import borders, paragraph_props, right_tab, run_props
from selaras.penulis.docx.widths import CELL_PADDING
from selaras.penulis.docx.xml import EMPTY, Xml, element, part, value

FONT = "Carlito"
LANGUAGE = "id-ID"
BODY_POINTS = 11.0


@dataclass(frozen=True)
class Style:
    """One style; ``based`` and ``following`` are style ids, ``quick`` shows it in the ribbon."""

    id: str
    name: str
    paragraph: Xml = EMPTY
    run: Xml = EMPTY
    kind: str = "paragraph"
    based: str = "Normal"
    following: str = ""
    quick: bool = True


_RULE = borders("w:pBdr", bottom=("single", 8, TEAL))


def _heading(level: int, size: float, before: int, after: int, colour: str) -> Style:
    first = level == 1
    look = paragraph_props(
        keep_next=True, keep_lines=True, page_break=first, border=_RULE if first else EMPTY,
        before=before, after=after, line=264, outline=level - 1,
    )  # fmt: skip
    looks = run_props(bold=True, italic=level == 4, colour=colour, size=size)
    return Style(f"Heading{level}", f"heading {level}", look, looks, following="Normal")


def _contents(level: int) -> Style:
    left = (0, 284, 567)[level - 1]
    look = paragraph_props(
        tabs=right_tab(PORTRAIT.text_width, "dot"), before=80 if level == 1 else 0, after=20,
        line=240, left=left,
    )  # fmt: skip
    looks = run_props(bold=level == 1, colour=INK if level == 1 else "", size=10.5)
    return Style(f"TOC{level}", f"toc {level}", look, looks, following="Normal", quick=False)


def _table_text(stem: str, name: str, size: float, *, head: bool) -> list[Style]:
    """Left, centred and right variants, each in two sizes; all follow the first one."""
    styles = []
    for tail, label, align in (("", "", ""), ("Tengah", " Tengah", "center"),
                               ("Angka", " Angka", "right")):  # fmt: skip
        for end, points in (("", size), ("Kecil", size - 1)):
            first = not tail and not end
            look = (
                paragraph_props(before=30, after=30, line=245)
                if first
                else paragraph_props(align=align)
            )
            looks = run_props(bold=head, colour=INK if head else "", size=points)
            styles.append(
                Style(
                    f"{stem}{tail}{end}",
                    f"{name}{label}{' Kecil' if end else ''}",
                    look,
                    looks if first or end else EMPTY,
                    based="Normal" if first else stem if not tail or not end else f"{stem}{tail}",
                    quick=first,
                )
            )
    return styles


def _caption(id: str, name: str, *, above: bool) -> Style:
    look = paragraph_props(
        keep_next=above, keep_lines=True, before=160 if above else 40, after=80 if above else 160,
        align="" if above else "center",
    )  # fmt: skip
    return Style(id, name, look, based="Caption", following="Normal")


def _headings() -> list[Style]:
    return [
        _heading(1, 17, 0, 240, INK),
        _heading(2, 14, 280, 100, TEAL),
        _heading(3, 12, 220, 80, INK),
        _heading(4, 11, 180, 60, INK),
        Style("NomorJudul", "Nomor Judul", run=run_props(colour=TEAL), kind="character"),
    ]


def _dashed_frame() -> Xml:
    side = ("dashed", 6, "9AA5B4")
    return borders("w:pBdr", space=28, top=side, left=side, bottom=side, right=side)


def _texts() -> list[Style]:
    return [
        Style("BodyText", "Body Text", paragraph_props(align="both")),
        Style("Catatan", "Catatan", paragraph_props(after=60, line=264), run_props(size=9)),
        Style(
            "ListBullet", "List Bullet",
            paragraph_props(numbering=1, after=60, left=397, hanging=284, contextual=True),
        ),
        Style(
            "ListNumber", "List Number",
            paragraph_props(after=60, left=397, hanging=397, contextual=True),
        ),
        Style(
            "Caption", "caption", paragraph_props(line=252),
            run_props(bold=True, colour=INK, size=10), following="Normal",
        ),
        _caption("JudulTabel", "Judul Tabel", above=True),
        _caption("JudulGambar", "Judul Gambar", above=False),
        Style("Sumber", "Sumber", paragraph_props(before=40, after=0, line=240),
              run_props(colour=MUTED, size=8)),
        Style("Gambar", "Gambar", paragraph_props(keep_next=True, before=120, after=40, line=240,
                                                  align="center"), following="JudulGambar"),
        Style("KeteranganFoto", "Keterangan Foto", paragraph_props(after=160, line=240,
                                                                  align="center"),
              run_props(colour=MUTED, size=8.5)),
        Style("FotoKosong", "Foto Kosong",
              paragraph_props(keep_next=True, border=_dashed_frame(), before=200, after=160,
                              line=240, left=1700, right=1700, align="center"),
              run_props(italic=True, colour=MUTED, size=10)),
        Style("Jarak", "Jarak", paragraph_props(before=0, after=0, line=160, exact=True),
              run_props(size=4), quick=False),
        Style("AkhirBagian", "Akhir Bagian",
              paragraph_props(before=0, after=0, line=20, exact=True), run_props(size=1),
              quick=False),
    ]  # fmt: skip


def _frames() -> list[Style]:
    tight = paragraph_props(before=0, after=0, line=240)
    return [
        Style("AngkaBesar", "Angka Besar", paragraph_props(keep_next=True, before=40, after=20,
                                                          line=240),
              run_props(bold=True, colour=INK, size=20)),
        Style("LabelAngka", "Label Angka", paragraph_props(before=0, after=40, line=240),
              run_props(colour=MUTED, size=9)),
        Style("JudulKotak", "Judul Kotak", paragraph_props(keep_next=True, before=40, after=40,
                                                          line=252),
              run_props(bold=True, colour=INK, size=10)),
        Style("IsiKotak", "Isi Kotak", paragraph_props(before=0, after=50, line=264),
              run_props(size=10)),
        Style("KopPemerintah", "Kop Pemerintah", paragraph_props(before=0, after=0, line=240,
                                                                align="center"),
              run_props(bold=True, colour=INK, size=14)),
        Style("KopKantor", "Kop Kantor", paragraph_props(before=0, after=40, line=240,
                                                        align="center"),
              run_props(bold=True, colour=INK, size=18)),
        Style("KopAlamat", "Kop Alamat", paragraph_props(before=0, after=20, line=240,
                                                        align="center"), run_props(size=9.5)),
        Style("TandaTangan", "Tanda Tangan", paragraph_props(before=0, after=0, line=264,
                                                            align="center")),
        Style("SebutanPenanda", "Sebutan Penanda", run=run_props(bold=True), based="TandaTangan"),
        Style("NamaPenanda", "Nama Penanda", paragraph_props(before=1100, after=0, line=264,
                                                            align="center"),
              run_props(bold=True, underline=True)),
        Style("Footer", "footer",
              paragraph_props(border=borders("w:pBdr", top=("single", 4, LINE)),
                              tabs=right_tab(PORTRAIT.text_width), before=0, after=0, line=240),
              run_props(colour=MUTED, size=8.5), quick=False),
        Style("CommentText", "annotation text", tight, run_props(size=10), quick=False),
        Style("CommentReference", "annotation reference", run=run_props(size=8),
              kind="character", quick=False),
    ]  # fmt: skip


def _cover() -> list[Style]:
    return [
        Style("Title", "Title", paragraph_props(before=3000, after=160, line=252),
              run_props(bold=True, colour=INK, size=32), following="Subtitle"),
        Style("Subtitle", "Subtitle", paragraph_props(before=0, after=80, line=252),
              run_props(colour=INK, size=18), following="Normal"),
        Style("TahunSampul", "Tahun Sampul",
              paragraph_props(border=borders("w:pBdr", top=("single", 18, TEAL)), before=480,
                              after=0, line=240),
              run_props(bold=True, colour=TEAL, size=54)),
        Style("KeteranganSampul", "Keterangan Sampul", paragraph_props(before=2000, after=0,
                                                                      line=264),
              run_props(colour=legible(AMBER), size=11)),
        Style("TOCHeading", "TOC Heading", paragraph_props(keep_next=True, page_break=True,
                                                          border=_RULE, before=0, after=240,
                                                          line=264),
              run_props(bold=True, colour=INK, size=17), following="Normal"),
        *(_contents(level) for level in (1, 2, 3)),
        Style("TableofFigures", "table of figures",
              paragraph_props(tabs=right_tab(PORTRAIT.text_width, "dot"), after=40, line=240),
              run_props(size=10.5), following="Normal", quick=False),
    ]  # fmt: skip


def _xml(style: Style) -> Xml:
    attrs: dict[str, str | int] = {"w:type": style.kind, "w:styleId": style.id}
    if style.name == style.name.title() and style.name not in _BUILT_IN:
        attrs["w:customStyle"] = 1
    base = style.based if style.kind == "paragraph" else "DefaultParagraphFont"
    return element(
        "w:style",
        attrs,
        value("w:name", style.name),
        value("w:basedOn", base),
        value("w:next", style.following) if style.following else EMPTY,
        value("w:uiPriority", 9 if style.quick else 99),
        element("w:qFormat") if style.quick else EMPTY,
        style.paragraph,
        style.run,
    )


_BUILT_IN = {"Title", "Subtitle", "Body Text", "List Bullet", "List Number", "TOC Heading"}


def stylesheet() -> bytes:
    """``styles.xml`` without the band styles, which depend on the document."""
    styles = [
        *_headings(),
        *_texts(),
        *_table_text("IsiTabel", "Isi Tabel", 9, head=False),
        *_table_text("KepalaTabel", "Kepala Tabel", 9, head=True),
        *_frames(),
        *_cover(),
    ]
    return part("w:styles", _defaults(), _latent(), *_basic(), *map(_xml, styles), _table_style())


def band_styles(bands: Mapping[Pita, str]) -> list[bytes]:
    """One character style per band: bold, in the band's colour made legible."""
    written = []
    for pita, name in bands.items():
        looks = run_props(bold=True, colour=legible(pita.warna))
        label = f"Pita {pita.nama}" if name.isalpha() else f"Pita {pita.nama} {name}"
        style = Style(name, label.title(), run=looks, kind="character", quick=False)
        xml = _xml(style).replace("<w:style ", f'<w:style xmlns:w="{_W}" ', 1)
        written.append(xml.encode("utf-8"))
    return written


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _defaults() -> Xml:
    language = element("w:lang", {"w:val": LANGUAGE, "w:eastAsia": LANGUAGE, "w:bidi": "ar-SA"})
    looks = run_props(font=FONT, size=BODY_POINTS).replace("</w:rPr>", f"{language}</w:rPr>")
    return element(
        "w:docDefaults",
        None,
        element("w:rPrDefault", None, Xml(looks)),
        element("w:pPrDefault", None, paragraph_props(after=120, line=312)),
    )


def _latent() -> Xml:
    """Hide what this document does not use from Word's style pane."""
    return element(
        "w:latentStyles",
        {
            "w:defLockedState": 0, "w:defUIPriority": 99, "w:defSemiHidden": 1,
            "w:defUnhideWhenUsed": 1, "w:defQFormat": 0, "w:count": 376,
        },
    )  # fmt: skip


def _basic() -> tuple[Xml, ...]:
    def default(kind: str, id: str, name: str, *rest: Xml) -> Xml:
        attrs = {"w:type": kind, "w:default": 1, "w:styleId": id}
        return element("w:style", attrs, value("w:name", name), *rest)

    hidden = (value("w:uiPriority", 99), element("w:semiHidden"), element("w:unhideWhenUsed"))
    return (
        default("paragraph", "Normal", "Normal", element("w:qFormat")),
        default("character", "DefaultParagraphFont", "Default Paragraph Font", *hidden),
        default("table", "TableNormal", "Normal Table", *hidden, _table_props(0)),
        default("numbering", "NoList", "No List", *hidden),
    )


def _table_props(padding: int, lines: Xml = EMPTY) -> Xml:
    sides = (("top", 0), ("left", padding), ("bottom", 0), ("right", padding))
    margins = [element(f"w:{s}", {"w:w": w, "w:type": "dxa"}) for s, w in sides]
    return element(
        "w:tblPr",
        None,
        element("w:tblInd", {"w:w": 0, "w:type": "dxa"}),
        lines,
        element("w:tblCellMar", None, *margins),
    )


def _table_style() -> Xml:
    thin, rule = ("single", 4, LINE), ("single", 8, INK)
    lines = borders(
        "w:tblBorders", top=rule, left=thin, bottom=rule, right=thin, insideH=thin, insideV=thin
    )
    return element(
        "w:style",
        {"w:type": "table", "w:customStyle": 1, "w:styleId": "TabelSelaras"},
        value("w:name", "Tabel Selaras"),
        value("w:basedOn", "TableNormal"),
        value("w:uiPriority", 59),
        element("w:qFormat"),
        _table_props(CELL_PADDING, lines),
    )
