"""What the tests of the record share: packages, a scope, and a folder of their own for files."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from selaras.apps.dasar import ingatan_halaman
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.inti.paket.isi import Paket
from selaras.penulis.paket import baca_folder
from tests.apps.kantor_rekam import paket_lengkap
from tests.masuk import isi_bersama, klien_masuk

SEMUA = LingkupOPD.semua()


@pytest.fixture(autouse=True)
def folder_data(tmp_path: Path, settings: object) -> Path:
    """Stored files of a test lie in its own folder."""
    settings.SELARAS_DATA = tmp_path
    settings.SELARAS_BERKAS = tmp_path / "berkas"
    return tmp_path


@pytest.fixture(autouse=True)
def ingatan_kosong() -> None:
    """No page of an earlier test: rows are numbered anew in each."""
    ingatan_halaman.lupakan()


@pytest.fixture
def paket() -> Paket:
    """An office with a row in every table."""
    return paket_lengkap()


@pytest.fixture(scope="session")
def bangka() -> Paket:
    """The package of Dinas Sosial Kabupaten Bangka."""
    folder = resources.files("selaras") / "data" / "paket" / "dinsos-bangka-2024"
    return baca_folder(Path(str(folder)))


@pytest.fixture(scope="module")
def bangka_termuat(bangka: Paket, django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """That office is in the record, imported once for all tests of the module."""
    from selaras.apps.paket.services import impor_paket

    with isi_bersama(django_db_blocker):
        impor_paket(bangka, lingkup=SEMUA, oleh="uji", sumber="uji")
        yield


@pytest.fixture
def impor(db: None) -> Callable[[Paket], object]:
    """Import a package as the operator."""
    from selaras.apps.paket.services import HasilImpor, impor_paket

    def jalankan(paket: Paket) -> HasilImpor:
        return impor_paket(paket, lingkup=SEMUA, oleh="uji", sumber="uji")

    return jalankan


@pytest.fixture
def pekerja(db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Do what waits in the background; the worker's way with signals ends with the test."""
    from django_tasks_db.management.commands import db_worker

    from selaras.apps.kerja.pelaksana import layani

    # the connection of a test holds its transaction
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)

    lama = {s: signal.getsignal(s) for s in (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT)}
    yield lambda: layani(habis=True)
    for satu, cara in lama.items():
        signal.signal(satu, cara)


@pytest.fixture
def client(db: None) -> Client:
    """A client of somebody who may read every office."""
    return klien_masuk()
