"""A document of this app as HTML of a page: figures lead to their explanation."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.utils.safestring import SafeString, mark_safe

from selaras.inti.dokumen.pohon import Blok, NaskahDok
from selaras.penulis.gambar import GambarNaskah
from selaras.penulis.html.blok import Penulis


def cetak(naskah: NaskahDok, blok: Iterable[Blok], tautan: Callable[[str], str]) -> SafeString:
    """The blocks as HTML; ``tautan`` gives the address of a figure's explanation."""
    penulis = Penulis(naskah, GambarNaskah({}), tautan)
    # penulis.html escapes whatever is not its own tag
    return mark_safe("".join(map(penulis.blok, blok)))
