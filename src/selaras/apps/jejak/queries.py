"""The trail as people read it: searched, a page at a time, scoped to an office and year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.jejak.models import Jejak

SEHALAMAN = 50
MAKS_BENDA = 2_000


@dataclass(frozen=True)
class BarisJejak:
    """One entry: when, who, did what to which thing, from and to, why, and from where."""

    nomor: int
    waktu: datetime
    nama: str
    tindakan: str
    benda: str
    perubahan: tuple[tuple[str, str, str], ...]
    alasan: str
    sumber: str


@dataclass(frozen=True)
class JejakBenda:
    """One entry about a thing as it is stored: ``perubahan`` are name, old and new text."""

    waktu: datetime
    nama: str
    tindakan: str
    benda: tuple[str, str]
    perubahan: tuple[tuple[str, str, str], ...]
    alasan: str
    sumber: str


def jejak_kantor(
    lingkup: LingkupOPD, opd: str, tahun: int, *, cari: str = "", sebelum: int | None = None
) -> tuple[BarisJejak, ...]:
    """Entries of an office and year, newest first; ``sebelum`` goes on behind that number."""
    semua = _saring(lingkup, opd, tahun, cari)
    if sebelum is not None:
        semua = semua.filter(pk__lt=sebelum)
    return tuple(_baris(satu) for satu in semua[:SEHALAMAN])


def jejak_benda(
    lingkup: LingkupOPD,
    opd: str,
    tahun: int,
    benda: Iterable[tuple[str, str]],
    *,
    sejak: datetime | None = None,
    sampai: datetime | None = None,
) -> tuple[JejakBenda, ...]:
    """Entries about some things, each named by kind and key, newest first; at most MAKS_BENDA.

    One query.
    """
    lingkup.pastikan(opd)
    diminta = set(benda)
    semua = Jejak.objects.filter(
        opd__kode=opd,
        tahun=tahun,
        jenis__in={j for j, _ in diminta},
        kunci__in={k for _, k in diminta},
    ).order_by("-pk")
    if sejak is not None:
        semua = semua.filter(waktu__gt=sejak)
    if sampai is not None:
        semua = semua.filter(waktu__lte=sampai)
    return tuple(
        JejakBenda(
            satu.waktu, satu.nama, satu.tindakan, (satu.jenis, satu.kunci),
            tuple(_isi(satu.lama, satu.baru)), satu.alasan or "", satu.get_sumber_display(),
        )
        for satu in semua[:MAKS_BENDA]
        if (satu.jenis, satu.kunci) in diminta
    )  # fmt: skip


def semua_jejak(
    lingkup: LingkupOPD, opd: str, tahun: int, *, cari: str = ""
) -> Iterator[BarisJejak]:
    """All entries that fit, newest first, for a file."""
    return (_baris(satu) for satu in _saring(lingkup, opd, tahun, cari).iterator(chunk_size=500))


def _saring(lingkup: LingkupOPD, opd: str, tahun: int, cari: str) -> QuerySet[Jejak]:
    lingkup.pastikan(opd)
    semua = Jejak.objects.filter(opd__kode=opd, tahun=tahun).order_by("-pk")
    for kata in cari.split()[:8]:
        semua = semua.filter(
            Q(nama__icontains=kata)
            | Q(tindakan__icontains=kata)
            | Q(kunci__icontains=kata)
            | Q(jenis__icontains=kata)
            | Q(alasan__icontains=kata)
        )
    return semua


def _baris(satu: Jejak) -> BarisJejak:
    return BarisJejak(
        satu.pk, satu.waktu, satu.nama, satu.tindakan, f"{satu.jenis} {satu.kunci}",
        tuple(_perubahan(satu.lama, satu.baru)), satu.alasan or "", satu.get_sumber_display(),
    )  # fmt: skip


def _perubahan(lama: Any, baru: Any) -> Iterator[tuple[str, str, str]]:
    """Column, old and new text as people read them."""
    for nama, kiri, kanan in _isi(lama, baru):
        yield nama.replace("_", " "), kiri or "kosong", kanan or "kosong"


def _isi(lama: Any, baru: Any) -> Iterator[tuple[str, str, str]]:
    """Column, old and new text, empty for none; an entry about one value has no column."""
    if not isinstance(lama, dict) and not isinstance(baru, dict):
        if lama is not None or baru is not None:
            yield "", _teks(lama), _teks(baru)
        return
    kiri = lama if isinstance(lama, dict) else {}
    kanan = baru if isinstance(baru, dict) else {}
    for nama in dict.fromkeys((*kiri, *kanan)):
        yield nama, _teks(kiri.get(nama)), _teks(kanan.get(nama))


def _teks(isi: Any) -> str:
    return "" if isi is None else str(isi)
