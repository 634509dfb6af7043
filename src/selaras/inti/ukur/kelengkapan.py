"""What exactly is missing of an indicator, and where the targets that were used come from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from selaras.inti.nilai import Status
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.periode import Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur.berkala import TAK_DIRINCI, hasil_periode
from selaras.inti.ukur.pengukuran import Pengukuran, UkurIndikator
from selaras.inti.ukur.pilih import dokumen_target

SISI_UANG = ("pagu dan realisasi", "pagu", "realisasi")
SISI = ("target dan realisasi", "target", "realisasi")
TAK_ADA = (Status.BELUM_DIISI, Status.TIDAK_TERBACA)


def kosong_menurut_sisi(p: Pengukuran, status: Status) -> Mapping[str, Sequence[UkurIndikator]]:
    """Indicators with a side of that status (a gap or unreadable), by what they lack.

    Keys from ``SISI``, in that order, only those that have some. An indicator may lack its target
    for one reason and its result for another: it then stands under both statuses.
    """
    hasil: dict[str, list[UkurIndikator]] = {sisi: [] for sisi in SISI}
    for u in p.indikator.values():
        kurang = [
            nama
            for nama, nilai in (("target", u.target), ("realisasi", u.realisasi))
            if nilai.status is status
        ]
        if kurang:
            hasil[" dan ".join(kurang)].append(u)
    return {sisi: milik for sisi, milik in hasil.items() if milik}


def kurang(laporan: LaporanKinerja, u: UkurIndikator, sampai: Periode | None) -> bool:
    """True without target or result, not filled in or not readable, at the end of ``sampai``.

    ``laporan``: the whole snapshot. What is only held for the year is not missing in a quarter.
    """
    if u.target.status in TAK_ADA:
        return True
    if u.realisasi.status not in TAK_ADA:
        return False
    return sampai is None or hasil_periode(laporan, u.indikator, sampai).asal != TAK_DIRINCI


def uang_kosong(p: Pengukuran, status: Status) -> Mapping[str, Sequence[str]]:
    """Sub kegiatan whose budget or spending has that status, by what they lack.

    Keys from ``SISI_UANG``; a side that waits for the end of the year is not a gap.
    """
    hasil: dict[str, list[str]] = {sisi: [] for sisi in SISI_UANG}
    for kode, (pagu, realisasi) in p.uang.items():
        if p.laporan.anak.get(kode):
            continue
        sisi = (("pagu", pagu), ("realisasi", realisasi))
        kurang = [nama for nama, nilai in sisi if nilai.status is status]
        if kurang:
            hasil[" dan ".join(kurang)].append(kode)
    return {sisi: milik for sisi, milik in hasil.items() if milik}


def tanpa_indikator(p: Pengukuran) -> Sequence[str]:
    """Nodes from sasaran down to sub kegiatan that nothing measures."""
    return [
        kode
        for kode, simpul in p.laporan.simpul.items()
        if simpul.jenjang != "tujuan" and not p.laporan.indikator_simpul.get(kode)
    ]


def target_menurut_dokumen(p: Pengukuran) -> Mapping[str, Sequence[Indikator]]:
    """The indicators that have a target, by the id of the document that it was taken from."""
    hasil: dict[str, list[Indikator]] = defaultdict(list)
    for u in p.indikator.values():
        dokumen = dokumen_target(p.laporan, u.indikator, p.laporan.tahun)
        if u.target.ada and dokumen is not None:
            hasil[dokumen.dokumen_id].append(u.indikator)
    return dict(hasil)
