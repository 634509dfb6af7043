"""The people of an administrator's offices: the read side of accounts."""

from __future__ import annotations

from functools import cached_property

from django.db.models import Prefetch, QuerySet

from selaras.apps.akun.models import Pengguna, Penugasan
from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import TidakAda
from selaras.apps.organisasi.queries import daftar_kantor
from selaras.apps.organisasi.unit import daftar_unit


def daftar_orang(pelaku: Pelaku) -> QuerySet[Pengguna]:
    """People with a role in an office that this person administers, by name; two queries."""
    tugas = Penugasan.objects.select_related("opd").order_by("-mulai", "pk")
    semua = Pengguna.objects.prefetch_related(Prefetch("penugasan", queryset=tugas))
    if not pelaku.se_daerah(Izin.KELOLA_PENGGUNA):
        kantor = [k for k in kantor_kelola(pelaku) if k is not None]
        semua = semua.filter(
            pk__in=Penugasan.objects.filter(opd__kode__in=kantor).values("pengguna")
        )
    return semua.order_by("nama", "pk")


def orang_sendiri(pelaku: Pelaku) -> QuerySet[Pengguna]:
    """Of these people those whose account this person may change: every role of theirs, also one
    that is over, belongs to an office that this person administers."""
    kantor = [k for k in kantor_kelola(pelaku) if k is not None]
    lain = Penugasan.objects.exclude(opd__kode__in=kantor).values("pengguna")
    milik = Penugasan.objects.filter(opd__kode__in=kantor).values("pengguna")
    return Pengguna.objects.filter(pk__in=milik).exclude(pk__in=lain)


def orang(pelaku: Pelaku, nomor: int) -> Pengguna:
    """One of these people. Raises TidakAda, also for somebody of another office."""
    satu = daftar_orang(pelaku).filter(pk=nomor).first()
    if satu is None:
        raise TidakAda("Pengguna ini tidak ada, atau bukan dari kantor yang Anda kelola.")
    return satu


def penugasan(pelaku: Pelaku, nomor: int) -> Penugasan:
    """A role of one of these people. Raises TidakAda."""
    satu = Penugasan.objects.select_related("opd", "pengguna").filter(pk=nomor).first()
    if satu is None:
        raise TidakAda("Tugas ini tidak ada.")
    orang(pelaku, satu.pengguna_id)
    return satu


class KataTugas:
    """Says a role with the names of its office and unit instead of their codes; at most two
    queries, each when a name is first asked for."""

    def __init__(self, pelaku: Pelaku) -> None:
        self._lingkup = pelaku.lingkup

    @cached_property
    def _kantor(self) -> dict[str, str]:
        return {k.kode: k.nama for k in daftar_kantor(self._lingkup)}

    @cached_property
    def _unit(self) -> dict[str, str]:
        return dict(daftar_unit(self._lingkup))

    def __call__(self, tugas: Penugasan) -> str:
        """The role, the office, the unit."""
        return ", ".join(filter(None, (str(tugas.sebutan), *self.tempat(tugas))))

    def tempat(self, tugas: Penugasan) -> tuple[str, str]:
        """The office and the unit of a role; empty for all of them."""
        return self.nama(tugas.opd.kode if tugas.opd is not None else "", tugas.unit or "")

    def nama(self, opd: str, unit: str = "") -> tuple[str, str]:
        """The names of an office and a unit by their codes; of one out of scope its code."""
        kantor = self._kantor.get(opd, opd) if opd else ""
        return kantor, self._unit.get(unit, unit) if unit else ""


def kantor_kelola(pelaku: Pelaku) -> frozenset[str | None]:
    """Codes of the offices whose people this person manages; None stands for all of them."""
    return frozenset(t.opd for t in pelaku.tugas if t.memberi(Izin.KELOLA_PENGGUNA))


def orang_bersurel(pelaku: Pelaku, surel: str) -> Pengguna:
    """One of these people by the address. Raises TidakAda."""
    satu = daftar_orang(pelaku).filter(email=surel.strip().lower()).first()
    if satu is None:
        raise TidakAda(f"Tidak ada pengguna dengan alamat “{surel}”.")
    return satu
