"""What the address of a page of the trail asks for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from urllib.parse import urlencode

from django.db.models import Q
from django.utils import timezone

from selaras.apps.jejak.models import SUMBER

MAKS_KATA = 8  # words of a search; each is looked for in every text of an entry
# Days beyond these are no days of a trail, and near the ends of the calendar they have no zone.
TERAWAL, TERAKHIR = date(2000, 1, 1), date(2999, 12, 31)
_TEKS = ("nama", "tindakan", "jenis", "kunci", "alasan")


@dataclass(frozen=True)
class Saringan:
    """Words, person, days (both included), source and kind of thing.

    ``salah`` are the dates that nobody can read: they select nothing, and the page says so.
    """

    cari: str = ""
    siapa: str = ""
    dari: date | None = None
    sampai: date | None = None
    sumber: str = ""
    jenis: str = ""
    salah: tuple[str, ...] = ()

    @classmethod
    def dari_alamat(cls, isi: Mapping[str, str]) -> Saringan:
        """The filter of a query string."""
        sumber, hari = isi.get("sumber", ""), (isi.get("dari", ""), isi.get("sampai", ""))
        return cls(
            cari=isi.get("cari", "").strip()[:200],
            siapa=isi.get("siapa", "").strip()[:150],
            dari=_hari(hari[0]),
            sampai=_hari(hari[1]),
            sumber=sumber if sumber in dict(SUMBER) else "",
            jenis=isi.get("jenis", "")[:60],
            salah=tuple(h[:30] for h in hari if h and _hari(h) is None),
        )

    @property
    def aktif(self) -> bool:
        """True when entries are left out."""
        return bool(self.alamat())

    def alamat(self) -> str:
        """The query string of this filter, without a question mark."""
        isi = {
            "cari": self.cari, "siapa": self.siapa, "dari": _iso(self.dari),
            "sampai": _iso(self.sampai), "sumber": self.sumber, "jenis": self.jenis,
        }  # fmt: skip
        return urlencode({k: v for k, v in isi.items() if v})

    def syarat(self) -> Q:
        """The condition on entries: every word stands somewhere, old and new values too."""
        cocok = Q()
        for kata in self.cari.split()[:MAKS_KATA]:
            cocok &= _memuat(kata)
        if self.siapa:
            cocok &= Q(nama__icontains=self.siapa)
        if self.dari:
            cocok &= Q(waktu__gte=_saat(self.dari, time.min))
        if self.sampai:
            cocok &= Q(waktu__lte=_saat(self.sampai, time.max))
        if self.sumber:
            cocok &= Q(sumber=self.sumber)
        if self.jenis:
            cocok &= Q(jenis=self.jenis)
        return cocok


def _memuat(kata: str) -> Q:
    """Old and new values are JSON, in which one database writes some letters as their number."""
    ada = Q()
    for kolom in _TEKS:
        ada |= Q(**{f"{kolom}__icontains": kata})
    for isi in {kata, json.dumps(kata)[1:-1]}:
        ada |= Q(lama__icontains=isi) | Q(baru__icontains=isi)
    return ada


def _hari(teks: str) -> date | None:
    try:
        satu = date.fromisoformat(teks)
    except ValueError:
        return None
    return satu if TERAWAL <= satu <= TERAKHIR else None


def _iso(hari: date | None) -> str:
    return hari.isoformat() if hari else ""


def _saat(hari: date, jam: time) -> datetime:
    return timezone.make_aware(datetime.combine(hari, jam))
