"""The API of money: budget, spending and absorption by node of the plan."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Field, Query, Router, Schema

from selaras.apps.dasar.api import DaftarTahun, Persis, Potongan
from selaras.apps.laporan.daftar_api import daftar_tahun
from selaras.inti.anggaran import HasilSerapan
from selaras.inti.ukur import Pengukuran

router = Router(tags=["Anggaran"])


class UangApi(Schema):
    """The money at or below a node, in rupiah."""

    simpul_id: str = Field(description="* untuk seluruh kantor.")
    pagu: Persis | None
    realisasi: Persis | None
    serapan: Persis | None = Field(description="Persen; kosong bila tidak dinilai.")
    status: str


@router.get(
    "/kantor/{opd}/{tahun}/anggaran", response=DaftarTahun[UangApi],
    summary="Pagu, realisasi, serapan",
)  # fmt: skip
def api_anggaran(
    request: HttpRequest, jawaban: HttpResponse, opd: str, tahun: int, bagian: Query[Potongan]
) -> Any:
    """Rupiah sebagai teks persis. Jumlah yang satu bagiannya tidak diketahui ikut kosong."""
    return daftar_tahun(request, jawaban, opd, tahun, bagian, _semua, _uang)


def _semua(p: Pengukuran) -> list[tuple[str, HasilSerapan]]:
    return [("*", p.total), *((k, s.anggaran) for k, s in p.simpul.items() if s.anggaran)]


def _uang(satu: tuple[str, HasilSerapan]) -> dict[str, Any]:
    kode, uang = satu
    return {
        "simpul_id": kode, "pagu": uang.pagu, "realisasi": uang.realisasi,
        "serapan": uang.serapan, "status": uang.status.value,
    }  # fmt: skip
