"""What all tests share: which run on which database, and the programs that some need.

A test that needs a program of the system asks for its fixture (`chromium`, `soffice`,
`pdftotext`) and is skipped, with the name of the Debian package, where it is missing.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

AKAR = Path(__file__).resolve().parent.parent
POSTGRES = os.environ.get("SELARAS_DATABASE_URL", "").startswith("postgres")
HANYA_DB = os.environ.get("SELARAS_UJI_HANYA_DB") == "1"  # set by alat/uji.py
FIXTURE_DB = {"db", "transactional_db", "live_server", "admin_client", "admin_user"}


# Tests never see the office's data or settings; set before Django reads its settings.
for _nama in [nama for nama in os.environ if nama.startswith("SELARAS_")]:
    if _nama not in {"SELARAS_DATABASE_URL", "SELARAS_UJI_HANYA_DB"}:
        del os.environ[_nama]
os.environ["SELARAS_DATA"] = str(AKAR / ".bangun" / "uji")
os.environ["SELARAS_SECRET_KEY"] = "hanya-untuk-uji-bukan-rahasia-sama-sekali"
os.environ["DJANGO_SETTINGS_MODULE"] = "selaras.situs.settings"
# Playwright keeps an event loop in the thread of the tests; Django would refuse the database there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "ya"

import django  # noqa: E402  # after the environment is set

# pytest-django does this only when Django was imported or named in an ini file before.
django.setup()

from django.conf import settings as _pengaturan  # noqa: E402

# A hash that is slow on purpose would be most of the time of the suite.
_pengaturan.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def _memakai_db(item: pytest.Item) -> bool:
    """True when the test touches the database, by marker, fixture or Django's test class."""
    if item.get_closest_marker("django_db") or item.get_closest_marker("postgres"):
        return True
    if FIXTURE_DB & set(getattr(item, "fixturenames", ())):
        return True
    kelas = getattr(item, "cls", None)
    return kelas is not None and any(k.__name__ == "TransactionTestCase" for k in kelas.__mro__)


def _cukup_sekali(item: pytest.Item) -> bool:
    """True for a test that says the same on either database."""
    return any(item.get_closest_marker(nama) for nama in ("peramban", "sekali"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL only what touches the database runs again; browsers ran on SQLite.

    What takes long comes first: begun last, it would leave the other cores without work.
    """
    items.sort(key=lambda item: item.get_closest_marker("lambat") is None)
    if not POSTGRES:
        lewati = pytest.mark.skip(reason="hanya pada PostgreSQL (make test menjalankannya sendiri)")
        for item in items:
            if item.get_closest_marker("postgres"):
                item.add_marker(lewati)
            # pytest-django makes the tables only where a test says that it wants them
            if "rekaman_kosong" in getattr(item, "fixturenames", ()) and not _memakai_db(item):
                item.add_marker(pytest.mark.django_db)
    if HANYA_DB:
        pakai = [i for i in items if _memakai_db(i) and not _cukup_sekali(i)]
        config.hook.pytest_deselected(items=[i for i in items if i not in set(pakai)])
        items[:] = pakai


def _program(paket: str, *nama: str) -> str:
    """Path of the first program found; skips the test, naming the Debian package, otherwise."""
    for satu in nama:
        if letak := shutil.which(satu):
            return letak
    pytest.skip(f"memerlukan paket Debian {paket}: apt-get install {paket}")


@pytest.fixture(scope="session")
def rekaman_kosong(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Path | None:
    """A file with all tables and no row, for a process of its own; None on PostgreSQL.

    To build the tables takes longer than what most such processes do.
    """
    if POSTGRES:
        return None
    from django.db import connection

    letak = tmp_path_factory.mktemp("rekaman") / "kosong.sqlite3"
    with django_db_blocker.unblock(), closing(sqlite3.connect(letak)) as berkas:
        connection.ensure_connection()
        connection.connection.backup(berkas)
        berkas.execute("DELETE FROM sqlite_sequence")
        berkas.commit()
        (sisa,) = berkas.execute("SELECT count(*) FROM organisasi_opd").fetchone()
    assert sisa == 0, "a test left its rows behind"
    return letak


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of Chromium; as root it wants --no-sandbox."""
    return _program("chromium", "chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def peramban(chromium: str) -> Iterator[Browser]:
    """One browser for all tests of a process: playwright starts only once in each."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as main:
        satu = main.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield satu
        satu.close()


@pytest.fixture(scope="session")
def soffice() -> str:
    """Path of LibreOffice; give each call its own -env:UserInstallation."""
    return _program("libreoffice-writer", "soffice", "libreoffice")


@pytest.fixture(scope="session")
def pdftotext() -> str:
    """Path of poppler's text extractor."""
    return _program("poppler-utils", "pdftotext")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of source material beside the repository; not in a user's clone."""
    letak = AKAR.parent / "shared"
    if not letak.is_dir():
        pytest.skip("folder ../shared (naskah sumber) tidak ada di sini")
    return letak
