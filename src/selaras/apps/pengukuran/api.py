"""The API of indicators and their achievement."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Field, Query, Router, Schema

from selaras.apps.dasar.api import DaftarTahun, Persis, Potongan
from selaras.apps.laporan.daftar_api import daftar_tahun
from selaras.inti.nilai import Nilai
from selaras.inti.ukur import UkurIndikator

router = Router(tags=["Capaian"])


class NilaiApi(Schema):
    """A value with its state: zero, not filled in and no target are different things."""

    angka: Persis | None = Field(description="Angka persis sebagai teks.")
    teks: str = Field(description="Seperti tertulis di halaman, dengan kaidah Indonesia.")
    status: str


class IndikatorApi(Schema):
    """An indicator of the year, measured."""

    indikator_id: str
    simpul_id: str
    nama: str
    satuan: str | None
    iku: bool
    arah: str
    unit_id: str | None
    target: NilaiApi
    realisasi: NilaiApi
    capaian: Persis | None = Field(description="Persen; kosong bila tidak dinilai.")
    status_capaian: str
    predikat: str | None


@router.get(
    "/kantor/{opd}/{tahun}/indikator", response=DaftarTahun[IndikatorApi],
    summary="Indikator dengan target, realisasi, dan capaian",
)  # fmt: skip
def api_indikator(
    request: HttpRequest, jawaban: HttpResponse, opd: str, tahun: int, bagian: Query[Potongan]
) -> Any:
    """Capaian setahun seperti di halaman Capaian; hitungannya satu dan sama."""
    return daftar_tahun(
        request, jawaban, opd, tahun, bagian, lambda p: list(p.indikator.values()), _indikator
    )


def _indikator(u: UkurIndikator) -> dict[str, Any]:
    i = u.indikator
    return {
        "indikator_id": i.indikator_id, "simpul_id": i.simpul_id, "nama": i.nama,
        "satuan": i.satuan, "iku": i.iku, "arah": i.arah, "unit_id": i.unit_id,
        "target": _nilai(u.target), "realisasi": _nilai(u.realisasi),
        "capaian": u.capaian.nilai, "status_capaian": u.capaian.status.value,
        "predikat": u.predikat.nama if u.predikat else None,
    }  # fmt: skip


def _nilai(n: Nilai) -> dict[str, Any]:
    return {"angka": n.angka, "teks": n.teks, "status": n.status.value}
