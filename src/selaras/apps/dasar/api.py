"""What every app's part of the API shares: errors, exact numbers, bounded lists, and 304."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Any, Generic, TypeVar

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from ninja import Field, Schema
from pydantic import PlainSerializer

from selaras.inti.paket.teks import tulis_sel

T = TypeVar("T")
MAKS_BATAS = 500  # rows of one answer
# A number as the data package writes it: as text, every digit, never 1E+2.
Persis = Annotated[Decimal, PlainSerializer(tulis_sel, return_type=str)]


class Galat(Schema):
    """Why a request was refused, in words that say what to do."""

    pesan: str = Field(description="Sebab penolakan dan apa yang perlu dilakukan.")


class Potongan(Schema):
    """Which part of a long list is wanted."""

    mulai: int = Field(0, ge=0, le=10_000_000, description="Urutan baris pertama, dari 0.")
    batas: int = Field(
        100, ge=1, le=MAKS_BATAS, description=f"Banyak baris, paling banyak {MAKS_BATAS}."
    )


class Daftar(Schema, Generic[T]):
    """A part of a list, how long the whole is, and where the next part begins."""

    banyak: int = Field(description="Banyak baris seluruhnya.")
    mulai: int = Field(description="Urutan baris pertama jawaban ini.")
    berikut: int | None = Field(description="Isi mulai untuk potongan berikutnya; kosong: habis.")
    isi: list[T]


class DaftarTahun(Daftar[T], Generic[T]):
    """A part of a list of an office's year, and of which revision of the record it is."""

    revisi: int = Field(
        description="Revisi rekaman. Berubah di tengah membaca: mulai lagi dari potongan pertama."
    )


def potong(semua: Sequence[Any], bagian: Potongan) -> dict[str, Any]:
    """The wanted part of a list, as ``Daftar`` gives it."""
    sampai = bagian.mulai + bagian.batas
    return {
        "banyak": len(semua), "mulai": bagian.mulai,
        "berikut": sampai if sampai < len(semua) else None, "isi": semua[bagian.mulai : sampai],
    }  # fmt: skip


def belum_berubah(request: HttpRequest, jawaban: HttpResponse, tanda: str) -> HttpResponse | None:
    """Marks an answer with its ETag; the 304 instead of it for a caller who has just that."""
    etag = f'"{tanda}"'
    tetap = get_conditional_response(request, etag=etag)
    assert tetap is None or isinstance(tetap, HttpResponse)
    for satu in (jawaban, *([tetap] if tetap is not None else ())):
        satu["ETag"] = etag
        patch_cache_control(satu, private=True, no_cache=True)
    return tetap
