"""Finding things by the words that somebody remembers, or nearly remembers.

Every word that is asked for must be in a thing. A word that no thing holds stands for the words
that look like it, and the answer says so: a typing error finds what was meant, and nothing is
guessed where the word itself is there. The work is bounded by ``PALING_KATA`` words of a question
times the different words of an office.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import fuzz, process

from selaras.inti.siklus.nomenklatur import bakukan

PALING_HURUF = 100  # letters of a question
PALING_KATA = 8  # words of a question
MIRIP, PALING_MIRIP = 78, 6  # how alike (0 to 100, policy of Selaras), how many words stand in
HURUF_MIRIP = 4  # a shorter word looks like too much
_SAMBUNG = frozenset("atau dan dari dengan di dalam ke oleh pada untuk yang".split())
_KATA = re.compile(r"[^\s,;:()\[\]“”\"'‘’!?·]+")
_KODE = re.compile(r"\d[\dx./-]*")


@dataclass(frozen=True)
class Butir:
    """A thing that can be found: of which kind, its name, where it is, and a line about it.

    ``kata`` are further words by which it is found and which are not shown.
    """

    kelompok: str
    judul: str
    alamat: str
    keterangan: str = ""
    kata: str = ""


@dataclass(frozen=True)
class Indeks:
    """Things and the words in them."""

    butir: tuple[Butir, ...]

    @cached_property
    def pemuat(self) -> dict[str, set[int]]:
        """The things that hold a word, by number."""
        hasil: dict[str, set[int]] = defaultdict(set)
        for ke, satu in enumerate(self.butir):
            for kata in kata_dari(f"{satu.judul} {satu.keterangan} {satu.kata}"):
                hasil[kata].add(ke)
        return dict(hasil)

    @cached_property
    def judul(self) -> tuple[frozenset[str], ...]:
        """The words of each name."""
        return tuple(frozenset(kata_dari(satu.judul)) for satu in self.butir)


@dataclass(frozen=True)
class Jawaban:
    """What was found, the best first; ``mirip``: the words that stood in for one that nothing
    holds; ``sebagian``: nothing holds all words, these hold the most, at least half of them."""

    butir: tuple[Butir, ...] = ()
    mirip: tuple[tuple[str, tuple[str, ...]], ...] = ()
    sebagian: bool = False


@dataclass
class _Kena:
    """A thing as it was hit: how many words of the question, and how well."""

    kata: int = 0
    nilai: int = 0
    butir: Butir = field(default_factory=lambda: Butir("", "", ""))


def kata_dari(teks: str) -> Iterator[str]:
    """The words of a text as they are compared: small letters, without marks at their ends.

    >>> list(kata_dari('Lansia (PPKS), kode "1.06.05".'))
    ['lansia', 'ppks', 'kode', '1.06.05']
    """
    for satu in _KATA.findall(teks.casefold()):
        if kata := satu.strip("./-–—_*"):
            yield kata


def cari(indeks: Sequence[Indeks], tanya: str) -> Jawaban:
    """What of the indexes answers a question; nothing for a question without a word."""
    semua = list(dict.fromkeys(kata_dari(tanya[:PALING_HURUF])))
    kata = [k for k in semua if k not in _SAMBUNG][:PALING_KATA] or semua[:PALING_KATA]
    kena: dict[tuple[int, int], _Kena] = {}
    mirip: list[tuple[str, tuple[str, ...]]] = []
    for satu in kata:
        cocok, tebakan = _cocok(indeks, satu)
        if tebakan:
            mirip.append((satu, tebakan))
        for tempat, nilai in cocok.items():
            milik = kena.setdefault(tempat, _Kena(butir=indeks[tempat[0]].butir[tempat[1]]))
            milik.kata += 1
            milik.nilai += nilai
    banyak = max((k.kata for k in kena.values()), default=0)
    if banyak * 2 < len(kata):
        return Jawaban()
    urut = sorted((k for k in kena.values() if k.kata == banyak), key=lambda k: -k.nilai)
    return Jawaban(tuple(k.butir for k in urut), tuple(mirip), 0 < banyak < len(kata))


def _cocok(
    indeks: Sequence[Indeks], kata: str
) -> tuple[dict[tuple[int, int], int], tuple[str, ...]]:
    """What a word hits and how well, and the words that stood in for it."""
    ada = {lain for i in indeks for lain in i.pemuat if _memuat(lain, kata)}
    tebakan = () if ada else _mirip(indeks, kata)
    hasil: dict[tuple[int, int], int] = {}
    for ke, satu in enumerate(indeks):
        for lain in ada or tebakan:
            for nomor in satu.pemuat.get(lain, ()):
                nilai = _nilai(lain, kata) if lain in satu.judul[nomor] else 1
                hasil[ke, nomor] = max(nilai, hasil.get((ke, nomor), 0))
    return hasil, tebakan


def _memuat(lain: str, kata: str) -> bool:
    """A code is found by its beginning, however its parts are filled up; a word by any part."""
    if _KODE.fullmatch(kata):
        return lain.startswith((kata, bakukan(kata)))
    return kata in lain if len(kata) > 2 else lain.startswith(kata)


def _nilai(lain: str, kata: str) -> int:
    """How well a word of a name answers a word: it is the word, begins with it, holds it."""
    return 4 if lain == kata else 3 if lain.startswith(kata) else 2


def _mirip(indeks: Iterable[Indeks], kata: str) -> tuple[str, ...]:
    if len(kata) < HURUF_MIRIP or not kata.isalpha():
        return ()
    kosakata = list(dict.fromkeys(lain for i in indeks for lain in i.pemuat))
    dekat = process.extract(
        kata, kosakata, scorer=fuzz.ratio, score_cutoff=MIRIP, limit=PALING_MIRIP
    )
    return tuple(lain for lain, _, _ in dekat)
