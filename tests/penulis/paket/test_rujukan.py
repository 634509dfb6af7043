"""The reference in docs says what the code says."""

from __future__ import annotations

from pathlib import Path

from selaras.inti.paket import teks
from selaras.penulis.bagian_dibuat import TANDA
from selaras.penulis.paket import batas
from selaras.penulis.paket.rujukan import tulis_rujukan

DOKUMEN = Path(__file__).resolve().parents[3] / "docs" / "rujukan" / "paket-data.md"


def test_the_document_holds_the_tables_of_today() -> None:
    assert DOKUMEN.read_text("utf-8").partition(f"{TANDA}\n")[2] == tulis_rujukan()


def test_the_document_names_the_limits_of_today() -> None:
    isi = " ".join(DOKUMEN.read_text("utf-8").split())
    for batasan in (
        f"kode paling banyak {teks.PANJANG_KODE} karakter, teks {teks.PANJANG_TEKS:,}",
        f"{teks.DIGIT_BULAT} angka di depan koma dan {teks.DIGIT_DESIMAL} di belakangnya",
        f"paling besar {batas.GAMBAR // batas.MB} MB dan {batas.PIKSEL // 10**6} juta piksel",
        f"di atas {batas.BUKU_KERJA // batas.MB} MB",
        f"paling banyak {batas.BARIS:,} baris",
    ):
        assert batasan.replace(",000", ".000") in isi, batasan
