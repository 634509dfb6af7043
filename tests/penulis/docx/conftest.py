"""The sample document of all writers, written once."""

from __future__ import annotations

import pytest

from selaras.penulis.docx import tulis_docx
from tests.penulis.contoh_naskah import contoh_naskah
from tests.penulis.docx.pembaca import Berkas, GambarTiruan


@pytest.fixture(scope="package")
def contoh() -> Berkas:
    return Berkas(tulis_docx(contoh_naskah(), GambarTiruan(), {"bab3": "1", "lampiran": "9"}))
