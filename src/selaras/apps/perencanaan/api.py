"""The API of the plan tree."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Field, Query, Router, Schema

from selaras.apps.dasar.api import DaftarTahun, Potongan
from selaras.apps.laporan.daftar_api import daftar_tahun

router = Router(tags=["Rencana"])


class SimpulApi(Schema):
    """A node of the plan."""

    simpul_id: str
    jenjang: str = Field(description="tujuan, sasaran, program, kegiatan, atau sub_kegiatan.")
    induk_id: str | None
    nama: str
    sasaran: str | None
    kode_nomenklatur: str | None
    unit_id: str | None


@router.get("/kantor/{opd}/{tahun}/pohon", response=DaftarTahun[SimpulApi], summary="Pohon rencana")
def api_pohon(
    request: HttpRequest, jawaban: HttpResponse, opd: str, tahun: int, bagian: Query[Potongan]
) -> Any:
    """Simpul rencana menurut urutan baku; induk selalu lebih dahulu."""
    return daftar_tahun(
        request, jawaban, opd, tahun, bagian, lambda p: list(p.laporan.simpul.values())
    )
