"""What of the plan only the record knows: what was archived, and its codes."""

from __future__ import annotations

from typing import TypeVar

from django.db import models

from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.dasar.rekam import BarisRekam, Pasangan, model_baris, pasangan
from selaras.apps.organisasi.queries import daftar_kantor
from selaras.apps.perencanaan.models import Penjenjangan, RencanaVersi
from selaras.inti.paket.kolom import Baris
from selaras.inti.paket.urutan import urutkan
from selaras.inti.siklus.beda_rencana import IsiRencana
from selaras.inti.ukur.lintas import Layanan

B = TypeVar("B", bound=Baris)


def baris_arsip(pelaku: Pelaku, opd: str, tahun: int, kelas: type[B]) -> tuple[B, ...]:
    """The archived rows of a table of the plan in canonical order: one query.

    Raises DiLuarLingkup.
    """
    kolom = pasangan(model_baris(kelas))
    lain = [p.atribut.removesuffix("_id") for p in kolom if p.kolom.rujuk]
    baris = _terarsip(pelaku, opd, tahun, kelas).select_related(*lain)
    return urutkan(kelas(**{p.kolom.nama: _nilai(satu, p) for p in kolom}) for satu in baris)


def rencana_versi(lingkup: LingkupOPD, opd: str, tahun: int) -> dict[str, IsiRencana]:
    """The plan as it was under each earlier version of the Renstra, by document; one query.

    A version that was followed by the next in an earlier year was kept then. Raises DiLuarLingkup.
    """
    lingkup.pastikan(opd)
    semua = RencanaVersi.objects.filter(
        tahun_laporan__opd__kode=opd, tahun_laporan__tahun__lte=tahun
    ).order_by("tahun_laporan__tahun")
    return dict(semua.values_list("dokumen", "isi"))


def layanan_daerah(lingkup: LingkupOPD, tahun: int) -> tuple[Layanan, ...]:
    """Which indicators of the offices in scope serve which sasaran of the regency: two queries."""
    nama = {k.kode: k.nama for k in daftar_kantor(lingkup)}
    kantor = "tahun_laporan__opd__kode"
    baris = (
        Penjenjangan.objects.filter(lingkup.saring(kantor), tahun_laporan__tahun=tahun, aktif=True)
        .order_by(kantor, "kode")
        .values_list("sasaran_daerah__sasaran", kantor, "indikator__kode", "pengampu")
    )
    return tuple(
        Layanan(sasaran, opd, nama[opd], indikator, pengampu or "")
        for sasaran, opd, indikator, pengampu in baris
    )


def _nilai(satu: BarisRekam, pasang: Pasangan) -> object:
    if not pasang.kolom.rujuk:
        return getattr(satu, pasang.atribut)
    tujuan = getattr(satu, pasang.atribut.removesuffix("_id"))
    return tujuan.kode if tujuan else None


def kode_arsip(pelaku: Pelaku, opd: str, tahun: int, kelas: type[Baris]) -> frozenset[str]:
    """Codes of the archived rows of a table with a single key; they are not given again.

    Raises DiLuarLingkup.
    """
    kunci = next(p.atribut for p in pasangan(model_baris(kelas)) if p.kolom.kunci)
    return frozenset(_terarsip(pelaku, opd, tahun, kelas).values_list(kunci, flat=True))


def _terarsip(
    pelaku: Pelaku, opd: str, tahun: int, kelas: type[Baris]
) -> models.QuerySet[BarisRekam]:
    pelaku.lingkup.pastikan(opd)
    semua = model_baris(kelas)._default_manager.filter(aktif=False)
    return semua.filter(tahun_laporan__opd__kode=opd, tahun_laporan__tahun=tahun)
