"""The order of children that ECMA-376 demands: Word calls a file that breaks it damaged."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from tests.penulis.contoh_naskah import contoh_naskah
from tests.penulis.docx.pembaca import Berkas, W

# The whole sequences of ECMA-376 (5th edition, transitional), typed from the schema.
_TEPI = "top left start bottom right end"
_SIFAT_ALINEA = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers"
    " pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE"
    " autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents"
    " suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle"
)
_SIFAT_HURUF = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof"
    " snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd"
    " fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
)
_SIFAT_TABEL = (
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc"
    " tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"
)
URUTAN = {
    "document": "background body",
    "pPr": f"{_SIFAT_ALINEA} rPr sectPr pPrChange",
    "rPr": f"{_SIFAT_HURUF} rPrChange",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "tblPr": f"{_SIFAT_TABEL} tblPrChange",
    "tr": "tblPrEx trPr tc",
    "tc": "tcPr p",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection"
    " tcFitText vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc"
    " pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi"
    " rtlGutter docGrid printerSettings",
    "pBdr": "top left bottom right between bar",
    "tblBorders": f"{_TEPI} insideH insideV",
    "tblCellMar": _TEPI,
    "numPr": "ilvl numId",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden"
    " unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr"
    " tcPr tblStylePr",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "num": "abstractNumId lvlOverride",
    "settings": "writeProtection view zoom removePersonalInformation removeDateAndTime"
    " mirrorMargins trackRevisions documentProtection autoFormatOverride styleLockTheme"
    " defaultTabStop autoHyphenation characterSpacingControl footnotePr endnotePr compat docVars"
    " rsids mathPr attachedSchema themeFontLang clrSchemeMapping shapeDefaults decimalSymbol"
    " listSeparator",
    "font": "altName panose1 charset family notTrueType pitch sig embedRegular embedBold"
    " embedItalic embedBoldItalic",
    "sdt": "sdtPr sdtEndPr sdtContent",
    "docPartObj": "docPartGallery docPartCategory docPartUnique",
    "inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
    "pic": "nvPicPr blipFill spPr",
    "blipFill": "blip srcRect tile stretch",
    "themeElements": "clrScheme fontScheme fmtScheme extLst",
    "fmtScheme": "fillStyleLst lnStyleLst effectStyleLst bgFillStyleLst",
    "clrScheme": "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink",
}
BERULANG = {"tr", "p", "tc", "style", "lvl", "abstractNum", "num", "footerReference",
            "headerReference", "lvlOverride"}  # fmt: skip


def bagian_word(berkas: Berkas) -> list[tuple[str, Any]]:
    nama = [x for x in berkas.arsip.namelist() if x.startswith("word/") and x.endswith(".xml")]
    return [(satu, berkas.bagian(satu)) for satu in nama]


@pytest.mark.parametrize("nama", URUTAN)
def test_children_stand_in_the_order_of_the_standard(contoh: Berkas, nama: str) -> None:
    urutan = URUTAN[nama].split()
    ada = 0
    for bagian, akar in bagian_word(contoh):
        for satu in akar.iter(f"{{*}}{nama}"):
            anak = [etree.QName(x).localname for x in satu]
            tempat = [urutan.index(x) for x in anak]
            assert tempat == sorted(tempat), f"{bagian}: {etree.tostring(satu)[:300]!r}"
            ganda = {x for x in anak if anak.count(x) > 1} - BERULANG
            assert not ganda, f"{bagian}: {nama} has {ganda} twice"
            ada += 1
    assert ada


def test_the_sample_holds_what_can_go_wrong() -> None:
    """The sample must go on using every kind of block, or the test above would fall asleep."""
    ada = {type(blok).__name__ for bagian in contoh_naskah().bagian for blok in bagian.isi}
    assert len(ada) == 13


def test_every_cell_ends_with_a_paragraph_and_every_table_is_followed_by_one(
    contoh: Berkas,
) -> None:
    """Word calls a file without them damaged."""
    assert all(x[-1].tag == f"{W}p" for x in contoh.cari("//w:tc"))
    for tabel in contoh.cari("//w:tbl"):
        assert tabel.getnext() is not None
        assert tabel.getnext().tag == f"{W}p"


def test_numbers_that_word_wants_are_numbers(contoh: Berkas) -> None:
    """ST_DecimalNumber and ST_TwipsMeasure take no fractions."""
    tanpa_ukuran = 0
    for _, akar in bagian_word(contoh):
        for satu in akar.iter(f"{W}tcW", f"{W}gridCol", f"{W}ind", f"{W}spacing", f"{W}sz"):
            for nama, isi in satu.attrib.items():
                if nama not in (f"{W}type", f"{W}lineRule"):
                    assert isi.lstrip("-").isdigit(), etree.tostring(satu)
                    tanpa_ukuran += 1
    assert tanpa_ukuran > 500
