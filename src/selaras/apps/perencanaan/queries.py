"""What of the plan only the record knows: the codes of archived rows."""

from __future__ import annotations

from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.rekam import model_baris, pasangan
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.inti.paket.kolom import Baris


def kode_arsip(pelaku: Pelaku, opd: str, tahun: int, kelas: type[Baris]) -> frozenset[str]:
    """Codes of the archived rows of a table with a single key; they are not given again.

    Raises DiLuarLingkup, OPDTidakAda, TahunTidakAda.
    """
    scope = tahun_laporan(pelaku.lingkup, opd, tahun)
    model = model_baris(kelas)
    kunci = next(p.atribut for p in pasangan(model) if p.kolom.kunci)
    baris = model._default_manager.filter(tahun_laporan=scope, aktif=False)
    return frozenset(baris.values_list(kunci, flat=True))
