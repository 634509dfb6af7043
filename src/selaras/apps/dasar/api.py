"""What every app's part of the API shares: the form of an error, and bounded lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from ninja import Field, Schema

T = TypeVar("T")
MAKS_BATAS = 500  # rows of one answer


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
    """A part of a list, and how long the whole is."""

    banyak: int = Field(description="Banyak baris seluruhnya.")
    mulai: int = Field(description="Urutan baris pertama jawaban ini.")
    isi: list[T]


def potong(semua: Sequence[Any], bagian: Potongan) -> dict[str, Any]:
    """The wanted part of a list, as ``Daftar`` gives it."""
    isi = semua[bagian.mulai : bagian.mulai + bagian.batas]
    return {"banyak": len(semua), "mulai": bagian.mulai, "isi": isi}
