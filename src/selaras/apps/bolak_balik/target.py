"""Targets as the cells of a form's workbook, whichever document promises them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from selaras.inti.paket.baris_rencana import Indikator, Target
from selaras.inti.paket.kolom import Kolom
from selaras.inti.paket.periksa_baris import kolom_bernama
from selaras.inti.siklus.isian import pilihan_predikat
from selaras.penulis.isian import BarisBuku, SelBuku

PETUNJUK = "Predikat ditulis BB atau BB (72), rentang ditulis 8 s.d. 12."


def jenis_target(indikator: Mapping[str, Indikator]) -> Callable[[str, str], Kolom]:
    """How the cell of an indicator is read: as a number, or as a text."""
    kolom = kolom_bernama(Target)

    def jenis(kode: str, _: str) -> Kolom:
        satu = indikator.get(kode)
        return kolom["predikat" if satu is None or _berkata(satu) else "nilai"]

    return jenis


def baris_buku_target(satu: Indikator, kepala: str, teks: Iterable[str]) -> BarisBuku:
    """The line of an indicator with the texts of its cells."""
    pita = pilihan_predikat(satu) if satu.jenis_nilai == "predikat" else ()
    return BarisBuku(
        satu.indikator_id, (kepala,) if kepala else (), (satu.nama, satu.satuan or ""),
        tuple(SelBuku(t, pita, bebas=_berkata(satu)) for t in teks),
    )  # fmt: skip


def _berkata(satu: Indikator) -> bool:
    """True where a target is written as a text: a predikat, or a range."""
    return satu.jenis_nilai == "predikat" or satu.arah == "rentang"
