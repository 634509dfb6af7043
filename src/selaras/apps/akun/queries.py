"""Who a person is today: roles in force, and the offices that they open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS
from django.db.models import BigIntegerField, DateField, Exists, OuterRef, Q, QuerySet

from selaras.apps.akun.models import Pengguna, Penugasan, sebutan_penugasan
from selaras.apps.akun.peran import (
    PERAN_DUA_LANGKAH,
    SEMUA_IZIN,
    TANPA_LANGKAH_KEDUA,
    Izin,
    Peran,
    boleh,
)
from selaras.apps.dasar.galat import PerluLangkahKedua, TidakBerizin, TokenHanyaBaca
from selaras.apps.dasar.kueri_siap import KueriSiap, Slot
from selaras.apps.dasar.lingkup import LingkupOPD

BACA = frozenset({Izin.LIHAT, Izin.UNDUH})
KOLOM_PENGGUNA = [kolom.attname for kolom in Pengguna._meta.concrete_fields]


@dataclass(frozen=True)
class Tugas:
    """A role in force: what, for which office (None: all of the regency) and unit (None: all).

    ``terkunci``: it demands a second step of logging in that the person has not set up;
    ``hanya_baca``: a key of the API narrows it to reading.
    """

    peran: Peran
    opd: str | None
    unit: str | None
    sebutan: str
    terkunci: bool = False
    hanya_baca: bool = False
    status: str = "definitif"  # or acting: plt, plh, pj

    def memberi(self, izin: Izin) -> bool:
        """True when the role gives this permission today."""
        membaca = izin in TANPA_LANGKAH_KEDUA
        return boleh(self.peran, izin) and (membaca or not (self.terkunci or self.hanya_baca))

    def untuk(self, opd: str, unit: str | None = None) -> bool:
        """True when the role reaches that office, and that unit where one is asked for."""
        kantor = self.opd is None or self.opd == opd
        return kantor and (self.unit is None or unit is None or self.unit == unit)

    def cukup(self, izin: Izin, opd: str, unit: str | None) -> bool:
        """True when the role gives this permission there: for all of the office (unit None) a role
        that is narrowed to a unit does not, save for reading."""
        seluas = unit is not None or self.unit is None or izin in BACA
        return seluas and self.memberi(izin) and self.untuk(opd, unit)


@dataclass(frozen=True)
class Pelaku:
    """A person who acts, with the roles of the day. Services ask ``pastikan`` before they write.

    ``id`` is None for the operator at the machine, who may do everything (``pelaku_mesin``).
    ``lewat`` is the door that the trail names.
    """

    id: int | None
    nama: str
    tugas: tuple[Tugas, ...]
    mesin: bool = False
    lewat: str = "situs"

    def boleh(self, izin: Izin, opd: str, unit: str | None = None) -> bool:
        """True when one of the roles that reach the office gives this permission.

        Asked for a unit, a role of another unit does not count; asked for the whole office, a
        role that is narrowed to a unit does not count either, save for reading.
        """
        if self.mesin:
            return izin in SEMUA_IZIN
        return any(t.cukup(izin, opd, unit) for t in self.tugas)

    def boleh_sebagian(self, izin: Izin, opd: str) -> bool:
        """True when a role gives this permission in the office, or in one of its units."""
        return self.mesin or any(t.memberi(izin) and t.untuk(opd) for t in self.tugas)

    def pastikan(self, izin: Izin, opd: str, unit: str | None = None) -> None:
        """Raises TidakBerizin when the person may not do this there."""
        if not self.boleh(izin, opd, unit):
            raise self.tolak(izin)

    def tolak(self, izin: Izin) -> TidakBerizin:
        """The refusal in words: what is missing is the second step, or the role."""
        if any(t.hanya_baca and boleh(t.peran, izin) for t in self.tugas):
            return TokenHanyaBaca(izin.sebutan)
        if any(t.terkunci and boleh(t.peran, izin) for t in self.tugas):
            return PerluLangkahKedua(izin.sebutan)
        return TidakBerizin(izin.sebutan, self.siapa_boleh(izin))

    def sebagai(self, izin: Izin, opd: str, unit: str | None = None) -> str | None:
        """The role in which the person does this there, as a stamp names it."""
        return next((t.sebutan for t in self.tugas if t.cukup(izin, opd, unit)), None)

    def status_jabatan(self, izin: Izin, opd: str, unit: str | None = None) -> str:
        """Whether the person does this there as the holder of the post or as an acting one."""
        cukup = (t.status for t in self.tugas if t.cukup(izin, opd, unit))
        return next(cukup, "definitif")

    @staticmethod
    def siapa_boleh(izin: Izin) -> str:
        """The roles that may do this, in words, for the message of a refusal."""
        return ", ".join(p.sebutan for p in Peran if boleh(p, izin))

    def se_daerah(self, izin: Izin) -> bool:
        """True when a role for all offices of the regency gives this permission."""
        return self.mesin or any(t.opd is None and t.memberi(izin) for t in self.tugas)

    @property
    def tingkat_daerah(self) -> bool:
        """True for somebody with a role for all offices of the regency."""
        return any(t.opd is None for t in self.tugas)

    @property
    def mengelola(self) -> bool:
        """True for somebody who manages the people of an office."""
        return any(t.memberi(Izin.KELOLA_PENGGUNA) for t in self.tugas)

    @property
    def perlu_langkah_kedua(self) -> str:
        """The role that waits for a second step of logging in, in words; empty when none does."""
        return next((t.sebutan for t in self.tugas if t.terkunci), "")

    @property
    def sesudah_langkah_kedua(self) -> Pelaku:
        """The same person with every second step set up: for showing what waits for it."""
        return replace(self, tugas=tuple(replace(t, terkunci=False) for t in self.tugas))

    @property
    def sumber(self) -> str:
        """Where the person acts from, for the trail."""
        return "perintah" if self.mesin else self.lewat

    @property
    def lingkup(self) -> LingkupOPD:
        """The offices that the person may read; none without a role in force."""
        baca = [t for t in self.tugas if t.memberi(Izin.LIHAT)]
        if self.mesin or any(t.opd is None for t in baca):
            return LingkupOPD.semua()
        return LingkupOPD.beberapa(frozenset(t.opd for t in baca if t.opd is not None))


@dataclass(frozen=True)
class Pemegang:
    """Somebody who holds a permission in an office on a day: for one unit, or (None) for all.

    ``jabatan``: the role that gives it, in words ("Plt. Kepala bidang").
    """

    pengguna_id: int
    unit: str | None
    nama: str
    jabatan: str


def pemegang(izin: Izin, opd: str, hari: date) -> list[Pemegang]:
    """Who holds a permission in an office on that day, by a role of the office itself; once for
    each unit."""
    return pemegang_tiap((izin,), opd, hari)[izin]


def pemegang_tiap(
    izin: Iterable[Izin], opd: str, hari: date
) -> dict[Izin, list[Pemegang]]:  # fmt: skip
    """``pemegang`` of several permissions; one query."""
    semua = list(izin)
    hasil: dict[Izin, dict[tuple[int, str | None], Pemegang]] = {i: {} for i in semua}
    baris = _bertugas(hari).filter(opd__kode=opd).select_related("pengguna")
    for t in baris.order_by("pengguna_id", "pk"):
        satu = Pemegang(t.pengguna_id, t.unit, t.pengguna.nama, t.sebutan)
        for i in semua:
            if boleh(Peran(t.peran), i):
                hasil[i].setdefault((t.pengguna_id, t.unit), satu)
    return {i: list(milik.values()) for i, milik in hasil.items()}


def pemegang_daerah(izin: Izin, hari: date) -> frozenset[int]:
    """Who holds a permission in all offices on that day, by a role of the regency."""
    return frozenset(_pemegang(izin, hari).filter(opd=None).values_list("pengguna_id", flat=True))


def _pemegang(izin: Izin, hari: date) -> QuerySet[Penugasan]:
    return _bertugas(hari).filter(peran__in=[str(p) for p in Peran if boleh(p, izin)])


def _bertugas(hari: date) -> QuerySet[Penugasan]:
    return Penugasan.objects.filter(
        Q(sampai__isnull=True) | Q(sampai__gte=hari), mulai__lte=hari, pengguna__is_active=True
    )


def bertugas_di_unit(opd: str, unit: str, hari: date) -> int:
    """How many people hold a role that is narrowed to that unit, today or later."""
    milik = Penugasan.objects.filter(
        Q(sampai__isnull=True) | Q(sampai__gte=hari), opd__kode=opd, unit=unit
    )
    return milik.values("pengguna").distinct().count()


def pelaku_mesin(nama: str) -> Pelaku:
    """The operator at the machine: who can read the database file needs no login."""
    return Pelaku(None, nama, (), mesin=True)


class PenugasanKini(NamedTuple):
    """A role in force: ``opd`` is the code of its office, ``dua_langkah`` says whether its holder
    has a second step of logging in."""

    peran: str
    opd: str | None
    unit: str | None
    status: str
    dua_langkah: bool


def orang_bertugas(
    pengguna_id: int, hari: date
) -> tuple[Pengguna, tuple[PenugasanKini, ...]] | None:
    """An active person with the roles in force on that day; None where there is no such role."""
    baris = _orang_bertugas(pengguna=pengguna_id, hari=hari)
    if not baris:
        return None
    banyak = len(PenugasanKini._fields)
    orang = Pengguna.from_db(DEFAULT_DB_ALIAS, KOLOM_PENGGUNA, baris[0][banyak:])
    return orang, tuple(PenugasanKini(*satu[:banyak]) for satu in baris)


def _susun_orang_bertugas() -> QuerySet[Penugasan, tuple[Any, ...]]:
    hari = Slot("hari", DateField())
    kedua = Authenticator.objects.filter(
        user=OuterRef("pengguna"), type=str(Authenticator.Type.TOTP)
    )
    return (
        Penugasan.objects.filter(
            Q(sampai__isnull=True) | Q(sampai__gte=hari),
            pengguna_id=Slot("pengguna", BigIntegerField()),
            pengguna__is_active=True,
            mulai__lte=hari,
        )
        .annotate(dua_langkah=Exists(kedua))
        .order_by("pk")
        .values_list(
            "peran", "opd__kode", "unit", "status", "dua_langkah",
            *(f"pengguna__{kolom}" for kolom in KOLOM_PENGGUNA),
        )
    )  # fmt: skip


_orang_bertugas = KueriSiap(_susun_orang_bertugas)


def pelaku(pengguna_id: int, nama: str, hari: date) -> Pelaku:
    """The person with the roles in force on that day: one query."""
    ada = orang_bertugas(pengguna_id, hari)
    return pelaku_dengan(pengguna_id, nama, ada[1] if ada else ())


def pelaku_dengan(pengguna_id: int, nama: str, penugasan: Iterable[PenugasanKini]) -> Pelaku:
    """The person with these roles, as ``orang_bertugas`` gives them."""
    wajib = PERAN_DUA_LANGKAH if settings.LANGKAH_KEDUA_WAJIB else frozenset()
    tugas = tuple(
        Tugas(
            Peran(satu.peran), satu.opd, satu.unit, sebutan_penugasan(satu.peran, satu.status),
            terkunci=satu.peran in wajib and not satu.dua_langkah, status=satu.status,
        )
        for satu in penugasan
    )  # fmt: skip
    return Pelaku(pengguna_id, nama, tugas)
