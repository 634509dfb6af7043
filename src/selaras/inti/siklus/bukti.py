"""Evidence of the values of a period: what each asks for, what it has, and how it is changed.

Policy of Selaras: a required piece of evidence is there, or waived for that period with a reason,
before a sheet is sent on. A value that does not apply ("tidak berlaku") needs none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from selaras.inti.paket.baris_bukti import Bukti, PengecualianBukti, SyaratBukti
from selaras.inti.paket.isi import Paket


@dataclass(frozen=True)
class KeadaanSyarat:
    """A requirement in one period: met by evidence, waived, or neither."""

    syarat: SyaratBukti
    banyak: int = 0
    kecuali: PengecualianBukti | None = None

    @property
    def kurang(self) -> bool:
        """True when it is required and neither met nor waived."""
        return self.syarat.wajib and not self.banyak and self.kecuali is None


@dataclass(frozen=True)
class BuktiNilai:
    """The evidence of one value, and how its requirements stand."""

    bukti: tuple[Bukti, ...] = ()
    syarat: tuple[KeadaanSyarat, ...] = ()

    @property
    def kurang(self) -> tuple[KeadaanSyarat, ...]:
        """The requirements that are not met."""
        return tuple(satu for satu in self.syarat if satu.kurang)


def bukti_periode(paket: Paket, periode: str) -> Mapping[str, BuktiNilai]:
    """Evidence and requirements of every indicator in a period, by its id; empty for the rest."""
    ada: dict[str, list[Bukti]] = defaultdict(list)
    memenuhi: dict[str, int] = defaultdict(int)
    for satu in paket.baris(Bukti):
        if satu.periode == periode:
            ada[satu.indikator_id].append(satu)
            memenuhi[satu.syarat_id or ""] += 1
    kecuali = {k.syarat_id: k for k in paket.baris(PengecualianBukti) if k.periode == periode}
    syarat: dict[str, list[KeadaanSyarat]] = defaultdict(list)
    for minta in paket.baris(SyaratBukti):
        keadaan = KeadaanSyarat(
            minta, memenuhi.get(minta.syarat_id, 0), kecuali.get(minta.syarat_id)
        )
        syarat[minta.indikator_id].append(keadaan)
    return {
        kode: BuktiNilai(tuple(ada.get(kode, ())), tuple(syarat.get(kode, ())))
        for kode in {**ada, **syarat}
    }


def tambah_bukti(paket: Paket, baru: Bukti) -> Paket:
    """The package with one more piece of evidence; ValueError for one that is there already."""
    if any(_isi(b) == _isi(baru) for b in paket.baris(Bukti)):
        raise ValueError(baru.uraian)
    return paket.dengan(Bukti, [*paket.baris(Bukti), baru])


def _isi(satu: Bukti) -> Bukti:
    """What two pieces have in common that say the same, whoever gave them when."""
    return replace(satu, bukti_id="", oleh=None, tanggal=None, asal=None)


def arsipkan_bukti(paket: Paket, indikator_id: str, periode: str, bukti_id: str) -> Paket:
    """The package without a piece of evidence of that value. Raises KeyError."""
    sisa = [
        b
        for b in paket.baris(Bukti)
        if (b.bukti_id, b.indikator_id, b.periode) != (bukti_id, indikator_id, periode)
    ]
    if len(sisa) == len(paket.baris(Bukti)):
        raise KeyError(bukti_id)
    return paket.dengan(Bukti, sisa)


def kecualikan(paket: Paket, indikator_id: str, baru: PengecualianBukti) -> Paket:
    """The package with a requirement of the indicator waived for a period. Raises KeyError."""
    _milik(paket, indikator_id, baru.syarat_id)
    lain = _kecuali_lain(paket, baru.syarat_id, baru.periode)
    return paket.dengan(PengecualianBukti, [*lain, baru])


def minta_lagi(paket: Paket, indikator_id: str, periode: str, syarat_id: str) -> Paket:
    """The package with a waiver taken back. Raises KeyError when there is none."""
    _milik(paket, indikator_id, syarat_id)
    lain = _kecuali_lain(paket, syarat_id, periode)
    if len(lain) == len(paket.baris(PengecualianBukti)):
        raise KeyError(syarat_id)
    return paket.dengan(PengecualianBukti, lain)


def tulis_syarat(paket: Paket, baru: SyaratBukti) -> Paket:
    """The package with a requirement added, or changed when its code is there."""
    lain = [s for s in paket.baris(SyaratBukti) if s.syarat_id != baru.syarat_id]
    return paket.dengan(SyaratBukti, [*lain, baru])


def arsipkan_syarat(paket: Paket, indikator_id: str, syarat_id: str) -> Paket:
    """The package without a requirement that nothing refers to.

    Raises KeyError for an unknown one, ValueError for one with evidence or a waiver: those would
    lose what they were given for.
    """
    _milik(paket, indikator_id, syarat_id)
    if any(b.syarat_id == syarat_id for b in _perujuk(paket)):
        raise ValueError(syarat_id)
    sisa = [s for s in paket.baris(SyaratBukti) if s.syarat_id != syarat_id]
    return paket.dengan(SyaratBukti, sisa)


def _perujuk(paket: Paket) -> Iterable[Bukti | PengecualianBukti]:
    yield from paket.baris(Bukti)
    yield from paket.baris(PengecualianBukti)


def _milik(paket: Paket, indikator_id: str, syarat_id: str) -> None:
    if not any(
        (s.syarat_id, s.indikator_id) == (syarat_id, indikator_id) for s in paket.baris(SyaratBukti)
    ):
        raise KeyError(syarat_id)


def _kecuali_lain(paket: Paket, syarat_id: str, periode: str) -> list[PengecualianBukti]:
    semua = paket.baris(PengecualianBukti)
    return [k for k in semua if (k.syarat_id, k.periode) != (syarat_id, periode)]
