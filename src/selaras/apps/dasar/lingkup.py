"""The scope of a caller: which offices he may see. Queries take it explicitly and fail closed.

Today the command line and the read-only site make it; with users (issue B) it comes from the
login. There is no default: a query without a scope does not run.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import CharField, Q

from selaras.apps.dasar.galat import DiLuarLingkup
from selaras.apps.dasar.kueri_siap import Slot


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

    @property
    def bentuk(self) -> int | None:
        """How many offices a kept question has places for; None where it asks about all."""
        return None if self.seluruhnya else len(self.kode)

    @property
    def isian(self) -> dict[str, str]:
        """The values of the places that ``saring_siap`` leaves."""
        return {f"kode{ke}": kode for ke, kode in enumerate(sorted(self.kode))}


def saring_siap(jalur: str, bentuk: int | None) -> Q:
    """As ``LingkupOPD.saring``, for a question that is kept (see ``kueri_siap``)."""
    if bentuk is None:
        return Q()
    return Q(**{f"{jalur}__in": [Slot(f"kode{ke}", CharField()) for ke in range(bentuk)]})
