"""Several changes of an agreement: counted titles, and what a dash in the table means."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.inti.naskah.pohon_uji import isi_tabel, laporan_bangka, teks

from selaras.inti.dokumen import pohon as p
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.lakin import susun_lakin
from selaras.inti.naskah.perjanjian import judul_resmi
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur import ukur
from selaras.penulis.paket import baca_paket

KEDUA = Path(__file__).resolve().parents[2] / "data" / "dlh-rekaan-2024"


@pytest.fixture(scope="module")
def kedua() -> LaporanKinerja:
    return LaporanKinerja.dari_paket(baca_paket(KEDUA))


def _judul(laporan: LaporanKinerja) -> list[str]:
    k = Konteks(laporan, ukur(laporan))
    return [judul_resmi(k, d) for d in laporan.perjanjian]


def test_changes_are_counted_only_where_there_are_several(kedua: LaporanKinerja) -> None:
    assert _judul(kedua) == [
        "PERJANJIAN KINERJA TAHUN 2024",
        "PERJANJIAN KINERJA PERUBAHAN KE-1 TAHUN 2024",
        "PERJANJIAN KINERJA PERUBAHAN KE-2 TAHUN 2024",
    ]
    assert _judul(laporan_bangka())[1] == "PERJANJIAN KINERJA PERUBAHAN TAHUN 2024"


def _target(laporan: LaporanKinerja) -> p.Tabel:
    semua = (b for bagian in susun_lakin(laporan).bagian for b in bagian.isi)
    return next(b for b in semua if isinstance(b, p.Tabel) and b.id == "tabel-perjanjian-target")


def test_a_target_that_a_change_leaves_out_is_explained_below_the_table(
    kedua: LaporanKinerja,
) -> None:
    tabel = _target(kedua)
    assert [baris[5] for baris in isi_tabel(tabel)] == ["11", "–", "–"]
    awal = "Tanda – berarti dokumen itu tidak memuat targetnya"
    assert teks(tabel.catatan[0]).startswith(awal)
    assert not any(teks(c).startswith(awal) for c in _target(laporan_bangka()).catatan)
