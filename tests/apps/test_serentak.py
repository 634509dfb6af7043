"""Several people at once: writers wait for each other, readers never see half a package."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier, Event
from typing import Any

import pytest
from django.db import connection

from selaras.apps.laporan.queries import potret
from selaras.apps.organisasi.models import OPD, TahunLaporan
from selaras.apps.paket.models import ImporPaket
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.apps.paket.services import impor_paket
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket.isi import Paket
from selaras.inti.potret import LaporanKinerja
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import ganti, paket_lengkap

pytestmark = pytest.mark.django_db(transaction=True)


def _ragam(nilai: int) -> Paket:
    """The package with the same number in two tables, so that a mixture shows."""
    isi = ganti(
        paket_lengkap(), hasil.Realisasi, {"indikator_id": "S1/02", "periode": "2024"},
        nilai=Decimal(nilai),
    )  # fmt: skip
    kunci = {"simpul_id": "1.1.2", "periode": "2024"}
    return ganti(isi, hasil.Anggaran, kunci, realisasi=Decimal(nilai))


def serentak(*kerja: Callable[[], Any]) -> list[Any]:
    """Run in threads that start together; their connections are closed."""
    mulai = Barrier(len(kerja))

    def satu(fungsi: Callable[[], Any]) -> Any:
        try:
            mulai.wait(10)
            return fungsi()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(kerja)) as kolam:
        return [masa.result(60) for masa in [kolam.submit(satu, f) for f in kerja]]


def _impor(paket: Paket) -> Any:
    return impor_paket(paket, lingkup=SEMUA, oleh="uji", sumber="uji")


def test_two_first_imports_of_one_office_both_arrive_one_after_the_other() -> None:
    ragam = [_ragam(1), _ragam(2)]

    hasil_impor = serentak(*(lambda p=p: _impor(p) for p in ragam))

    assert sorted(h.revisi for h in hasil_impor) == [1, 2]
    assert (OPD.objects.count(), TahunLaporan.objects.get().revisi) == (1, 2)
    terakhir = ImporPaket.objects.get(revisi=2).sidik
    assert LaporanKinerja.dari_paket(paket_dari_rekam(SEMUA, "uji", 2024)).sidik == terakhir


def test_imports_of_different_offices_do_not_disturb_each_other() -> None:
    kode = ["satu", "dua", "tiga", "empat"]

    serentak(*(lambda k=k: _impor(paket_lengkap(k)) for k in kode))

    for satu in kode:
        assert paket_dari_rekam(SEMUA, satu, 2024) == paket_lengkap(satu)


def test_a_reader_sees_one_package_or_the_other_never_a_mixture() -> None:
    _impor(_ragam(0))
    selesai = Event()
    terlihat: list[tuple[Decimal, Decimal]] = []

    def tulis() -> None:
        try:
            for nilai in range(1, 12):
                _impor(_ragam(nilai))
        finally:
            selesai.set()

    def baca() -> None:
        while True:
            akhir = selesai.is_set()
            laporan = potret(SEMUA, "uji", 2024)
            (realisasi,) = laporan.realisasi["S1/02"]
            uang = {a.simpul_id: a.realisasi for a in laporan.paket.baris(hasil.Anggaran)}
            terlihat.append((realisasi.nilai, uang["1.1.2"]))
            if akhir:
                return

    serentak(tulis, baca)

    assert [pasang for pasang in terlihat if pasang[0] != pasang[1]] == []
    assert terlihat[-1] == (11, 11)
