"""What can be referred to: names of bookmarks, printed labels, entries of the contents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selaras.inti.dokumen.pohon import (
    Bagan,
    BaganOrganisasi,
    GambarFoto,
    Judul,
    NaskahDok,
    Tabel,
)
from selaras.penulis.rujukan import sebutan_rujukan

Gambar = Bagan | BaganOrganisasi | GambarFoto
Bernomor = Judul | Tabel | Gambar

CONTENTS_DEPTH = 3
_NAME_LIMIT = 40  # Word cuts longer bookmark names
_PREFIX = "_Ref_"


@dataclass(frozen=True)
class Entry:
    """A line of a contents list: level from 1, printed text, id of its target."""

    level: int
    text: str
    id: str


@dataclass(frozen=True)
class Index:
    """Bookmark name and printed label by id; entries by kind (isi, tabel, gambar)."""

    names: dict[str, str]
    labels: dict[str, str]
    entries: dict[str, tuple[Entry, ...]]


def numbered_blocks(naskah: NaskahDok) -> Iterator[Bernomor]:
    for bagian in naskah.bagian:
        for block in bagian.isi:
            if isinstance(block, Bernomor):
                yield block


def make_index(naskah: NaskahDok) -> Index:
    """Raises ``RujukanError`` when two blocks share an id."""
    labels = sebutan_rujukan(naskah)
    names: dict[str, str] = {}
    taken: set[str] = set()
    entries: dict[str, list[Entry]] = {"isi": [], "tabel": [], "gambar": []}
    for block in numbered_blocks(naskah):
        names[block.id] = _bookmark_name(block.id, taken)
        _add_entry(entries, block, labels[block.id])
    return Index(names, labels, {kind: tuple(lines) for kind, lines in entries.items()})


def _add_entry(entries: dict[str, list[Entry]], block: Bernomor, label: str) -> None:
    if isinstance(block, Judul):
        if block.tingkat <= CONTENTS_DEPTH:
            entries["isi"].append(Entry(block.tingkat, label, block.id))
    elif block.nomor:
        kind = "tabel" if isinstance(block, Tabel) else "gambar"
        entries[kind].append(Entry(1, f"{label} {block.judul}", block.id))


def _bookmark_name(key: str, taken: set[str]) -> str:
    """A name that Word accepts: letters, digits, underscore, at most 40 characters."""
    stem = _PREFIX + re.sub(r"[^A-Za-z0-9]", "_", key)
    name, count = stem[:_NAME_LIMIT], 1
    while name.lower() in taken:  # Word does not tell upper from lower case here
        count += 1
        tail = f"_{count}"
        name = stem[: _NAME_LIMIT - len(tail)] + tail
    taken.add(name.lower())
    return name
