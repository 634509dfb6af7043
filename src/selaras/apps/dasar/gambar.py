"""Pictures that people upload: taken by what they are, cleaned, named by their bytes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from selaras.apps.dasar.galat import IsianSalah


@dataclass(frozen=True)
class GambarMasuk:
    """A cleaned picture: the SHA-256 of its bytes, the name it is kept under, the bytes."""

    sidik: str
    nama: str
    isi: bytes


def gambar_masuk(awalan: str, isi: bytes) -> GambarMasuk:
    """A picture freed of location data; the same one twice is one file. Raises IsianSalah.

    ``awalan`` begins its name; the name under which it came is not looked at.
    """
    from selaras.penulis.paket.gambar import PNG, GambarError, bersihkan_gambar

    akhiran = ".png" if isi.startswith(PNG) else ".jpg"
    try:
        bersih = bersihkan_gambar(f"{awalan}{akhiran}", isi)
    except GambarError as galat:
        raise IsianSalah("gambar", "Berkas itu", f"gambar PNG atau JPEG ({galat})") from galat
    sidik = hashlib.sha256(bersih).hexdigest()
    return GambarMasuk(sidik, f"{awalan}-{sidik[:16]}{akhiran}", bersih)
