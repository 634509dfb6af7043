"""What every workbook of Selaras shares: the printed page, the height of a row, sure digits."""

from __future__ import annotations

from typing import Any

DIGIT_PASTI = 15  # a number cell keeps no more, and Excel shows no more
TINGGI_BARIS = 13.5  # points of a line of text
TINGGI_TERBESAR = 400.0  # Excel takes at most 409
KERTAS_FOLIO = 14  # 8.5 x 13 inch: what Excel has for F4


def atur_cetak(lembar: Any) -> None:
    """On paper: lying, one page wide."""
    lembar.set_landscape()
    lembar.set_paper(KERTAS_FOLIO)
    lembar.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    lembar.fit_to_pages(1, 0)
    lembar.set_footer("&L&A&RHalaman &P dari &N")


def tinggi_teks(baris: int) -> float | None:
    """Height in points of a row with so many lines of text; None where one line is enough.

    Excel would find it by itself, LibreOffice does not.
    """
    return min(4 + TINGGI_BARIS * baris, TINGGI_TERBESAR) if baris > 1 else None
