"""The order of children that ECMA-376 demands: Word calls a file that breaks it damaged."""

from __future__ import annotations

import pytest
from lxml import etree

from tests.penulis.docx.pembaca import Berkas

# Part of the sequences of ECMA-376 part 1, the children that this writer uses.
URUTAN = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs spacing ind"
    " contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs color spacing sz szCs u lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
    "trPr": "cantSplit tblHeader",
    "tcPr": "tcW gridSpan vMerge shd vAlign",
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p",
    "sectPr": "footerReference type pgSz pgMar pgNumType cols",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
    "pBdr": "top left bottom right",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "lvl": "start numFmt lvlText lvlJc pPr rPr",
    "numbering": "abstractNum num",
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol"
    " listSeparator",
    "styles": "docDefaults latentStyles style",
    "inline": "extent docPr cNvGraphicFramePr graphic",
    "docPartObj": "docPartGallery docPartUnique",
    "font": "altName charset family pitch",
}


@pytest.mark.parametrize("nama", URUTAN)
def test_children_stand_in_the_order_of_the_standard(contoh: Berkas, nama: str) -> None:
    urutan = URUTAN[nama].split()
    ada = 0
    for bagian in contoh.arsip.namelist():
        if not bagian.startswith("word/") or not bagian.endswith(".xml"):
            continue
        for satu in contoh.bagian(bagian).iter(f"{{*}}{nama}"):
            tempat = [urutan.index(etree.QName(anak).localname) for anak in satu]
            assert tempat == sorted(tempat), f"{bagian}: {etree.tostring(satu)[:300]!r}"
            ada += 1
    assert ada
