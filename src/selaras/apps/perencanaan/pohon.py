"""The outline of the plan: what each line shows, and which branches stand open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from selaras.apps.dasar.halaman import Halaman
from selaras.apps.pengukuran.pohon import Sel, sel_angka
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Indikator, Simpul
from selaras.inti.siklus.letak import disebut_kode, salah_letak
from selaras.inti.siklus.nomenklatur import periksa_nomenklatur
from selaras.inti.siklus.rencana import SEBUTAN_JENJANG

TERBUKA = ("tujuan", "sasaran")  # their branches stand open unless somebody folds them
SEMUA = "semua"


@dataclass(frozen=True)
class BarisIndikator:
    """An indicator below its node."""

    kode: str
    nama: str
    satuan: str
    iku: bool
    target: Sel
    alamat: str


@dataclass(frozen=True)
class Cabang:
    """A node with its indicators and what hangs below it."""

    kode: str
    jangkar: str
    jenjang: str
    sebutan: str
    nama: str
    sasaran: str
    unit: str
    nomenklatur: str
    menurut_kode: str  # the possible parents that its own code names; empty: it names none
    janggal: bool
    alamat: str
    indikator: tuple[BarisIndikator, ...]
    anak: tuple[Cabang, ...]
    terbuka: bool

    @property
    def bawah(self) -> str:
        """ "7 kegiatan" """
        return f"{len(self.anak)} {self.anak[0].sebutan.lower()}" if self.anak else ""


def jangkar(kode: str) -> str:
    """The mark of a node in the address of the outline."""
    return f"s-{kode.replace(' ', '_')}"


def nama_unit(h: Halaman) -> dict[str, str]:
    """Names of the units by code, in the office's order; with the unit above where several units
    go by one name."""
    semua = sorted(h.k.laporan.paket.baris(Unit), key=lambda u: u.urutan)
    banyak, nama = Counter(u.nama for u in semua), {u.unit_id: u.nama for u in semua}
    return {
        u.unit_id: f"{u.nama} ({nama[u.induk_id]})" if banyak[u.nama] > 1 and u.induk_id else u.nama
        for u in semua
    }


def susun_pohon(h: Halaman, buka: str) -> tuple[Cabang, ...]:
    """The whole plan; open down to the node ``buka``, or everywhere for SEMUA."""
    unit = nama_unit(h)
    jalan = _jalan(h, buka)
    return tuple(_cabang(h, s, unit, jalan) for s in h.k.laporan.anak.get(None, ()))


def _jalan(h: Halaman, buka: str) -> frozenset[str]:
    """The nodes above ``buka`` and itself."""
    simpul = h.k.laporan.simpul
    if buka == SEMUA:
        return frozenset(simpul)
    jalan: set[str] = set()
    kode: str | None = buka
    while kode is not None and kode in simpul and kode not in jalan:
        jalan.add(kode)
        kode = simpul[kode].induk_id
    return frozenset(jalan)


def _cabang(h: Halaman, s: Simpul, unit: Mapping[str, str], jalan: frozenset[str]) -> Cabang:
    laporan = h.k.laporan
    salah = periksa_nomenklatur(s.kode_nomenklatur, s.jenjang)
    return Cabang(
        kode=s.simpul_id,
        jangkar=jangkar(s.simpul_id),
        jenjang=s.jenjang,
        sebutan=SEBUTAN_JENJANG[s.jenjang],
        nama=s.nama,
        sasaran=s.sasaran or "",
        unit=unit.get(s.unit_id or "", ""),
        nomenklatur=s.kode_nomenklatur or "",
        menurut_kode="|".join(sorted(disebut_kode(laporan.simpul, s))),
        janggal=bool(salah or salah_letak(laporan.simpul, s)),
        alamat=reverse("simpul", args=[h.opd, h.tahun, s.simpul_id]),
        indikator=tuple(_indikator(h, i) for i in laporan.indikator_simpul[s.simpul_id]),
        anak=tuple(_cabang(h, a, unit, jalan) for a in laporan.anak.get(s.simpul_id, ())),
        terbuka=s.jenjang in TERBUKA or s.simpul_id in jalan,
    )


def _indikator(h: Halaman, i: Indikator) -> BarisIndikator:
    return BarisIndikator(
        kode=i.indikator_id,
        nama=i.nama,
        satuan=i.satuan or "(tanpa satuan)",
        iku=i.iku,
        target=sel_angka(h, h.k.f.target(i.indikator_id)),
        alamat=reverse("kartu", args=[h.opd, h.tahun, i.indikator_id]),
    )
