"""The scope of a caller: which offices he may see. Queries take it explicitly and fail closed.

Today the command line and the read-only site make it; with users (issue B) it comes from the
login. There is no default: a query without a scope does not run.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from selaras.apps.dasar.galat import DiLuarLingkup


@dataclass(frozen=True)
class LingkupOPD:
    """Codes of the offices in reach. Make it with ``satu``, ``beberapa`` or ``semua``."""

    kode: frozenset[str]
    seluruhnya: bool = False

    @classmethod
    def satu(cls, kode: str) -> LingkupOPD:
        """One office."""
        return cls(frozenset({kode}))

    @classmethod
    def beberapa(cls, kode: frozenset[str]) -> LingkupOPD:
        """Some offices; an empty set sees nothing."""
        return cls(kode)

    @classmethod
    def semua(cls) -> LingkupOPD:
        """Every office of this record: the operator at the machine, the regency's view."""
        return cls(frozenset(), seluruhnya=True)

    def memuat(self, kode: str) -> bool:
        """True when the office is in reach."""
        return self.seluruhnya or kode in self.kode

    def pastikan(self, kode: str) -> None:
        """Raises DiLuarLingkup when the office is not in reach."""
        if not self.memuat(kode):
            raise DiLuarLingkup(kode)

    def saring(self, jalur: str) -> Q:
        """A condition on ``jalur``, the path to the office's code (``opd__kode``)."""
        return Q() if self.seluruhnya else Q(**{f"{jalur}__in": self.kode})
