"""Every figure explains itself: formula, numbers put in, rounding, band, origin, assumptions.

A figure is known by a key such as ``capaian:2.2.4/01`` or ``serapan:4``; pages, documents and the
API carry the key, and :func:`jelaskan` turns it into words. The kinds stand in ``_JENIS``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from selaras.inti.angka import tampilkan
from selaras.inti.dokumen.penjelasan import Label, PenjelasanCetak
from selaras.inti.nilai import DESIMAL_HASIL_BAGI, Nilai, terbagi
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.periode import Periode
from selaras.inti.ukur.jelas_banding import JENIS_BANDING
from selaras.inti.ukur.jelas_berkala import JENIS_BERKALA
from selaras.inti.ukur.jelas_bukti import baris_bukti
from selaras.inti.ukur.jelas_data import JENIS_DATA
from selaras.inti.ukur.jelas_kata import PEMBULATAN, PEMBULATAN_KARTU, PERSEN, Baris, panjang
from selaras.inti.ukur.jelas_koreksi import baris_koreksi
from selaras.inti.ukur.jelas_perubahan import baris_perubahan
from selaras.inti.ukur.jelas_uang import JENIS_UANG
from selaras.inti.ukur.pengukuran import Pengukuran, UkurIndikator, UkurSimpul
from selaras.inti.ukur.pilih import nilai_target
from selaras.inti.ukur.rentang import kalimat_di_luar, periode_di_luar
from selaras.inti.ukur.sampai import potong


class AsalTakDikenal(KeyError):
    """No figure of this snapshot has that key."""


def jelaskan(p: Pengukuran, asal: str) -> PenjelasanCetak:
    """The explanation of a figure. Raises AsalTakDikenal for a key that names nothing."""
    jenis, _, sisa = asal.partition(":")
    try:
        penjelasan = _JENIS[jenis](p, sisa)
    except (KeyError, IndexError, ValueError) as galat:
        raise AsalTakDikenal(asal) from galat
    return _lengkapi(p, asal, penjelasan)


def jelaskan_jumlah(
    p: Pengukuran, asal: str, teks: str, keterangan: str, siapa: str
) -> PenjelasanCetak:
    """The explanation of a count or sum that a report makes; only its composition knows it.

    ``keterangan`` says what was counted or added, ``siapa`` names the codes that were counted.
    """
    baris: Baris = [(Label.HITUNGAN, keterangan)]
    if siapa:
        baris.append((Label.ANGGOTA, siapa))
    baris.append(("Asal", "dihitung dari data kantor pada versi ini"))
    return _lengkapi(p, asal, PenjelasanCetak("Jumlah", "", teks, tuple(baris)))


def _lengkapi(p: Pengukuran, asal: str, penjelasan: PenjelasanCetak) -> PenjelasanCetak:
    """With changes of its definition, the evidence of the figure, corrections that name it."""
    lain = (*baris_perubahan(p, asal), *baris_bukti(p, asal), *baris_koreksi(p, asal))
    return replace(penjelasan, baris=penjelasan.baris + lain) if lain else penjelasan


def _pecah_tahun(sisa: str, tahun: int) -> tuple[str, int]:
    kode, _, lain = sisa.partition("@")
    return kode, int(lain) if lain else tahun


def _judul(indikator: Indikator) -> str:
    return f"{indikator.simpul_id} · {indikator.nama}"


def _satuan(indikator: Indikator) -> str:
    return indikator.satuan or "tidak terbaca"


def _ukuran(p: Pengukuran, sisa: str) -> UkurIndikator:
    kode, tahun = _pecah_tahun(sisa, p.laporan.tahun)
    return p.indikator[kode] if tahun == p.laporan.tahun else p.ukur_indikator(kode, tahun)


def _satuan_angka(indikator: Indikator, nilai: Nilai) -> str:
    """The unit that stands beside a number; a predikat or an empty value has none."""
    berangka = nilai.ada and nilai.predikat is None
    return indikator.satuan or "" if berangka else ""


def _asal_nilai(nilai: Nilai) -> Baris:
    baris: Baris = []
    if nilai.asal:
        baris.append(("Asal", nilai.asal))
    baris += [("Catatan", catatan) for catatan in nilai.catatan]
    if nilai.angka is not None and terbagi(nilai.angka, nilai.dihitung, nilai.desimal):
        baris.append((Label.NILAI_PENUH, panjang(nilai.angka)))
        baku = nilai.desimal == DESIMAL_HASIL_BAGI
        baris.append((Label.PEMBULATAN, PEMBULATAN if baku else PEMBULATAN_KARTU))
    return baris


def _target(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    u = _ukuran(p, sisa)
    return PenjelasanCetak(
        f"Target {u.tahun}",
        _judul(u.indikator),
        u.target.teks,
        (
            (Label.SATUAN, _satuan(u.indikator)),
            *_asal_nilai(u.target),
        ),
        _satuan_angka(u.indikator, u.target),
    )


def _target_dokumen(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    kode, dokumen_id, periode = sisa.split("@")
    dokumen = p.laporan.dokumen[dokumen_id]
    indikator = p.laporan.indikator[kode]
    nilai = nilai_target(p.laporan.target[(kode, dokumen_id, periode)], dokumen)
    return PenjelasanCetak(
        f"Target {periode} menurut {dokumen.nama}",
        _judul(indikator),
        nilai.teks,
        (
            (Label.SATUAN, _satuan(indikator)),
            *_asal_nilai(nilai),
        ),
        _satuan_angka(indikator, nilai),
    )


def _realisasi(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    u = _ukuran(p, sisa)
    baris: Baris = [(Label.SATUAN, _satuan(u.indikator)), *_asal_nilai(u.realisasi)]
    baris.append(("Agregasi", _cara(u.indikator.agregasi, u.indikator.asal_agregasi, "agregasi")))
    return PenjelasanCetak(
        f"Realisasi {u.tahun}",
        _judul(u.indikator),
        u.realisasi.teks,
        tuple(baris),
        _satuan_angka(u.indikator, u.realisasi),
    )


def _cara(nilai: str, asal: str, daftar: str) -> str:
    kata = dict({"agregasi": pilihan.AGREGASI, "arah": pilihan.ARAH}[daftar]).get(nilai, nilai)
    return f"{kata} ({dict(pilihan.ASAL_ATURAN)[asal]})"


def teks_capaian(u: UkurIndikator) -> str:
    """The achievement as printed: two decimals, or the words of its status."""
    if u.capaian.nilai is None:
        return u.capaian.status.sebutan
    return tampilkan(u.capaian.nilai)


def _capaian_dari(p: Pengukuran, u: UkurIndikator, jenis: str) -> PenjelasanCetak:
    h = u.capaian
    baris: Baris = []
    if h.nilai is None:
        baris.append((Label.TAK_DINILAI, h.alasan or h.status.sebutan))
    else:
        baris.append((Label.RUMUS, f"capaian = {h.rumus}"))
        baris.append((Label.HITUNGAN, f"{h.substitusi} = {panjang(h.nilai_asli or Decimal(0))}"))
        if h.nilai_asli is not None and h.nilai_asli < 0:
            baris.append((Label.BATAS, "nilai negatif dijepit menjadi 0"))
        baris.append((Label.PEMBULATAN, PEMBULATAN))
        baris += _predikat(p, u)
    baris.append(("Target", f"{u.target.teks}{_dari(u.target)}"))
    baris.append(("Realisasi", f"{u.realisasi.teks}{_dari(u.realisasi)}"))
    baris.append((Label.SATUAN, _satuan(u.indikator)))
    baris.append(("Arah", _cara(u.indikator.arah, u.indikator.asal_arah, "arah")))
    baris.append(("Agregasi", _cara(u.indikator.agregasi, u.indikator.asal_agregasi, "agregasi")))
    baris += [("Catatan", c) for c in (*u.target.catatan, *u.realisasi.catatan)]
    if luar := periode_di_luar(p, u):
        baris.append(("Catatan", f"di luar rentang pada {kalimat_di_luar(luar)}"))
    satuan = "" if h.nilai is None else PERSEN
    return PenjelasanCetak(jenis, _judul(u.indikator), teks_capaian(u), tuple(baris), satuan)


TANPA_PREDIKAT = "belum dapat dinilai: tahun berjalan, dan skalanya untuk setahun"


def _predikat(p: Pengukuran, u: UkurIndikator | UkurSimpul) -> Baris:
    """The band of what was judged, by which scale; why it has none while the year runs."""
    if u.predikat is None:
        return [(Label.PREDIKAT, TANPA_PREDIKAT)]
    return [
        (Label.PREDIKAT, f"{u.predikat.nama} (nilai {u.predikat.syarat})"),
        ("Skala", f"{p.skala.nama}; {p.skala.sumber}"),
    ]


def _dari(nilai: Nilai) -> str:
    return f", {nilai.asal}" if nilai.asal else ""


def _capaian(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    u = _ukuran(p, sisa)
    return _capaian_dari(p, u, f"Capaian {u.tahun}")


def _renstra(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    u = p.terhadap_renstra(sisa)
    return _capaian_dari(p, u, f"Realisasi {p.laporan.tahun} terhadap target Renstra {u.tahun}")


def _standar(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    u = p.terhadap_standar(sisa)
    return _capaian_dari(p, u, "Terhadap standar")


def _rata(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    u = p.simpul[sisa]
    baris: Baris = [(Label.RUMUS, "rata-rata hitung capaian indikator yang dinilai")]
    if u.rata.nilai is None:
        teks = u.rata.status.sebutan
    else:
        teks = tampilkan(u.rata.nilai)
        baris.append((Label.HITUNGAN, f"{u.rata.substitusi} = {panjang(u.rata.nilai)}"))
        baris.append((Label.PEMBULATAN, PEMBULATAN))
        baris += _predikat(p, u)
    baris.append(("Yang dihitung", u.rata.keterangan))
    satuan = "" if u.rata.nilai is None else PERSEN
    return PenjelasanCetak("Capaian", f"{sisa} · {u.simpul.nama}", teks, tuple(baris), satuan)


def _sampai(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    """A figure as it stood at the end of a period: ``sampai:2025-TW2:capaian:1.1/01``."""
    teks, _, asal = sisa.partition(":")
    periode = Periode.parse(teks)
    if periode.tahun != p.laporan.tahun or asal.startswith("sampai:"):
        raise KeyError(sisa)
    dalam = jelaskan(Pengukuran(potong(p.laporan, periode)), asal)
    keadaan = ("Keadaan", f"sampai akhir {periode.sebutan}")
    return replace(dalam, baris=(keadaan, *dalam.baris))


_JENIS: dict[str, Callable[[Pengukuran, str], PenjelasanCetak]] = {
    "target": _target,
    "target_dokumen": _target_dokumen,
    "realisasi": _realisasi,
    "capaian": _capaian,
    "renstra": _renstra,
    "standar": _standar,
    "rata": _rata,
    "sampai": _sampai,
    **JENIS_UANG,
    **JENIS_DATA,
    **JENIS_BANDING,
    **JENIS_BERKALA,
}
