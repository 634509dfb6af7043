"""Periksa sebelum dicetak: what the report still lacks, each with the page that shows it.

Who may mend a gap is told what to do and led there; everybody else is told whose it is, and led
to the page that shows it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import urlencode

from django.urls import reverse

from selaras.apps.akun.peran import Izin, Peran, boleh
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.alamat import Alamat
from selaras.apps.dasar.halaman import Halaman
from selaras.apps.laporan.aksara import peringatan_aksara
from selaras.apps.laporan.naskah import lakin_lengkap, lembar_lakin, lembar_memuat
from selaras.inti.naskah.kalimat import huruf_awal_besar, huruf_awal_kecil, rangkai
from selaras.inti.naskah.kekurangan import JenisKekurangan, Kekurangan, kekurangan
from selaras.inti.naskah.pilihan_isi import peringatan_isi
from selaras.inti.naskah.tempat import peringatan_paragraf
from selaras.inti.nilai import Status
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Penjenjangan
from selaras.inti.siklus.lembar import pemilik
from selaras.inti.ukur import Pengukuran

# The filter of Capaian that shows the indicators a gap speaks of.
_SARINGAN = {
    JenisKekurangan.BELUM_DIISI: {"predikat": Status.BELUM_DIISI.value},
    JenisKekurangan.TIDAK_TERBACA: {"predikat": Status.TIDAK_TERBACA.value},
    JenisKekurangan.SEBAB_TARGET: {"meleset": "ya"},
}
# The page that shows a gap, where it has one of its own.
_HALAMAN = {
    JenisKekurangan.KANTOR: "data_kantor",
    JenisKekurangan.RENCANA: "capaian",
    JenisKekurangan.UANG: "anggaran",
    JenisKekurangan.PERJANJIAN: "perjanjian",
    JenisKekurangan.KOREKSI: "koreksi",
}
# Who mends a gap.
_IZIN = {
    JenisKekurangan.KANTOR: Izin.UBAH_KANTOR,
    JenisKekurangan.TABEL: Izin.MUAT_PAKET,
    JenisKekurangan.PERJANJIAN: Izin.SUSUN_PERJANJIAN,
    JenisKekurangan.RENCANA: Izin.SUSUN_RENCANA,
    JenisKekurangan.UANG: Izin.ISI,
    JenisKekurangan.IKU: Izin.SUSUN_RENCANA,
    JenisKekurangan.BELUM_DIISI: Izin.ISI,
    JenisKekurangan.TIDAK_TERBACA: Izin.ISI,
    JenisKekurangan.JANGGAL: Izin.SUSUN_RENCANA,
    JenisKekurangan.SEBAB_TARGET: Izin.TULIS_LAPORAN,
    JenisKekurangan.SEBAB_SERAPAN: Izin.TULIS_LAPORAN,
    JenisKekurangan.FOTO: Izin.TULIS_LAPORAN,
    JenisKekurangan.KOREKSI: Izin.MUAT_PAKET,
}
TARGET = "target"
# Where whoever mends it does so, when that is not the page that shows it.
_UBAH = {
    JenisKekurangan.TABEL: "paket",
    JenisKekurangan.RENCANA: "rencana",
    JenisKekurangan.IKU: "rencana",
    JenisKekurangan.SEBAB_TARGET: "faktor",
    JenisKekurangan.SEBAB_SERAPAN: "faktor",
    JenisKekurangan.FOTO: "gambar",
}
# Tables that have a page of their own: who mends them there, the page, and what to do.
_TABEL = {
    Unit.TABEL: (Izin.UBAH_KANTOR, "data_kantor", "Tambah unitnya pada data kantor."),
    Penjenjangan.TABEL: (Izin.SUSUN_RENCANA, "penjenjangan", "Hubungkan indikatornya."),
}


@dataclass(frozen=True)
class Butir:
    """One thing to look at: where in the report, what, what to do, and the page that shows it.

    ``izin``: what mends it; ``ubah``: the page on which that is done, where it is another one;
    ``sendiri``: the reader is one of those who may mend it; ``unit``: whose sheets it is about,
    empty where it is about none.
    """

    tempat: str
    apa: str
    tindakan: str
    alamat: str
    izin: Izin
    ubah: str = ""
    sendiri: bool = False
    unit: frozenset[str] = frozenset()

    def oleh(self, pelaku: Pelaku, opd: str) -> bool:
        """True for one who may mend it, or a part of it."""
        if not self.unit:
            return pelaku.boleh_sebagian(self.izin, opd)
        return any(pelaku.boleh(self.izin, opd, satu or None) for satu in self.unit)

    def untuk(self, boleh: bool) -> Butir:
        """The same for one who may mend it, or (in words that ask nothing) for one who may not."""
        if boleh:
            return replace(self, alamat=self.ubah or self.alamat, sendiri=True)
        return replace(self, tindakan=f"Menunggu {siapa(self.izin)}.")


def siapa(izin: Izin) -> str:
    """ "perencana atau operator bidang": the roles that may do it, inside a sentence."""
    peran = [huruf_awal_kecil(p.sebutan) for p in Peran if boleh(p, izin)]
    return rangkai(peran, "atau")


def periksa(h: Halaman, pelaku: Pelaku) -> tuple[Butir, ...]:
    """All that is to be looked at before the report leaves the house; empty when it is ready."""
    return tuple(b.untuk(b.oleh(pelaku, h.opd)) for b in _periksa(h.k.pengukuran))


@lru_cache(maxsize=64)  # as many as measurements stay in memory: it reads the whole report
def _periksa(p: Pengukuran) -> tuple[Butir, ...]:
    return (*_aksara(p), *_kata(p), *_isi(p), *_kekurangan(p))


def _alamat(p: Pengukuran, nama: str, *isi: str, **saringan: str) -> str:
    tanya = f"?{urlencode(saringan)}" if saringan else ""
    return reverse(nama, args=[p.laporan.opd.kode, p.laporan.tahun, *isi]) + tanya


def _kekurangan(p: Pengukuran) -> Iterator[Butir]:
    milik = pemilik(p.laporan.paket)
    for satu in kekurangan(p.laporan, p):
        apa, izin = huruf_awal_besar(satu.apa), _IZIN[satu.jenis]
        if satu.jenis is JenisKekurangan.TABEL and satu.bagian in _TABEL:
            izin, nama, tindakan = _TABEL[satu.bagian]
            yield Butir(satu.tempat, apa, tindakan, _alamat(p, nama), izin)
            continue
        if satu.bagian == TARGET:  # promised, so it is written where one promises
            izin = Izin.SUSUN_PERJANJIAN
        if satu.jenis is JenisKekurangan.KANTOR:
            ubah = _alamat(p, "kantor_ubah", satu.bagian)
        else:
            ubah = _alamat(p, _UBAH[satu.jenis]) if satu.jenis in _UBAH else ""
        unit = frozenset(milik[kode] for kode in satu.indikator if kode in milik)
        yield Butir(
            satu.tempat, apa, satu.tindakan, _halaman(p, satu), izin, ubah,
            unit=unit if izin is Izin.ISI else frozenset(),
        )  # fmt: skip


def _halaman(p: Pengukuran, satu: Kekurangan) -> str:
    """The page of a gap: a filter of Capaian where one fits, its own page, else its chapter."""
    if satu.jenis in _SARINGAN:
        return _alamat(p, "capaian", **_SARINGAN[satu.jenis])
    if satu.jenis in _HALAMAN:
        return _alamat(p, _HALAMAN[satu.jenis])
    alamat = Alamat(p.laporan.opd.kode, p.laporan.tahun)
    if satu.jenis is JenisKekurangan.FOTO:
        foto = lembar_memuat(p).get("bab3-kerja")
        return f"{alamat.bab(foto)}#bab3-kerja" if foto else _alamat(p, "laporan")
    for lembar in lembar_lakin(p).values():
        if lembar.bab.nomor == satu.tempat:
            return alamat.bab(lembar.bab.id)
    return alamat.bab(next(iter(lembar_lakin(p))))


def _kata(p: Pengukuran) -> Iterator[Butir]:
    banyak = len(peringatan_paragraf(p.laporan, lakin_lengkap(p)))
    if banyak:
        apa, alamat = f"{banyak} paragraf kantor perlu dibaca lagi", _alamat(p, "kata")
        tindakan = "Baca lagi atau pindahkan."
        yield Butir("Kata-kata sendiri", apa, tindakan, alamat, Izin.TULIS_LAPORAN)


def _isi(p: Pengukuran) -> Iterator[Butir]:
    """What the law asks for and the office has chosen not to print."""
    for apa in peringatan_isi(p.laporan, lakin_lengkap(p)):
        tindakan = "Cetak lagi salah satu bagiannya."
        yield Butir(
            "Isi laporan", apa, tindakan, _alamat(p, "laporan"), Izin.TULIS_LAPORAN,
            _alamat(p, "isi_laporan"),
        )  # fmt: skip


def _aksara(p: Pengukuran) -> Iterator[Butir]:
    banyak = len(peringatan_aksara(p))
    if banyak:
        apa, alamat = f"{banyak} huruf yang tidak dapat dicetak", _alamat(p, "laporan")
        yield Butir("Huruf", apa, "Ganti atau hapus pada data.", alamat, Izin.MUAT_PAKET)
