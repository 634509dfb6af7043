"""Panels of the regency: who fell short with whose money, and who is warned of what."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from selaras.inti.naskah.wawasan.daerah import (
    BERNAMA,
    TITIK_MAKS,
    KantorDaerah,
    panel_peringatan_daerah,
    panel_sebar_daerah,
)
from selaras.penulis.csv_tabel import tulis_csv_tabel


def kantor(
    nama: str, capaian: str | None, serapan: str | None, sampai: str = "Tahun 2024"
) -> KantorDaerah:
    satu, dua = (None if isi is None else Decimal(isi) for isi in (capaian, serapan))
    return KantorDaerah(
        nama.lower(), f"Dinas {nama}", sampai, satu, dua, Decimal(100), dua,
        {"capaian": "belum diisi"}, {}, {},
    )  # fmt: skip


BAIK, BOROS, HEMAT = (
    kantor("Baik", "110", "70"),
    kantor("Boros", "80", "90"),
    kantor("H", "70", "50"),
)


def test_the_scatter_says_who_fell_short_with_more_than_the_money_of_all() -> None:
    panel = panel_sebar_daerah([BAIK, BOROS, HEMAT, kantor("Kosong", None, "60")])
    assert panel.judul == (
        "Dua dari tiga perangkat daerah belum mencapai target sasarannya, satu di antaranya dengan "
        "serapan di atas gabungan"
    )
    assert panel.bagan is not None
    assert "serapan gabungan 70,00 %" in str(panel.bagan.spesifikasi)
    assert "Dinas Boros: capaian 80,00 persen, serapan 90,00 persen" in panel.bagan.alt
    teks = tulis_csv_tabel(panel.tabel).decode()
    assert "target tercapai, serapan sama dengan gabungan" in teks
    assert "target belum tercapai, serapan di atas gabungan" in teks
    assert "target belum tercapai, serapan di bawah gabungan" in teks
    assert "belum diisi" in teks
    assert "tidak digambar" in teks


def test_offices_at_different_periods_are_drawn_without_a_common_absorption() -> None:
    panel = panel_sebar_daerah([BAIK, kantor("Lain", "100", "60", "Triwulan II 2024")])
    assert panel.judul == "Semua perangkat daerah yang dinilai mencapai target sasarannya"
    assert "gabungan %" not in str(panel.bagan)
    assert "tidak pada periode yang sama" in panel.kalimat
    kurang = panel_sebar_daerah([BOROS, HEMAT])
    assert kurang.judul.startswith("Semua perangkat daerah yang dinilai belum mencapai target")


def test_many_points_carry_the_number_of_their_row_and_one_is_no_scatter() -> None:
    banyak = [replace(BOROS, kode=str(n), serapan=Decimal(n)) for n in range(TITIK_MAKS + 2)]
    panel = panel_sebar_daerah(banyak)
    assert panel.bagan is not None
    assert "nomor baris tabelnya" in panel.bagan.sumber
    assert f"{TITIK_MAKS + 2} " in tulis_csv_tabel(panel.tabel).decode().replace(";", " ")
    sedikit = panel_sebar_daerah(banyak[:BERNAMA]).bagan
    assert sedikit is not None
    assert sedikit.sumber == ""
    assert panel_sebar_daerah([BAIK]).tabel is None


def test_the_warnings_stand_by_reason_the_most_first() -> None:
    telat = replace(BAIK, laju={"dikejar": 2, "lewat": 1}, kurang={"target": 0})
    lubang = replace(BOROS, kurang={"realisasi": 5})
    panel = panel_peringatan_daerah([telat, HEMAT, lubang])
    assert (
        panel.judul == "Satu perangkat daerah berperingatan dan satu perangkat daerah belum lengkap"
    )
    kepala, *isi = tulis_csv_tabel(panel.tabel).decode().splitlines()
    assert "Perlu dikejar" in kepala
    assert "Tanpa realisasi" in kepala
    assert [b.split(";")[0] for b in isi] == ["Dinas Boros", "Dinas Baik"]
    assert isi[1].endswith("2;1;0;0;0;0")
    kosong = panel_peringatan_daerah([HEMAT])
    assert (kosong.tabel, kosong.judul[:20]) == (None, "Tidak ada peringatan")
