"""The snapshot as of a period, measured once, and what the panels of a page are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from django.http import HttpRequest

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.dasar.halaman import Halaman
from selaras.apps.pengumpulan.queries import keadaan_lembar
from selaras.apps.wawasan.saringan import Saringan
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.wawasan import Bahan, Saring
from selaras.inti.periode import JenisPeriode, Periode
from selaras.inti.siklus.keadaan_lembar import TANPA_LEMBAR, LembarTahun
from selaras.inti.ukur import Pengukuran, ukur
from selaras.inti.ukur.sampai import potong, triwulan_terakhir


@lru_cache(maxsize=32)
def ukur_sampai(p: Pengukuran, sampai: Periode) -> Pengukuran:
    """The measurement of the snapshot as of a period; kept in memory like the whole one."""
    if sampai.jenis is JenisPeriode.TAHUN:
        return p
    return ukur(potong(p.laporan, sampai))


def konteks_sampai(p: Pengukuran, sampai: Periode, lembar: LembarTahun = TANPA_LEMBAR) -> Konteks:
    """Names and figures of the snapshot as of a period; its figures' keys say so."""
    satu = ukur_sampai(p, sampai)
    periode = None if sampai.jenis is JenisPeriode.TAHUN else sampai
    return Konteks(satu.laporan, satu, periode, lembar)


def halaman_sampai(h: Halaman, isi: Mapping[str, str]) -> Halaman:
    """The page as of the period that its address asks for (``?periode=TW2``, ``tahun``), else of
    the last quarter that has results; as it is for the year."""
    p = h.k.pengukuran
    sampai = Saringan.dari(isi).sampai(h.tahun, triwulan_terakhir(p.laporan))
    if sampai.jenis is JenisPeriode.TAHUN:
        return h
    return replace(h, ukur=partial(ukur_sampai, p, sampai), sampai=sampai)


def kata_sampai(request: HttpRequest, kini: Halaman) -> dict[str, str]:
    """Until when the figures of a page are and how far that is ratified, for its template; empty
    words for the year."""
    if kini.sampai is None:
        return {"sampai": "", "pengesahan": ""}
    sah = lembar_halaman(request, kini).pengesahan(kini.sampai)
    return {"sampai": kini.sampai.sebutan, "pengesahan": sah}


def gerak(_request: HttpRequest, h: Halaman) -> int:
    """What a page with ``kata_sampai`` shows besides its snapshot; moving a sheet raises it."""
    return h.gerak


def lembar_halaman(request: HttpRequest, h: Halaman) -> LembarTahun:
    """Where the sheets of this office and year are: part of what a page of a period shows."""
    return keadaan_lembar(pelaku_permintaan(request), h.opd, h.tahun)


def triwulan_lewat(p: Pengukuran, sampai: Periode) -> tuple[Periode, ...]:
    """The quarters of the year that were over at the end of ``sampai``."""
    akhir = min(sampai.hari_akhir, p.laporan.tahun_laporan.per_tanggal)
    semua = Periode.bagian(p.laporan.tahun, JenisPeriode.TRIWULAN)
    return tuple(satu for satu in semua if satu.hari_akhir <= akhir)


@dataclass(frozen=True)
class Pandangan:
    """What one looks at: the filter as it holds here, until when, and the material of panels."""

    saringan: Saringan
    sampai: Periode
    bahan: Bahan

    @property
    def sebutan(self) -> str:
        """Until when, in a sentence: "keadaan sampai …"."""
        setahun = self.sampai.jenis is JenisPeriode.TAHUN
        return f"akhir tahun {self.sampai.tahun}" if setahun else self.sampai.sebutan


def pandangan(h: Halaman, diminta: Saringan) -> Pandangan:
    """The view that a filter asks for on this office and year."""
    p = h.k.pengukuran
    sampai = diminta.sampai(h.tahun, triwulan_terakhir(p.laporan))
    k = konteks_sampai(p, sampai)
    saringan = diminta.hanya_unit(Saring(k).unit_ada)
    saring = Saring(k, saringan.unit, saringan.jenjang, saringan.iku)
    return Pandangan(saringan, sampai, Bahan(saring, h.k, sampai, partial(_potongan, p, sampai)))


def _potongan(p: Pengukuran, sampai: Periode) -> Mapping[Periode, Konteks]:
    return {satu: konteks_sampai(p, satu) for satu in triwulan_lewat(p, sampai)}
