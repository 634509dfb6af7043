"""A fault in a package, said so that the person who filled the sheet can mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

SIMPAN = 200  # faults kept of one column of a sheet; all are counted
TAMPIL = 50  # faults printed of one sheet
_BUKAN_LEMBAR = "berkas"  # pictures that came along


@dataclass(frozen=True)
class Kesalahan:
    """Where it stands, what stands there, and what would be right (Indonesian).

    ``lembar`` is the name of a table, or in brackets what the package as a whole is. ``baris`` is
    the row number as the user's program shows it (head = 1), None for a whole sheet.
    """

    lembar: str
    baris: int | None
    kolom: str | None
    nilai: str | None
    seharusnya: str

    @property
    def tempat(self) -> str:
        """The sheet in words."""
        if self.lembar.startswith("(") or self.lembar == _BUKAN_LEMBAR:
            return self.lembar.strip("()")
        return f"lembar {self.lembar}"

    def __str__(self) -> str:
        tempat = self.tempat
        if self.baris is not None:
            tempat += f", baris {self.baris}"
        if self.kolom:
            tempat += f", kolom {self.kolom}"
        isi = ""
        if self.nilai:
            di_sel = tempat.startswith("lembar ")
            isi = f" berisi “{self.nilai}”" if di_sel else f" “{self.nilai}”"
        return f"{tempat}{isi}: {self.seharusnya}"


class Kumpulan:
    """Faults as they are found: the first ones of every column are kept, the rest is counted.

    A hostile package has a fault in each of its million cells; listing them helps nobody.
    """

    def __init__(self, isi: Iterable[Kesalahan] = ()) -> None:
        self._isi: dict[Kesalahan, None] = {}
        self._tersimpan: Counter[tuple[str, str | None]] = Counter()
        self.jumlah: Counter[str] = Counter()
        self.extend(isi)

    def append(self, satu: Kesalahan) -> None:
        """One more; the same fault counts once."""
        if satu in self._isi:
            return
        self.jumlah[satu.lembar] += 1
        tempat = (satu.lembar, satu.kolom)
        if self._tersimpan[tempat] < SIMPAN:
            self._tersimpan[tempat] += 1
            self._isi[satu] = None

    def extend(self, isi: Iterable[Kesalahan]) -> None:
        """Several more."""
        for satu in isi:
            self.append(satu)

    def __iter__(self) -> Iterator[Kesalahan]:
        return iter(self._isi)

    def __len__(self) -> int:
        return len(self._isi)


class PaketError(ValueError):
    """A package was refused.

    ``kesalahan`` lists the faults that were kept, ``jumlah`` counts all of them by sheet.
    """

    def __init__(
        self, kesalahan: tuple[Kesalahan, ...], jumlah: Mapping[str, int] | None = None
    ) -> None:
        self.kesalahan = kesalahan
        self.jumlah = dict(jumlah or Counter(satu.lembar for satu in kesalahan))
        super().__init__("\n".join((self._kepala(), *self._baris())))

    def _kepala(self) -> str:
        return f"Paket ditolak: {_ribuan(sum(self.jumlah.values()))} kesalahan."

    def _baris(self) -> Iterator[str]:
        """The faults sheet by sheet; what is left out is said with its number."""
        menurut: dict[str, list[Kesalahan]] = {}
        for satu in self.kesalahan:
            menurut.setdefault(satu.lembar, []).append(satu)
        terpotong = False
        for lembar, isi in menurut.items():
            yield from (f"- {satu}" for satu in isi[:TAMPIL])
            if sisa := self.jumlah.get(lembar, len(isi)) - len(isi[:TAMPIL]):
                terpotong = True
                yield f"- {isi[0].tempat}: {_ribuan(sisa)} kesalahan lain tidak ditampilkan"
        if terpotong:
            yield "Betulkan yang tampak, lalu muat lagi untuk melihat sisanya."


def _ribuan(banyak: int) -> str:
    return f"{banyak:,}".replace(",", ".")
