"""Photographs and logos on their way into a document: whole, of bearable size, or not at all."""

from __future__ import annotations

import hashlib
import warnings
from io import BytesIO

from PIL import Image

from selaras.penulis.ingatan import Ingatan

SISI_TERBESAR = 1600  # pixels; 160 mm at 250 dpi
MUTU_JPEG = 85
_MODE = {"JPEG": ("L", "RGB"), "PNG": ("1", "L", "LA", "P", "RGB", "RGBA")}
_SEADANYA = b""  # the picture is good as it stands: nothing has to be kept of it

INGATAN: Ingatan[bytes | None] = Ingatan(32_000_000)


def foto_siap(isi: bytes) -> bytes | None:
    """The picture as PNG or JPEG that every writer can embed, None when it can not be read.

    A picture that is good as it stands comes back with the same bytes; larger ones are shrunk,
    other colour models are turned to RGB. The same bytes always give the same bytes.
    """
    siap = INGATAN.ambil(hashlib.sha256(isi).hexdigest(), lambda: _siapkan(isi))
    return isi if siap == _SEADANYA else siap


def _siapkan(isi: bytes) -> bytes | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(isi), formats=list(_MODE)) as gambar:
                gambar.load()
                return _pas(gambar)
    except (OSError, SyntaxError, ValueError, Warning, Image.DecompressionBombError):
        return None


def _pas(gambar: Image.Image) -> bytes:
    format = str(gambar.format)
    if max(gambar.size) <= SISI_TERBESAR and gambar.mode in _MODE[format]:
        return _SEADANYA
    hasil = gambar.convert("RGBA" if format == "PNG" else "RGB")
    hasil.thumbnail((SISI_TERBESAR, SISI_TERBESAR))
    keluar = BytesIO()
    hasil.save(keluar, format, quality=MUTU_JPEG)
    return keluar.getvalue()
