"""One step for several sheets of a round: each is asked for and answered by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak, TidakAda, TidakBerizin
from selaras.apps.pengumpulan.queries import lembar, putaran
from selaras.apps.pengumpulan.services import ambil_langkah
from selaras.inti.siklus.alur import SEBUTAN_STATUS, Langkah, Status, langkah

MAKS_LEMBAR = 500


@dataclass(frozen=True)
class HasilLembar:
    """What became of one sheet: it moved, it stood there already, or why it did not move."""

    unit: str
    berubah: bool
    ditolak: bool
    kata: str


def ambil_langkah_banyak(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    periode: str,
    unit: Iterable[str],
    kode: str,
    alasan: str = "",
) -> list[HasilLembar]:
    """Move some sheets, one after the other; a refused one stops no other.

    Sent twice, the second time moves nothing and says so. Raises IsianSalah for an unknown step,
    no sheet or a missing reason, TidakBerizin when this person may move none of them.
    """
    try:
        pilih = langkah(kode)
    except KeyError:
        raise IsianSalah("langkah", kode, "langkah yang dikenal") from None
    milik = list(dict.fromkeys(unit))[:MAKS_LEMBAR]
    putaran(pelaku, opd, tahun, periode)
    if not milik:
        raise IsianSalah("lembar", "", "paling sedikit satu lembar dengan mencentangnya")
    if pilih.beralasan and not alasan.strip():
        raise IsianSalah("alasan", "", "alasan; satu alasan berlaku untuk semua yang dicentang")
    hasil, larangan = [], []
    for satu in milik:
        try:
            hasil.append(_satu(pelaku, opd, tahun, periode, satu, pilih, alasan))
        except TidakBerizin as galat:
            larangan.append(galat)
            hasil.append(HasilLembar(satu, False, True, str(galat)))
    if len(larangan) == len(milik):
        raise larangan[0]
    return hasil


def _satu(
    pelaku: Pelaku, opd: str, tahun: int, periode: str, unit: str, pilih: Langkah, alasan: str
) -> HasilLembar:
    try:
        kini = ambil_langkah(pelaku, opd, tahun, periode, unit, pilih.kode, alasan)
    except TidakAda as galat:
        return HasilLembar(unit, False, True, str(galat))
    except LangkahDitolak as galat:
        status = Status(lembar(pelaku, opd, tahun, periode, unit).status)
        if status is pilih.ke:
            kata = f"Sudah {SEBUTAN_STATUS[status]} sebelumnya; tidak ada yang diubah."
            return HasilLembar(unit, False, False, kata)
        return HasilLembar(unit, False, True, str(galat))
    return HasilLembar(unit, True, False, f"Kini {SEBUTAN_STATUS[Status(kini.status)]}.")
