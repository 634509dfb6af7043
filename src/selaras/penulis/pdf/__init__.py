"""Document tree to PDF/A-2a and PDF/UA-1, through typst."""

from selaras.penulis.pdf.tulis import PdfError, tulis_pdf, tulis_pdf_dengan_halaman

__all__ = ["PdfError", "tulis_pdf", "tulis_pdf_dengan_halaman"]
