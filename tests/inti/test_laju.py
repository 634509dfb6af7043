"""Early warning: cases as data, and properties that no case may break."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selaras.inti.nilai import Nilai, Status
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.periode import Periode
from selaras.inti.ukur.laju import hitung_laju
from selaras.inti.ukur.laju_putusan import Keadaan
from selaras.inti.ukur.laju_uang import Seiring, bagian_tahun, banding_laju
from tests.inti.test_agregasi import baris

KASUS = yaml.safe_load((Path(__file__).parent / "kasus" / "laju.yaml").read_text("utf-8"))


def sasaran(isi: Any) -> Nilai:
    if isi is None:
        return Nilai.kosong(Status.BELUM_DIISI)
    if isinstance(isi, str):
        return Nilai(predikat=isi)
    if isinstance(isi, list):
        return Nilai(batas=(Decimal(isi[0]), Decimal(isi[1])))
    return Nilai(Decimal(str(isi)))


def kartu(agregasi: str, arah: str = "naik", **lain: Any) -> Indikator:
    return Indikator(
        indikator_id="i", simpul_id="1", urutan=1, nama="x", agregasi=agregasi, arah=arah, **lain
    )


@pytest.mark.parametrize(
    "kasus", KASUS, ids=lambda k: f"{k['agregasi']} {k['arah']} {k['isi']} {k['keadaan']}"
)
def test_it_says_what_the_remaining_periods_must_bring(kasus: dict[str, Any]) -> None:
    skala = (
        {"jenis_nilai": "predikat", "skala_predikat": kasus["skala"]} if "skala" in kasus else {}
    )
    indikator = kartu(kasus["agregasi"], kasus["arah"], satuan=kasus.get("satuan"), **skala)
    isi = [baris(str(p), n) for p, n in kasus["isi"].items()]
    janji = {Periode.parse(p): sasaran(n) for p, n in kasus.get("janji", {}).items()}
    laju = hitung_laju(
        indikator, sasaran(kasus["target"]), isi, Periode.parse(kasus["sampai"]), janji
    )
    dapat = (laju.keadaan.value, laju.teks_perlu, laju.hitungan)
    assert dapat == (kasus["keadaan"], kasus["perlu"], kasus["hitungan"])
    assert kasus.get("alasan", laju.alasan) == laju.alasan
    assert laju.alasan, "setiap keadaan punya alasan"


ANGKA = st.integers(0, 1000).map(Decimal)
TARGET = st.integers(1, 1000).map(Decimal)  # nought of nought is no target


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ANGKA, min_size=1, max_size=3), TARGET, st.sampled_from(["jumlah", "rata_rata"]))
def test_what_it_asks_for_brings_the_year_exactly_to_its_target(
    isi: list[Decimal], target: Decimal, agregasi: str
) -> None:
    rows = [
        Realisasi(indikator_id="i", periode=f"2025-TW{ke}", nilai=n) for ke, n in enumerate(isi, 1)
    ]
    sampai = Periode.parse(f"2025-TW{len(isi)}")
    laju = hitung_laju(kartu(agregasi), Nilai(target), rows, sampai)
    if laju.perlu[0] is None:
        assert laju.keadaan is Keadaan.TERCAPAI
        return
    penuh = [*isi, *[laju.perlu[0]] * laju.sisa]
    tahun = sum(penuh) / (1 if agregasi == "jumlah" else 4)
    assert abs(tahun - target) < Decimal("1e-20")


@pytest.mark.parametrize(
    ("serapan", "capaian", "harap"),
    [
        ("60", "40", Seiring.UANG_MENDAHULUI),  # 60 - 40 = 20 > 10
        ("40", "60", Seiring.HASIL_MENDAHULUI),  # 40 - 60 = -20 < -10
        ("50", "40", Seiring.SEIRING),  # 50 - 40 = 10
        ("0", "0", Seiring.SEIRING),
    ],
)
def test_money_and_result_keep_pace_within_ten_points(
    serapan: str, capaian: str, harap: Seiring
) -> None:
    assert banding_laju(Decimal(serapan), Decimal(capaian)).keadaan is harap


def test_pace_without_one_of_the_two_says_which() -> None:
    laju = banding_laju(None, Decimal(10))
    assert (laju.keadaan, laju.alasan) == (Seiring.TAK_TERHITUNG, "serapan belum dapat dihitung")


def test_the_share_of_the_year_is_that_of_its_months() -> None:
    assert bagian_tahun(Periode.parse("2025-TW3")) == 75
