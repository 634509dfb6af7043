"""What will be improved: follow-ups on record, misses without a reason, gaps in the data."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from selaras.inti.capaian import SERATUS, tercapai
from selaras.inti.dokumen.pohon import IsiSebaris
from selaras.inti.naskah.kalimat import bilang, rangkai, rangkai_isi
from selaras.inti.naskah.kata_ukur import (
    cacah,
    sebutan_bernomor,
    simpul_jenjang,
    tanpa_titik,
    titik,
)
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.nilai import Status
from selaras.inti.ukur import UkurIndikator
from selaras.inti.ukur.kelengkapan import kosong_menurut_sisi
from selaras.inti.ukur.perbandingan import hitung_kekurangan
from selaras.inti.ukur.sebab import belum_dijelaskan, faktor_setahun
from selaras.inti.ukur.sebaran import hitung_sebaran

DIKEJAR = (("program", "program"), ("sub_kegiatan", "sub kegiatan"))
SEBUT_NAMA = 5  # more names than these are counted, not listed
PERBAIKAN_DATA = (
    (Status.BELUM_DIISI, "Melengkapi {} "),
    (Status.TIDAK_TERBACA, "Menelusuri kembali {} yang tidak terbaca pada "),
)


def langkah_perbaikan(k: Konteks) -> tuple[IsiSebaris, ...]:
    """Sentences, the office's own follow-ups first; empty when there is nothing to improve."""
    return (*tindak_lanjut(k), *_meleset(k), *_penjelasan(k), *_data(k))


def tindak_lanjut(k: Konteks) -> tuple[IsiSebaris, ...]:
    """The follow-ups that the office put on record."""
    return tuple(
        sebaris(titik(f.berlabel)) for f in faktor_setahun(k.laporan) if f.jenis == "tindak_lanjut"
    )


def _meleset(k: Konteks) -> tuple[IsiSebaris, ...]:
    """What is below target, a sentence for each rank that has any, the lowest first."""
    hasil = []
    if iku := [u for u in k.pengukuran.indikator.values() if u.indikator.iku and _kurang(u)]:
        sebut = [
            sebaris(f"“{tanpa_titik(u.indikator.nama)}” (", *_capaian(k, u), ")")
            for u in sorted(iku, key=_terendah)[:SEBUT_NAMA]
        ]
        hasil.append(sebaris("Mengejar target indikator kinerja utama ", *rangkai_isi(sebut), "."))
    for jenjang, benda in DIKEJAR:
        milik = [
            (rata, s.simpul_id, s)
            for s in simpul_jenjang(k, jenjang)
            if (rata := k.pengukuran.simpul[s.simpul_id].rata.nilai) is not None
            and not tercapai(rata)
        ]
        if milik:
            sebut = [
                sebaris(f"{sebutan_bernomor(s)} (", k.f.rata(s.simpul_id), " persen)")
                for _, _, s in sorted(milik)[:SEBUT_NAMA]
            ]
            depan = "Mengejar target "
            if len(milik) > SEBUT_NAMA:
                depan += f"{benda}, mulai dari {bilang(SEBUT_NAMA)} yang terendah: "
            hasil.append(sebaris(depan, *rangkai_isi(sebut), "."))
    return tuple(hasil)


def _kurang(u: UkurIndikator) -> bool:
    return hitung_kekurangan(u).tercapai is False


def _terendah(u: UkurIndikator) -> tuple[Decimal, str]:
    return (SERATUS if u.capaian.nilai is None else u.capaian.nilai), u.indikator.indikator_id


def _capaian(k: Konteks, u: UkurIndikator) -> IsiSebaris:
    capaian = k.f.capaian(u.indikator.indikator_id)
    return sebaris(capaian) if u.capaian.nilai is None else sebaris(capaian, " persen")


def _penjelasan(k: Konteks) -> tuple[IsiSebaris, ...]:
    kurang = belum_dijelaskan(k.pengukuran)
    if not kurang:
        return ()
    if len(kurang) > SEBUT_NAMA:
        banyak = cacah(k, kurang, "bagian rencana yang meleset tanpa penjelasan")
        isi = sebaris("Melengkapi sebab belum tercapainya target pada ", banyak)
        return (isi + sebaris(" bagian rencana."),)
    nama = rangkai([sebutan_bernomor(s) for s in kurang])
    return (sebaris(f"Melengkapi sebab belum tercapainya target {nama}."),)


def _data(k: Konteks) -> tuple[IsiSebaris, ...]:
    s = hitung_sebaran(k.pengukuran.indikator.values())
    if s.banyak == 0:
        return (sebaris("Melengkapi pohon kinerja, indikator, target, dan realisasi."),)
    return tuple(
        _isian(k, kata.format(sisi), f"{sisi} {status.sebutan}", milik)
        for status, kata in PERBAIKAN_DATA
        for sisi, milik in kosong_menurut_sisi(k.pengukuran, status).items()
    )


def _isian(k: Konteks, depan: str, apa: str, milik: Sequence[UkurIndikator]) -> IsiSebaris:
    """What is missing of how many indicators, and of which when they are few."""
    ada = {u.indikator.simpul_id for u in milik}
    simpul = [kode for kode in k.laporan.simpul if kode in ada]
    banyak = cacah(k, milik, f"indikator yang {apa}: nomor {rangkai(simpul)}")
    sebut = f" (nomor {rangkai(simpul)})" if len(simpul) <= SEBUT_NAMA else ""
    return sebaris(depan, banyak, f" indikator{sebut}.")
