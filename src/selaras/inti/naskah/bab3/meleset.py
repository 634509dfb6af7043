"""What fell short below a program and by how much, and what went beyond its target."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Blok, Daftar, IsiSebaris, Teks
from selaras.inti.naskah.kata_ukur import (
    capaian_isi,
    realisasi_isi,
    satuan_selisih,
    sebutan_bernomor,
    tanpa_titik,
    target_isi,
)
from selaras.inti.naskah.konteks import Konteks, pembuka, sebaris
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.ukur import UkurIndikator
from selaras.inti.ukur.perbandingan import hitung_kekurangan
from selaras.inti.ukur.sebab import meleset


def blok_meleset(k: Konteks, simpul: Simpul) -> tuple[Blok, ...]:
    """Lists of kegiatan and sub kegiatan below and above target; nothing when there are none."""
    bawah = k.laporan.keturunan(simpul.simpul_id)
    if len(k.pengukuran.simpul[simpul.simpul_id].indikator) > 1:
        bawah = (simpul, *bawah)  # with one indicator the opening sentence has said it
    kurang = [u for s in bawah for u in meleset(k.pengukuran, s.simpul_id)]
    lebih = [
        u for s in bawah for u in k.pengukuran.simpul[s.simpul_id].indikator if u.capaian.melampaui
    ]
    hasil: list[Blok] = []
    if kurang:
        hasil.append(pembuka(Teks("Yang belum mencapai target:", tebal=True)))
        hasil.append(Daftar(tuple(_kalimat_kurang(k, u) for u in kurang)))
    if lebih:
        hasil.append(pembuka(Teks("Yang melampaui target:", tebal=True)))
        hasil.append(Daftar(tuple(_kalimat_lebih(k, u) for u in lebih)))
    return tuple(hasil)


def _nama(k: Konteks, u: UkurIndikator) -> str:
    return sebutan_bernomor(k.laporan.simpul[u.indikator.simpul_id])


def _rinci(k: Konteks, u: UkurIndikator) -> str:
    """The indicator's own name where its node has several, else nothing."""
    banyak = len(k.laporan.indikator_simpul[u.indikator.simpul_id])
    return f" ({tanpa_titik(u.indikator.nama)})" if banyak > 1 else ""


def _kalimat_kurang(k: Konteks, u: UkurIndikator) -> IsiSebaris:
    isi = sebaris(
        f"{_nama(k, u)}{_rinci(k, u)}: terealisasi ",
        *realisasi_isi(k, u),
        " dari target ",
        *target_isi(k, u),
    )
    if hitung_kekurangan(u).nilai is not None:
        selisih = k.f.kekurangan(u.indikator.indikator_id)
        kata = "lebih tinggi" if _terlalu_besar(u) else "kurang"
        isi += sebaris(f", {kata} ", selisih, satuan_selisih(u.indikator))
    return sebaris(*isi, "; capaiannya ", *capaian_isi(k, u), ".")


def _terlalu_besar(u: UkurIndikator) -> bool:
    """True when the result is above what was promised to be the most."""
    r = u.realisasi.angka
    if r is None:
        return False
    if u.target.batas is not None:
        return r > u.target.batas[1]
    return u.indikator.arah == "turun"


def _kalimat_lebih(k: Konteks, u: UkurIndikator) -> IsiSebaris:
    return sebaris(
        f"{_nama(k, u)}{_rinci(k, u)}: terealisasi ",
        *realisasi_isi(k, u),
        " dari target ",
        *target_isi(k, u),
        # of what is to be small the lesser is more than was promised
        ", lebih rendah berarti lebih baik" if u.indikator.arah == "turun" else "",
        "; capaiannya ",
        *capaian_isi(k, u),
        ".",
    )
