"""The trail as people read it: searched, a page at a time, scoped to an office."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from django.db.models import Max, Q, QuerySet

from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.jejak.kata import sebut_isi, sebut_jenis, sebut_kolom, sebut_kunci
from selaras.apps.jejak.models import SUMBER, Jejak
from selaras.apps.jejak.saringan import Saringan

SEHALAMAN = 50
SEBAGIAN = 500  # entries that a file reads at a time
MAKS_BENDA = 2_000
MAKS_PILIHAN = 1_000
_SUMBER = dict(SUMBER)
SemuaJejak: TypeAlias = "QuerySet[Jejak]"


@dataclass(frozen=True)
class BarisJejak:
    """One entry: when, who, did what to which thing, from and to, why, and from where."""

    nomor: int
    waktu: datetime
    nama: str
    tindakan: str
    jenis: str
    kunci: str
    perubahan: tuple[tuple[str, str, str], ...]
    alasan: str
    sumber: str

    @property
    def benda(self) -> str:
        """The thing in words."""
        return f"{sebut_jenis(self.jenis)} {sebut_kunci(self.jenis, self.kunci)}".strip()


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


@dataclass(frozen=True)
class Pilihan:
    """Who and what kinds of things stand in a trail, for choosing one."""

    nama: tuple[str, ...]
    jenis: tuple[tuple[str, str], ...]


def jejak_kantor(lingkup: LingkupOPD, opd: str, tahun: int) -> SemuaJejak:
    """Entries of an office and year, newest first. Raises DiLuarLingkup."""
    lingkup.pastikan(opd)
    return Jejak.objects.filter(opd__kode=opd, tahun=tahun).order_by("-pk")


def jejak_akun(
    kantor: Collection[str] | None, surel: QuerySet[Any, str], nomor: QuerySet[Any, int]
) -> SemuaJejak:
    """Entries about people (roles, passwords, logins, keys), which belong to no year.

    Those of these offices, and of the people with these addresses and numbers; all of them when
    ``kantor`` is None. A login with an address that nobody has is told to the regency only.
    """
    semua = Jejak.objects.filter(tahun=None).order_by("-pk")
    if kantor is None:
        return semua
    return semua.filter(
        Q(opd__kode__in=kantor)
        | Q(opd=None, jenis="pengguna", kunci__in=surel)
        | Q(opd=None, jenis="token", pengguna__in=nomor)
    )


def halaman_jejak(
    semua: SemuaJejak, saringan: Saringan, *, sebelum: int | None = None
) -> tuple[BarisJejak, ...]:
    """A page of the entries that fit; ``sebelum`` goes on behind that number."""
    cocok = _saring(semua, saringan)
    if sebelum is not None:
        cocok = cocok.filter(pk__lt=sebelum)
    return tuple(_baris(satu) for satu in cocok[:SEHALAMAN])


def seluruh_jejak(semua: SemuaJejak, saringan: Saringan) -> Iterator[BarisJejak]:
    """All entries that fit, for a file: some hundred at a time, so that a slow reader holds
    neither memory nor a cursor."""
    sisa = cocok = _saring(semua, saringan)
    while bagian := list(sisa[:SEBAGIAN]):
        yield from map(_baris, bagian)
        if len(bagian) < SEBAGIAN:
            return
        sisa = cocok.filter(pk__lt=bagian[-1].pk)


def pilihan_jejak(semua: SemuaJejak) -> Pilihan:
    """What one may choose from; one query, and at most MAKS_PILIHAN pairs of name and kind."""
    ada = list(semua.order_by().values_list("nama", "jenis").distinct()[:MAKS_PILIHAN])
    jenis = sorted({j for _, j in ada})
    return Pilihan(tuple(sorted({n for n, _ in ada})), tuple((j, sebut_jenis(j)) for j in jenis))


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
            tuple(_isi(satu.lama, satu.baru)), satu.alasan or "", _SUMBER[satu.sumber],
        )
        for satu in semua[:MAKS_BENDA]
        if (satu.jenis, satu.kunci) in diminta
    )  # fmt: skip


def terakhir_mengubah(
    lingkup: LingkupOPD,
    opd: str,
    tahun: int,
    jenis: str,
    akhiran: Collection[str],
    *,
    oleh: int | None = None,
) -> list[tuple[int, str, datetime]]:
    """Who changed which things of a kind, and when last; of one person where ``oleh`` says so.

    ``akhiran``: how the keys end, such as "/2025-TW1". One query, a line per person and thing.
    """
    lingkup.pastikan(opd)
    ujung = Q()
    for satu in akhiran:
        ujung |= Q(kunci__endswith=satu)
    semua = Jejak.objects.filter(ujung, opd__kode=opd, tahun=tahun, jenis=jenis)
    semua = semua.filter(pengguna__isnull=False) if oleh is None else semua.filter(pengguna=oleh)
    baris = semua.values_list("pengguna_id", "kunci").annotate(akhir=Max("waktu")).order_by()
    return list(baris)


def _saring(semua: SemuaJejak, saringan: Saringan) -> SemuaJejak:
    return semua.none() if saringan.salah else semua.filter(saringan.syarat())


def _baris(satu: Jejak) -> BarisJejak:
    return BarisJejak(
        satu.pk, satu.waktu, satu.nama, satu.tindakan, satu.jenis, satu.kunci,
        tuple(_perubahan(satu)), satu.alasan or "", _SUMBER[satu.sumber],
    )  # fmt: skip


def _perubahan(satu: Jejak) -> Iterator[tuple[str, str, str]]:
    """Column, old and new text as people read them."""
    for nama, kiri, kanan in _isi(satu.lama, satu.baru):
        lama, baru = (sebut_isi(satu.jenis, nama, isi) or "kosong" for isi in (kiri, kanan))
        yield sebut_kolom(satu.jenis, nama), lama, baru


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
