"""What every chapter is composed from, and how a paragraph may be replaced by the office's own."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from selaras.inti.dokumen.pohon import Angka, IsiSebaris, ParagrafDok, Sebaris, Teks
from selaras.inti.naskah.figur import Figur
from selaras.inti.paket.baris_hasil import Paragraf
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

    @cached_property
    def paragraf_kantor(self) -> dict[str, list[Paragraf]]:
        """The office's own paragraphs by place, in their order."""
        kumpulan: dict[str, list[Paragraf]] = defaultdict(list)
        for satu in self.laporan.paket.baris(Paragraf):
            kumpulan[satu.tempat].append(satu)
        return dict(kumpulan)

    def paragraf(self, tempat: str, *isi: str | Sebaris) -> tuple[ParagrafDok, ...]:
        """The generated paragraph of a place, or the office's own instead of it.

        Own words keep a digest of the figures that the generated paragraph would have printed;
        when those changed since, the paragraph is flagged as stale, never rewritten.
        """
        dibuat = sebaris(*isi)
        milik = self.paragraf_kantor.get(tempat)
        if not milik:
            return (ParagrafDok(dibuat, tempat=tempat, lekat=_membuka(dibuat)),)
        sidik = sidik_angka(dibuat)
        return tuple(
            ParagrafDok(
                (Teks(satu.teks),),
                tempat=tempat,
                milik_kantor=True,
                usang=satu.sidik_angka is not None and satu.sidik_angka != sidik,
            )
            for satu in milik
        )


def sebaris(*isi: str | Sebaris) -> IsiSebaris:
    """Inline content of strings and nodes."""
    return tuple(Teks(satu) if isinstance(satu, str) else satu for satu in isi)


def pembuka(*isi: str | Sebaris) -> ParagrafDok:
    """A line that opens what follows it and stays on its page."""
    return ParagrafDok(sebaris(*isi), lekat=True)


def _membuka(isi: IsiSebaris) -> bool:
    """True for words that end in a colon: a list follows."""
    return bool(isi) and isinstance(isi[-1], Teks) and isi[-1].isi.endswith(":")


def sidik_angka(isi: Iterable[Sebaris]) -> str:
    """Digest of the figures in a paragraph, in order; 16 hex digits."""
    angka = "\n".join(f"{s.asal}={s.isi}" for s in isi if isinstance(s, Angka))
    return hashlib.sha256(angka.encode()).hexdigest()[:16]
