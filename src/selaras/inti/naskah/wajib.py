"""What a report has to hold at least: dated data with its source, and what a choice leaves out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from importlib import resources

import yaml


@dataclass(frozen=True)
class Kewajiban:
    """Something that a report has to hold, the codes of the parts that hold it, and who says so."""

    isi: str
    bagian: tuple[str, ...]
    sumber: str
    berlaku_mulai: int
    berlaku_sampai: int | None

    def dipenuhi(self, kode: str) -> bool:
        """True for the code of a part that holds it."""
        return any(fnmatchcase(kode, pola) for pola in self.bagian)

    def berlaku(self, tahun: int) -> bool:
        """True when the rule is in force for that year."""
        return self.berlaku_mulai <= tahun <= (self.berlaku_sampai or tahun)


@cache
def kewajiban() -> tuple[Kewajiban, ...]:
    """All obligations, in the order of the report."""
    berkas = resources.files("selaras.inti.data") / "laporan" / "lkj-skpd.yaml"
    isi = yaml.safe_load(berkas.read_text("utf-8"))
    aturan = isi["sumber"], isi["berlaku_mulai"], isi["berlaku_sampai"]
    return tuple(Kewajiban(w["isi"], tuple(w["bagian"]), *aturan) for w in isi["wajib"])


def kewajiban_bagian(kode: str, tahun: int) -> tuple[Kewajiban, ...]:
    """The obligations that a part of the report serves."""
    return tuple(w for w in kewajiban() if w.berlaku(tahun) and w.dipenuhi(kode))


def tak_terpenuhi(ada: Iterable[str], tanpa: Iterable[str], tahun: int) -> tuple[Kewajiban, ...]:
    """The obligations of which the report would hold a part, and by choice prints none.

    ``ada``: the codes of all parts that can be left out; ``tanpa``: those that are.
    """
    semua, ditinggalkan = set(ada), set(tanpa)
    hasil = []
    for satu in kewajiban():
        milik = {kode for kode in semua if satu.dipenuhi(kode)}
        if satu.berlaku(tahun) and milik and milik <= ditinggalkan:
            hasil.append(satu)
    return tuple(hasil)
