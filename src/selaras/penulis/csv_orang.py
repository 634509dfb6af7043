"""CSV for people: as a spreadsheet in Indonesian opens it, text that no program runs.

Semicolons between cells and a decimal comma, as Excel with Indonesian settings expects; other
settings ask on import. The CSV of the data package is for machines and stays as it is
(``penulis.paket.csv_tulis``).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from io import StringIO

from selaras.inti.angka import tulis_polos

PEMISAH = ";"
SEBAGIAN = 500  # rows that are sent at once
# What a spreadsheet would take for a formula.
BAHAYA = ("=", "+", "-", "@", "\t", "\r")
# The same where a reader that takes another sign for the border would begin a cell; "Rp5.000,-"
# begins none.
# The second part may be missing, so that each run of spaces is read once, however long.
DI_DALAM = re.compile(r"""([,;\t\r\n][\s"']*)([=@]|[+-][\w(@=])?""")


def tulis_csv(baris: Iterable[Iterable[str | Decimal]]) -> bytes:
    """UTF-8 with the mark that spreadsheets look for; numbers plain with a decimal comma."""
    return b"".join(alirkan_csv(baris))


def alirkan_csv(baris: Iterable[Iterable[str | Decimal]]) -> Iterator[bytes]:
    """The same in parts of SEBAGIAN rows, while the rows are read."""
    keluar = StringIO()
    keluar.write("\ufeff")
    tulis = csv.writer(keluar, delimiter=PEMISAH)
    for ke, satu in enumerate(baris):  # the head is row 0
        tulis.writerow([_sel(s) for s in satu])
        if ke and ke % SEBAGIAN == 0:
            yield keluar.getvalue().encode()
            keluar.seek(0)
            keluar.truncate()
    yield keluar.getvalue().encode()


def _sel(isi: str | Decimal) -> str:
    if isinstance(isi, Decimal):
        return tulis_polos(isi).replace(".", ",")
    isi = DI_DALAM.sub(_tanpa_rumus, isi)
    return f"'{isi}" if isi.startswith(BAHAYA) else isi


def _tanpa_rumus(ada: re.Match[str]) -> str:
    return f"{ada[1]}'{ada[2]}" if ada[2] else ada[1]
