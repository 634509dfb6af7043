"""Which offices and years are in the record, inside a scope."""

from __future__ import annotations

from dataclasses import dataclass

from selaras.apps.dasar.galat import OPDTidakAda, TahunTidakAda
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.organisasi.models import OPD, ProfilOPD, TahunLaporan


@dataclass(frozen=True)
class RingkasanKantor:
    """An office and its years, latest first."""

    kode: str
    nama: str
    pemerintah_daerah: str
    tahun: tuple[int, ...]


def tahun_laporan(lingkup: LingkupOPD, opd: str, tahun: int) -> TahunLaporan:
    """The scope row of an office and year.

    Raises DiLuarLingkup, OPDTidakAda or TahunTidakAda; the lists they print stay in scope.
    """
    lingkup.pastikan(opd)
    milik = TahunLaporan.objects.select_related("opd").filter(opd__kode=opd)
    satu = milik.filter(tahun=tahun).first()
    if satu is not None:
        return satu
    if not OPD.objects.filter(kode=opd).exists():
        ada = OPD.objects.filter(lingkup.saring("kode")).values_list("kode", flat=True)
        raise OPDTidakAda(opd, ada)
    raise TahunTidakAda(opd, tahun, milik.values_list("tahun", flat=True))


def tahun_terbaru(lingkup: LingkupOPD, opd: str) -> int:
    """The latest year of an office. Raises DiLuarLingkup or OPDTidakAda."""
    lingkup.pastikan(opd)
    tahun = (
        TahunLaporan.objects.filter(opd__kode=opd)
        .order_by("-tahun")
        .values_list("tahun", flat=True)
        .first()
    )
    if tahun is None:
        ada = OPD.objects.filter(lingkup.saring("kode")).values_list("kode", flat=True)
        raise OPDTidakAda(opd, ada)
    return tahun


def daftar_kantor(lingkup: LingkupOPD) -> tuple[RingkasanKantor, ...]:
    """The offices in scope with their years, by code."""
    baris = (
        ProfilOPD.objects.filter(lingkup.saring("tahun_laporan__opd__kode"), aktif=True)
        .order_by("tahun_laporan__opd__kode", "-tahun_laporan__tahun")
        .values_list(
            "tahun_laporan__opd__kode", "tahun_laporan__tahun", "nama", "pemerintah_daerah"
        )
    )
    kantor: dict[str, RingkasanKantor] = {}
    for kode, tahun, nama, daerah in baris:
        dulu = kantor.get(kode)
        kantor[kode] = (
            RingkasanKantor(kode, nama, daerah, (tahun,))
            if dulu is None
            else RingkasanKantor(kode, dulu.nama, dulu.pemerintah_daerah, (*dulu.tahun, tahun))
        )
    return tuple(kantor.values())
