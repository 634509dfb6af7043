"""The rows of the tree on the page Capaian: which are shown, which are folded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from selaras.apps.dasar.alamat import Alamat
from selaras.apps.dasar.halaman import Halaman
from selaras.apps.pengukuran.saringan import Saringan
from selaras.inti.dokumen.pohon import Angka, Pita
from selaras.inti.dokumen.sebut_asal import sebut_angka
from selaras.inti.naskah.bab3.sasaran import sasaran_dan_program
from selaras.inti.naskah.kata_ukur import satuan_tabel
from selaras.inti.nilai import RANCANGAN
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.ukur import UkurIndikator

SKALA_BATANG = Decimal("0.6")  # a bar of 60 pixels is 100 percent, where _tabel.html marks it
LEBAR_BATANG = 72  # what is above 120 percent is cut at the end of the bar
SELALU_TERBUKA = ("tujuan", "sasaran")


@dataclass(frozen=True)
class Sel:
    """A figure on the page: text, the address of its explanation, and what it is called aloud."""

    isi: str
    alamat: str
    sebutan: str

    @classmethod
    def dari(cls, angka: Angka, alamat: Alamat) -> Sel:
        """The figure on a page of that office and year."""
        return cls(angka.isi, alamat.asal(angka.asal), sebut_angka(angka.isi, angka.asal))

    @property
    def berangka(self) -> bool:
        """False for the words of a status, and for what nobody has signed."""
        return RANCANGAN not in self.isi and any(huruf.isdigit() for huruf in self.isi)


@dataclass(frozen=True)
class BarisPohon:
    """A row: a node with one of its indicators (None when it has none)."""

    kode: str
    inden: int
    jenjang: str
    nama: str
    indikator: str
    satuan: str
    pertama: bool
    target: Sel | None
    realisasi: Sel | None
    capaian: Sel | None
    pita: Pita | None
    lebar: int | None
    serapan: Sel | None
    lipatan: str
    terbuka: bool


def baris_pohon(h: Halaman, s: Saringan) -> list[BarisPohon]:
    """The visible rows in canonical order."""
    hasil: list[BarisPohon] = []
    for akar in h.k.laporan.anak.get(None, ()):
        hasil.extend(_cabang(h, s, akar, 0))
    return hasil


def baris_utama(h: Halaman) -> list[BarisPohon]:
    """The sasaran with their programs, for the first page; nothing folds there."""
    s = Saringan()
    return [
        baris
        for simpul in sasaran_dan_program(h.k)
        for baris in _simpul(h, s, simpul, 1 if simpul.jenjang == "sasaran" else 2)
    ]


def _cabang(h: Halaman, s: Saringan, simpul: Simpul, dalam: int) -> Iterator[BarisPohon]:
    yield from _simpul(h, s, simpul, dalam)
    if s.aktif or simpul.jenjang in SELALU_TERBUKA or _terbuka(s, simpul):
        for anak in h.k.laporan.anak.get(simpul.simpul_id, ()):
            yield from _cabang(h, s, anak, dalam + 1)


def _terbuka(s: Saringan, simpul: Simpul) -> bool:
    return s.semua_terbuka or simpul.simpul_id in s.buka


def _simpul(h: Halaman, s: Saringan, simpul: Simpul, dalam: int) -> Iterator[BarisPohon]:
    ukuran = h.k.pengukuran.simpul[simpul.simpul_id].indikator
    pilih: list[UkurIndikator | None] = [u for u in ukuran if s.cocok(simpul, u)]
    if not ukuran and s.cocok(simpul, None):
        pilih = [None]
    for ke, u in enumerate(pilih):
        yield _baris(h, s, simpul, dalam, u, ke == 0)


def _baris(
    h: Halaman, s: Saringan, simpul: Simpul, dalam: int, u: UkurIndikator | None, pertama: bool
) -> BarisPohon:
    f = h.k.f
    kode = u.indikator.indikator_id if u else ""
    uang = h.k.pengukuran.simpul[simpul.simpul_id].anggaran
    return BarisPohon(
        kode=simpul.simpul_id,
        inden=max(dalam - 1, 0),
        jenjang=simpul.jenjang,
        nama=simpul.nama,
        indikator=u.indikator.nama if u else "indikator belum diisi",
        satuan=satuan_tabel(u.indikator) if u else "",
        pertama=pertama,
        target=sel_angka(h, f.target(kode)) if u else None,
        realisasi=sel_angka(h, f.realisasi(kode)) if u else None,
        capaian=sel_angka(h, f.capaian(kode)) if u else None,
        pita=f.pita_indikator(kode) if u else None,
        lebar=_lebar(u),
        serapan=sel_angka(h, f.serapan(simpul.simpul_id)) if uang is not None and pertama else None,
        lipatan=_lipatan(h, s, simpul) if pertama else "",
        terbuka=_terbuka(s, simpul),
    )


def _lipatan(h: Halaman, s: Saringan, simpul: Simpul) -> str:
    """The address with this branch the other way; empty where nothing can be folded."""
    anak = h.k.laporan.anak
    if s.aktif or simpul.jenjang in SELALU_TERBUKA or not anak.get(simpul.simpul_id):
        return ""
    cabang = frozenset(
        kode for kode in anak if kode and h.k.laporan.simpul[kode].jenjang not in SELALU_TERBUKA
    )
    return s.sakelar(simpul.simpul_id, cabang).alamat()


def sel_angka(h: Halaman, angka: Angka) -> Sel:
    """A figure with the address of its explanation."""
    return Sel.dari(angka, h.alamat)


def _lebar(u: UkurIndikator | None) -> int | None:
    if u is None or u.capaian.nilai is None:
        return None
    return min(LEBAR_BATANG, int(u.capaian.nilai * SKALA_BATANG))
