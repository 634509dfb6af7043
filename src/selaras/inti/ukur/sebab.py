"""Which misses the office has explained, and which still wait for an explanation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from selaras.inti.paket.baris_hasil import Faktor
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur.pengukuran import Pengukuran, UkurIndikator
from selaras.inti.ukur.perbandingan import hitung_kekurangan

JARAK_SERAPAN = Decimal(5)  # percent points
MENJELASKAN = frozenset({"penyebab", "hambatan"})


def faktor_simpul(laporan: LaporanKinerja, tentang: str) -> Mapping[str, tuple[Faktor, ...]]:
    """Factors about "kinerja" or "anggaran" by node id, in canonical order."""
    kumpulan: dict[str, list[Faktor]] = defaultdict(list)
    for faktor in laporan.paket.baris(Faktor):
        if faktor.tentang == tentang:
            kumpulan[faktor.simpul_id].append(faktor)
    return {kode: tuple(isi) for kode, isi in kumpulan.items()}


def meleset(p: Pengukuran, simpul_id: str) -> tuple[UkurIndikator, ...]:
    """The indicators of a node that are known to be below target."""
    return tuple(u for u in p.simpul[simpul_id].indikator if hitung_kekurangan(u).tercapai is False)


def terjelaskan(laporan: LaporanKinerja, simpul_id: str, tentang: str = "kinerja") -> bool:
    """True when the node, or a node below it, has a cause or an obstacle on record.

    What explains a parent does not explain its children: it may speak of a sibling.
    """
    faktor = faktor_simpul(laporan, tentang)
    milik = (simpul_id, *(s.simpul_id for s in laporan.keturunan(simpul_id)))
    return any(f.jenis in MENJELASKAN for kode in milik for f in faktor.get(kode, ()))


def serapan_rendah(p: Pengukuran) -> list[Simpul]:
    """Programs whose absorption is more than JARAK_SERAPAN below that of the office.

    Some program is always below the mean; only a distance asks for a reason.
    """
    kantor = p.total.serapan
    if kantor is None:
        return []
    return [
        u.simpul
        for u in p.simpul.values()
        if u.simpul.jenjang == "program"
        and u.anggaran is not None
        and u.anggaran.serapan is not None
        and kantor - u.anggaran.serapan > JARAK_SERAPAN
    ]


def belum_dijelaskan(p: Pengukuran) -> tuple[Simpul, ...]:
    """Nodes that missed a target without cause or obstacle on record, in canonical order."""
    return tuple(
        simpul
        for kode, simpul in p.laporan.simpul.items()
        if meleset(p, kode) and not terjelaskan(p.laporan, kode)
    )
