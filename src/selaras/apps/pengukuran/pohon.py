"""The rows of the tree on the page Capaian: which are shown, which are folded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from urllib.parse import urlencode

from selaras.apps.dasar.halaman import Halaman
from selaras.inti.dokumen.pohon import Angka, Pita
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.ukur import UkurIndikator

SKALA_BATANG = Decimal("0.6")  # a bar of 60 pixels is 100 percent
LEBAR_BATANG = 72  # what is above 120 percent is cut at the end of the bar


@dataclass(frozen=True)
class Saringan:
    """What the address asks for: words, level, band, and which branches are unfolded."""

    cari: str = ""
    jenjang: str = ""
    predikat: str = ""
    buka: frozenset[str] = frozenset()

    @classmethod
    def dari(cls, isi: Mapping[str, str]) -> Saringan:
        """The filter of a query string; unknown values are ignored."""
        jenjang = isi.get("jenjang", "")
        return cls(
            cari=" ".join(isi.get("cari", "").split())[:100],
            jenjang=jenjang if jenjang in dict(pilihan.JENJANG) else "",
            predikat=isi.get("predikat", "")[:40],
            buka=frozenset(filter(None, isi.get("buka", "").split(","))),
        )

    @property
    def aktif(self) -> bool:
        """True when rows are selected; folding is off then."""
        return bool(self.cari or self.jenjang or self.predikat)

    def alamat(self) -> str:
        """The query string of this filter."""
        isi = {
            "cari": self.cari,
            "jenjang": self.jenjang,
            "predikat": self.predikat,
            "buka": ",".join(sorted(self.buka)),
        }
        return "?" + urlencode({k: v for k, v in isi.items() if v}, safe=",")

    def sakelar(self, kode: str) -> Saringan:
        """The same filter with one branch the other way."""
        return replace(self, buka=self.buka ^ {kode})


@dataclass(frozen=True)
class Sel:
    """A figure on the page: text and the address of its explanation."""

    isi: str
    alamat: str


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


def _cabang(h: Halaman, s: Saringan, simpul: Simpul, dalam: int) -> Iterator[BarisPohon]:
    yield from _simpul(h, s, simpul, dalam)
    tampil = s.aktif or simpul.jenjang in ("tujuan", "sasaran") or simpul.simpul_id in s.buka
    if "semua" in s.buka:
        tampil = True
    if tampil:
        for anak in h.k.laporan.anak.get(simpul.simpul_id, ()):
            yield from _cabang(h, s, anak, dalam + 1)


def _simpul(h: Halaman, s: Saringan, simpul: Simpul, dalam: int) -> Iterator[BarisPohon]:
    ukuran = h.k.pengukuran.simpul[simpul.simpul_id].indikator
    pilih: list[UkurIndikator | None] = [u for u in ukuran if _cocok(s, simpul, u)]
    if not ukuran and _cocok(s, simpul, None):
        pilih = [None]
    for ke, u in enumerate(pilih):
        yield _baris(h, s, simpul, dalam, u, ke == 0)


def _cocok(s: Saringan, simpul: Simpul, u: UkurIndikator | None) -> bool:
    if s.jenjang and simpul.jenjang != s.jenjang:
        return False
    if s.predikat:
        kode = u.predikat.kode if u and u.predikat else "tak-dinilai"
        if kode != s.predikat:
            return False
    bunyi = f"{simpul.simpul_id} {simpul.nama} {u.indikator.nama if u else ''}".casefold()
    return all(kata in bunyi for kata in s.cari.casefold().split())


def _baris(
    h: Halaman, s: Saringan, simpul: Simpul, dalam: int, u: UkurIndikator | None, pertama: bool
) -> BarisPohon:
    f = h.k.f
    kode = u.indikator.indikator_id if u else ""
    berlipat = (
        not s.aktif
        and pertama
        and simpul.jenjang in ("program", "kegiatan")
        and bool(h.k.laporan.anak.get(simpul.simpul_id))
        and "semua" not in s.buka
    )
    uang = h.k.pengukuran.simpul[simpul.simpul_id].anggaran
    return BarisPohon(
        kode=simpul.simpul_id,
        inden=max(dalam - 1, 0),
        jenjang=simpul.jenjang,
        nama=simpul.nama,
        indikator=u.indikator.nama if u else "indikator belum diisi",
        satuan=(u.indikator.satuan or "satuan tidak terbaca") if u else "",
        pertama=pertama,
        target=_sel(h, f.target(kode)) if u else None,
        realisasi=_sel(h, f.realisasi(kode)) if u else None,
        capaian=_sel(h, f.capaian(kode)) if u else None,
        pita=f.pita_indikator(kode) if u else None,
        lebar=_lebar(u),
        serapan=_sel(h, f.serapan(simpul.simpul_id)) if uang is not None and pertama else None,
        lipatan=s.sakelar(simpul.simpul_id).alamat() if berlipat else "",
        terbuka=simpul.simpul_id in s.buka,
    )


def _sel(h: Halaman, angka: Angka) -> Sel:
    return Sel(angka.isi, h.tautan_asal(angka.asal))


def _lebar(u: UkurIndikator | None) -> int | None:
    if u is None or u.capaian.nilai is None:
        return None
    return min(LEBAR_BATANG, int(u.capaian.nilai * SKALA_BATANG))
