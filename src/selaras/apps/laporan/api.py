"""The API of the snapshot: as a whole, and as one row per figure."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Field, Query, Router, Schema

from selaras.apps.akun.api import pemanggil
from selaras.apps.dasar.api import DaftarTahun, Persis, Potongan, belum_berubah
from selaras.apps.laporan.daftar_api import daftar_tahun
from selaras.apps.laporan.queries import potret
from selaras.inti.ukur.tertata import angka_tertata

router = Router(tags=["Potret"])


class Angka(Schema):
    """One figure, as the data package and the pages have it."""

    jenis: str = Field(description="target, realisasi, capaian, rata, pagu, serapan, …")
    kunci: str = Field(description="Kode indikator, simpul, atau akun; * untuk seluruh kantor.")
    nilai: Persis | None = Field(description="Angka persis sebagai teks; kosong bila tidak ada.")
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
    jawaban = HttpResponse(laporan.ke_json(), content_type="application/json")
    return belum_berubah(request, jawaban, laporan.sidik) or jawaban


@router.get(
    "/kantor/{opd}/{tahun}/angka", response=DaftarTahun[Angka],
    summary="Semua angka, satu baris satu",
)  # fmt: skip
def api_angka(
    request: HttpRequest, jawaban: HttpResponse, opd: str, tahun: int, bagian: Query[Potongan],
    jenis: str = "",
) -> Any:  # fmt: skip
    """Target, realisasi, capaian, dan uang setahun. Saring dengan `jenis`."""
    return daftar_tahun(
        request, jawaban, opd, tahun, bagian,
        lambda p: [a for a in angka_tertata(p) if jenis in ("", a.jenis)],
    )  # fmt: skip
