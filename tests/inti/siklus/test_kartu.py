"""The card of an indicator looked at: what can not be measured or promised is said."""

from __future__ import annotations

import pytest

from selaras.inti.siklus.kartu import periksa_kartu
from tests.inti.kantor_uji import indikator, laporan, target

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
    return {c.kode for c in semua if not c.baik}


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
