"""The log of imports of an office and year: who brought what, when, and what it changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.paket.models import ImporPaket
from selaras.apps.paket.perubahan_kata import SelBerubah, banyak_sel, sel_berubah

SEHALAMAN = 20
MAKS_SEL = 100  # changed cells that are shown of one import
KATA = {
    "baru": "baris baru",
    "berubah": "baris diubah",
    "diarsipkan": "baris diarsipkan",
    "kembali": "baris dikembalikan dari arsip",
}


@dataclass(frozen=True)
class Impor:
    """An import: number, time, person, source, what it changed; ``lain`` cells are not shown."""

    nomor: int
    waktu: datetime
    oleh: str
    sumber: str
    revisi: int
    ringkasan: str
    sel: tuple[SelBerubah, ...]
    lain: int


def riwayat_impor(
    lingkup: LingkupOPD, opd: str, tahun: int, *, sebelum: int | None = None
) -> tuple[Impor, ...]:
    """The last imports, newest first; ``sebelum`` goes on behind that number. One query."""
    lingkup.pastikan(opd)
    semua = ImporPaket.objects.filter(tahun_laporan__opd__kode=opd, tahun_laporan__tahun=tahun)
    if sebelum is not None:
        semua = semua.filter(pk__lt=sebelum)
    return tuple(_impor(satu) for satu in semua.order_by("-pk")[:SEHALAMAN])


def _impor(satu: ImporPaket) -> Impor:
    tampil = tuple(islice(sel_berubah(satu.rincian), MAKS_SEL))
    return Impor(
        satu.pk, satu.dibuat, satu.oleh, satu.sumber, satu.revisi, _ringkas(satu),
        tampil, banyak_sel(satu.rincian) - len(tampil),
    )  # fmt: skip


def _ringkas(satu: ImporPaket) -> str:
    if not satu.berubah:
        return "Tidak ada yang berubah."
    bagian = []
    for nama, kata in KATA.items():
        banyak = sum(jumlah.get(nama, 0) for jumlah in satu.jumlah.values())
        if banyak:
            bagian.append(f"{banyak} {kata}")
    return (", ".join(bagian) or "berkas atau tahun laporan diubah") + "."
