"""Checks of dates and periods.

A year may hold rows of one kind of part (semesters, quarters or months), and beside them one row
for the whole year, which is then used as it stands and never split. Parts of two kinds in one
year would count the same months twice; so would money that is stated for the year and for its
parts. Both are refused.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.periksa_baris import BarisMentah, Lembar
from selaras.inti.periode import JenisPeriode, Periode, tanggal_panjang

# Table -> the columns that, with the period, make up its key.
_BERPERIODE = {
    "target": ("indikator_id", "dokumen_id"),
    "realisasi": ("indikator_id",),
    "anggaran": ("simpul_id",),
    "anggaran_akun": ("akun_id",),
}
_TAK_SESUDAH = ("realisasi", "anggaran", "anggaran_akun")
_UANG = ("anggaran", "anggaran_akun")


def periksa_tahun(lembar: Lembar) -> Iterator[Kesalahan]:
    """The as-of date lies in the reporting year, and the Renstra does not end before it begins."""
    for baris in lembar.get("tahun_laporan", ()):
        tahun, per = baris["tahun"], baris["per_tanggal"]
        if tahun is not None and per is not None and per.year != tahun:
            yield baris.salah("per_tanggal", f"harus di dalam tahun laporan {tahun}")
        awal, akhir = baris["renstra_awal"], baris["renstra_akhir"]
        if awal is not None and akhir is not None and akhir < awal:
            yield baris.salah("renstra_akhir", f"tidak boleh sebelum awal Renstra {awal}")


def tahun_bertanggal(tahun: int) -> tuple[int, int]:
    """The first and the last year in which a document of a year may be dated."""
    return tahun - 1, tahun + 1


def periksa_tanggal(lembar: Lembar) -> Iterator[Kesalahan]:
    """Documents are dated about their year, photographs in the reporting year."""
    tahun_laporan = _tahun_laporan(lembar)
    for baris in lembar.get("dokumen", ()):
        tahun, tanggal = baris["tahun"], baris["tanggal"]
        if tahun is None or tanggal is None:
            continue
        awal, akhir = tahun_bertanggal(tahun)
        if not awal <= tanggal.year <= akhir:
            isi = f"terlalu jauh dari tahun dokumen; isi antara {awal} dan {akhir}"
            yield baris.salah("tanggal", isi)
    for baris in lembar.get("foto", ()):
        hari: date | None = baris["tanggal"]
        if hari is not None and tahun_laporan is not None and hari.year != tahun_laporan:
            yield baris.salah("tanggal", f"harus di dalam tahun laporan {tahun_laporan}")


def _tahun_laporan(lembar: Lembar) -> int | None:
    baris = list(lembar.get("tahun_laporan", ()))
    tahun: int | None = baris[0]["tahun"] if len(baris) == 1 else None
    return tahun


def _per_tanggal(lembar: Lembar) -> date | None:
    baris = list(lembar.get("tahun_laporan", ()))
    hari: date | None = baris[0]["per_tanggal"] if len(baris) == 1 else None
    return hari


def periksa_periode(lembar: Lembar) -> Iterator[Kesalahan]:
    """Results and money of days to come, targets outside their agreement's year, words of others.

    Words that explain a result belong to the reporting year.
    """
    tahun, hari = _tahun_laporan(lembar), _per_tanggal(lembar)
    tahun_dokumen = {b["dokumen_id"]: b["tahun"] for b in lembar.get("dokumen", ())}
    for tabel in _BERPERIODE:
        for baris in lembar.get(tabel, ()):
            if baris["periode"] is None:
                continue
            periode = Periode.parse(baris["periode"])
            if tabel in _TAK_SESUDAH and tahun is not None and periode.tahun > tahun:
                yield baris.salah("periode", f"tidak boleh sesudah tahun laporan {tahun}")
            elif tabel == "realisasi" and hari is not None and periode.hari_awal > hari:
                yield baris.salah(
                    "periode",
                    f"belum mulai pada {tanggal_panjang(hari)}; hapus baris ini, atau ubah "
                    "Keadaan per tanggal di lembar tahun_laporan",
                )
            milik = tahun_dokumen.get(baris["dokumen_id"]) if tabel == "target" else None
            if milik is not None and periode.tahun != milik:
                yield baris.salah("periode", f"dokumen ini berlaku untuk tahun {milik}")
    for baris in lembar.get("faktor", ()):
        teks = baris["periode"]
        if teks is not None and tahun is not None and Periode.parse(teks).tahun != tahun:
            yield baris.salah("periode", f"harus di dalam tahun laporan {tahun}")


def periksa_tumpang_tindih(lembar: Lembar) -> Iterator[Kesalahan]:
    """Parts of two kinds in one year; money stated for the year and for its parts."""
    for tabel, kunci in _BERPERIODE.items():
        kumpulan: dict[tuple[Any, ...], list[tuple[Periode, BarisMentah]]] = defaultdict(list)
        for baris in lembar.get(tabel, ()):
            if baris["periode"] is not None:
                periode = Periode.parse(baris["periode"])
                pemilik = (*(baris[nama] for nama in kunci), periode.tahun)
                kumpulan[pemilik].append((periode, baris))
        for isi in kumpulan.values():
            yield from _dua_jenis(isi)
            if tabel in _UANG:
                yield from _uang_dua_kali(isi)


def _dua_jenis(isi: list[tuple[Periode, BarisMentah]]) -> Iterator[Kesalahan]:
    bagian = [(p, b) for p, b in isi if p.jenis is not JenisPeriode.TAHUN]
    for periode, baris in bagian:
        pertama, baris_pertama = bagian[0]
        if periode.jenis is not pertama.jenis:
            yield baris.salah(
                "periode",
                f"rincian tahun {periode.tahun} sudah per {pertama.jenis.value} (baris "
                f"{baris_pertama.nomor}); pakai satu jenis periode saja",
            )


def _uang_dua_kali(isi: list[tuple[Periode, BarisMentah]]) -> Iterator[Kesalahan]:
    setahun = [b for p, b in isi if p.jenis is JenisPeriode.TAHUN]
    for nama in ("pagu", "realisasi"):
        rinci = [b for p, b in isi if p.jenis is not JenisPeriode.TAHUN and b[nama] is not None]
        for baris in setahun:
            if rinci and baris[nama] is not None:
                yield baris.salah(
                    nama,
                    f"sudah dirinci per {Periode.parse(rinci[0]['periode']).jenis.value} mulai "
                    f"baris {rinci[0].nomor}; isi setahun atau rinciannya, jangan keduanya",
                )
