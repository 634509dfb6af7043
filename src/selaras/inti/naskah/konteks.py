"""What every chapter is composed from."""

from __future__ import annotations

from dataclasses import dataclass, field

from selaras.inti.dokumen.pohon import IsiSebaris, ParagrafDok, Sebaris, Teks
from selaras.inti.naskah.figur import Figur
from selaras.inti.periode import Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.keadaan_lembar import TANPA_LEMBAR, LembarTahun
from selaras.inti.ukur import Pengukuran


@dataclass
class Konteks:
    """The snapshot, its measurement and the figure maker, with the names used all over."""

    laporan: LaporanKinerja
    pengukuran: Pengukuran
    sampai: Periode | None = None  # of a snapshot that was cut at the end of a period
    lembar: LembarTahun = TANPA_LEMBAR  # of the process; empty: says nothing
    f: Figur = field(init=False)

    def __post_init__(self) -> None:
        self.f = Figur(self.pengukuran, self.sampai)

    @property
    def nama_kantor(self) -> str:
        """Office and government: "Dinas Sosial Kabupaten Bangka"."""
        return f"{self.laporan.opd.nama} {self.laporan.opd.pemerintah_daerah}"

    @property
    def tahun(self) -> int:
        """The reporting year."""
        return self.laporan.tahun

    def paragraf(self, tempat: str, *isi: str | Sebaris) -> tuple[ParagrafDok, ...]:
        """The generated paragraph of a place; ``kata_kantor`` puts the office's own words there."""
        dibuat = sebaris(*isi)
        return (ParagrafDok(dibuat, tempat=tempat, lekat=_membuka(dibuat)),)


def sebaris(*isi: str | Sebaris) -> IsiSebaris:
    """Inline content of strings and nodes."""
    return tuple(Teks(satu) if isinstance(satu, str) else satu for satu in isi)


def pembuka(*isi: str | Sebaris) -> ParagrafDok:
    """A line that opens what follows it and stays on its page."""
    return ParagrafDok(sebaris(*isi), lekat=True)


def _membuka(isi: IsiSebaris) -> bool:
    """True for words that end in a colon: a list follows."""
    return bool(isi) and isinstance(isi[-1], Teks) and isi[-1].isi.endswith(":")
