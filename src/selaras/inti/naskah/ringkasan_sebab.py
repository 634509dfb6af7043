"""The few causes and obstacles that the summary has room for, the highest level first."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import IsiSebaris
from selaras.inti.naskah.kata_ukur import sebutan_bernomor, titik
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_hasil import Faktor
from selaras.inti.ukur.sebab import MENJELASKAN

BUTIR_MAKS = 6
_TINGGI = {kode: ke for ke, (kode, _) in enumerate(pilihan.JENJANG)}


def butir_sebab(k: Konteks) -> tuple[IsiSebaris, ...]:
    """Causes and obstacles with the node that they speak of."""
    faktor = [f for f in k.laporan.paket.baris(Faktor) if f.jenis in MENJELASKAN]
    faktor.sort(key=lambda f: _TINGGI[k.laporan.simpul[f.simpul_id].jenjang])
    return tuple(_butir(k, f) for f in faktor[:BUTIR_MAKS])


def _butir(k: Konteks, faktor: Faktor) -> IsiSebaris:
    simpul = k.laporan.simpul[faktor.simpul_id]
    return sebaris(f"{sebutan_bernomor(simpul)}: {titik(faktor.uraian)}")
