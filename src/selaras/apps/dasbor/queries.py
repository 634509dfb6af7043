"""What the first page says of an office: its worst results, its follow-ups, its key figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse

from selaras.apps.dasar.alamat import Alamat
from selaras.apps.dasar.halaman import Halaman
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.laporan.queries import pengukuran_banyak
from selaras.apps.organisasi.queries import RingkasanKantor
from selaras.apps.pengukuran.pohon import Sel, sel_angka
from selaras.inti.dokumen.pohon import Angka, DeretAngka, Pita
from selaras.inti.naskah.kata_ukur import sebutan_bernomor, titik
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.ringkasan import ubin
from selaras.inti.paket.baris_hasil import Faktor
from selaras.inti.ukur import UkurIndikator
from selaras.inti.ukur.perbandingan import hitung_kekurangan
from selaras.inti.ukur.sebab import MENJELASKAN, faktor_setahun, faktor_simpul, terjelaskan

TAHUN = 2  # the latest years of an office: one that runs has no figures for months
MAKS_KANTOR = 60  # as many measurements as stay in memory; offices beyond show no figures
UTAMA = 3  # figures per office on the page of choice
SUB_KEGIATAN = "sub kegiatan"


@dataclass(frozen=True)
class Perhatian:
    """A result below target: whose, which indicator, how far, why, and where it stands."""

    kode: str
    nama: str
    indikator: str
    capaian: Sel
    pita: Pita
    sebab: tuple[str, ...]
    tanpa_sebab: bool
    alamat: str


@dataclass(frozen=True)
class TindakLanjut:
    """A follow-up on record and what it is about."""

    nama: str
    uraian: str


@dataclass(frozen=True)
class KartuKantor:
    """An office on the page of choice: its years and the key figures of one of them."""

    kantor: RingkasanKantor
    angka: tuple[tuple[Sel, str], ...]
    sintetis: bool = False
    tahun: int | None = None  # of the figures


def perhatian(h: Halaman) -> list[Perhatian]:
    """The indicators below target, the worst first; a predikat without number comes last."""
    ukuran = h.k.pengukuran.indikator.values()
    meleset = [u for u in ukuran if hitung_kekurangan(u).tercapai is False]
    meleset.sort(key=lambda u: (u.capaian.nilai is None, u.capaian.nilai or Decimal(0)))
    sebab = faktor_simpul(h.k.laporan, "kinerja")
    return [_perhatian(h, u, sebab.get(u.indikator.simpul_id, ())) for u in meleset]


def _perhatian(h: Halaman, u: UkurIndikator, faktor: tuple[Faktor, ...]) -> Perhatian:
    simpul = h.k.laporan.simpul[u.indikator.simpul_id]
    kode = u.indikator.indikator_id
    saringan = urlencode({"cari": f"{simpul.simpul_id} {simpul.nama}"})
    return Perhatian(
        kode=kode,
        nama=sebutan_bernomor(simpul),
        indikator=u.indikator.nama,
        capaian=sel_angka(h, h.k.f.capaian(kode)),
        pita=h.k.f.pita_indikator(kode),
        sebab=tuple(titik(f.berlabel) for f in faktor if f.jenis in MENJELASKAN),
        tanpa_sebab=not terjelaskan(h.k.laporan, simpul.simpul_id),
        alamat=f"{reverse('capaian', args=[h.opd, h.tahun])}?{saringan}",
    )


def tindak_lanjut(h: Halaman) -> list[TindakLanjut]:
    """The follow-ups that the office put on record, each with its subject."""
    simpul = h.k.laporan.simpul
    return [
        TindakLanjut(sebutan_bernomor(simpul[f.simpul_id]), titik(f.berlabel))
        for f in faktor_setahun(h.k.laporan)
        if f.jenis == "tindak_lanjut"
    ]


def kartu_kantor(
    lingkup: LingkupOPD, kantor: tuple[RingkasanKantor, ...]
) -> tuple[KartuKantor, ...]:
    """The offices with the key figures of the latest year that has any, of their last two."""
    kartu: dict[str, KartuKantor] = {}

    def berangka(kode: str) -> bool:
        return kode in kartu and bool(kartu[kode].angka)

    for ke in range(TAHUN):
        belum = [k for k in kantor[:MAKS_KANTOR] if len(k.tahun) > ke and not berangka(k.kode)]
        if not belum:
            break
        ukuran = pengukuran_banyak(lingkup, [(k.kode, k.tahun[ke]) for k in belum])
        for satu in belum:
            p = ukuran.get((satu.kode, satu.tahun[ke]))
            angka = tuple(_angka_utama(Konteks(p.laporan, p), satu)) if p else ()
            if p and (angka or ke == 0):
                sintetis = p.laporan.tahun_laporan.sintetis
                kartu[satu.kode] = KartuKantor(satu, angka, sintetis, p.laporan.tahun)
    return tuple(kartu.get(k.kode) or KartuKantor(k, ()) for k in kantor)


def _angka_utama(k: Konteks, kantor: RingkasanKantor) -> Iterator[tuple[Sel, str]]:
    """The tiles of the summary without the sub kegiatan, at most three."""
    alamat = Alamat(kantor.kode, k.laporan.tahun)
    butir = [b for blok in ubin(k) if isinstance(blok, DeretAngka) for b in blok.butir]
    for satu in [b for b in butir if not b.label.startswith(SUB_KEGIATAN)][:UTAMA]:
        angka: Angka = satu.angka
        yield Sel.dari(angka, alamat), satu.label
