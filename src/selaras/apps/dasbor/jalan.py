"""The road of a year that has no results yet: its steps, which one is due, and who takes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.inti.naskah.kalimat import huruf_awal_besar
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.aktivasi import kata_kurang, syarat_aktif
from selaras.inti.ukur import Pengukuran
from selaras.inti.ukur.sampai import triwulan_terakhir


@dataclass(frozen=True)
class LangkahTahun:
    """A step: its name, how it stands in words, whether it is done, where and by whom.

    ``kini``: the first that is not done.
    """

    nama: str
    keadaan: str
    selesai: bool
    alamat: str
    siapa: str
    kini: bool = False


def tanpa_hasil(p: Pengukuran) -> bool:
    """True for a year of which no result is held, of no indicator and no period."""
    ada = any(u.realisasi.ada for u in p.indikator.values())
    return not ada and triwulan_terakhir(p.laporan) is None


def jalan_tahun(
    pelaku: Pelaku, laporan: LaporanKinerja, aktif: bool, lembar: tuple[str, ...]
) -> tuple[LangkahTahun, ...]:
    """The steps in order; ``lembar`` are the sentences about the rounds of the year."""
    hasil: list[LangkahTahun] = []
    for satu in _langkah(pelaku, laporan, aktif, lembar):
        kini = not satu.selesai and all(s.selesai for s in hasil)
        hasil.append(LangkahTahun(**{**vars(satu), "kini": kini}))
    return tuple(hasil)


def _langkah(
    pelaku: Pelaku, laporan: LaporanKinerja, aktif: bool, lembar: tuple[str, ...]
) -> Iterator[LangkahTahun]:
    def satu(nama: str, keadaan: str, selesai: bool, halaman: str, izin: Izin) -> LangkahTahun:
        alamat = reverse(halaman, args=[laporan.opd.kode, laporan.tahun])
        sendiri = pelaku.boleh(izin, laporan.opd.kode)
        return LangkahTahun(
            nama, keadaan, selesai, alamat, "Anda" if sendiri else pelaku.siapa_boleh(izin)
        )

    banyak = len(laporan.indikator)
    rencana = f"{banyak} indikator." if banyak else "Belum diisi."
    yield satu("Rencana", rencana, bool(banyak), "rencana", Izin.SUSUN_RENCANA)
    kurang = kata_kurang(syarat_aktif(laporan))
    janji = huruf_awal_besar(f"{'; '.join(kurang) or 'syaratnya lengkap, tahun dapat diaktifkan'}.")
    if aktif:
        janji = "Tahun sudah diaktifkan."
    yield satu("Target dan perjanjian", janji, aktif, "aktivasi", Izin.AKTIFKAN_TAHUN)
    isi = " ".join(lembar) or "Belum dibuka."
    yield satu("Pengumpulan", isi, False, "pengumpulan", Izin.BUKA_PENGUMPULAN)
    yield satu(
        "Capaian dan laporan", "Tersusun sendiri begitu hasil pertama diisi.", False, "laporan",
        Izin.TULIS_LAPORAN,
    )  # fmt: skip
