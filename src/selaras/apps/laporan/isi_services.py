"""Choosing which parts of the report are printed; a change of the record with its trail."""

from __future__ import annotations

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import TidakAda
from selaras.apps.laporan.naskah import lakin_lengkap
from selaras.apps.laporan.queries import pengukuran
from selaras.apps.paket.ubah import ubah_rekam
from selaras.inti.naskah.pilihan_isi import daftar_pilihan, pilih_isi


def pilih_isi_laporan(
    pelaku: Pelaku, opd: str, tahun: int, *, lepas: frozenset[str], pasang: frozenset[str]
) -> None:
    """Leave parts out, and print others again.

    Only what is named changes, so that two people who choose at once keep both their choices.
    Raises TidakBerizin; TidakAda for a part that the report does not have.
    """
    pelaku.pastikan(Izin.TULIS_LAPORAN, opd)
    p = pengukuran(pelaku.lingkup, opd, tahun)
    ada = {b.kode for b in daftar_pilihan(p.laporan, lakin_lengkap(p))}
    if asing := sorted((lepas | pasang) - ada):
        raise TidakAda(f"Laporan tahun ini tidak mempunyai bagian “{asing[0]}”.")
    if lepas | pasang:
        ubah_rekam(pelaku, opd, tahun, lambda paket: pilih_isi(paket, lepas, pasang))
