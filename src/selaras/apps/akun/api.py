"""The door of the API: a personal key in the header, never a cookie; who am I here."""

from __future__ import annotations

import time
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema
from ninja.security import HttpBearer

from selaras.apps.akun.queries import Pelaku
from selaras.apps.akun.token import kenali_token
from selaras.apps.dasar.galat import TerlaluSering, TokenDitolak

router = Router(tags=["Akun"])
PER_MENIT = 120  # requests of one key, in one process of the server
_hitungan: dict[int, tuple[int, int]] = {}


class KunciApi(HttpBearer):
    """``Authorization: Bearer slr_...``"""

    def __call__(self, request: HttpRequest) -> Pelaku:
        kepala = request.headers.get("Authorization", "")
        jenis, _, isi = kepala.partition(" ")
        if jenis.lower() != "bearer" or not isi.strip():
            raise TokenDitolak("Kirim token pada kepala permintaan: Authorization: Bearer TOKEN.")
        return self.authenticate(request, isi.strip())

    def authenticate(self, request: HttpRequest, token: str) -> Pelaku:
        """The person of the key. Raises TokenDitolak, TerlaluSering."""
        nomor, orang = kenali_token(token[:200], timezone.now(), timezone.localdate())
        _hitung(nomor, time.monotonic())
        return orang


def _hitung(nomor: int, detik: float) -> None:
    """Count a request. Raises TerlaluSering beyond PER_MENIT."""
    menit = int(detik // 60)
    dulu, banyak = _hitungan.get(nomor, (menit, 0))
    banyak = banyak + 1 if dulu == menit else 1
    _hitungan[nomor] = (menit, banyak)
    if banyak > PER_MENIT:
        raise TerlaluSering(PER_MENIT, int((menit + 1) * 60 - detik) + 1)


def pemanggil(request: HttpRequest) -> Pelaku:
    """The person whose key came with the request."""
    orang: Pelaku = request.auth  # type: ignore[attr-defined]  # set by ninja from KunciApi
    return orang


class TugasApi(Schema):
    """A role in force."""

    tugas: str
    opd: str | None = Field(description="Kosong: seluruh perangkat daerah.")
    unit: str | None = Field(description="Kosong: semua unit.")
    hanya_baca: bool


class Saya(Schema):
    """Whose key this is, and what it opens today."""

    nama: str
    tugas: list[TugasApi]


@router.get("/saya", response=Saya, summary="Pemilik token dan tugasnya hari ini")
def api_saya(request: HttpRequest) -> dict[str, Any]:
    """Tugas yang berlaku hari ini, sejauh dibuka token ini."""
    orang = pemanggil(request)
    return {
        "nama": orang.nama,
        "tugas": [
            {
                "tugas": t.sebutan, "opd": t.opd, "unit": t.unit,
                "hanya_baca": t.hanya_baca or t.terkunci,
            }
            for t in orang.tugas
        ],
    }  # fmt: skip
