"""Notes under tables: what an average left out, what was compared by predikat alone."""

from __future__ import annotations

from collections.abc import Iterable

from selaras.inti.dokumen.pohon import IsiSebaris
from selaras.inti.naskah.kalimat import huruf_awal_besar
from selaras.inti.naskah.kata_ukur import cacah, sebutan_bernomor, tanpa_titik
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.paket.baris_rencana import Simpul, Target
from selaras.inti.ukur import UkurIndikator
from selaras.inti.ukur.perbandingan import TANPA_ANGKA, dibandingkan_predikat, menurut_predikat
from selaras.inti.ukur.rentang import kalimat_di_luar, periode_di_luar
from selaras.inti.ukur.sebaran import Sebaran, hitung_sebaran


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
                *_dinilai_dari(k, kode, s),
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
        *_dinilai_dari(k, kode, s),
        " indikator",
    )


def _dinilai_dari(k: Konteks, kode: str, s: Sebaran) -> IsiSebaris:
    """ "dua di antara enam": how many indicators of a node were judged, of how many."""
    semua = f"indikator nomor {kode}"
    return sebaris(
        cacah(k, s.dinilai, f"{semua} yang dinilai", anggota=s.anggota.get("dinilai", ())),
        " di antara ",
        cacah(k, s.banyak, semua, anggota=s.anggota.get("semua", ())),
    )


def kalimat_rata(k: Konteks, simpul: Iterable[Simpul]) -> IsiSebaris:
    """The same for running text, after a count of those that reached their target."""
    hasil: IsiSebaris = ()
    for satu in catatan_rata(k, simpul):
        hasil += sebaris(" ", *satu)
    return hasil


def catatan_kurung(target: Iterable[Target]) -> tuple[IsiSebaris, ...]:
    """What the number behind a promised predikat is; nothing where none has one."""
    ada = [t for t in target if t.predikat is not None and t.nilai is not None]
    if not ada:
        return ()
    return (sebaris("Angka dalam kurung adalah nilai yang mendasari predikatnya."),)


def catatan_ukuran(k: Konteks, ukuran: Iterable[UkurIndikator]) -> tuple[IsiSebaris, ...]:
    """What a reader has to know of single achievements: judged by rank, out of range in a period,
    held at nought."""
    return tuple(c for u in ukuran for c in (*_predikat(u), *_rentang(k, u), *_nol(u)))


def _nama(u: UkurIndikator) -> str:
    return huruf_awal_besar(tanpa_titik(u.indikator.nama))


def _predikat(u: UkurIndikator) -> tuple[IsiSebaris, ...]:
    """Judged by rank: for want of a number of the result, or because a predikat was promised."""
    if not dibandingkan_predikat(u):
        return ()
    sebab = f"angka realisasinya {TANPA_ANGKA}"
    if not menurut_predikat(u):
        sebab = "targetnya predikat tanpa angka"
    isi = f"{_nama(u)} dibandingkan menurut predikatnya saja karena {sebab}."
    if u.capaian.di_atas:
        isi += " Predikatnya di atas target; tanpa angka capaiannya dicetak seratus."
    return (sebaris(isi),)


def _rentang(k: Konteks, u: UkurIndikator) -> tuple[IsiSebaris, ...]:
    luar = periode_di_luar(k.pengukuran, u)
    if not luar:
        return ()
    isi = f"{_nama(u)} berada di luar rentang pada {kalimat_di_luar(luar)}; yang dinilai nilai "
    return (sebaris(isi, "setahun."),)


def _nol(u: UkurIndikator) -> tuple[IsiSebaris, ...]:
    """An achievement of a falling or range indicator that its formula takes to nought or below."""
    asli, rumus = u.capaian.nilai_asli, u.capaian.rumus
    if asli is None or asli > 0 or not rumus.startswith("(2 ×"):
        return ()
    batas = "target" if u.target.batas is None else "batas atas"
    isi = f"Nilai nol pada {_nama(u)} berasal dari rumus {rumus}: realisasinya sekurangnya "
    return (sebaris(isi, f"dua kali {batas}; hasil di bawah nol dicetak nol."),)
