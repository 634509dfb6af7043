"""The story of some rows of the record: every change of them, through the site or an import."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.jejak.queries import JejakBenda, jejak_benda
from selaras.apps.paket.models import ImporPaket
from selaras.apps.paket.perubahan_kata import BUKAN_ISIAN, KATA_JENIS, kata_sel
from selaras.inti.paket.kolom import Kolom, daftar_kolom, kolom_kunci
from selaras.inti.paket.skema import MENURUT_NAMA

MAKS_IMPOR = 100  # the last imports that are looked through
Benda = tuple[str, str]  # table and key of a row, as the trail names them


@dataclass(frozen=True)
class Peristiwa:
    """Something that happened to a thing: when, who, what, from and to, why, from where."""

    waktu: datetime
    oleh: str
    tindakan: str
    benda: Benda
    perubahan: tuple[tuple[str, str, str], ...]
    alasan: str
    lewat: str


def riwayat_benda(
    lingkup: LingkupOPD,
    opd: str,
    tahun: int,
    benda: Iterable[Benda],
    *,
    sejak: datetime | None = None,
    sampai: datetime | None = None,
) -> tuple[Peristiwa, ...]:
    """What happened to these things in the record of a year, newest first. Two queries.

    An import keeps what it changed, not what it brought for the first time; such a row has no
    entry here. Raises DiLuarLingkup.
    """
    diminta = frozenset(benda)
    semua = [
        *map(_dari_jejak, jejak_benda(lingkup, opd, tahun, diminta, sejak=sejak, sampai=sampai)),
        *_dari_impor(lingkup, opd, tahun, diminta, sejak, sampai),
    ]
    return tuple(sorted(semua, key=lambda p: p.waktu, reverse=True))


def _dari_jejak(satu: JejakBenda) -> Peristiwa:
    kolom = _kolom(satu.benda[0])
    perubahan = tuple(
        _kata(kolom.get(nama), nama, lama, baru)
        for nama, lama, baru in satu.perubahan
        if nama not in BUKAN_ISIAN and not (nama in kolom and kolom[nama].kunci)
    )
    return Peristiwa(
        satu.waktu, satu.nama, satu.tindakan, satu.benda, perubahan, satu.alasan, satu.sumber
    )


def _dari_impor(
    lingkup: LingkupOPD,
    opd: str,
    tahun: int,
    benda: frozenset[Benda],
    sejak: datetime | None,
    sampai: datetime | None,
) -> Iterator[Peristiwa]:
    lingkup.pastikan(opd)
    tabel = sorted({nama for nama, _ in benda} & set(MENURUT_NAMA))
    semua = ImporPaket.objects.filter(
        tahun_laporan__opd__kode=opd, tahun_laporan__tahun=tahun, berubah=True
    ).order_by("-pk")
    if sejak is not None:
        semua = semua.filter(dibuat__gt=sejak)
    if sampai is not None:
        semua = semua.filter(dibuat__lte=sampai)
    isi = semua.values_list("dibuat", "oleh", "sumber", *(f"rincian__{t}" for t in tabel))
    for waktu, oleh, sumber, *rincian in isi[:MAKS_IMPOR]:
        for nama, baris in zip(tabel, rincian, strict=True):
            for satu in baris or ():
                kunci = "/".join(satu["kunci"].get(k, "") for k in kolom_kunci(MENURUT_NAMA[nama]))
                if (nama, kunci) in benda:
                    yield _impor(waktu, oleh, sumber, (nama, kunci), satu)


def _impor(
    waktu: datetime, oleh: str, sumber: str, benda: Benda, satu: dict[str, Any]
) -> Peristiwa:
    kolom = _kolom(benda[0])
    perubahan = tuple(
        _kata(kolom.get(nama), nama, lama, baru)
        for nama, (lama, baru) in satu.get("kolom", {}).items()
        if nama not in BUKAN_ISIAN
    )
    tindakan = KATA_JENIS.get(satu["jenis"], "diubah")
    return Peristiwa(waktu, oleh, tindakan, benda, perubahan, "", f"impor paket {sumber}")


def _kata(kolom: Kolom | None, nama: str, lama: str, baru: str) -> tuple[str, str, str]:
    return kolom.judul if kolom else nama, kata_sel(kolom, lama), kata_sel(kolom, baru)


def _kolom(tabel: str) -> dict[str, Kolom]:
    kelas = MENURUT_NAMA.get(tabel)
    return {k.nama: k for k in daftar_kolom(kelas)} if kelas else {}
