"""A package in memory: the rows of every table, and the files that rows name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from selaras.inti.paket.kolom import Baris
from selaras.inti.paket.skema import TABEL
from selaras.inti.paket.urutan import urutkan

B = TypeVar("B", bound=Baris)


@dataclass(frozen=True)
class Paket:
    """All tables of one office and year in canonical order; a missing table is empty.

    ``berkas`` maps a file name (as rows name it) to its bytes.
    """

    tabel: Mapping[str, tuple[Baris, ...]]
    berkas: Mapping[str, bytes] = field(default_factory=dict)

    @classmethod
    def susun(cls, baris: Iterable[Baris], berkas: Mapping[str, bytes] | None = None) -> Paket:
        """A package of loose rows, sorted canonically."""
        kumpulan: dict[str, list[Baris]] = {kelas.TABEL: [] for kelas in TABEL}
        for satu in baris:
            kumpulan[satu.TABEL].append(satu)
        return cls(
            tabel={nama: urutkan(isi) for nama, isi in kumpulan.items()},
            berkas=dict(berkas or {}),
        )

    def baris(self, kelas: type[B]) -> tuple[B, ...]:
        """The rows of one table."""
        return cast("tuple[B, ...]", self.tabel.get(kelas.TABEL, ()))

    def memuat(self, kelas: type[Baris]) -> bool:
        """True when the table is written: it has rows, or it belongs to every package."""
        return not kelas.OPSIONAL or bool(self.tabel.get(kelas.TABEL))

    def dengan(self, kelas: type[B], isi: Iterable[B]) -> Paket:
        """This package with other rows in one table."""
        return replace(self, tabel={**self.tabel, kelas.TABEL: urutkan(list(isi))})
