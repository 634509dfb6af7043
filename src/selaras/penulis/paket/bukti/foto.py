"""A photograph made small enough to be kept by the hundred, and still read."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

SISI = 2400  # pixels: a sheet of A4 at 200 dpi can still be read
MUTU = 85


def perkecil_foto(isi: bytes) -> bytes:
    """A clean picture with its longer side at most SISI; a smaller one keeps its bytes."""
    with Image.open(BytesIO(isi), formats=["PNG", "JPEG"]) as gambar:
        if max(gambar.size) <= SISI:
            return isi
        jenis = str(gambar.format)
        profil = gambar.info.get("icc_profile")
        gambar.thumbnail((SISI, SISI))
        keluar = BytesIO()
        gambar.info = {}
        gambar.save(keluar, jenis, quality=MUTU, icc_profile=profil)
    return keluar.getvalue()
