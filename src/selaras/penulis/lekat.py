"""What stays together on a page whatever the format: a signature never stands there alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selaras.inti.dokumen.pohon import Blok, ParagrafDok
from selaras.inti.dokumen.surat import TandaTangan


def berlekat(isi: Sequence[Blok]) -> Iterator[Blok]:
    """The blocks of a section; a paragraph before a signature stays on the page of that."""
    for ke, satu in enumerate(isi):
        berikut = isi[ke + 1] if ke + 1 < len(isi) else None
        if isinstance(satu, ParagrafDok) and isinstance(berikut, TandaTangan):
            yield replace(satu, lekat=True)
        else:
            yield satu
