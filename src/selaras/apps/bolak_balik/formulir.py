"""A form of the browser as a workbook: what it is, its lines, and how its cells are taken.

Each form that people fill in a grid says this of itself once; download, preview and saving are the
same for all of them. ``isi`` is the very function that saves the grid, so that what a preview
promises is what the save does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris, Kolom
from selaras.inti.siklus.isian import HasilIsian, IsianSel, SelDitolak
from selaras.penulis.isian import BarisBuku, KolomBuku

TeksSel = Callable[[str, str], str]  # of a row and a column: what the cell holds


@dataclass(frozen=True)
class AlamatFormulir:
    """Where the form is read, downloaded, uploaded, and where its preview is confirmed."""

    halaman: str
    unduh: str
    unggah: str
    simpan: str


@dataclass(frozen=True)
class HasilFormulir:
    """The cells that were not taken, and the record as it is now."""

    ditolak: tuple[SelDitolak, ...]
    paket: Paket


@dataclass(frozen=True)
class Formulir:
    """A form: its words and keys, its columns and lines, and what reads and takes its cells.

    ``kunci`` tells it from every other form and stands in the file. ``kelas`` and ``kunci_baris``
    are the rows of the record that it fills and the column that holds the key of a line.
    ``kolom`` is how a cell of a line and column is read, ``kini`` what every cell holds in a
    package. ``kata`` puts the text of a cell into the words of the page. ``sumber``: what
    the source of the values is called, which whoever saves may name, and an example of one.
    """

    judul: str
    nama: str
    berkas: str
    sebutan_baris: str
    kunci: Mapping[str, str]
    alamat: AlamatFormulir
    tetap: tuple[KolomBuku, ...]
    isian: tuple[KolomBuku, ...]
    baris: tuple[BarisBuku, ...]
    petunjuk: tuple[str, ...]
    kelas: type[Baris]
    kunci_baris: str
    kolom: Callable[[str, str], Kolom]
    kini: Callable[[Paket], TeksSel]
    isi: Callable[[Paket, Iterable[IsianSel]], HasilIsian]
    simpan: Callable[[list[IsianSel], str], HasilFormulir]
    kata: Callable[[str, str], str] = lambda _, teks: teks
    sumber: tuple[str, str] | None = None

    @property
    def sebutan_kolom(self) -> dict[str, str]:
        """The head of each column that is filled."""
        return {k.nama: k.judul for k in self.isian}

    @property
    def nama_baris(self) -> dict[str, str]:
        """The name of each line by its key."""
        return {b.kode: b.tetap[0] for b in self.baris}
