"""What a drawn pohon kinerja says: the plan as boxes, each with target, result and achievement.

The picture, the list beside it and the PDF are made from these values, so that they agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from selaras.inti.dokumen.pohon import Angka, Pita
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Indikator, Penjenjangan, SasaranDaerah, Simpul
from selaras.inti.penanggung import sekeluarga, unit_indikator, unit_simpul

JENJANG = [nilai for nilai, _ in pilihan.JENJANG]
SEBUTAN = dict(pilihan.JENJANG)
DALAM = ("program", "kegiatan", "sub_kegiatan")  # down to which level one may draw
MAKS_KOTAK = 500  # more than these nobody reads in one picture


@dataclass(frozen=True)
class UkuranKotak:
    """An indicator in a box."""

    kode: str
    nama: str
    satuan: str
    target: Angka
    realisasi: Angka
    capaian: Angka
    pita: Pita


@dataclass(frozen=True)
class KotakKinerja:
    """A node of the plan; ``tersembunyi`` counts what hangs below it and is not drawn."""

    kode: str
    jenjang: str
    nama: str
    unit: str
    ukuran: tuple[UkuranKotak, ...]
    anak: tuple[KotakKinerja, ...] = ()
    tersembunyi: int = 0

    @property
    def sebutan(self) -> str:
        """The level in words."""
        return SEBUTAN[self.jenjang]

    @property
    def semua(self) -> Iterator[KotakKinerja]:
        """The box and all below it, as an outline lists them."""
        yield self
        for satu in self.anak:
            yield from satu.semua


@dataclass(frozen=True)
class KotakDaerah:
    """A sasaran of the regency above the tree; ``tujuan`` are the roots whose programs serve it."""

    kode: str
    sasaran: str
    indikator: str
    tujuan: tuple[str, ...]


@dataclass(frozen=True)
class PohonKinerja:
    """The drawn tree of an office and year, down to the level ``dalam``."""

    kantor: str
    tahun: int
    akar: tuple[KotakKinerja, ...]
    daerah: tuple[KotakDaerah, ...]
    dalam: str

    @property
    def semua(self) -> tuple[KotakKinerja, ...]:
        """Every box as an outline lists them."""
        return tuple(k for satu in self.akar for k in satu.semua)


def susun_pohon_kinerja(k: Konteks, dalam: str = "program", unit: str = "") -> PohonKinerja:
    """The tree down to a level of ``DALAM``; with a unit only what it, or a unit below it, answers
    for, and the nodes above that."""
    dipilih = _milik_unit(k, unit) if unit else frozenset(k.laporan.simpul)
    nama_unit = {u.unit_id: u.nama for u in k.laporan.paket.baris(Unit)}
    akar = tuple(
        _kotak(k, s, JENJANG.index(dalam), dipilih, nama_unit)
        for s in k.laporan.anak.get(None, ())
        if s.simpul_id in dipilih
    )
    return PohonKinerja(k.nama_kantor, k.tahun, akar, _daerah(k, akar, dipilih), dalam)


def potong(pohon: PohonKinerja, dalam: str) -> PohonKinerja:
    """The same tree down to a higher level."""
    ke = JENJANG.index(dalam)
    return replace(pohon, akar=tuple(_potong(satu, ke) for satu in pohon.akar), dalam=dalam)


def bawah_terdalam(akar: tuple[KotakKinerja, ...]) -> int:
    """The place in ``JENJANG`` of the lowest level that is drawn."""
    return max(JENJANG.index(k.jenjang) for satu in akar for k in satu.semua)


def _potong(kotak: KotakKinerja, dalam: int) -> KotakKinerja:
    if JENJANG.index(kotak.jenjang) >= dalam:
        return replace(kotak, anak=(), tersembunyi=len(kotak.anak) or kotak.tersembunyi)
    return replace(kotak, anak=tuple(_potong(satu, dalam) for satu in kotak.anak))


def dalam_kata(pohon: PohonKinerja) -> str:
    """What the picture shows, for those who hear it."""
    return " ".join(_kata(kotak) for kotak in pohon.semua)


def _kata(kotak: KotakKinerja) -> str:
    ukuran = "; ".join(
        f"{u.nama}: target {u.target.isi}, realisasi {u.realisasi.isi}, capaian {u.capaian.isi}, "
        f"{u.pita.nama}"
        for u in kotak.ukuran
    )
    return f"{kotak.sebutan} {kotak.kode} {kotak.nama}. {ukuran or 'Indikator belum diisi'}."


def bawahan(kotak: KotakKinerja) -> str:
    """ "7 kegiatan di bawahnya", or nothing."""
    if not kotak.tersembunyi:
        return ""
    bawah = SEBUTAN[JENJANG[JENJANG.index(kotak.jenjang) + 1]].lower()
    return f"{kotak.tersembunyi} {bawah} di bawahnya"


def _kotak(
    k: Konteks, s: Simpul, dalam: int, dipilih: frozenset[str], nama_unit: Mapping[str, str]
) -> KotakKinerja:
    anak = [a for a in k.laporan.anak.get(s.simpul_id, ()) if a.simpul_id in dipilih]
    tampak = JENJANG.index(s.jenjang) < dalam
    return KotakKinerja(
        kode=s.simpul_id,
        jenjang=s.jenjang,
        nama=s.nama,
        unit=nama_unit.get(unit_simpul(k.laporan.simpul, s.simpul_id) or "", ""),
        ukuran=tuple(_ukuran(k, i) for i in k.laporan.indikator_simpul[s.simpul_id]),
        anak=tuple(_kotak(k, a, dalam, dipilih, nama_unit) for a in anak) if tampak else (),
        tersembunyi=0 if tampak else len(anak),
    )


def _ukuran(k: Konteks, i: Indikator) -> UkuranKotak:
    kode = i.indikator_id
    return UkuranKotak(
        kode=kode,
        nama=i.nama,
        satuan=i.satuan or "",
        target=k.f.target(kode),
        realisasi=k.f.realisasi(kode),
        capaian=k.f.capaian(kode),
        pita=k.f.pita_indikator(kode),
    )


def _milik_unit(k: Konteks, unit: str) -> frozenset[str]:
    """The nodes that a unit answers for or measures, and all above them."""
    simpul = k.laporan.simpul
    keluarga = sekeluarga({u.unit_id: u for u in k.laporan.paket.baris(Unit)}, unit)
    milik = {kode for kode in simpul if unit_simpul(simpul, kode) in keluarga}
    milik |= {i.simpul_id for i in k.laporan.indikator.values()
              if unit_indikator(simpul, i) in keluarga}  # fmt: skip
    hasil: set[str] = set()
    for kode in milik:
        kini: str | None = kode
        while kini is not None and kini not in hasil:
            hasil.add(kini)
            kini = simpul[kini].induk_id
    return frozenset(hasil)


def _daerah(
    k: Konteks, akar: tuple[KotakKinerja, ...], dipilih: frozenset[str]
) -> tuple[KotakDaerah, ...]:
    """The sasaran of the regency that the chosen nodes serve, in the order of the data."""
    puncak = {a.kode for a in akar}
    dilayani: dict[str, dict[str, None]] = {}
    for h in k.laporan.paket.baris(Penjenjangan):
        simpul = k.laporan.indikator[h.indikator_id].simpul_id
        if simpul in dipilih and (kode := _akar(k, simpul)) in puncak:
            dilayani.setdefault(h.sasaran_daerah_id, {}).setdefault(kode)
    return tuple(
        KotakDaerah(
            s.sasaran_daerah_id,
            s.sasaran,
            s.indikator_sasaran or "",
            tuple(dilayani[s.sasaran_daerah_id]),
        )
        for s in k.laporan.paket.baris(SasaranDaerah)
        if s.sasaran_daerah_id in dilayani
    )


def _akar(k: Konteks, kode: str) -> str:
    while (induk := k.laporan.simpul[kode].induk_id) is not None:
        kode = induk
    return kode
