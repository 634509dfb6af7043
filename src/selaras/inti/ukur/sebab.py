"""Which misses the office has explained, and which still wait for an explanation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from selaras.inti.paket.baris_hasil import Faktor
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.periode import Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur.pengukuran import Pengukuran, UkurIndikator
from selaras.inti.ukur.perbandingan import hitung_kekurangan

JARAK_SERAPAN = Decimal(5)  # percent points
MENJELASKAN = frozenset({"penyebab", "hambatan"})


def semua_faktor(laporan: LaporanKinerja) -> tuple[Faktor, ...]:
    """Every factor; those of one node, kind and subject by period, the whole year last."""
    return tuple(f for milik in _sejenis(laporan) for f in milik)


def faktor_setahun(laporan: LaporanKinerja) -> tuple[Faktor, ...]:
    """What is told of the year as a whole, in the order of ``semua_faktor``.

    Words about parts of the year stand in only for a node, kind and subject without words about
    the year itself.
    """
    return tuple(
        f
        for milik in _sejenis(laporan)
        for f in ([f for f in milik if f.bagian is None] or milik)
    )  # fmt: skip


def _sejenis(laporan: LaporanKinerja) -> list[list[Faktor]]:
    kumpulan: dict[tuple[str, str, str], list[Faktor]] = defaultdict(list)
    for f in laporan.paket.baris(Faktor):
        kumpulan[f.simpul_id, f.jenis, f.tentang].append(f)
    setahun = Periode(laporan.tahun)
    return [sorted(i, key=lambda f: (f.bagian or setahun).urutan) for i in kumpulan.values()]


def faktor_simpul(laporan: LaporanKinerja, tentang: str) -> Mapping[str, tuple[Faktor, ...]]:
    """What is told of the year about "kinerja" or "anggaran", by node id (``faktor_setahun``)."""
    kumpulan: dict[str, list[Faktor]] = defaultdict(list)
    for faktor in faktor_setahun(laporan):
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
