"""Causes, obstacles, drivers and follow-ups of a program, and the word where none is given."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Blok, Daftar, IsiSebaris, Kotak, Teks
from selaras.inti.naskah.kalimat import rangkai
from selaras.inti.naskah.kata_ukur import sebutan_bernomor, titik
from selaras.inti.naskah.konteks import Konteks, pembuka, sebaris
from selaras.inti.paket.baris_hasil import Faktor
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.ukur.sebab import faktor_simpul, meleset, terjelaskan

# In the order in which a reader asks: why not, what stood in the way, what helped, what next.
JENIS = (
    ("penyebab", "Penyebab"),
    ("hambatan", "Hambatan"),
    ("pendorong", "Faktor pendorong"),
    ("tindak_lanjut", "Tindak lanjut"),
)


def blok_faktor(k: Konteks, simpul: tuple[Simpul, ...], induk_id: str = "") -> tuple[Blok, ...]:
    """Factors about the results of nodes by kind, and which misses still wait for a cause."""
    return (*daftar_faktor(k, simpul, "kinerja", induk_id), *_belum_diisi(k, simpul))


def daftar_faktor(
    k: Konteks, simpul: tuple[Simpul, ...], tentang: str, induk_id: str = ""
) -> tuple[Blok, ...]:
    """A paragraph and a list for each kind of factor; ``induk_id`` needs no name."""
    semua = faktor_simpul(k.laporan, tentang)
    hasil: list[Blok] = []
    for jenis, judul in JENIS:
        butir = tuple(
            _butir(k, f, f.simpul_id == induk_id)
            for s in simpul
            for f in semua.get(s.simpul_id, ())
            if f.jenis == jenis
        )
        if butir:
            hasil.append(pembuka(Teks(f"{judul}:", tebal=True)))
            hasil.append(Daftar(butir))
    return tuple(hasil)


def _butir(k: Konteks, faktor: Faktor, tanpa_nama: bool) -> IsiSebaris:
    if tanpa_nama:
        return sebaris(titik(faktor.berlabel))
    simpul = k.laporan.simpul[faktor.simpul_id]
    return sebaris(f"{sebutan_bernomor(simpul)}: {titik(faktor.berlabel)}")


def _belum_diisi(k: Konteks, simpul: tuple[Simpul, ...]) -> tuple[Blok, ...]:
    kurang = [
        sebutan_bernomor(s)
        for s in simpul
        if meleset(k.pengukuran, s.simpul_id) and not terjelaskan(k.laporan, s.simpul_id)
    ]
    if not kurang:
        return ()
    isi = f"Sebab belum tercapainya target {rangkai(kurang)} belum diisi oleh kantor."
    return (Kotak("Penjelasan belum diisi", (sebaris(isi),)),)
