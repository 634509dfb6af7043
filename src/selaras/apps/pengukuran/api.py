"""The API of indicators and their achievement."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from selaras.apps.akun.api import pemanggil
from selaras.apps.dasar.api import Daftar, Potongan, potong
from selaras.apps.laporan.queries import pengukuran
from selaras.inti.nilai import Nilai
from selaras.inti.ukur import UkurIndikator

router = Router(tags=["Capaian"])


class NilaiApi(Schema):
    """A value with its state: zero, not filled in and no target are different things."""

    angka: Decimal | None = Field(description="Angka persis sebagai teks.")
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
    capaian: Decimal | None = Field(description="Persen; kosong bila tidak dinilai.")
    status_capaian: str
    predikat: str | None


@router.get(
    "/kantor/{opd}/{tahun}/indikator", response=Daftar[IndikatorApi],
    summary="Indikator dengan target, realisasi, dan capaian",
)  # fmt: skip
def api_indikator(
    request: HttpRequest, opd: str, tahun: int, bagian: Query[Potongan]
) -> dict[str, Any]:
    """Capaian setahun seperti di halaman Capaian; hitungannya satu dan sama."""
    p = pengukuran(pemanggil(request).lingkup, opd, tahun)
    jawaban = potong(list(p.indikator.values()), bagian)
    return {**jawaban, "isi": [_indikator(u) for u in jawaban["isi"]]}


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
