"""Pictures of a document: charts and the organisation chart, once as SVG, on demand as PNG."""

from selaras.penulis.gambar.siapkan import GambarNaskah, siapkan_gambar

__all__ = ["GambarNaskah", "siapkan_gambar"]
