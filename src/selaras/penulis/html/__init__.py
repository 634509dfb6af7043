"""Document tree to HTML: one self-contained file in which every figure explains itself."""

from selaras.penulis.html.tulis import tulis_html

__all__ = ["tulis_html"]
