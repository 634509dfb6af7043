"""BAB II: issues, alignment, targets year by year, agreements before and after."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.inti.naskah import kantor_rekaan as rekaan
from tests.inti.naskah.pohon_uji import isi_tabel, laporan_bangka, teks
from tests.inti.naskah.utuh import blok, kantor_lengkap, kisi, paragraf, tabel

from selaras.inti.dokumen import pohon as p
from selaras.inti.naskah.kata_kantor import sidik_angka
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
    satu, dua = (tabel(bangka, f"tabel-penjenjangan-{kode}") for kode in ("T1", "T2"))
    assert (satu.nomor, dua.nomor) == ("2.2", "2.3")
    assert satu.judul.endswith(": Meningkatnya Kesejahteraan Sosial Masyarakat")
    isi = [[teks(s.isi) for s in baris] for t in (satu, dua) for baris in kisi(t)]
    assert len(isi) == 11
    # equal beginnings stand together, in the order in which the data first names them
    awal = [tuple(b[:6]) for b in isi]
    assert [a for a, lalu in zip(awal, [(), *awal], strict=False) if a != lalu] == list(
        dict.fromkeys(awal)
    )
    assert sum(len(b.sel) for t in (satu, dua) for b in t.badan) < 11 * 8


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
    satu, dua = tabel(susun_lakin(rekaan.laporan(*hubungan)), "tabel-penjenjangan-T1").badan
    assert [s.tinggi for s in satu.sel] == [2, 2, 1, 1, 1, 1, 1, 1]
    assert teks(dua.sel[2].isi) == "Meningkatnya pendapatan nelayan"


def test_a_missing_goal_of_the_region_is_named_missing(lengkap: p.NaskahDok) -> None:
    (baris,) = isi_tabel(tabel(lengkap, "tabel-penjenjangan-T1"))
    assert baris[:3] == ["belum diisi", "belum diisi", "Ekonomi tumbuh"]
    assert baris[-2:] == ["Tangkapan bermutu", "Hasil tangkapan layak jual"]


def test_renstra_targets_follow_the_tree_and_keep_the_gaps(bangka: p.NaskahDok) -> None:
    tiga = [tabel(bangka, f"tabel-target-{satu}") for satu in ("tujuan", "sasaran", "program")]
    assert [t.nomor for t in tiga] == ["2.4", "2.5", "2.6"]
    assert _kepala(tiga[0])[4:] == ["2024", "2025", "2026"]
    assert _kepala(tiga[1])[4:] == ["Kondisi awal 2022", "2024", "2025", "2026"]
    isi = [{b[0]: b[4:] for b in isi_tabel(t)} for t in tiga]
    assert [list(satu) for satu in isi] == [["T1", "T2"], ["S1", "S2"], ["3", "4", "5", "6"]]
    assert isi[0]["T1"] == ["tidak terbaca", "tidak terbaca", "17"]
    assert isi[1]["S1"] == ["84,65", "85", "90", "100"]
    assert isi[1]["S2"] == ["BB (71,50)", "BB (72,00)", "BB (73,50)", "BB (74,00)"]
    (kalimat,) = paragraf(bangka, "bab2.target")
    assert teks(kalimat.isi) == (
        "Renstra 2024-2026 menetapkan target dua indikator tujuan pada {tabel-target-tujuan}, dua "
        "indikator sasaran pada {tabel-target-sasaran}, dan empat indikator program pada "
        "{tabel-target-program}."
    )


def test_a_node_with_several_renstra_targets_is_named_once() -> None:
    renstra = [rekaan.target(f"S1/0{ke}", "renstra", "2023", nilai=Decimal(ke)) for ke in (1, 2)]
    dasar = [b for b in rekaan.rangka() if getattr(b, "dokumen_id", "") != "renstra"]
    dasar += [b for b in rekaan.dokumen() if getattr(b, "dokumen_id", "") == "renstra"]
    t = tabel(susun_lakin(rekaan.laporan(*renstra, rangka_lain=dasar)), "tabel-target-sasaran")
    assert [s.tinggi for s in t.badan[0].sel[:2]] == [2, 2]
    assert len(t.badan) == 2
    assert t.badan[0].satukan


def test_the_tables_keep_the_numbers_of_the_printed_report(bangka: p.NaskahDok) -> None:
    nomor = {b.id: b.nomor for b in blok(bangka) if isinstance(b, p.Tabel)}
    assert nomor["tabel-isu"] == "2.1"
    assert nomor["tabel-iku-kartu"] == "2.7"
    assert nomor["tabel-kelompok-sasaran"] == "2.7a"
    assert nomor["tabel-perjanjian-target"] == "2.8"
    assert nomor["tabel-perjanjian-pagu"] == "2.8a"


def test_few_target_groups_stand_in_a_sentence(lengkap: p.NaskahDok) -> None:
    (kalimat,) = paragraf(lengkap, "bab2.kelompok")
    assert teks(kalimat.isi) == "Dinas Perikanan melayani nelayan kecil."
    assert not [b for b in blok(lengkap) if getattr(b, "id", "") == "tabel-kelompok-sasaran"]


def test_every_goal_names_its_sasaran(bangka: p.NaskahDok) -> None:
    isi = blok(bangka)
    ke = next(i for i, b in enumerate(isi) if getattr(b, "tempat", "") == "bab2.tujuan")
    daftar = isi[ke + 1]
    assert isinstance(daftar, p.Daftar)
    assert [teks(butir) for butir in daftar.butir] == [
        "Meningkatnya Kesejahteraan Sosial Masyarakat, dengan sasaran strategis “Meningkatnya "
        "Pelayanan Dasar Kesejahteraan Sosial bagi PMKS”.",
        "Meningkatnya Reformasi Birokrasi Perangkat Daerah, dengan sasaran strategis "
        "“Meningkatnya Akuntabilitas Kinerja Dinas Sosial”.",
    ]


def test_the_words_that_lead_to_a_wide_table_stand_on_its_page(bangka: p.NaskahDok) -> None:
    lebar = next(b for b in bangka.bagian if b.lanskap)
    judul, pembuka, *tabel_ = lebar.isi
    assert isinstance(judul, p.Judul)
    assert isinstance(pembuka, p.ParagrafDok)
    assert pembuka.lekat
    assert all(isinstance(t, p.Tabel) for t in tabel_)


def test_one_change_is_told_in_a_sentence_with_before_and_after(bangka: p.NaskahDok) -> None:
    (sebab,) = paragraf(bangka, "bab2.perubahan")
    assert teks(sebab.isi) == (
        "Perjanjian Kinerja Perubahan Tahun 2024 ditandatangani tanggal 11 November 2024 "
        "berdasarkan Renja Perubahan Tahun 2024. Sebab perubahannya: tidak disebut di dokumen."
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
    assert teks(sebab.isi) == "Sebab PK Perubahan 2023: gelombang tinggi."
    (pembuka,) = paragraf(naskah, "bab2.perjanjian")
    assert teks(pembuka.isi).endswith("memakai yang terakhir. Target dan pagunya belum diisi.")


def test_a_target_that_the_agreement_changed_is_told_beside_the_renstra(
    bangka: p.NaskahDok,
) -> None:
    semua = blok(bangka)
    (pembuka,) = paragraf(bangka, "bab2.beda_renstra")
    assert teks(pembuka.isi) == (
        "Target tahun 2024 pada Renstra berbeda dari target yang dicatat menurut Perjanjian "
        "Kinerja Perubahan Tahun 2024 untuk tiga indikator:"
    )
    daftar = semua[semua.index(pembuka) + 1]
    assert isinstance(daftar, p.Daftar)
    akhir = [teks(b).rpartition(": ")[2] for b in daftar.butir]
    assert akhir == [
        "Renstra 85 persen, perjanjian 95 persen.",
        "Renstra 60 persen, perjanjian 70 persen.",
        "Renstra 40 persen, perjanjian 65 persen.",
    ]
    (dipakai,) = paragraf(bangka, "bab2.target_dipakai")
    assert teks(dipakai.isi).startswith("Capaian tahun 2024 diukur terhadap target perjanjian")


def test_equal_targets_need_no_word(lengkap: p.NaskahDok) -> None:
    assert paragraf(lengkap, "bab2.beda_renstra") == []


def test_the_number_behind_a_predikat_is_explained(bangka: p.NaskahDok) -> None:
    kata = "Angka dalam kurung adalah nilai yang mendasari predikatnya."
    for id in ("tabel-target-sasaran", "tabel-perjanjian-target"):
        assert kata in [teks(c) for c in tabel(bangka, id).catatan]
    assert tabel(bangka, "tabel-target-program").catatan == ()


def test_every_program_has_its_table_with_every_node_below_it(bangka: p.NaskahDok) -> None:
    laporan = laporan_bangka()
    rencana_ = [b for b in blok(bangka) if getattr(b, "id", "").startswith("tabel-rencana-")]
    assert [t.nomor for t in rencana_] == [f"2.{ke}" for ke in range(9, 15)]
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
