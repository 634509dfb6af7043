"""The API of money: budget, spending and absorption by node of the plan."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from selaras.apps.akun.api import pemanggil
from selaras.apps.dasar.api import Daftar, Potongan, potong
from selaras.apps.laporan.queries import pengukuran

router = Router(tags=["Anggaran"])


class UangApi(Schema):
    """The money at or below a node, in rupiah."""

    simpul_id: str = Field(description="* untuk seluruh kantor.")
    pagu: Decimal | None
    realisasi: Decimal | None
    serapan: Decimal | None = Field(description="Persen; kosong bila tidak dinilai.")
    status: str


@router.get(
    "/kantor/{opd}/{tahun}/anggaran", response=Daftar[UangApi], summary="Pagu, realisasi, serapan"
)
def api_anggaran(
    request: HttpRequest, opd: str, tahun: int, bagian: Query[Potongan]
) -> dict[str, Any]:
    """Rupiah sebagai teks persis. Jumlah yang satu bagiannya tidak diketahui ikut kosong."""
    p = pengukuran(pemanggil(request).lingkup, opd, tahun)
    semua = [("*", p.total), *((k, s.anggaran) for k, s in p.simpul.items() if s.anggaran)]
    jawaban = potong(semua, bagian)
    isi = [
        {
            "simpul_id": kode, "pagu": uang.pagu, "realisasi": uang.realisasi,
            "serapan": uang.serapan, "status": uang.status.value,
        }
        for kode, uang in jawaban["isi"]
    ]  # fmt: skip
    return {**jawaban, "isi": isi}
