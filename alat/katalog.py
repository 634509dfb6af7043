"""Compiles the catalogue of words of libraries (`make katalog`); no GNU gettext is needed.

The compiled file is held by git, so that an office needs nothing for it; a test compares the two.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

KATALOG = (
    Path(__file__).parents[1] / "src" / "selaras" / "situs" / "locale" / "id" / "LC_MESSAGES"
) / "django.po"


def baca() -> Catalog:
    """The catalogue as it is written by hand."""
    with KATALOG.open("rb") as berkas:
        return read_po(berkas, locale="id")


def susun() -> bytes:
    """The compiled catalogue."""
    keluar = BytesIO()
    write_mo(keluar, baca())
    return keluar.getvalue()


if __name__ == "__main__":
    KATALOG.with_suffix(".mo").write_bytes(susun())
    print(f"{KATALOG.with_suffix('.mo')} ditulis.")
