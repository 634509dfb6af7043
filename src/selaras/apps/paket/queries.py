"""Export: the package that the record of an office and year holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar, cast

from django.db import transaction
from django.db.models import BigIntegerField

from selaras.apps.bukti.queries import berkas_tahun
from selaras.apps.dasar.kueri_siap import KueriSiap, Slot
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.dasar.rekam import BarisRekam, model_baris, pasangan
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris, cached, daftar_kolom, kolom_kunci
from selaras.inti.paket.skema import TABEL

B = TypeVar("B", bound=Baris)


def paket_dari_rekam(lingkup: LingkupOPD, opd: str, tahun: int) -> Paket:
    """The active rows and files of an office and year: one query per table.

    Raises DiLuarLingkup, OPDTidakAda, TahunTidakAda.
    """
    scope = tahun_laporan(lingkup, opd, tahun)
    with transaction.atomic():
        # Writers wait meanwhile: tables of two revisions are never mixed.
        TahunLaporan.objects.select_for_update().get(pk=scope.pk)
        return susun_paket(tahun_laporan(lingkup, opd, tahun))


def susun_paket(scope: TahunLaporan) -> Paket:
    """The package of a scope row that the caller was allowed to read; files are read on demand.

    The caller sees to it that the revision is still the same afterwards.
    """
    baris: list[Baris] = [_baris_tahun(scope)]
    kode: dict[str, dict[int, str]] = {}
    for kelas in TABEL:
        if kelas is not kantor.TahunLaporan:
            baris.extend(_baris_tabel(kelas, scope, kode))
    return replace(Paket.susun(baris), berkas=berkas_tahun(scope))


def baris_rekam(kelas: type[B], scope: TahunLaporan) -> tuple[B, ...]:
    """The active rows of a table without references, of a scope row that the caller may read."""
    return tuple(cast("Iterator[B]", _baris_tabel(kelas, scope, {})))


def _baris_tahun(scope: TahunLaporan) -> kantor.TahunLaporan:
    isi: dict[str, Any] = {
        k.nama: getattr(scope, k.nama) for k in daftar_kolom(kantor.TahunLaporan)
    }
    return kantor.TahunLaporan(**isi)


def _baris_tabel(
    kelas: type[Baris], scope: TahunLaporan, kode: dict[str, dict[int, str]]
) -> Iterator[Baris]:
    """Rows of one table; remembers its keys for the references of later tables."""
    model: type[BarisRekam] = model_baris(kelas)
    kolom = pasangan(model)
    isi = _isi_tabel(model)(scope=scope.pk)
    kunci = kolom_kunci(kelas)
    if len(kunci) == 1 and kelas is not kantor.OPD:
        di = 1 + [p.kolom.nama for p in kolom].index(kunci[0])
        kode[kelas.TABEL] = {satu[0]: satu[di] for satu in isi}
    tetap = {"kode": scope.opd.kode} if kelas is kantor.OPD else {}
    nama = [p.kolom.nama for p in kolom]
    rujukan = [(p.kolom.nama, kode[p.kolom.rujuk]) for p in kolom if p.kolom.rujuk]
    for _, *isi_sel in isi:
        sel: dict[str, Any] = dict(zip(nama, isi_sel, strict=True))
        for milik, peta in rujukan:
            if sel[milik] is not None:
                sel[milik] = peta[sel[milik]]
        yield kelas(**tetap, **sel)


@cached
def _isi_tabel(model: type[BarisRekam]) -> KueriSiap:
    """A page or a change reads some thirty tables, so their SQL is kept."""
    scope = Slot("scope", BigIntegerField())
    return KueriSiap(
        lambda: model._default_manager.filter(tahun_laporan_id=scope, aktif=True).values_list(
            "pk", *(p.atribut for p in pasangan(model))
        )
    )
