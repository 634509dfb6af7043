"""Fields that hold exactly what the exchange format holds, on SQLite and PostgreSQL alike.

SQLite keeps a ``decimal`` column as a float and Django reads 15 digits back, which would change
large sums silently. So a decimal is text there and ``numeric`` on PostgreSQL: exact on both.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db import models

from selaras.inti.angka import tulis_polos
from selaras.inti.paket.kolom import Kolom

SEN = Decimal("0.01")

if TYPE_CHECKING:
    _Field = models.Field[Decimal | None, Decimal | None]
else:  # generic for the type checker only
    _Field = models.Field


class AngkaField(_Field):
    """An exact decimal of any size. Compare it in SQL only through ``SebagaiAngka``."""

    def db_type(self, connection: Any) -> str:
        return "numeric" if connection.vendor == "postgresql" else "text"

    def get_internal_type(self) -> str:
        return "AngkaField"

    def from_db_value(self, nilai: Any, ekspresi: Any, koneksi: Any) -> Decimal | None:
        return self.to_python(nilai)

    def to_python(self, nilai: Any) -> Decimal | None:
        if nilai is None:
            return None
        angka = Decimal(nilai)
        if not angka.is_finite():
            raise ValueError(f"{nilai} bukan angka.")
        return Decimal(tulis_polos(angka))

    def get_prep_value(self, nilai: Any) -> Decimal | None:
        return self.to_python(super().get_prep_value(nilai))

    def get_db_prep_value(self, nilai: Any, connection: Any, prepared: bool = False) -> Any:
        siap = nilai if prepared else self.get_prep_value(nilai)
        if isinstance(siap, Decimal) and connection.vendor != "postgresql":
            return tulis_polos(siap)
        return siap


class RupiahField(AngkaField):
    """An amount in rupiah with at most two decimals (sen)."""

    def get_prep_value(self, nilai: Any) -> Decimal | None:
        siap = super().get_prep_value(nilai)
        if siap is not None and siap != siap.quantize(SEN):
            raise ValueError(f"Rupiah paling banyak dua angka di belakang koma, bukan {siap}.")
        return siap


class SebagaiAngka(models.Func):
    """A decimal column as a number inside SQL, for checks (text on SQLite sorts as text)."""

    template = "%(expressions)s"
    arity = 1

    def __init__(self, ekspresi: Any) -> None:
        # The decimals only matter to Django's bookkeeping; nothing is read through it.
        super().__init__(
            ekspresi, output_field=models.DecimalField(max_digits=38, decimal_places=6)
        )

    def as_sqlite(self, compiler: Any, connection: Any, **konteks: Any) -> Any:
        return self.as_sql(
            compiler, connection, template="CAST(%(expressions)s AS NUMERIC)", **konteks
        )


def pilihan(isi: tuple[tuple[str, str], ...], **opsi: Any) -> models.TextField[Any, Any]:
    """A column of a closed list; the list itself lives in ``inti.paket.pilihan``."""
    return models.TextField(choices=isi, **opsi)


def teks_wajib(**opsi: Any) -> models.TextField[Any, Any]:
    """A required text of any length."""
    return models.TextField(**opsi)


def teks_opsional() -> models.TextField[Any, Any]:
    """A text that may be empty; empty is NULL, as in the format, never the empty string."""
    return models.TextField(null=True, blank=True)


def rujuk(ke: Any, **opsi: Any) -> models.ForeignKey[Any, Any]:
    """A reference to another row. What has history is archived, so nothing cascades."""
    return models.ForeignKey(ke, on_delete=models.PROTECT, related_name="+", **opsi)


def rujuk_opsional(ke: Any) -> models.ForeignKey[Any, Any]:
    """A reference that may be empty."""
    return rujuk(ke, null=True, blank=True)


def nama_bidang(kolom: Kolom) -> str:
    """The model's field for a column of the format.

    A reference drops its ``_id`` (the field is the row it points to); the own key of a table
    ``x_id`` is called ``kode``; everything else keeps its name.
    """
    if kolom.rujuk:
        return kolom.nama.removesuffix("_id")
    if kolom.kunci and kolom.nama.endswith("_id"):
        return "kode"
    return kolom.nama
