"""The address of one value on a sheet, and whether somebody may write there now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import LangkahDitolak, TidakAda
from selaras.apps.pengumpulan.models import Lembar
from selaras.apps.pengumpulan.queries import kunci_isian, lembar
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.lembar import indikator_lembar


@dataclass(frozen=True)
class Sel:
    """An indicator on the sheet of a unit in a round of an office's year."""

    opd: str
    tahun: int
    periode: str
    unit: str
    indikator: str

    @property
    def kunci(self) -> str:
        """The key by which the trail names it."""
        return f"{self.periode}/{self.unit or 'kantor'}/{self.indikator}"


def indikator_sel(paket: Paket, sel: Sel) -> Indikator:
    """The card of the indicator. Raises TidakAda when it is not on that sheet."""
    milik = indikator_lembar(paket, sel.unit)
    if sel.indikator not in milik:
        raise TidakAda("Indikator itu bukan bagian dari lembar ini.")
    return milik[sel.indikator]


def lembar_sel(pelaku: Pelaku, sel: Sel) -> Lembar:
    """The sheet. Raises TidakAda, DiLuarLingkup."""
    return lembar(pelaku, sel.opd, sel.tahun, sel.periode, sel.unit)


def pastikan_terbuka(pelaku: Pelaku, sel: Sel, hari: date) -> None:
    """Raises TidakAda, DiLuarLingkup, TidakBerizin, LangkahDitolak."""
    satu = lembar_sel(pelaku, sel)
    pelaku.pastikan(Izin.ISI, sel.opd, sel.unit or None)
    if kunci := kunci_isian(pelaku, sel.opd, satu, hari):
        raise LangkahDitolak(kunci)
