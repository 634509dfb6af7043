"""The API of the plan tree."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from selaras.apps.akun.api import pemanggil
from selaras.apps.dasar.api import Daftar, Potongan, potong
from selaras.apps.laporan.queries import potret

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


@router.get("/kantor/{opd}/{tahun}/pohon", response=Daftar[SimpulApi], summary="Pohon rencana")
def api_pohon(
    request: HttpRequest, opd: str, tahun: int, bagian: Query[Potongan]
) -> dict[str, Any]:
    """Simpul rencana menurut urutan baku; induk selalu lebih dahulu."""
    laporan = potret(pemanggil(request).lingkup, opd, tahun)
    return potong(list(laporan.simpul.values()), bagian)
