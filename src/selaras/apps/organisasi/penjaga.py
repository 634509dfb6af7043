"""A package brings no number of a person that can not be one; what the record holds may stay."""

from __future__ import annotations

from collections.abc import Iterator

from selaras.apps.paket.penjaga import pemeriksa
from selaras.inti.nip import kolom_nip, nip_janggal
from selaras.inti.paket.baris_kantor import OPD, Unit
from selaras.inti.paket.baris_rencana import PihakPerjanjian
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.kolom import daftar_kolom
from selaras.inti.paket.teks import tulis_kunci


@pemeriksa
def nip_wajar(lama: Paket, baru: Paket) -> Iterator[Kesalahan]:
    """The numbers that a package changes into what is none."""
    for kelas in (OPD, Unit, PihakPerjanjian):
        dulu = {tulis_kunci(b): b for b in lama.baris(kelas)}
        for satu in baru.baris(kelas):
            kunci = tulis_kunci(satu)
            for kolom in daftar_kolom(kelas):
                if not kolom_nip(kolom.nama):
                    continue
                isi = getattr(satu, kolom.nama)
                if isi != getattr(dulu.get(kunci), kolom.nama, None) and (kata := nip_janggal(isi)):
                    yield Kesalahan(kelas.TABEL, None, f"{kunci}, {kolom.judul}", isi, kata)
