"""The card of an indicator looked at: what can not be measured or promised is said."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from selaras.inti.siklus.kartu import periksa_kartu
from selaras.inti.siklus.satuan import cocok_satuan
from tests.inti.kantor_uji import indikator, laporan, target

KASUS = yaml.safe_load((Path(__file__).parents[1] / "kasus" / "satuan.yaml").read_text("utf-8"))
COCOK = {"ya": True, "tidak": False, "ragu": None}
LENGKAP = {
    "nama": "Persentase lansia terlayani", "satuan": "%", "pembilang": "lansia terlayani",
    "penyebut": "seluruh lansia", "definisi": "lansia yang menerima layanan",
    "sumber_data": "buku register", "asal_arah": "dokumen", "asal_agregasi": "dokumen",
}  # fmt: skip


def perlu(*target_ada: object, **lain: object) -> set[str]:
    """The kinds of remarks on a card of node 1."""
    satu = indikator("1/01")
    satu = type(satu)(**{**vars(satu), **LENGKAP, "unit_id": "bid", **lain})
    semua = periksa_kartu(laporan(satu, *target_ada), satu)
    return {c.kode for c in semua if c.perlu}


BERTARGET = (
    target("1/01", "pk", "80"),
    *(target("1/01", "renstra", "80", str(t)) for t in (2024, 2025, 2026)),
)


def test_a_card_that_says_everything_has_no_remark() -> None:
    assert perlu(*BERTARGET) == set()


@pytest.mark.parametrize(
    ("lain", "kode"),
    [
        ({"satuan": None}, {"satuan"}),
        ({"satuan": "orang", "formula": "hitung"}, {"satuan"}),
        ({"nama": "Jumlah lansia"}, {"satuan"}),
        ({"nama": "Jumlah lansia", "satuan": "dokumen", "formula": "hitung"}, {"satuan"}),
        ({"nama": "Jumlah kunjungan", "satuan": "dokumen", "formula": "hitung"}, set()),
        ({"agregasi": "jumlah"}, {"satuan"}),
        ({"penyebut": None}, {"rumus"}),
        ({"penyebut": None, "agregasi": "dari_pembilang_penyebut"}, {"rumus", "agregasi"}),
        ({"sumber_data": None}, {"sumber_data"}),
        ({"asal_arah": "anggapan"}, {"arah"}),
        ({"asal_agregasi": "anggapan"}, {"agregasi"}),
        ({"iku": True}, {"alasan"}),
        ({"unit_id": None}, {"unit"}),
    ],
)
def test_what_is_missing_on_a_card_is_said(lain: dict[str, object], kode: set[str]) -> None:
    assert perlu(*BERTARGET, **lain) == kode


def test_a_year_without_target_is_named_and_an_empty_row_is_no_target() -> None:
    assert perlu(*BERTARGET[1:]) == {"target"}
    assert perlu(*BERTARGET[:-1]) == {"renstra"}
    assert perlu(*BERTARGET[:-1], target("1/01", "renstra", None, "2026")) == {"renstra"}


@pytest.mark.parametrize("kasus", KASUS, ids=lambda k: f"{k['nama']}: {k['satuan']}")
def test_a_unit_fits_what_the_name_counts_or_it_can_not_be_told(kasus: dict[str, str]) -> None:
    hasil = cocok_satuan(kasus["nama"], kasus["satuan"])
    assert hasil.cocok is COCOK[kasus["cocok"]]
    assert kasus.get("benda", hasil.benda) == hasil.benda


def test_what_can_not_be_told_is_neither_praised_nor_complained_about() -> None:
    satu = indikator("1/01", satuan="pH")
    (cek,) = [c for c in periksa_kartu(laporan(satu), satu) if c.kode == "satuan"]
    assert cek.baik is None
    assert not cek.perlu
    assert "tidak dapat diperiksa" in cek.kata
