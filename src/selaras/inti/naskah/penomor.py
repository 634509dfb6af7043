"""Numbers of tables and figures, counted per chapter in the order of composition."""

from __future__ import annotations

from collections import Counter


class Penomor:
    """Counts captions: the third table of chapter 2 is ``2.3``, the annex counts as ``L``."""

    def __init__(self) -> None:
        self._hitung: Counter[tuple[str, str]] = Counter()

    def tabel(self, bab: str) -> str:
        """The next table number of a chapter ("1" to "4", "L" for the annex)."""
        return self._berikut("tabel", bab)

    def gambar(self, bab: str) -> str:
        """The next figure number of a chapter."""
        return self._berikut("gambar", bab)

    def _berikut(self, jenis: str, bab: str) -> str:
        self._hitung[jenis, bab] += 1
        return f"{bab}.{self._hitung[jenis, bab]}"
