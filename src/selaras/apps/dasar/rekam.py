"""The base of every row model, and the way from a row class of the format to its model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from django.apps import apps
from django.db import models

from selaras.apps.dasar.kolom import nama_bidang
from selaras.inti.paket.kolom import Baris, Kolom, cached, daftar_kolom


class BarisRekam(models.Model):
    """A row of an office and year. A row that a later package drops is archived, not deleted."""

    BARIS: ClassVar[type[Baris]]
    # Columns of the row class that the scope already holds (the office's code).
    MILIK_LINGKUP: ClassVar[frozenset[str]] = frozenset()

    tahun_laporan: models.ForeignKey[Any, Any] = models.ForeignKey(
        "organisasi.TahunLaporan",
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,  # the unique key begins with it
    )
    aktif = models.BooleanField(default=True)

    class Meta:
        abstract = True


@dataclass(frozen=True)
class Pasangan:
    """A column of the format and the attribute of the model that holds it."""

    kolom: Kolom
    atribut: str


@cached
def model_baris(kelas: type[Baris]) -> type[BarisRekam]:
    """The model that stores a row class. Raises LookupError for a class without one."""
    for model in apps.get_models():
        if getattr(model, "BARIS", None) is kelas:
            return model  # type: ignore[return-value]  # only BarisRekam carries BARIS
    raise LookupError(f"Tabel {kelas.TABEL} belum punya model.")


@cached
def pasangan(model: type[BarisRekam]) -> tuple[Pasangan, ...]:
    """The columns of a model in file order, without those that the scope holds."""
    return tuple(
        Pasangan(k, model._meta.get_field(nama_bidang(k)).attname)  # type: ignore[union-attr]  # a column
        for k in daftar_kolom(model.BARIS)
        if k.nama not in model.MILIK_LINGKUP
    )
