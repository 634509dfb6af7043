"""BAB II: issues, alignment, targets year by year, agreements before and after."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.inti.naskah import kantor_rekaan as rekaan
from tests.inti.naskah.pohon_uji import isi_tabel, laporan_bangka, teks
from tests.inti.naskah.utuh import blok, kantor_lengkap, kisi, paragraf, tabel

from selaras.inti.dokumen import pohon as p
from selaras.inti.naskah.konteks import sidik_angka
from selaras.inti.naskah.lakin import susun_lakin
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.kolom import Baris


@pytest.fixture(scope="module")
def bangka() -> p.NaskahDok:
    return susun_lakin(laporan_bangka())


@pytest.fixture(scope="module")
def lengkap() -> p.NaskahDok:
    return susun_lakin(rekaan.laporan(*kantor_lengkap()))


def _kepala(t: p.Tabel) -> list[str]:
    return [teks(s.isi) for s in t.kepala[0].sel]


def test_issues_of_a_group_share_one_cell(lengkap: p.NaskahDok, bangka: p.NaskahDok) -> None:
    assert isi_tabel(tabel(lengkap, "tabel-isu")) == [
        ["1", "Nelayan", "Kapal tua."],
        ["Solar mahal."],
    ]
    assert len(isi_tabel(tabel(bangka, "tabel-isu"))) == 14


def test_the_alignment_merges_equal_neighbours_only(bangka: p.NaskahDok) -> None:
    isi = [[teks(s.isi) for s in baris] for baris in kisi(tabel(bangka, "tabel-penjenjangan"))]
    assert len(isi) == 11
    assert isi == sorted(isi, key=lambda b: b[:6])
    assert sum(len(b.sel) for b in tabel(bangka, "tabel-penjenjangan").badan) < 11 * 8


def test_the_same_goal_under_two_goals_of_the_region_is_written_twice() -> None:
    hubungan: list[Baris] = []
    for ke in (1, 2):
        daerah = f"D{ke}"
        hubungan.append(rencana.SasaranDaerah(sasaran_daerah_id=daerah, sasaran=f"Sasaran {ke}"))
        hubungan.append(
            rencana.Penjenjangan(
                penjenjangan_id=f"J{ke}", sasaran_daerah_id=daerah, indikator_id=f"P1/0{ke}"
            )
        )
    satu, dua = tabel(susun_lakin(rekaan.laporan(*hubungan)), "tabel-penjenjangan").badan
    assert [s.tinggi for s in satu.sel] == [2, 2, 1, 1, 1, 1, 1, 1]
    assert teks(dua.sel[2].isi) == "Meningkatnya pendapatan nelayan"


def test_a_missing_goal_of_the_region_is_named_missing(lengkap: p.NaskahDok) -> None:
    (baris,) = isi_tabel(tabel(lengkap, "tabel-penjenjangan"))
    assert baris[:3] == ["belum diisi", "belum diisi", "Ekonomi tumbuh"]
    assert baris[-2:] == ["Tangkapan bermutu", "Hasil tangkapan layak jual"]


def test_renstra_targets_follow_the_tree_and_keep_the_gaps(bangka: p.NaskahDok) -> None:
    t = tabel(bangka, "tabel-target-renstra")
    assert _kepala(t)[4:] == ["Kondisi awal 2022", "2024", "2025", "2026"]
    isi = {b[0]: b[4:] for b in isi_tabel(t)}
    assert list(isi) == ["T1", "S1", "3", "4", "5", "6", "T2", "S2"]
    assert isi["S1"] == ["84,65", "85", "90", "100"]
    assert isi["T1"] == ["–", "tidak terbaca", "tidak terbaca", "17"]
    assert isi["S2"] == ["BB (71,50)", "BB (72,00)", "BB (73,50)", "BB (74,00)"]


def test_one_change_is_told_in_a_sentence_with_before_and_after(bangka: p.NaskahDok) -> None:
    (sebab,) = paragraf(bangka, "bab2.perubahan")
    assert teks(sebab.isi) == (
        "Perjanjian Kinerja Perubahan Tahun 2024 ditandatangani tanggal 11 November 2024 "
        "berdasarkan Renja Perubahan Tahun 2024; sebab perubahan tidak disebut di dokumen."
    )
    t = tabel(bangka, "tabel-perjanjian-target")
    assert _kepala(t)[4:] == ["Target sebelum", "Target sesudah"]
    assert [b[4:] for b in isi_tabel(t)] == [["85", "95"], ["BB (72,00)", "BB (72,00)"]]


def test_the_change_of_money_is_the_difference_of_the_two_documents(bangka: p.NaskahDok) -> None:
    isi = {b[0]: b[-3:] for b in isi_tabel(tabel(bangka, "tabel-perjanjian-pagu"))}
    assert isi["4"] == ["2.052.000.000,00", "3.462.920.000,00", "1.410.920.000,00"]
    assert isi["Jumlah"] == ["8.383.644.456,00", "9.753.209.248,00", "1.369.564.792,00"]


def test_two_changes_stand_side_by_side(lengkap: p.NaskahDok) -> None:
    t = tabel(lengkap, "tabel-perjanjian-pagu")
    assert _kepala(t)[2:] == [
        "Awal (Rp)",
        "Perubahan ke-1 (Rp)",
        "Perubahan ke-2 (Rp)",
        "Bertambah/ berkurang (Rp)",
    ]
    isi = {b[0]: b[-4:] for b in isi_tabel(t)}
    assert isi["P2"] == ["300.000.000,00", "300.000.000,00", "280.000.000,00", "-20.000.000,00"]


def test_an_agreement_that_never_changed_needs_no_difference() -> None:
    satu = rekaan.rangka("dokumen", "anggaran_program", "target")
    satu += [
        rencana.Dokumen(dokumen_id="pk", jenis="pk", ke=0, nama="PK 2023", tahun=2023),
        rekaan.target("S1/01", "pk", nilai=Decimal(5)),
        hasil.AnggaranProgram(dokumen_id="pk", simpul_id="P1", pagu=Decimal(9)),
    ]
    naskah = susun_lakin(rekaan.laporan(rangka_lain=satu))
    assert _kepala(tabel(naskah, "tabel-perjanjian-target"))[4:] == ["Target"]
    assert _kepala(tabel(naskah, "tabel-perjanjian-pagu"))[2:] == ["Pagu (Rp)"]
    assert not paragraf(naskah, "bab2.perubahan")


def test_the_office_own_reason_of_a_change_is_told() -> None:
    satu = rekaan.rangka("dokumen", "anggaran_program", "target")
    satu += [
        rencana.Dokumen(dokumen_id="pk", jenis="pk", ke=0, nama="PK 2023", tahun=2023),
        rencana.Dokumen(
            dokumen_id="pk1", jenis="pk_perubahan", ke=1, nama="PK Perubahan 2023", tahun=2023,
            alasan="prioritas", alasan_uraian="gelombang tinggi.",
        ),
    ]  # fmt: skip
    naskah = susun_lakin(rekaan.laporan(rangka_lain=satu))
    (sebab,) = paragraf(naskah, "bab2.perubahan")
    assert teks(sebab.isi) == "PK Perubahan 2023: sebab perubahan gelombang tinggi."
    (pembuka,) = paragraf(naskah, "bab2.perjanjian")
    assert teks(pembuka.isi).endswith("PK Perubahan 2023. Target dan pagunya belum diisi.")


def test_every_program_has_its_table_with_every_node_below_it(bangka: p.NaskahDok) -> None:
    laporan = laporan_bangka()
    rencana_ = [b for b in blok(bangka) if getattr(b, "id", "").startswith("tabel-rencana-")]
    assert [t.nomor for t in rencana_] == [f"2.{ke}" for ke in range(8, 14)]
    nomor = [teks(b.sel[0].isi) for t in rencana_ for b in t.badan if len(b.sel) == len(t.lebar)]
    jenjang = ("program", "kegiatan", "sub_kegiatan")
    assert sorted(nomor) == sorted(s for s, v in laporan.simpul.items() if v.jenjang in jenjang)


def test_statements_of_a_program_come_from_the_alignment_when_it_has_none(
    lengkap: p.NaskahDok,
) -> None:
    t = tabel(lengkap, "tabel-rencana-P1")
    assert _kepala(t)[2] == "Sasaran"
    assert isi_tabel(t)[0][2] == "Tangkapan bermutu"
    # without any statement there is no column for it
    assert "Sasaran" not in _kepala(tabel(lengkap, "tabel-rencana-P2"))


def _perjanjian(*tambahan: Baris) -> p.ParagrafDok:
    return paragraf(susun_lakin(rekaan.laporan(*tambahan)), "bab2.program")[0]


def test_own_words_are_flagged_when_a_figure_under_them_changes() -> None:
    sidik = sidik_angka(_perjanjian().isi)
    milik = hasil.Paragraf(
        tempat="bab2.program", urutan=1, teks="Tiga program kami jalankan.", sidik_angka=sidik
    )
    assert not _perjanjian(milik).usang
    program = rencana.Simpul(simpul_id="P4", jenjang="program", induk_id="S2", nama="Baru")
    berubah = _perjanjian(milik, program)
    assert berubah.usang
    assert teks(berubah.isi) == "Tiga program kami jalankan."
