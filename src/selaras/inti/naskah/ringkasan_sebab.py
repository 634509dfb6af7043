"""The few causes and obstacles that the summary has room for, the highest level first."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import IsiSebaris
from selaras.inti.naskah.kata_ukur import sebutan_bernomor, titik
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_hasil import Faktor
from selaras.inti.ukur.sebab import MENJELASKAN, faktor_setahun

FAKTOR_MAKS = 6
_TINGGI = {kode: ke for ke, (kode, _) in enumerate(pilihan.JENJANG)}


def butir_sebab(k: Konteks) -> tuple[IsiSebaris, ...]:
    """Causes and obstacles with the node that they speak of; those of one node stand together."""
    faktor = [f for f in faktor_setahun(k.laporan) if f.jenis in MENJELASKAN]
    faktor.sort(key=lambda f: _TINGGI[k.laporan.simpul[f.simpul_id].jenjang])
    milik: dict[str, list[Faktor]] = {}
    for f in faktor[:FAKTOR_MAKS]:
        milik.setdefault(f.simpul_id, []).append(f)
    return tuple(_butir(k, kode, isi) for kode, isi in milik.items())


def _butir(k: Konteks, kode: str, faktor: list[Faktor]) -> IsiSebaris:
    uraian = " ".join(titik(f.berlabel) for f in faktor)
    return sebaris(f"{sebutan_bernomor(k.laporan.simpul[kode])}: {uraian}")
