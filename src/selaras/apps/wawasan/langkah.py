"""The next step of a year that holds nothing yet to look into, by what somebody may do."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.halaman import Halaman
from selaras.inti.ukur.sampai import periode_terisi


@dataclass(frozen=True)
class Langkah:
    """What is missing, what happens next, and the page where this person does it ("": none)."""

    kata: str
    lanjut: str
    alamat: str = ""


@dataclass(frozen=True)
class _Tahap:
    """A stage of the year: who does it where, and what is said to everybody else."""

    kata: str
    lain: str
    bagi: tuple[tuple[Izin, str, str], ...]  # permission, words of the link, page


_RENCANA = _Tahap(
    "Rencana tahun {} belum punya indikator, jadi belum ada yang dapat dilihat di sini.",
    "Perencana perangkat daerah ini yang menyusunnya.",
    ((Izin.SUSUN_RENCANA, "Susun rencana", "rencana"),),
)
_TARGET = _Tahap(
    "Tahun {} belum punya target yang berlaku dan belum punya hasil. Targetnya berlaku sesudah "
    "Perjanjian Kinerja ditandatangani.",
    "Perencana perangkat daerah ini yang menyusun perjanjiannya.",
    ((Izin.SUSUN_PERJANJIAN, "Susun Perjanjian Kinerja", "perjanjian"),),
)
_HASIL = _Tahap(
    "Hasil tahun {} belum ada; baru targetnya yang tampil.",
    "Operator bidang mengisinya sesudah perencana atau sekretaris membuka Pengumpulan.",
    (
        (Izin.BUKA_PENGUMPULAN, "Buka Pengumpulan", "pengumpulan"),
        (Izin.ISI, "Lihat lembar Anda di Pengumpulan", "pengumpulan"),
    ),
)


def langkah_tahun(pelaku: Pelaku, h: Halaman) -> Langkah | None:
    """What a year without indicators, targets or results waits for; None once it has results."""
    if periode_terisi(h.k.laporan):
        return None
    ukuran = h.k.pengukuran.indikator.values()
    tahap = _RENCANA
    if ukuran:
        tahap = _HASIL if any(u.target.ada for u in ukuran) else _TARGET
    kata = tahap.kata.format(h.tahun)
    for izin, lanjut, halaman in tahap.bagi:
        if pelaku.boleh_sebagian(izin, h.opd):
            return Langkah(kata, lanjut, reverse(halaman, args=[h.opd, h.tahun]))
    return Langkah(kata, tahap.lain)
