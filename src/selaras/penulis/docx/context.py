"""What the writers of one document share: counters, names, pictures, what is added on the way."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Protocol

from selaras.inti.dokumen.pohon import NaskahDok, Pita
from selaras.penulis.docx.index import Index, make_index
from selaras.penulis.docx.page import PORTRAIT, Page


class SumberGambar(Protocol):
    """Where the drawn figures come from (``selaras.penulis.gambar.GambarNaskah``)."""

    def png(self, id: str) -> bytes:
        """The picture of the figure ``id`` as PNG."""
        ...


@dataclass
class Context:
    """The state of one writing. ``package`` is python-docx's main document part."""

    naskah: NaskahDok
    figures: SumberGambar
    package: Any
    pages: Mapping[str, str]
    index: Index = field(init=False)
    page: Page = PORTRAIT
    bands: dict[Pita, str] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    numbered_lists: int = 0
    footers: dict[tuple[bool, bool], str] = field(default_factory=dict)
    _drawings: count[int] = field(default_factory=lambda: count(1))
    _bookmarks: count[int] = field(default_factory=lambda: count(1))
    _sequences: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.index = make_index(self.naskah)

    def next_drawing(self) -> int:
        """A docPr id that no other drawing of this document has."""
        return next(self._drawings)

    def next_bookmark(self) -> int:
        return next(self._bookmarks)

    def band_style(self, pita: Pita) -> str:
        """The id of the character style of this band; styles are written at the end."""
        if pita not in self.bands:
            slug = re.sub(r"[^A-Za-z0-9]", "", pita.kode.title()) or "Lain"
            taken = set(self.bands.values())
            name, number = f"Pita{slug}", 1
            while name in taken:
                number += 1
                name = f"Pita{slug}{number}"
            self.bands[pita] = name
        return self.bands[pita]

    def add_remark(self, remark: str) -> int:
        """Keep a margin comment; its id is returned."""
        self.remarks.append(remark)
        return len(self.remarks) - 1

    def follows(self, kind: str, number: int) -> bool:
        """Whether ``number`` is what Word's own count of ``kind`` would give here."""
        before = self._sequences.get(kind)
        self._sequences[kind] = number
        return before is not None and number == before + 1
