"""Writing and confirming the office's own words; each is a change of the record with its trail."""

from __future__ import annotations

from dataclasses import dataclass

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import IsianSalah, TidakAda
from selaras.apps.dasar.tulisan import TulisanBentrok
from selaras.apps.laporan.kata import tempat_lakin
from selaras.apps.laporan.queries import pengukuran
from selaras.apps.paket.ubah import ubah_rekam
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.pilihan import LETAK_KATA
from selaras.inti.siklus.kata import (
    letak_tempat,
    rapikan_kata,
    sesuaikan_kata,
    teks_kata,
    tulis_kata,
)

APA = "paragraf ini"


@dataclass(frozen=True)
class Kata:
    """The office's own text of a place, and where it stands: one of LETAK_KATA."""

    teks: str
    letak: str


def simpan_kata(pelaku: Pelaku, opd: str, tahun: int, tempat: str, lama: Kata, baru: Kata) -> None:
    """Put the office's own words at a place; ``lama`` is what their writer saw there.

    Raises IsianSalah, TidakBerizin, TidakAda, TulisanBentrok, PaketError.
    """
    pelaku.pastikan(Izin.TULIS_LAPORAN, opd)
    _pastikan_ada(pelaku, opd, tahun, tempat)
    if baru.letak not in dict(LETAK_KATA):
        raise IsianSalah("letak", baru.letak, "salah satu pilihan letak pada halaman ini")
    teks = rapikan_kata(baru.teks)

    def tulis(paket: Paket) -> Paket:
        kini = teks_kata(paket).get(tempat, "")
        letak = letak_tempat(paket).get(tempat, baru.letak)  # without words there is none
        if kini not in (rapikan_kata(lama.teks), teks) or letak not in (lama.letak, baru.letak):
            raise TulisanBentrok(APA, {"teks": kini, "letak": letak})
        return tulis_kata(paket, tempat, teks, baru.letak)

    ubah_rekam(pelaku, opd, tahun, tulis)


def nyatakan_sesuai(pelaku: Pelaku, opd: str, tahun: int, tempat: str, teks: str) -> None:
    """Confirm that the words at a place, which the person read as ``teks``, fit today's figures.

    Raises TidakBerizin, TidakAda, TulisanBentrok.
    """
    pelaku.pastikan(Izin.TULIS_LAPORAN, opd)

    def tulis(paket: Paket) -> Paket:
        kini = teks_kata(paket).get(tempat)
        if kini is None:
            raise TidakAda("Tidak ada kata kantor pada tempat itu.")
        if kini != rapikan_kata(teks):
            raise TulisanBentrok(APA, {"teks": kini})
        return sesuaikan_kata(paket, tempat)

    ubah_rekam(pelaku, opd, tahun, tulis, alasan="dinyatakan masih sesuai")


def _pastikan_ada(pelaku: Pelaku, opd: str, tahun: int, tempat: str) -> None:
    """Words may be written where the report has a place, or where words stand already."""
    p = pengukuran(pelaku.lingkup, opd, tahun)
    if tempat not in tempat_lakin(p) and tempat not in teks_kata(p.laporan.paket):
        raise TidakAda(f"Laporan tahun ini tidak mempunyai tempat “{tempat}”.")
