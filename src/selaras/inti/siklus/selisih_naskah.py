"""What differs between two composed reports, paragraph by paragraph under its heading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from selaras.inti.dokumen.pohon import BagianDok, Judul, NaskahDok
from selaras.inti.naskah.kata_kantor import teks_sebaris
from selaras.inti.naskah.tempat import paragraf_naskah


@dataclass(frozen=True)
class SelisihKalimat:
    """Paragraphs that stand on one side only, or differ, under one heading; empty: not there."""

    judul: str
    lama: tuple[str, ...]
    baru: tuple[str, ...]


def selisih_kalimat(lama: NaskahDok, baru: NaskahDok) -> tuple[SelisihKalimat, ...]:
    """The paragraphs that differ, in reading order. Tables and figures are told by their data."""
    kiri, kanan = list(_kalimat(lama)), list(_kalimat(baru))
    pembanding = SequenceMatcher(None, kiri, kanan, autojunk=False)
    hasil = []
    for cara, a, b, c, d in pembanding.get_opcodes():
        if cara != "equal":
            judul = (kanan[c:d] or kiri[a:b])[0][0]
            hasil.append(
                SelisihKalimat(
                    judul, tuple(t for _, t in kiri[a:b]), tuple(t for _, t in kanan[c:d])
                )
            )
    return tuple(hasil)


def _kalimat(naskah: NaskahDok) -> Iterator[tuple[str, str]]:
    """Heading and words of every paragraph."""
    judul = ""
    for bagian in naskah.bagian:
        for blok in bagian.isi:
            if isinstance(blok, Judul):
                judul = f"{blok.nomor} {blok.teks}".strip()
                continue
            for satu in paragraf_naskah(replace(naskah, bagian=(BagianDok((blok,)),))):
                if teks := teks_sebaris(satu.isi):
                    yield judul, teks
