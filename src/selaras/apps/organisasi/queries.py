"""Which offices and years are in the record, inside a scope."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from selaras.apps.dasar.galat import OPDTidakAda, TahunTidakAda
from selaras.apps.dasar.kueri_siap import KueriSiap
from selaras.apps.dasar.lingkup import LingkupOPD, saring_siap
from selaras.apps.organisasi.models import OPD, ProfilOPD, TahunLaporan


@dataclass(frozen=True)
class RingkasanKantor:
    """An office and its years, latest first."""

    kode: str
    nama: str
    pemerintah_daerah: str
    tahun: tuple[int, ...]


@dataclass(frozen=True)
class TahunKini:
    """How far an office's year has come: its key, revision, last change, and what moved around it
    (see ``models.TahunLaporan``)."""

    pk: int
    revisi: int
    diubah: datetime
    gerak: int


@dataclass(frozen=True)
class _Profil:
    kode: str
    tahun: int
    nama: str
    pemerintah_daerah: str
    kini: TahunKini


def tahun_laporan(lingkup: LingkupOPD, opd: str, tahun: int) -> TahunLaporan:
    """The scope row of an office and year.

    Raises DiLuarLingkup, OPDTidakAda or TahunTidakAda; the lists they print stay in scope.
    """
    lingkup.pastikan(opd)
    milik = TahunLaporan.objects.select_related("opd").filter(opd__kode=opd)
    satu = milik.filter(tahun=tahun).first()
    if satu is not None:
        return satu
    if not OPD.objects.filter(kode=opd).exists():
        ada = OPD.objects.filter(lingkup.saring("kode")).values_list("kode", flat=True)
        raise OPDTidakAda(opd, ada)
    raise TahunTidakAda(opd, tahun, milik.values_list("tahun", flat=True))


def tahun_terbaru(lingkup: LingkupOPD, opd: str) -> int:
    """The latest year of an office. Raises DiLuarLingkup or OPDTidakAda."""
    lingkup.pastikan(opd)
    tahun = (
        TahunLaporan.objects.filter(opd__kode=opd)
        .order_by("-tahun")
        .values_list("tahun", flat=True)
        .first()
    )
    if tahun is None:
        ada = OPD.objects.filter(lingkup.saring("kode")).values_list("kode", flat=True)
        raise OPDTidakAda(opd, ada)
    return tahun


def daftar_kantor(lingkup: LingkupOPD) -> tuple[RingkasanKantor, ...]:
    """The offices in scope with their years, by code."""
    return _ringkas(_profil(lingkup))


def kantor_dan_tahun(
    lingkup: LingkupOPD, opd: str, tahun: int
) -> tuple[tuple[RingkasanKantor, ...], TahunKini]:
    """The offices in scope and how far one of their years has come, in one query.

    Raises as ``tahun_laporan`` does.
    """
    lingkup.pastikan(opd)
    profil = _profil(lingkup)
    for satu in profil:
        if (satu.kode, satu.tahun) == (opd, tahun):
            return _ringkas(profil), satu.kini
    satu_tahun = tahun_laporan(lingkup, opd, tahun)  # no profile yet, or the words of the refusal
    kini = TahunKini(satu_tahun.pk, satu_tahun.revisi, satu_tahun.diubah, satu_tahun.gerak)
    return _ringkas(profil), kini


def _profil(lingkup: LingkupOPD) -> list[_Profil]:
    baris = _profil_siap(lingkup.bentuk)(**lingkup.isian)
    return [
        _Profil(kode, ke, nama, daerah, TahunKini(*kini)) for kode, ke, nama, daerah, *kini in baris
    ]


@lru_cache(maxsize=64)  # forms, not values: how many offices somebody reads
def _profil_siap(bentuk: int | None) -> KueriSiap:
    tahun = "tahun_laporan__"
    return KueriSiap(
        lambda: (
            ProfilOPD.objects.filter(saring_siap(f"{tahun}opd__kode", bentuk), aktif=True)
            .order_by(f"{tahun}opd__kode", f"-{tahun}tahun")
            .values_list(
                f"{tahun}opd__kode", f"{tahun}tahun", "nama", "pemerintah_daerah",
                f"{tahun}id", f"{tahun}revisi", f"{tahun}diubah", f"{tahun}gerak",
            )
        )
    )  # fmt: skip


def _ringkas(profil: Iterable[_Profil]) -> tuple[RingkasanKantor, ...]:
    """One line for each office; its name is that of the latest year."""
    kantor: dict[str, RingkasanKantor] = {}
    for satu in profil:
        dulu = kantor.get(satu.kode)
        kantor[satu.kode] = (
            RingkasanKantor(satu.kode, satu.nama, satu.pemerintah_daerah, (satu.tahun,))
            if dulu is None
            else replace(dulu, tahun=(*dulu.tahun, satu.tahun))
        )
    return tuple(kantor.values())
