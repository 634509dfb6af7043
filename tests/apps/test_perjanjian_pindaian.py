"""The scan of the signed paper."""

from __future__ import annotations

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from selaras.apps.akun.peran import Peran
from selaras.apps.dasar.galat import (
    BerkasDitolak,
    LangkahDitolak,
)
from selaras.apps.perjanjian.bertanda import simpan_bertanda
from selaras.apps.perjanjian.models import NaskahBertanda
from tests.apps.perjanjian_uji import (
    MESIN,
    kantor,
    pdf,
    unit_pk,
)
from tests.masuk import klien_masuk

__all__ = ["kantor"]  # a fixture that pytest looks for here

pytestmark = pytest.mark.django_db


def unggah(klien: Client, isi: bytes, nama: str = "pindaian.pdf") -> str:
    berkas = SimpleUploadedFile(nama, isi, "application/pdf")
    alamat = "/uji/2024/perjanjian/pk/bertanda/"
    return klien.post(alamat, {"berkas": berkas}, follow=True).content.decode()


def test_the_signed_scan_is_kept_by_its_content_and_always_saved(kantor) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    for _ in (1, 2):  # the same twice is kept once
        assert "Naskah bertanda tangan tersimpan" in unggah(klien, pdf(), "<b>pindai.pdf")
    satu = NaskahBertanda.objects.get()
    assert satu.sidik == hashlib.sha256(pdf()).hexdigest()
    assert "<b>pindai" not in klien.get("/uji/2024/perjanjian/pk/").content.decode()
    pembaca = klien_masuk()
    jawab = pembaca.get(f"/uji/2024/perjanjian/pk/bertanda/{satu.pk}/")
    assert jawab.content == pdf()
    assert jawab["Content-Disposition"] == 'attachment; filename="perjanjian-2024-bertanda.pdf"'
    assert jawab["X-Content-Type-Options"] == "nosniff"
    lain = pembaca.get(f"/uji/2024/perjanjian/pk-tidak/bertanda/{satu.pk}/")
    assert lain.status_code == 404


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"<html><script>alert(1)</script>", "bukan PDF"),
        (b"\x89PNG\r\n\x1a\n", "bukan PDF"),
        (b"", "bukan PDF"),
        (pdf(b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), "skrip"),
        (pdf(b"/Names<</EmbeddedFiles 9 0 R>>"), "lampiran"),
        (pdf()[:60], "rusak atau terpotong"),
        (pdf() + b"PK\x05\x06", "masih ada isi lain"),
    ],
    ids=["html", "png", "kosong", "skrip", "lampiran", "terpotong", "dua-wajah"],
)
def test_what_is_no_plain_pdf_is_not_kept_and_says_why(kantor, isi: bytes, kata: str) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    assert kata in unggah(klien, isi)
    assert not NaskahBertanda.objects.exists()


def test_a_scan_that_is_too_large_is_refused_and_so_is_one_before_the_signature(
    kantor, settings
) -> None:
    settings.SELARAS_UNGGAH_MAKS = 100
    with pytest.raises(BerkasDitolak, match="paling besar"):
        simpan_bertanda(MESIN, "uji", 2024, "pk", "a.pdf", pdf())
    kode = unit_pk()
    with pytest.raises(LangkahDitolak, match="belum ditandatangani"):
        simpan_bertanda(MESIN, "uji", 2024, kode, "a.pdf", pdf())
