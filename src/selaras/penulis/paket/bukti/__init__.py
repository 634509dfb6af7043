"""Evidence from outside: what a file is by its content, and whether it may be kept."""

from __future__ import annotations

from selaras.penulis.paket.bukti.kenali import BOLEH, JENIS_MIME, BuktiBersih, bersihkan_bukti
from selaras.penulis.paket.bukti.tolak import BuktiError

__all__ = ["BOLEH", "JENIS_MIME", "BuktiBersih", "BuktiError", "bersihkan_bukti"]
