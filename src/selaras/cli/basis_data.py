"""Bringing the tables up to date; two commands that start at once do it one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selaras.apps.dasar.berkas_utuh import kunci_berkas
from selaras.cli.argumen import kabar

# Any number, as long as all of Selaras uses the same one.
KUNCI_POSTGRES = 7_320_241


def siapkan_basis_data() -> None:
    """Apply what is missing of the migrations."""
    from django.core.management import call_command
    from django.db import connection

    kabar(f"Menyiapkan rekaman di {connection.settings_dict['NAME']}")
    with _sendirian():
        if _ada_yang_kurang():
            call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)


def _ada_yang_kurang() -> bool:
    """True while a migration waits; to let ``migrate`` find out costs as much as an import."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    pelaksana = MigrationExecutor(connection)
    return bool(pelaksana.migration_plan(pelaksana.loader.graph.leaf_nodes()))


@contextmanager
def _sendirian() -> Iterator[None]:
    """Hold the lock of the database server, or of the data folder for SQLite."""
    from django.conf import settings
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as kursor:
            kursor.execute("SELECT pg_advisory_lock(%s)", [KUNCI_POSTGRES])
            try:
                yield
            finally:
                kursor.execute("SELECT pg_advisory_unlock(%s)", [KUNCI_POSTGRES])
        return
    with kunci_berkas(Path(settings.SELARAS_DATA) / "migrasi.kunci"):
        yield
