"""Description of a column, kept beside the field it describes.

The row classes of this package are the only place where the format is defined. The Frictionless
schema, the workbook, its validation, the importer and the tables of the record all read it here.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar, TypeVar, cast

METADATA = "kolom"
_F = TypeVar("_F", bound=Callable[..., object])


class Jenis(StrEnum):
    """What a cell holds; decides parsing, printing, validation and alignment."""

    KODE = "kode"
    TEKS = "teks"
    PILIHAN = "pilihan"
    YA_TIDAK = "ya_tidak"
    BULAT = "bulat"
    ANGKA = "angka"
    RUPIAH = "rupiah"
    TANGGAL = "tanggal"
    TAHUN = "tahun"
    PERIODE = "periode"


@dataclass(frozen=True)
class Kolom:
    """One column: name in files, kind, human head and help, and its constraints.

    ``rujuk`` names the table whose key the cell must hold. ``pilihan`` maps the stored value to
    the words a user reads. ``susulan``: a later release added it; a file without it is read as if
    its cells were empty.
    """

    nama: str
    jenis: Jenis
    judul: str
    bantuan: str = ""
    wajib: bool = False
    kunci: bool = False
    rujuk: str | None = None
    pilihan: tuple[tuple[str, str], ...] = ()
    negatif: bool = False
    susulan: bool = False

    def sebutan(self, nilai: str) -> str:
        """The words for a stored choice; the value itself when it is not a choice."""
        return dict(self.pilihan).get(nilai, nilai)


class Baris:
    """Base of all row classes: a frozen dataclass with a table name and a human title.

    ``OPSIONAL``: the table came after the first release of the format; a package without it is
    one with none of its rows, and is written without it, so that older packages keep their bytes.
    """

    TABEL: ClassVar[str]
    JUDUL: ClassVar[str]
    KETERANGAN: ClassVar[str]
    OPSIONAL: ClassVar[bool] = False


def kolom(
    jenis: Jenis,
    judul: str,
    bantuan: str = "",
    *,
    wajib: bool = False,
    kunci: bool = False,
    rujuk: str | None = None,
    pilihan: tuple[tuple[str, str], ...] = (),
    negatif: bool = False,
    susulan: bool = False,
    default: Any = dataclasses.MISSING,
) -> Any:
    """A dataclass field that carries its column description.

    A column that is neither key nor required defaults to None, so that rows can be built in
    code with the columns that matter.
    """
    isi = {
        "jenis": jenis,
        "judul": judul,
        "bantuan": bantuan,
        "wajib": wajib or kunci,
        "kunci": kunci,
        "rujuk": rujuk,
        "pilihan": pilihan,
        "negatif": negatif,
        "susulan": susulan,
    }
    if default is dataclasses.MISSING and not (wajib or kunci):
        default = None
    if default is dataclasses.MISSING:
        return dataclasses.field(metadata={METADATA: isi})
    return dataclasses.field(default=default, metadata={METADATA: isi})


def cached(fungsi: _F) -> _F:
    """functools.cache with the signature kept: mypy takes a dataclass type for unhashable."""
    return cast(_F, cache(fungsi))


@cached
def daftar_kolom(kelas: type[Baris]) -> tuple[Kolom, ...]:
    """The columns of a row class in file order."""
    return tuple(
        Kolom(nama=bidang.name, **bidang.metadata[METADATA])
        for bidang in dataclasses.fields(kelas)  # type: ignore[arg-type]  # every Baris is one
    )


@cached
def kolom_kunci(kelas: type[Baris]) -> tuple[str, ...]:
    """Names of the columns that together identify a row inside an office."""
    return tuple(k.nama for k in daftar_kolom(kelas) if k.kunci)
