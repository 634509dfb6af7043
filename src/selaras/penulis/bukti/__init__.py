"""Evidence from outside: what a file is by its content, and whether it may be kept."""

from __future__ import annotations

from selaras.penulis.bukti.kenali import JENIS_MIME, BuktiBersih, bersihkan_bukti
from selaras.penulis.bukti.tolak import BuktiError

__all__ = ["JENIS_MIME", "BuktiBersih", "BuktiError", "bersihkan_bukti"]
