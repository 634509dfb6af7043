"""Numbers of tables and figures, counted per chapter in the order of composition."""

from __future__ import annotations

from collections import Counter

from selaras.inti.naskah.kalimat import huruf


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

    def sisipan(self, bab: str) -> str:
        """A table number put in after the last one of a chapter: ``3.3a``, ``3.3b``.

        Tables that the official form does not know are numbered so: its own keep their numbers.
        """
        terakhir = self._hitung["tabel", bab]
        if terakhir == 0:
            return self.tabel(bab)
        self._hitung["sisipan", f"{bab}.{terakhir}"] += 1
        ke = self._hitung["sisipan", f"{bab}.{terakhir}"]
        return f"{bab}.{terakhir}{huruf(ke)}"

    def _berikut(self, jenis: str, bab: str) -> str:
        self._hitung[jenis, bab] += 1
        return f"{bab}.{self._hitung[jenis, bab]}"
