"""Explanations of comparisons: what is missing, what changed, how the books differ."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from selaras.inti.angka import rupiah, tampilkan
from selaras.inti.dokumen.penjelasan import Label, PenjelasanCetak
from selaras.inti.nilai import tulis_nilai
from selaras.inti.ukur.jelas_kata import Baris
from selaras.inti.ukur.pengukuran import Pengukuran, UkurIndikator
from selaras.inti.ukur.perbandingan import (
    PASANGAN_BUKU,
    POIN,
    TANPA_ANGKA,
    hitung_kekurangan,
    menurut_predikat,
    perubahan_capaian,
    perubahan_pagu,
    selisih_buku,
)

KOSONG = "belum dapat dihitung"


def teks_kekurangan(u: UkurIndikator) -> str:
    """What is missing as printed: a number, or in words that nothing is or that none is known."""
    kurang = hitung_kekurangan(u)
    if kurang.nilai is not None:
        return tulis_nilai(kurang.nilai, u.realisasi.dihitung, u.realisasi.desimal)
    if kurang.tercapai is None:
        return u.capaian.status.sebutan
    if kurang.tercapai and menurut_predikat(u):
        return f"predikat tercapai, angkanya {TANPA_ANGKA}"
    return "sudah tercapai" if kurang.tercapai else "belum tercapai"


def teks_poin(nilai: Decimal | None, mutlak: bool = False) -> str:
    """A change in percent points with its sign; ``mutlak`` leaves the sign to the sentence."""
    if nilai is None:
        return KOSONG
    if mutlak:
        return tampilkan(abs(nilai))
    return f"+{tampilkan(nilai)}" if nilai > 0 else tampilkan(nilai)


def _kekurangan_dari(u: UkurIndikator, judul: str) -> PenjelasanCetak:
    kurang = hitung_kekurangan(u)
    baris = [("Target", u.target.teks), ("Realisasi", u.realisasi.teks)]
    if kurang.hitungan:
        baris.insert(0, (Label.HITUNGAN, kurang.hitungan))
    baris.append((Label.SATUAN, u.indikator.satuan or "tidak terbaca"))
    tentang = f"{u.indikator.simpul_id} · {u.indikator.nama}"
    return PenjelasanCetak(judul, tentang, teks_kekurangan(u), tuple(baris))


def _kekurangan(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    return _kekurangan_dari(p.indikator[sisa], f"Kekurangan terhadap target {p.laporan.tahun}")


def _sisa_renstra(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    u = p.terhadap_renstra(sisa)
    return _kekurangan_dari(u, f"Yang masih harus dicapai sampai {u.tahun}")


def _perubahan(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    kode, tahun, lalu = sisa.split("@")
    nilai = perubahan_capaian(p, kode, int(tahun), int(lalu))
    baris: Baris = [(Label.RUMUS, f"capaian {tahun} − capaian {lalu} ({POIN})")]
    for satu in (tahun, lalu):
        capaian = p.ukur_indikator(kode, int(satu)).capaian
        isi = capaian.status.sebutan if capaian.nilai is None else tampilkan(capaian.nilai)
        baris.append((f"Capaian {satu}", isi))
    nama = p.laporan.indikator[kode].nama
    return PenjelasanCetak("Perubahan capaian", nama, teks_poin(nilai), tuple(baris))


def _rp(nilai: Decimal | None) -> str:
    return KOSONG if nilai is None else rupiah(nilai)


def _nama(p: Pengukuran, simpul_id: str) -> str:
    return "jumlah" if simpul_id == "*" else f"{simpul_id} · {p.laporan.simpul[simpul_id].nama}"


def _perubahan_pagu(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    awal, akhir, simpul_id = sisa.split("@")
    nilai = perubahan_pagu(p, awal, akhir, simpul_id)
    baris: Baris = [(Label.RUMUS, "pagu sesudah − pagu sebelum")]
    for judul, kode in (("Sesudah", akhir), ("Sebelum", awal)):
        pagu = p.pagu_dokumen[kode].get(simpul_id)
        isi = _rp(pagu.angka if pagu else None)
        baris.append((judul, f"{isi} ({p.laporan.dokumen[kode].nama})"))
    return PenjelasanCetak("Perubahan pagu", _nama(p, simpul_id), _rp(nilai), tuple(baris))


def _selisih_buku(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    pasangan, simpul_id = sisa.split("@")
    beda = selisih_buku(p, pasangan, simpul_id)
    baris = (
        (Label.RUMUS, PASANGAN_BUKU[pasangan]),
        (Label.HITUNGAN, f"{_rp(beda.kiri)} − {_rp(beda.kanan)}"),
    )
    return PenjelasanCetak("Selisih antarbuku", _nama(p, simpul_id), _rp(beda.selisih), baris)


JENIS_BANDING: dict[str, Callable[[Pengukuran, str], PenjelasanCetak]] = {
    "kekurangan": _kekurangan,
    "sisa_renstra": _sisa_renstra,
    "perubahan": _perubahan,
    "perubahan_pagu": _perubahan_pagu,
    "selisih_buku": _selisih_buku,
}
