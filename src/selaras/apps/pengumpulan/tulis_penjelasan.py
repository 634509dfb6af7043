"""Writing why a result of a sheet is what it is, and what follows from it."""

from __future__ import annotations

from datetime import date

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import LangkahDitolak
from selaras.apps.dasar.tulisan import Tulisan, diubah
from selaras.apps.paket.ubah import ubah_rekam
from selaras.apps.pengumpulan.models import Lembar
from selaras.apps.pengumpulan.queries import kunci_isian, lembar
from selaras.inti.paket.isi import Paket
from selaras.inti.periode import Periode
from selaras.inti.siklus.alur import SEBUTAN_STATUS, Status
from selaras.inti.siklus.lembar import indikator_lembar, lembar_simpul, unit_lembar
from selaras.inti.siklus.penjelasan import tulis_faktor, uraian_faktor


def simpan_penjelasan(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    satu: Lembar,
    simpul: str,
    lama: Tulisan,
    baru: Tulisan,
    *,
    hari: date,
) -> None:
    """Write what changed of cause, obstacle, driver and follow-up of a node on a sheet, by kind.

    The words are about the period of the sheet; those of other periods stay. ``lama`` is what
    their writer saw. Raises TidakBerizin, LangkahDitolak, TulisanBentrok, PaketError.
    """
    periode = Periode.parse(satu.putaran.periode)

    def isi(paket: Paket) -> Paket:
        kini = lembar(pelaku, opd, tahun, satu.putaran.periode, satu.unit)
        pelaku.pastikan(Izin.ISI, opd, satu.unit or None)
        if kunci := kunci_isian(pelaku, opd, kini, hari):
            raise LangkahDitolak(kunci)
        milik = indikator_lembar(paket, satu.unit).values()
        if simpul not in {i.simpul_id for i in milik}:
            raise LangkahDitolak("Bagian rencana ini bukan bagian dari lembar Anda.")
        tertulis = uraian_faktor(paket, simpul, periode=periode)
        beda = diubah("penjelasan ini", tertulis, lama, baru)
        if any(tertulis[jenis] for jenis in beda):
            _pastikan_sendiri(paket, satu, simpul)
        return tulis_faktor(paket, simpul, beda, periode=periode)

    ubah_rekam(pelaku, opd, tahun, isi)


def _pastikan_sendiri(paket: Paket, satu: Lembar, simpul: str) -> None:
    """Words that stand on another sheet of the round too are not changed under its stamps."""
    lain = lembar_simpul(paket)[simpul] - {satu.unit}
    if not lain:
        return
    nama = unit_lembar(paket)
    for milik in Lembar.objects.filter(putaran_id=satu.putaran_id, unit__in=lain):
        if not Status(milik.status).terbuka:
            raise LangkahDitolak(
                f"Penjelasan ini juga ada pada lembar {nama[milik.unit]}, yang sudah "
                f"{SEBUTAN_STATUS[Status(milik.status)].lower()}; buka lembar itu dahulu."
            )
