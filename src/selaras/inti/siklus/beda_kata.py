"""Where two texts part, word by word: what a reader should look at in two long paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

TERPANJANG = 600  # words; longer texts are shown whole, for comparing them would take too long


@dataclass(frozen=True)
class Potongan:
    """A run of words, and whether the other text has others at that place."""

    teks: str
    beda: bool


Teks = tuple[Potongan, ...]


def potong_beda(lama: str, baru: str) -> tuple[Teks, Teks]:
    """Both texts in runs; a text that stands alone is one run that differs nowhere."""
    kiri, kanan = lama.split(), baru.split()
    if not kiri or not kanan or max(len(kiri), len(kanan)) > TERPANJANG:
        return _satu(lama), _satu(baru)
    a: list[Potongan] = []
    b: list[Potongan] = []
    for cara, i, j, k, m in SequenceMatcher(None, kiri, kanan, autojunk=False).get_opcodes():
        for hasil, kata in ((a, kiri[i:j]), (b, kanan[k:m])):
            if kata:
                hasil.append(Potongan(" ".join(kata), cara != "equal"))
    return tuple(a), tuple(b)


def _satu(teks: str) -> Teks:
    return (Potongan(teks, False),) if teks else ()
