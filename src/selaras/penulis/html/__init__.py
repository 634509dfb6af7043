"""Document tree to HTML: one self-contained file in which every figure explains itself."""

from selaras.penulis.html.tulis import IsiHtml, isi_html, penjelasan_html, tulis_html

__all__ = ["IsiHtml", "isi_html", "penjelasan_html", "tulis_html"]
