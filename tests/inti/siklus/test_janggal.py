"""Odd results are asked about, sound ones are not, and nothing is refused for it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.baris_rencana import Indikator, Target
from selaras.inti.periode import Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.janggal import janggal
from selaras.inti.siklus.janggal_target import target_janggal
from selaras.inti.ukur import ukur
from tests.apps.kantor_rekam import ganti, paket_lengkap

TAHUN = Periode.parse("2024")
KODE = "S1/01"


def kata(satuan: str, target: str, nilai: str) -> list[str]:
    """What is asked about a result of the year with that unit and target."""
    paket = ganti(paket_lengkap(), Indikator, {"indikator_id": KODE}, satuan=satuan)
    milik = {"indikator_id": KODE, "dokumen_id": "pk", "periode": "2024"}
    paket = ganti(paket, Target, milik, nilai=Decimal(target))
    lain = [b for b in paket.baris(Realisasi) if (b.indikator_id, b.periode) != (KODE, "2024")]
    baris = Realisasi(indikator_id=KODE, periode="2024", keadaan="terisi", nilai=Decimal(nilai))
    laporan = LaporanKinerja.dari_paket(paket.dengan(Realisasi, [*lain, baris]))
    return janggal(ukur(laporan), TAHUN, [laporan.indikator[KODE]])


@pytest.mark.parametrize(
    ("satuan", "target", "nilai", "bagian"),
    [
        ("orang", "160", "-5", "-5 kurang dari nol"),
        ("orang", "160", "1250.5", "1.250,5 bukan bilangan bulat, padahal yang dihitung orang"),
        ("orang", "160", "99999999999", "lebih dari 10 kali target setahun (160)"),
        ("persen", "90", "250", "250 lebih dari 100 persen"),
    ],
)
def test_it_asks_about_what_is_odd(satuan: str, target: str, nilai: str, bagian: str) -> None:
    assert bagian in " ".join(kata(satuan, target, nilai))


@pytest.mark.parametrize(
    ("satuan", "target", "nilai"),
    [
        ("orang", "160", "1600"),
        ("persen", "100", "100"),
        ("persen", "120", "130"),  # growth may be promised above a hundred
        ("indeks", "3", "3.25"),
        ("persen", "-12.5", "-4"),
        ("juta rupiah", "5", "4.75"),
    ],
)
def test_it_does_not_ask_about_what_is_sound(satuan: str, target: str, nilai: str) -> None:
    assert kata(satuan, target, nilai) == []


@pytest.mark.parametrize(("agregasi", "akhir", "banyak"), [("nilai_akhir", "100", 1),
                         ("nilai_akhir", "40", 0), ("jumlah", "100", 0)])  # fmt: skip
def test_a_year_and_its_last_quarter_are_one_where_both_are_the_value_at_the_end(
    agregasi: str, akhir: str, banyak: int
) -> None:
    paket = ganti(paket_lengkap(), Indikator, {"indikator_id": KODE}, agregasi=agregasi)
    lain = [t for t in paket.baris(Target) if (t.indikator_id, t.dokumen_id) != (KODE, "pk")]
    isi = [
        Target(
            indikator_id=KODE, dokumen_id="pk", periode=masa, nilai=Decimal(nilai),
            keadaan="terisi", asal="Renja",
        )
        for masa, nilai in (("2024", "40"), ("2024-TW4", akhir))
    ]  # fmt: skip
    laporan = LaporanKinerja.dari_paket(paket.dengan(Target, [*lain, *isi]))
    semua = [k for k in target_janggal(laporan, laporan.dokumen["pk"]) if k.startswith(KODE)]
    assert len(semua) == banyak
    tanpa = ganti(laporan.paket, Indikator, {"indikator_id": KODE}, satuan=None)
    baru = target_janggal(LaporanKinerja.dari_paket(tanpa), laporan.dokumen["pk"])
    assert any(k.startswith(KODE) and "satuannya kosong" in k for k in baru)
    assert all("setahun 40, target Triwulan IV 2024 100" in k for k in semua)
