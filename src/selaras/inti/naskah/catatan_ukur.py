"""Notes under tables: what an average left out, what was compared by predikat alone."""

from __future__ import annotations

from collections.abc import Iterable

from selaras.inti.dokumen.pohon import IsiSebaris
from selaras.inti.naskah.kalimat import huruf_awal_besar
from selaras.inti.naskah.kata_ukur import cacah, sebutan_bernomor, tanpa_titik
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.ukur import UkurIndikator
from selaras.inti.ukur.perbandingan import menurut_predikat
from selaras.inti.ukur.sebaran import hitung_sebaran


def catatan_rata(k: Konteks, simpul: Iterable[Simpul]) -> tuple[IsiSebaris, ...]:
    """Which achievements are means that could not take in all indicators of their node."""
    hasil = []
    for satu in simpul:
        kode = satu.simpul_id
        u = k.pengukuran.simpul[kode]
        s = hitung_sebaran(u.indikator)
        if u.rata.nilai is None or s.tak_dinilai == 0:
            continue
        hasil.append(
            sebaris(
                f"Capaian {sebutan_bernomor(satu)} dihitung dari ",
                cacah(k, s.dinilai, f"indikator simpul {kode} yang dinilai"),
                " di antara ",
                cacah(k, s.banyak, f"indikator simpul {kode}"),
                " indikatornya; sisanya tidak dinilai.",
            )
        )
    return tuple(hasil)


def rata_dari(k: Konteks, kode: str) -> IsiSebaris:
    """The label of a mean in a table: "Rata-rata dari dua di antara enam indikator"."""
    s = hitung_sebaran(k.pengukuran.simpul[kode].indikator)
    if s.tak_dinilai == 0 or s.dinilai == 0:
        return sebaris("Rata-rata indikator")
    return sebaris(
        "Rata-rata dari ",
        cacah(k, s.dinilai, f"indikator simpul {kode} yang dinilai"),
        " di antara ",
        cacah(k, s.banyak, f"indikator simpul {kode}"),
        " indikator",
    )


def kalimat_rata(k: Konteks, simpul: Iterable[Simpul]) -> IsiSebaris:
    """The same for running text, after a count of those that reached their target."""
    hasil: IsiSebaris = ()
    for satu in catatan_rata(k, simpul):
        hasil += sebaris(" ", *satu)
    return hasil


def catatan_predikat(ukuran: Iterable[UkurIndikator]) -> tuple[IsiSebaris, ...]:
    """Which results were judged by rank although their target states a number as well."""
    return tuple(
        sebaris(
            f"{huruf_awal_besar(tanpa_titik(u.indikator.nama))} dibandingkan menurut predikatnya "
            "saja karena angka realisasinya tidak disebut dalam data."
        )
        for u in ukuran
        if menurut_predikat(u)
    )
