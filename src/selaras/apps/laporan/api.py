"""The API of the snapshot: as a whole, and as one row per figure."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from ninja import Field, Query, Router, Schema

from selaras.apps.akun.api import pemanggil
from selaras.apps.dasar.api import Daftar, Potongan, potong
from selaras.apps.laporan.queries import pengukuran, potret
from selaras.inti.ukur.tertata import angka_tertata

router = Router(tags=["Potret"])


class Angka(Schema):
    """One figure, as the data package and the pages have it."""

    jenis: str = Field(description="target, realisasi, capaian, rata, pagu, serapan, …")
    kunci: str = Field(description="Kode indikator, simpul, atau akun; * untuk seluruh kantor.")
    nilai: Decimal | None = Field(description="Angka persis sebagai teks; kosong bila tidak ada.")
    teks: str | None = Field(description="Predikat atau rentang.")
    status: str = Field(description="dinilai, belum_diisi, tidak_ada_target, …")


@router.get(
    "/kantor/{opd}/{tahun}/potret",
    summary="Potret data setahun",
    openapi_extra={"responses": {200: {"description": "Potret: versi, tabel, dan berkas"}}},
)
def api_potret(request: HttpRequest, opd: str, tahun: int) -> HttpResponse:
    """JSON baku yang sama dengan unduhan potret. ETag-nya sidik SHA-256 potret: kirim lagi sebagai
    If-None-Match, dan jawabannya 304 selama data tidak berubah."""
    laporan = potret(pemanggil(request).lingkup, opd, tahun)
    tanda = f'"{laporan.sidik}"'
    tetap = get_conditional_response(request, etag=tanda)
    jawaban = tetap or HttpResponse(laporan.ke_json(), content_type="application/json")
    assert isinstance(jawaban, HttpResponse)
    jawaban["ETag"] = tanda
    patch_cache_control(jawaban, private=True, no_cache=True)
    return jawaban


@router.get(
    "/kantor/{opd}/{tahun}/angka", response=Daftar[Angka], summary="Semua angka, satu baris satu"
)
def api_angka(
    request: HttpRequest, opd: str, tahun: int, bagian: Query[Potongan], jenis: str = ""
) -> dict[str, Any]:
    """Target, realisasi, capaian, dan uang setahun. Saring dengan `jenis`."""
    p = pengukuran(pemanggil(request).lingkup, opd, tahun)
    return potong([a for a in angka_tertata(p) if jenis in ("", a.jenis)], bagian)
