"""A measurement on both databases, each new and empty; nobody's own settings or files are touched.

PostgreSQL is told as skipped where the machine has none.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import postgres


def di_keduanya(awalan: str, ukur: Callable[[str, dict[str, str], Path], None]) -> None:
    """Call ``ukur`` with each database: its name, the environment of the site, a shared folder.

    ``awalan`` begins the name of the folder, which is gone afterwards.
    """
    with tempfile.TemporaryDirectory(prefix=awalan) as letak:
        folder = Path(letak)
        ukur("SQLite", _lingkungan(folder / "sqlite"), folder)
        try:
            with postgres.jalankan() as url:
                env = _lingkungan(folder / "postgresql")
                ukur("PostgreSQL", env | {"SELARAS_DATABASE_URL": url}, folder)
        except postgres.PostgresError as kesalahan:
            print(f"\nPostgreSQL dilewati: {kesalahan}")


def _lingkungan(data: Path) -> dict[str, str]:
    env = {k: v for k, v in os.environ.items() if not k.startswith("SELARAS_")}
    return env | {"SELARAS_DATA": str(data), "DJANGO_SETTINGS_MODULE": "selaras.situs.settings"}
