"""What of the record a package from the browser must leave as it is: asked of every app.

An app that locks rows offers a function in its ``penjaga.py``; so this app knows no locks of
others, and a new lock is held here the day it is registered (docs/keputusan/022).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.paket.queries import susun_paket
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan

Penjaga = Callable[[TahunLaporan, Paket, Paket], Iterable[Kesalahan]]
Pemeriksa = Callable[[Paket, Paket], Iterable[Kesalahan]]
PENJAGA: list[Penjaga] = []
PEMERIKSA: list[Pemeriksa] = []
KOSONG = Paket({})  # the record of a year that is not there yet


def penjaga(satu: Penjaga) -> Penjaga:
    """Decorator: the function is given the year, the record and the package."""
    PENJAGA.append(satu)
    return satu


def pemeriksa(satu: Pemeriksa) -> Pemeriksa:
    """Decorator: the function is given the record and the package, and says what a package may not
    bring anew; so it is asked of the first package of a year too, when the record is empty."""
    PEMERIKSA.append(satu)
    return satu


def rekam_paket(paket: Paket) -> tuple[TahunLaporan, Paket] | None:
    """The year that a package is for, with the record as it is; None: not there yet."""
    opd, tahun = paket.baris(kantor.OPD)[0].kode, paket.baris(kantor.TahunLaporan)[0].tahun
    milik = TahunLaporan.objects.filter(opd__kode=opd, tahun=tahun).select_related("opd")
    scope = milik.first()
    return None if scope is None else (scope, susun_paket(scope))


def larangan(scope: TahunLaporan, lama: Paket, baru: Paket) -> tuple[Kesalahan, ...]:
    """Every locked cell that the package would change, with who can open it; and what may not
    come anew."""
    terkunci = (k for satu in PENJAGA for k in satu(scope, lama, baru))
    return (*terkunci, *tak_diterima(lama, baru))


def tak_diterima(lama: Paket, baru: Paket) -> tuple[Kesalahan, ...]:
    """What the package brings anew and may not; what the record holds may stay."""
    return tuple(k for satu in PEMERIKSA for k in satu(lama, baru))


def terlampaui(paket: Paket) -> tuple[Kesalahan, ...]:
    """The locked cells that the word of a file would change: the operator's import is not held."""
    ada = rekam_paket(paket)
    return larangan(*ada, paket) if ada else ()


def catat_terlampaui(paket: Paket, semua: Iterable[Kesalahan], *, oleh: str, sumber: str) -> None:
    """Leave in the trail which locked cells the operator's import changed."""
    catatan = [
        Catatan(
            "yang terkunci diubah impor operator", k.lembar, k.kolom or "", baru={"beda": k.nilai},
            alasan=sumber,
        )
        for k in semua
    ]  # fmt: skip
    if catatan and (ada := rekam_paket(paket)):
        scope = ada[0]
        catat(
            catatan, nama=oleh, pengguna_id=None, opd_id=scope.opd_id, tahun=scope.tahun,
            sumber="perintah",
        )  # fmt: skip
