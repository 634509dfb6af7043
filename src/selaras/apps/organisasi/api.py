"""The API of offices and their years."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from selaras.apps.akun.api import pemanggil
from selaras.apps.dasar.api import Daftar, Potongan, potong
from selaras.apps.organisasi.queries import daftar_kantor

router = Router(tags=["Perangkat daerah"])


class Kantor(Schema):
    """An office that the key opens."""

    kode: str
    nama: str
    pemerintah_daerah: str
    tahun: list[int] = Field(description="Tahun yang ada datanya, terbaru dahulu.")


@router.get("/kantor", response=Daftar[Kantor], summary="Daftar perangkat daerah dan tahunnya")
def api_kantor(request: HttpRequest, bagian: Query[Potongan]) -> dict[str, Any]:
    """Hanya perangkat daerah yang boleh dilihat pemilik token."""
    return potong(daftar_kantor(pemanggil(request).lingkup), bagian)
