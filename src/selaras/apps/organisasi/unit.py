"""The units of offices, for choosing one."""

from __future__ import annotations

from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.organisasi.models import Unit

_DI_BAWAH = ("sub_bagian", "kelompok_jabatan_fungsional")


def daftar_unit(lingkup: LingkupOPD) -> tuple[tuple[str, str], ...]:
    """Code and name of the units in scope, those of the latest year, in the office's order."""
    baris = (
        Unit.objects.filter(lingkup.saring("tahun_laporan__opd__kode"), aktif=True)
        .order_by("tahun_laporan__opd__kode", "tahun_laporan__tahun", "urutan")
        .values_list("tahun_laporan__opd__kode", "kode", "nama", "jenis", "induk__nama")
    )
    # a later year's name wins; below a bidang several units go by one name
    unit = {
        (opd, kode): f"{nama} ({induk})" if jenis in _DI_BAWAH and induk else nama
        for opd, kode, nama, jenis, induk in baris
    }
    return tuple((kode, nama) for (_, kode), nama in unit.items())


def unit_kerja(lingkup: LingkupOPD, opd: str) -> tuple[tuple[str, str], ...]:
    """Code and name of the units right below the office: the secretariat and each bidang."""
    lingkup.pastikan(opd)
    baris = (
        Unit.objects.filter(
            tahun_laporan__opd__kode=opd, aktif=True, jenis__in=("sekretariat", "bidang")
        )
        .order_by("tahun_laporan__tahun", "urutan")
        .values_list("kode", "nama")
    )
    return tuple(dict(baris).items())
