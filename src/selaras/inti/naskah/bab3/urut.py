"""Numbers of headings inside a part of a chapter: 1. 2. 3., below them a. b. c."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Judul
from selaras.inti.naskah.kalimat import huruf


class Urut:
    """Counts the sections of one part, so that one that is left out leaves no gap."""

    def __init__(self) -> None:
        self._bagian = 0
        self._anak = 0

    def bagian(self, teks: str, id_: str) -> Judul:
        """The next section heading (level 3)."""
        self._bagian += 1
        self._anak = 0
        return Judul(3, teks, id_, f"{self._bagian}.")

    def anak(self, teks: str, id_: str) -> Judul:
        """The next heading inside the section (level 4)."""
        self._anak += 1
        return Judul(4, teks, id_, f"{huruf(self._anak)}.")
