"""Reading and writing the data package: a folder of CSV or a workbook with the same tables."""

from __future__ import annotations

from pathlib import Path

from selaras.inti.paket.isi import Paket
from selaras.penulis.paket.csv_baca import baca_folder
from selaras.penulis.paket.csv_tulis import FOLDER_GAMBAR, TulisError, tulis_folder
from selaras.penulis.paket.datapackage import skema_datapackage
from selaras.penulis.paket.xlsx_baca import baca_xlsx
from selaras.penulis.paket.xlsx_tulis import isi_xlsx, tulis_templat, tulis_xlsx
from selaras.penulis.paket.zip_paket import baca_unggahan, isi_zip

__all__ = [
    "FOLDER_GAMBAR",
    "TulisError",
    "baca_folder",
    "baca_paket",
    "baca_unggahan",
    "baca_xlsx",
    "isi_xlsx",
    "isi_zip",
    "skema_datapackage",
    "tulis_folder",
    "tulis_templat",
    "tulis_xlsx",
]


def baca_paket(dari: Path) -> Paket:
    """The package of a folder or a workbook. Raises PaketError with every fault."""
    # A file of any name is looked at by its content: its refusal says what it is.
    buku = dari.is_file() or (dari.suffix.lower() == ".xlsx" and not dari.is_dir())
    return baca_xlsx(dari) if buku else baca_folder(dari)
