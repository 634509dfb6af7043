"""What the form of a statement shows before anybody wrote in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from selaras.inti.paket.baris_kantor import OPD, Unit
from selaras.inti.paket.baris_rencana import Dokumen, PihakPerjanjian
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.perjanjian import KEDUA, kepala_daerah

_PIMPINAN = ("dinas", "pimpinan")


def belum_ditulis(laporan: LaporanKinerja, satu: Dokumen) -> bool:
    """True while nobody stored the statement: what its form shows is only proposed."""
    return all(p.dokumen_id != satu.dokumen_id for p in laporan.paket.baris(PihakPerjanjian))


def naskah_awal(laporan: LaporanKinerja, satu: Dokumen) -> dict[str, Any]:
    """What the document says now; else what earlier ones say, to be looked at.

    Of a unit: its own last signatory, and as the second party who signed above it as the first.
    """
    awal: dict[str, Any] = {
        "tempat": satu.tempat or laporan.opd.ibu_kota, "dasar": satu.dasar,
        "alasan_uraian": satu.alasan_uraian,
    }  # fmt: skip
    milik: dict[str, PihakPerjanjian] = {}
    for pihak, dari in _calon(laporan, satu):
        milik.setdefault(pihak, dari)
    for yang, p in milik.items():
        awal |= {
            f"{yang}_nama": p.nama, f"{yang}_jabatan": p.jabatan,
            f"{yang}_status": p.status_jabatan, f"{yang}_nip": p.nip, f"{yang}_pangkat": p.pangkat,
        }  # fmt: skip
    if satu.unit_id is None and KEDUA not in milik:  # his name is nowhere in the office's data
        awal["kedua_jabatan"] = kepala_daerah(laporan.opd.pemerintah_daerah)
    return awal


def _calon(laporan: LaporanKinerja, satu: Dokumen) -> Iterator[tuple[str, PihakPerjanjian]]:
    """Who may stand as which party, the likeliest first."""
    semua = laporan.paket.baris(PihakPerjanjian)
    for p in semua:
        if p.dokumen_id == satu.dokumen_id:
            yield p.pihak, p
    dokumen = laporan.dokumen
    urut = sorted(semua, key=lambda p: (dokumen[p.dokumen_id].tahun or 0, dokumen[p.dokumen_id].ke))
    yield from _pejabat(laporan, satu, urut)
    for p in reversed(urut):
        if dokumen[p.dokumen_id].unit_id == satu.unit_id:
            yield p.pihak, p
    if satu.unit_id is None:
        return
    unit = {u.unit_id: u for u in laporan.paket.baris(Unit)}
    induk = unit[satu.unit_id].induk_id if satu.unit_id in unit else None
    for atas in (induk, None):  # the unit above, else the head
        for p in reversed(urut):
            if p.pihak == "pertama" and dokumen[p.dokumen_id].unit_id == atas:
                yield "kedua", p


def _pejabat(
    laporan: LaporanKinerja, satu: Dokumen, urut: list[PihakPerjanjian]
) -> Iterator[tuple[str, PihakPerjanjian]]:
    """Who leads the unit and the one above it by the data of the office.

    Where the same person signed before, in the words of that time (acting or not).
    """
    unit = {u.unit_id: u for u in laporan.paket.baris(Unit)}
    kepala = laporan.opd
    milik = unit.get(satu.unit_id or "")
    if milik is None:
        pejabat: list[tuple[str, Unit | OPD]] = [("pertama", kepala)]
    else:
        atas = unit.get(milik.induk_id or "")
        langsung = atas is None or atas.jenis in _PIMPINAN  # nobody between it and the head
        pejabat = [("pertama", milik), ("kedua", kepala if langsung or atas is None else atas)]
    dulu = {p.nama: p for p in urut}
    for pihak, orang in pejabat:
        if orang.kepala_nama:
            kini = dulu.get(orang.kepala_nama) or PihakPerjanjian(
                dokumen_id=satu.dokumen_id, pihak=pihak, nama=orang.kepala_nama,
                jabatan=orang.kepala_jabatan or "",
            )  # fmt: skip
            yield pihak, replace(
                kini, nip=orang.kepala_nip or kini.nip,
                pangkat=orang.kepala_pangkat or kini.pangkat,
            )  # fmt: skip
