"""What to look at before a document leaves the house, as sentences for its user."""

from __future__ import annotations

from selaras.apps.laporan.aksara import peringatan_aksara
from selaras.apps.laporan.naskah import lakin_lengkap
from selaras.inti.naskah.janggal import kejanggalan
from selaras.inti.naskah.kalimat import huruf_awal_besar
from selaras.inti.naskah.kekurangan import JenisKekurangan, Kekurangan, kekurangan
from selaras.inti.naskah.pilihan_isi import peringatan_isi
from selaras.inti.naskah.tempat import peringatan_paragraf
from selaras.inti.paket.baris_hasil import Paragraf
from selaras.inti.ukur import Pengukuran


def peringatan_lakin(p: Pengukuran) -> tuple[str, ...]:
    """Own words that are stale or have no place, lost characters, obligatory parts that are left
    out, and what is not filled in."""
    return (
        *peringatan_paragraf(p.laporan, lakin_lengkap(p)),
        *(satu.kalimat for satu in peringatan_aksara(p)),
        *(f"{kata}." for kata in peringatan_isi(p.laporan, lakin_lengkap(p))),
        *map(_kalimat, kekurangan(p.laporan, p)),
    )


def peringatan_data(p: Pengukuran) -> tuple[str, ...]:
    """What a person who has just brought data should know.

    Own words that miss, money that is not there, odd figures.
    """
    kata: tuple[str, ...] = ()
    if p.laporan.paket.baris(Paragraf):  # composing costs, and only these need it
        kata = peringatan_paragraf(p.laporan, lakin_lengkap(p))
    uang = [k for k in kekurangan(p.laporan, p) if k.jenis is JenisKekurangan.UANG]
    return (
        *kata,
        *(f"{huruf_awal_besar(k.apa)}. {k.tindakan}" for k in uang),
        *(f"{apa}. {tindakan}" for apa, tindakan in kejanggalan(p)),
    )


def peringatan_perjanjian(p: Pengukuran) -> tuple[str, ...]:
    """What is not filled in on the agreements."""
    semua = kekurangan(p.laporan, p)
    return tuple(_kalimat(satu) for satu in semua if satu.jenis is JenisKekurangan.PERJANJIAN)


def _kalimat(satu: Kekurangan) -> str:
    return f"{satu.tempat}: {satu.apa}. {satu.tindakan}"
