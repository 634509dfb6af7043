"""Achievement: the cases of the law, and what holds for any numbers."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from selaras.inti.angka import tampilkan
from selaras.inti.capaian import Aturan, hitung_capaian
from selaras.inti.nilai import Nilai, Status
from selaras.inti.skala import ambil_skala

KASUS = yaml.safe_load((Path(__file__).parent / "kasus" / "capaian.yaml").read_text("utf-8"))
POSITIF = st.decimals("0.01", "1000000", places=2)
AKIP = ambil_skala("akip-88-2021").urutan


def nilai(isi: Any) -> Nilai:
    if not isinstance(isi, dict):
        return Nilai(Decimal(str(isi)))
    if "kosong" in isi:
        return Nilai.kosong(Status(isi["kosong"]))
    if "batas" in isi:
        bawah, atas = (Decimal(str(b)) for b in isi["batas"])
        return Nilai(batas=(bawah, atas))
    angka = isi.get("angka")
    return Nilai(None if angka is None else Decimal(str(angka)), isi["predikat"])


@pytest.mark.parametrize("kasus", KASUS, ids=lambda k: f"{k['arah']}: {k['hitungan']}")
def test_it_follows_the_case_of_the_law(kasus: dict[str, Any]) -> None:
    aturan = Aturan(kasus["arah"], kasus.get("rumus", "baku"), AKIP)
    hasil = hitung_capaian(nilai(kasus["target"]), nilai(kasus["realisasi"]), aturan)
    if hasil.nilai is None:
        assert hasil.status.value == kasus["harap"]
        assert hasil.alasan, "a value that is missing must say why"
        return
    assert tampilkan(hasil.nilai) == kasus["harap"]
    assert hasil.status is Status.DINILAI
    assert hasil.nilai_asli is not None
    assert tampilkan(hasil.nilai_asli) == kasus.get("asli", kasus["harap"])
    assert hasil.rumus
    assert hasil.substitusi


@given(t=POSITIF, r=POSITIF)
def test_it_says_100_exactly_when_the_target_is_met_in_both_directions(
    t: Decimal, r: Decimal
) -> None:
    for arah in ("naik", "turun"):
        hasil = hitung_capaian(Nilai(t), Nilai(r), Aturan(arah))
        assert hasil.nilai is not None
        assert (hasil.nilai == 100) == (r == t)


@given(t=POSITIF, r=POSITIF, lebih=POSITIF)
def test_it_never_rewards_the_worse_result(t: Decimal, r: Decimal, lebih: Decimal) -> None:
    naik = [hitung_capaian(Nilai(t), Nilai(x), Aturan("naik")).nilai for x in (r, r + lebih)]
    turun = [hitung_capaian(Nilai(t), Nilai(x), Aturan("turun")).nilai for x in (r, r + lebih)]
    rasio = [
        hitung_capaian(Nilai(t), Nilai(x), Aturan("turun", "turun_rasio")).nilai
        for x in (r, r + lebih)
    ]
    assert naik[0] < naik[1]
    assert turun[0] >= turun[1]
    assert rasio[0] > rasio[1]


@given(r=st.decimals("-1000", "1000", places=2), a=POSITIF, lebar=POSITIF)
def test_it_gives_a_range_100_inside_and_less_outside(
    r: Decimal, a: Decimal, lebar: Decimal
) -> None:
    b = a + lebar
    hasil = hitung_capaian(Nilai(batas=(a, b)), Nilai(r), Aturan("rentang"))
    assert hasil.nilai is not None
    assert hasil.nilai >= 0
    assert (hasil.nilai == 100) == (a <= r <= b)


@given(t=POSITIF, r=st.decimals("-1000000", "1000000", places=2))
def test_it_never_prints_a_negative_achievement_but_keeps_the_original(
    t: Decimal, r: Decimal
) -> None:
    hasil = hitung_capaian(Nilai(t), Nilai(r), Aturan("turun"))
    assert hasil.nilai is not None
    assert hasil.nilai_asli is not None
    assert hasil.nilai == max(hasil.nilai_asli, Decimal(0))
