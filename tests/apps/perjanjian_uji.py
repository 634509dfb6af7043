"""An office of the tests whose head has signed, and the steps of an agreement."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from selaras.apps.akun.peran import Peran
from selaras.apps.akun.queries import Pelaku, pelaku, pelaku_mesin
from selaras.apps.laporan.queries import potret
from selaras.apps.perjanjian import services
from selaras.apps.perjanjian.langkah import ambil_langkah_naskah
from selaras.inti.paket.baris_rencana import Dokumen
from selaras.inti.siklus.perjanjian import IsiNaskah, Pihak
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import paket_lengkap, tanpa
from tests.apps.putaran_uji import siap
from tests.masuk import orang

HARI = date(2024, 2, 1)
MESIN = pelaku_mesin("uji")
PIHAK = (("pertama", Pihak("Kabid", "Kepala Bidang")), ("kedua", Pihak("Kadis", "Kepala Dinas")))


@pytest.fixture
def kantor(impor) -> None:
    """An office whose head has signed; no unit has begun an agreement."""
    impor(
        tanpa(tanpa(siap(paket_lengkap()), Dokumen, dokumen_id="pk-bid"), Dokumen, dokumen_id="pk1")
    )


def sebagai(peran: Peran, unit: str | None = None) -> Pelaku:
    satu = orang(peran, "uji", unit)
    return pelaku(satu.pk, satu.nama, HARI)


def unit_pk() -> str:
    kode = services.buat_naskah_unit(MESIN, "uji", 2024, "bid")
    services.simpan_naskah(MESIN, "uji", 2024, kode, IsiNaskah("Sini", None, PIHAK))
    return kode


def ambil(
    oleh: Pelaku, dokumen: str, kode: str, alasan: str = "", hari: date | None = None
) -> None:
    ambil_langkah_naskah(oleh, "uji", 2024, dokumen, kode, alasan=alasan, tanggal=hari)


def naskah(kode: str) -> Dokumen:
    return potret(SEMUA, "uji", 2024).dokumen[kode]


def kirim(klien: Client, alamat: str, **isi: str) -> str:
    return klien.post(f"/uji/2024/{alamat}", isi, follow=True).content.decode()


def pdf(isi: bytes = b"") -> bytes:
    """A small PDF of one empty page."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R" + isi + b">>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF\n"
    )
