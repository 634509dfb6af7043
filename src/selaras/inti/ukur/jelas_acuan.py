"""Which row of a table a correction speaks of, in words rather than in the code of a copy."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from selaras.inti.paket.baris_hasil import Koreksi
from selaras.inti.paket.kolom import Baris, kolom_kunci
from selaras.inti.paket.skema import MENURUT_NAMA
from selaras.inti.paket.teks import tulis_sel
from selaras.inti.ukur.jelas import AsalTakDikenal, jelaskan
from selaras.inti.ukur.pengukuran import Pengukuran

_JUMLAH = "jumlah:"
_KODE_SALINAN = re.compile(r"[A-Z]{1,4}\d+(-\d+)?")  # "C161", "R25-3": rows of a copy
BARIS_LAIN = "baris lain pada cetakan"


def sebutan_baris(p: Pengukuran, satu: Koreksi) -> str:
    """The name of what the figure measures, "2.1 · Persentase ...".

    A correction that names no figure of the data goes by another of the same printed row; without
    one by the words of that row, or in words for a row that only a code of the copy tells apart.
    """
    milik = satu.semua_acuan[:1]  # the others are of the same row
    for acuan in milik or _acuan_baris(p).get((satu.tabel_cetak, satu.baris_cetak), ()):
        try:
            return _sebutan(p, acuan)
        except AsalTakDikenal:
            break
    if _KODE_SALINAN.fullmatch(satu.baris_cetak):
        return BARIS_LAIN
    return satu.baris_cetak.replace("_", " ").replace("/", ", ")


@lru_cache(maxsize=4)
def _acuan_baris(p: Pengukuran) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The key of a figure by printed table and row, of the rows that name one."""
    return {
        (k.tabel_cetak, k.baris_cetak): k.semua_acuan[:1]
        for k in p.laporan.paket.baris(Koreksi)
        if k.semua_acuan
    }


def acuan_tak_dikenal(p: Pengukuran, satu: Koreksi) -> tuple[str, ...]:
    """The keys of a correction that name no figure of the data."""
    return tuple(acuan for acuan in satu.semua_acuan if not _ada(p, acuan))


def _ada(p: Pengukuran, acuan: str) -> bool:
    if acuan.startswith(_JUMLAH):
        return True  # a count lives in the report that makes it
    try:
        jelaskan(p, acuan)
    except AsalTakDikenal:
        return False
    return True


def _sebutan(p: Pengukuran, acuan: str) -> str:
    if acuan.startswith(_JUMLAH):
        sisa = acuan.removeprefix(_JUMLAH)
        return sisa[:1].upper() + sisa[1:]
    penjelasan = jelaskan(p, acuan)
    jenis, _, sisa = acuan.partition(":")
    if jenis == "data":
        tabel, _, kunci = sisa.split(":", 2)
        return _sebutan_data(p, MENURUT_NAMA[tabel], kunci)
    return penjelasan.tentang


def _sebutan_data(p: Pengukuran, kelas: type[Baris], kunci: str) -> str:
    """The code and name of a row of the data; its key alone when it has neither name nor words."""
    letak = " · ".join(kunci.split("|"))
    for baris in p.laporan.paket.baris(kelas):
        if "|".join(tulis_sel(getattr(baris, n)) for n in kolom_kunci(kelas)) == kunci:
            nama = getattr(baris, "nama", None) or getattr(baris, "uraian", None)
            return f"{letak} · {nama}" if nama else letak
    return letak
