"""The style sheet of the document: what a planner changes once in Word to change it everywhere.

Headings, captions, lists and contents use the built-in style ids and names, so that Word shows
them in the reader's language and its navigation, contents and lists of figures work.
"""

from __future__ import annotations

from dataclasses import dataclass

from selaras.penulis.colour import AMBER, INK, LINE, MUTED, TEAL, legible
from selaras.penulis.docx.page import PORTRAIT
from selaras.penulis.docx.props import Line, borders, paragraph_props, right_tab, run_props
from selaras.penulis.docx.xml import EMPTY, Xml

TABLE_POINTS, SMALL_TABLE_POINTS = 9.0, 8.0


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


def _heading(level: int, size: float, before: int, after: int, colour: str) -> Style:
    first = level == 1
    look = paragraph_props(
        keep_next=True, keep_lines=True, page_break=first, before=before, after=after, line=252,
        align="center" if first else "", outline=level - 1,
    )  # fmt: skip
    looks = run_props(bold=True, italic=level == 4, colour=colour, size=size)
    return Style(f"Heading{level}", f"heading {level}", look, looks, following="Normal")


_WRAPPED = 284  # the second line of an entry stands in


def _contents(level: int) -> Style:
    left = (0, 284, 567)[level - 1] + _WRAPPED
    look = paragraph_props(
        tabs=right_tab(PORTRAIT.text_width, "dot"), before=50 if level == 1 else 0, after=0,
        line=226, left=left, hanging=_WRAPPED,
    )  # fmt: skip
    looks = run_props(bold=level == 1, colour=INK if level == 1 else "", size=10.5)
    return Style(f"TOC{level}", f"toc {level}", look, looks, following="Normal", quick=False)


def _table_text(stem: str, name: str, size: float, *, head: bool) -> list[Style]:
    """Left, centred and right variants, each in two sizes; all follow the first one."""
    styles = []
    for tail, label, align in (("", "", ""), ("Tengah", " Tengah", "center"),
                               ("Angka", " Angka", "right")):  # fmt: skip
        for end, points in (("", size), ("Kecil", SMALL_TABLE_POINTS)):
            first = not tail and not end
            look = (
                paragraph_props(before=16, after=16, line=214)
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
        keep_next=above, keep_lines=True, before=160 if above else 40, after=60 if above else 160,
        align="center",
    )  # fmt: skip
    return Style(id, name, look, based="Caption", following="Normal")


def _headings() -> list[Style]:
    return [
        _heading(1, 15, 0, 260, INK),
        _heading(2, 12.5, 280, 80, TEAL),
        _heading(3, 11.5, 190, 50, INK),
        _heading(4, 11, 140, 20, INK),
    ]


def _dashed_frame() -> Xml:
    return _frame(("dashed", 6, "9AA5B4"), space=28)


def _frame(line: Line, space: int) -> Xml:
    sides = dict.fromkeys(("top", "left", "bottom", "right"), line)
    return borders("w:pBdr", sides, space)


def _texts() -> list[Style]:
    return [
        Style("BodyText", "Body Text", paragraph_props(align="both")),
        Style("Catatan", "Catatan", paragraph_props(after=60, line=264), run_props(size=9)),
        Style(
            "ListBullet", "List Bullet",
            paragraph_props(numbering=1, after=60, left=397, hanging=284, contextual=True,
                            align="both"),
        ),
        Style(
            "ListNumber", "List Number",
            paragraph_props(after=60, left=397, hanging=397, contextual=True, align="both"),
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
        Style("KeteranganGambar", "Keterangan Gambar", paragraph_props(after=160, line=240,
                                                                  align="center"),
              run_props(colour=MUTED, size=8.5)),
        Style("FotoKosong", "Foto Kosong",
              paragraph_props(keep_next=True, border=_dashed_frame(), before=200, after=160,
                              line=240, left=600, right=600, align="center"),
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
        Style("AngkaBesarPanjang", "Angka Besar Panjang", run=run_props(size=13),
              based="AngkaBesar", quick=False),
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
        Style("GarisKop", "Garis Kop",
              paragraph_props(border=borders("w:pBdr", {"top": ("single", 6, INK)}), before=40,
                              after=160, line=40, exact=True), run_props(size=2), quick=False),
        Style("TandaTangan", "Tanda Tangan", paragraph_props(before=0, after=0, line=264,
                                                            align="center")),
        Style("SebutanPenanda", "Sebutan Penanda", run=run_props(bold=True), based="TandaTangan"),
        Style("NamaPenanda", "Nama Penanda", paragraph_props(before=1100, after=0, line=264,
                                                            align="center"),
              run_props(bold=True, underline=True)),
        Style("Footer", "footer",
              paragraph_props(border=borders("w:pBdr", {"top": ("single", 4, LINE)}, space=4),
                              tabs=right_tab(PORTRAIT.text_width), before=0, after=0, line=240),
              run_props(colour=MUTED, size=8.5), quick=False),
        Style("CommentText", "annotation text", tight, run_props(size=10), quick=False),
        Style("CommentReference", "annotation reference", run=run_props(size=8),
              kind="character", quick=False),
    ]  # fmt: skip


_COVER_BAR = borders("w:pBdr", {"left": ("single", 36, TEAL)}, space=12)


def _cover() -> list[Style]:
    return [
        Style("Title", "Title",
              paragraph_props(border=_COVER_BAR, before=3600, after=0, line=252, left=340),
              run_props(bold=True, colour=INK, size=27), following="Subtitle"),
        Style("Subtitle", "Subtitle",
              paragraph_props(border=_COVER_BAR, before=0, after=0, line=252, left=340),
              run_props(colour=INK, size=18), following="Normal"),
        Style("TahunSampul", "Tahun Sampul",
              paragraph_props(border=_COVER_BAR, before=0, after=0, line=264, left=340),
              run_props(bold=True, colour=TEAL, size=54)),
        Style("KeteranganSampul", "Keterangan Sampul",
              paragraph_props(border=_frame(("single", 6, AMBER), space=8), before=2400, after=0,
                              line=264, left=170, right=170, align="center"),
              run_props(bold=True, colour=legible(AMBER), size=11)),
        Style("TOCHeading", "TOC Heading", paragraph_props(keep_next=True, page_break=True,
                                                          before=0, after=240, line=252,
                                                          align="center"),
              run_props(bold=True, colour=INK, size=15), following="Normal"),
        *(_contents(level) for level in (1, 2, 3)),
        Style("TableofFigures", "table of figures",
              paragraph_props(tabs=right_tab(PORTRAIT.text_width, "dot"), after=0, line=240,
                              left=_WRAPPED, hanging=_WRAPPED),
              run_props(size=10.5), following="Normal", quick=False),
    ]  # fmt: skip


def all_styles() -> list[Style]:
    """Every style but the basic four, the table style and those of the bands."""
    return [
        *_headings(),
        *_texts(),
        *_table_text("IsiTabel", "Isi Tabel", TABLE_POINTS, head=False),
        *_table_text("KepalaTabel", "Kepala Tabel", TABLE_POINTS, head=True),
        *_frames(),
        *_cover(),
    ]
