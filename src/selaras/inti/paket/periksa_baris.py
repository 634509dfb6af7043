"""A row as it was read, before it is known to be right: what all checks work on."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.kolom import Baris, Kolom, cached, daftar_kolom
from selaras.inti.paket.skema import TABEL
from selaras.inti.paket.teks import tulis_sel

PANJANG_KUTIPAN = 120


@dataclass(frozen=True)
class BarisMentah:
    """One row with the number that its reader's program shows.

    ``sel`` maps a column to its value, None where empty. ``rusak`` names the columns that could
    not be read; they are reported already and no check looks at them again.
    """

    kelas: type[Baris]
    nomor: int
    sel: Mapping[str, Any]
    rusak: frozenset[str] = frozenset()

    def __getitem__(self, nama: str) -> Any:
        return self.sel.get(nama)

    def utuh(self, *nama: str) -> bool:
        """True when all these columns could be read (they may be empty)."""
        return self.rusak.isdisjoint(nama)

    def salah(self, nama: str, seharusnya: str) -> Kesalahan:
        """A fault of this row in one column."""
        return Kesalahan(
            lembar=self.kelas.TABEL,
            baris=self.nomor,
            kolom=kolom_bernama(self.kelas)[nama].judul,
            nilai=kutip(tulis_sel(self[nama])) or None,
            seharusnya=seharusnya,
        )

    def jadi(self) -> Baris:
        """The row itself. Only for rows without a fault."""
        return self.kelas(**self.sel)


# Table name -> its rows in file order. A table that is missing here could not be read at all:
# it is reported already, and no row is blamed for what it lacks.
Lembar = Mapping[str, Sequence[BarisMentah]]


def kutip(teks: str) -> str:
    """Text for a message: one line, printable, not longer than a message can bear."""
    cetak = "".join(huruf if huruf.isprintable() else "�" for huruf in teks)
    return cetak if len(cetak) <= PANJANG_KUTIPAN else cetak[: PANJANG_KUTIPAN - 1] + "…"


@cached
def kolom_bernama(kelas: type[Baris]) -> dict[str, Kolom]:
    """Columns of a row class by name."""
    return {k.nama: k for k in daftar_kolom(kelas)}


@cached
def nilai_bawaan(kelas: type[Baris]) -> dict[str, Any]:
    """What an empty cell of a column means where it does not mean "empty"."""
    return {
        bidang.name: bidang.default
        for bidang in dataclasses.fields(kelas)  # type: ignore[arg-type]  # every Baris is one
        if bidang.default is not dataclasses.MISSING and bidang.default is not None
    }


def wajib_diisi(kelas: type[Baris]) -> frozenset[str]:
    """Columns that a file must fill: required, and without a default."""
    bawaan = nilai_bawaan(kelas)
    return frozenset(k.nama for k in daftar_kolom(kelas) if k.wajib and k.nama not in bawaan)


def lembar_paket(paket: Paket) -> dict[str, list[BarisMentah]]:
    """The rows of a package as if they had been read, numbered like its canonical CSV."""
    return {
        kelas.TABEL: [
            BarisMentah(
                kelas,
                nomor,
                {k.nama: getattr(baris, k.nama) for k in daftar_kolom(kelas)},
            )
            for nomor, baris in enumerate(paket.tabel.get(kelas.TABEL, ()), start=2)
        ]
        for kelas in TABEL
    }


def urut_kesalahan(kesalahan: Iterable[Kesalahan]) -> tuple[Kesalahan, ...]:
    """Faults once each, in the order of sheets, rows and columns."""
    tempat_lembar = {kelas.TABEL: ke for ke, kelas in enumerate(TABEL)}
    tempat_kolom = {
        (kelas.TABEL, k.judul): ke for kelas in TABEL for ke, k in enumerate(daftar_kolom(kelas))
    }
    return tuple(
        sorted(
            dict.fromkeys(kesalahan),
            key=lambda k: (
                tempat_lembar.get(k.lembar, -1),
                k.lembar,
                k.baris or 0,
                tempat_kolom.get((k.lembar, k.kolom or ""), -1),
            ),
        )
    )
