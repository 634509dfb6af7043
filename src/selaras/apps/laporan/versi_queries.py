"""The versions of a report that were written and kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from selaras.apps.bukti.queries import BerkasTersimpan, ukuran_berkas
from selaras.apps.dasar.galat import TidakAda
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.laporan.models import LaporanTerbit, Penerbitan
from selaras.inti.potret import LaporanKinerja

TAMPIL = 50  # versions of the list
TERBESAR = 2**31  # no office writes so many; a database counts no further than 2**63


@dataclass(frozen=True)
class BerkasVersi:
    """A file of a version: form, SHA-256, size in bytes (None: it was not kept here)."""

    jenis: str
    nama: str
    sidik: str
    ukuran: int | None


@dataclass(frozen=True)
class Versi:
    """A version: its number within office and year, when, by whom, snapshot, files, and the
    annexes and other parts that the office left out."""

    nomor: int
    waktu: datetime
    oleh: str
    sidik: str
    revisi: int
    berkas: tuple[BerkasVersi, ...]
    terbit: Penerbitan | None
    tanpa_lampiran: tuple[str, ...]
    tanpa_bagian: tuple[str, ...]


def daftar_versi(lingkup: LingkupOPD, opd: str, tahun: int) -> tuple[Versi, ...]:
    """The versions, newest first. Two queries."""
    lingkup.pastikan(opd)
    semua = list(
        LaporanTerbit.objects.filter(
            potret__tahun_laporan__opd__kode=opd, potret__tahun_laporan__tahun=tahun
        )
        .select_related("potret", "penerbitan")
        .defer("potret__isi")
        .order_by("pk")
    )
    bernomor = list(enumerate(semua, start=1))[::-1][:TAMPIL]
    ukuran = ukuran_berkas(s for _, satu in bernomor for s in satu.berkas.values())
    return tuple(_versi(nomor, satu, ukuran) for nomor, satu in bernomor)


def _versi(nomor: int, satu: LaporanTerbit, ukuran: Mapping[str, int]) -> Versi:
    berkas = tuple(
        BerkasVersi(nama.rpartition(".")[2], nama, sidik, ukuran.get(sidik))
        for nama, sidik in sorted(satu.berkas.items())
    )
    p = satu.potret
    return Versi(
        nomor, satu.dibuat, satu.oleh, p.sidik, p.revisi, berkas, _terbit(satu),
        tuple(satu.tanpa_lampiran), tuple(satu.tanpa_bagian),
    )  # fmt: skip


def _terbit(satu: LaporanTerbit) -> Penerbitan | None:
    return getattr(satu, "penerbitan", None)


def berkas_versi(
    lingkup: LingkupOPD, opd: str, tahun: int, nomor: int, jenis: str
) -> tuple[str, bytes]:
    """Name and bytes of a file of a version, exactly as it was written; json is its snapshot.

    Raises TidakAda, BerkasHilang and what scope raises.
    """
    satu = satu_versi(lingkup, opd, tahun, nomor)
    if jenis == "json":
        return f"lakin-{tahun}.json", satu.potret.isi.encode()
    for nama, sidik in satu.berkas.items():
        if nama.endswith(f".{jenis}"):
            return nama, BerkasTersimpan({nama: sidik})[nama]
    raise TidakAda(f"Versi {nomor} tidak mempunyai berkas “{jenis}”.")


def potret_versi(lingkup: LingkupOPD, opd: str, tahun: int, nomor: int) -> LaporanKinerja:
    """The snapshot that a version was written from. Raises TidakAda and what scope raises."""
    return LaporanKinerja.dari_json(satu_versi(lingkup, opd, tahun, nomor).potret.isi)


def satu_versi(lingkup: LingkupOPD, opd: str, tahun: int, nomor: int) -> LaporanTerbit:
    """A version by its number. Raises TidakAda and what scope raises."""
    lingkup.pastikan(opd)
    milik = LaporanTerbit.objects.filter(
        potret__tahun_laporan__opd__kode=opd, potret__tahun_laporan__tahun=tahun
    ).select_related("potret__tahun_laporan", "penerbitan")
    satu = milik.order_by("pk")[nomor - 1 : nomor].first() if 0 < nomor <= TERBESAR else None
    if satu is None:
        raise TidakAda(f"Versi {nomor} tidak ada pada laporan tahun ini.")
    return satu
