"""Chapter III of the real office: its tables under their printed numbers, its own words."""

from __future__ import annotations

import pytest
from tests.inti.naskah.pohon_uji import Susunan, isi_tabel, laporan_bangka, teks
from tests.inti.naskah.utuh import kisi

from selaras.inti.dokumen import pohon as p
from selaras.inti.dokumen import surat


@pytest.fixture(scope="module")
def s() -> Susunan:
    return Susunan(laporan_bangka())


def test_the_tables_keep_the_numbers_of_the_printed_report(s: Susunan) -> None:
    nomor = {t.nomor: t.id for t in s.jenis(p.Tabel) if t.nomor}
    assert nomor["3.1"] == "tabel-form-capaian"
    assert nomor["3.2"] == "tabel-capaian-iku"
    assert nomor["3.3"] == "tabel-capaian-tahun"
    assert nomor["3.4"] == "tabel-capaian-sasaran"
    assert [nomor[f"3.{ke}"] for ke in (5, 6, 7, 8, 9, 10, 11)] == [
        "tabel-program-1", "tabel-program-2", "tabel-rincian-2", "tabel-program-3",
        "tabel-program-4", "tabel-program-5", "tabel-program-6",
    ]  # fmt: skip
    assert nomor["3.12"] == "tabel-belanja-operasi"
    assert nomor["3.13"] == "tabel-belanja-modal"
    assert nomor["3.14"] == "tabel-rincian-anggaran"


def test_tables_that_the_printed_report_lacks_are_put_between(s: Susunan) -> None:
    nomor = {t.id: t.nomor for t in s.jenis(p.Tabel)}
    assert nomor["tabel-renstra"] == "3.3a"
    assert nomor["tabel-efisiensi"] == "3.11a"
    assert nomor["tabel-serapan-program"] == "3.13a"


def test_the_iku_say_target_result_achievement_and_band(s: Susunan) -> None:
    baris = isi_tabel(s.tabel("tabel-capaian-iku"))
    assert [b[4:] for b in baris] == [
        ["95", "86", "90,53", "Sangat Baik"],
        ["BB (72,00)", "BB", "100,00", "Sangat Baik"],
    ]


def test_past_years_show_what_there_is_and_say_what_there_is_not(s: Susunan) -> None:
    baris = [b[-5:] for b in isi_tabel(s.tabel("tabel-capaian-tahun"))][:3]
    assert baris == [
        ["2022", "belum ada data", "84,65", "belum ada data", "–"],
        ["2023", "90", "91", "101,11", "belum ada data"],
        ["2024", "95", "86", "90,53", "-10,58"],
    ]
    assert any("realisasi turun dari 91 persen pada tahun 2023" in kal for kal in s.kalimat)


def test_the_end_of_the_renstra_says_what_remains(s: Susunan) -> None:
    baris = {b[1]: b[3:] for b in isi_tabel(s.tabel("tabel-renstra"))}
    pmks = next(isi for nama, isi in baris.items() if nama.startswith("Persentase Penyandang"))
    assert pmks == ["86", "100", "86,00", "14"]
    akip = baris["Hasil Evaluasi AKIP Perangkat Daerah"][-1]
    assert akip == "predikat tercapai, angkanya tidak disebut dalam data"
    assert teks(s.paragraf["bab3.renstra"].isi).endswith(
        "belum ada indikator yang terbukti mencapai target akhir tersebut; satu indikator "
        "mencapainya menurut predikat saja."
    )


def test_a_missing_standard_is_said(s: Susunan) -> None:
    assert "belum tersedia" in teks(s.paragraf["bab3.standar"].isi)
    assert not [t for t in s.jenis(p.Tabel) if t.id == "tabel-standar"]


def test_a_miss_says_by_how_much(s: Susunan) -> None:
    kalimat = [
        kal for kal in s.kalimat if kal.startswith("Sub Kegiatan 2.1.1 ") and "terealisasi" in kal
    ]
    assert kalimat[0].endswith(
        "terealisasi 10 dokumen dari target 20 dokumen, kurang 10 dokumen; capaiannya 50,00 "
        "persen dengan predikat Kurang."
    )


def test_only_the_miss_without_a_cause_waits_for_an_explanation(s: Susunan) -> None:
    kotak = [b for b in s.jenis(p.Kotak) if b.judul == "Penjelasan belum diisi"]
    assert len(kotak) == 1
    assert "target Kegiatan 4.2 Pengelolaan Data Fakir Miskin" in teks(kotak[0].isi[0])


def test_unread_figures_are_counted_and_named(s: Susunan) -> None:
    isi = teks(s.paragraf["bab3.program.1"].isi)
    assert "Rata-rata itu dihitung dari dua indikator; empat indikator lain tidak dinilai" in isi


def test_efficiency_judges_each_program(s: Susunan) -> None:
    baris = {b[0]: b[2:6] for b in isi_tabel(s.tabel("tabel-efisiensi"))}
    assert baris["2"] == ["81,25", "98,49", "-17,24", "tidak efisien"]
    assert baris["4"] == ["102,86", "62,74", "40,12", "efisien"]
    assert baris["5"] == ["66,15", "65,00", "1,15", "belum dapat dinilai"]


def test_the_money_table_has_every_node_and_the_sum(s: Susunan) -> None:
    baris = isi_tabel(s.tabel("tabel-rincian-anggaran"))
    assert len(baris) == 6 + 16 + 42 + 1
    assert baris[-1] == [
        "Jumlah", "9.753.209.248,00", "8.205.165.471,23", "84,13", "1.548.043.776,77",
    ]  # fmt: skip


def test_accounts_are_summed_by_group(s: Susunan) -> None:
    operasi = isi_tabel(s.tabel("tabel-belanja-operasi"))
    modal = isi_tabel(s.tabel("tabel-belanja-modal"))
    assert operasi[-1][1:3] == ["9.725.013.018,00", "8.181.965.471,23"]
    assert modal[-1][1:] == ["28.196.230,00", "23.200.000,00", "82,28", "4.996.230,00"]


def test_the_three_books_agree_and_the_agreement_changed(s: Susunan) -> None:
    sama = "Semua buku yang terisi menunjukkan jumlah yang sama."
    assert sama in teks(s.paragraf["bab3.rekonsiliasi"].isi)
    isi = teks(s.paragraf["bab3.perubahan-pagu"].isi)
    assert "menambah jumlah pagu, dari Rp8.383.644.456,00 menjadi Rp9.753.209.248,00" in isi
    assert s.tabel("tabel-rekonsiliasi").nomor == "3.14a"


def test_photographs_without_a_file_keep_their_captions_in_one_table(s: Susunan) -> None:
    assert not s.jenis(p.GambarFoto)
    tabel = s.tabel("bab3-foto-belum")
    assert tabel.judul == "Foto Kegiatan yang Belum Diunggah"
    isi = [[teks(sel.isi) for sel in baris] for baris in kisi(tabel)]
    assert [b[1] for b in isi] == [str(ke) for ke in range(1, 13)]
    assert [b[0] for b in isi[4:6]] == [
        "Bidang Perlindungan dan Jaminan Sosial", "Bidang Rehabilitasi Sosial",
    ]  # fmt: skip
    assert isi[-1] == [
        "Bidang Pemberdayaan Sosial",
        "12",
        "Upacara 17 Agustus dan 10 November",
        "Taman Makam Pahlawan Padma Satrya",
    ]


def test_a_predikat_without_its_number_is_said_to_be_compared_by_rank(s: Susunan) -> None:
    for id_ in ("tabel-capaian-iku", "tabel-renstra"):
        (catatan,) = s.tabel(id_).catatan
        assert teks(catatan) == (
            "Hasil Evaluasi AKIP Perangkat Daerah dibandingkan menurut predikatnya saja karena "
            "angka realisasinya tidak disebut dalam data."
        )


def test_an_average_says_what_it_left_out_wherever_it_is_printed(s: Susunan) -> None:
    ringkasan = next(b for b in s.ringkasan if getattr(b, "id", "") == "ringkasan-biaya")
    assert isinstance(ringkasan, p.Tabel)
    for tabel in (s.tabel("tabel-efisiensi"), ringkasan):
        assert "dihitung dari dua di antara enam indikatornya" in teks(tabel.catatan[0])
    program, kegiatan = (teks(c) for c in s.tabel("tabel-program-1").catatan)
    assert "dihitung dari dua di antara enam indikatornya; sisanya tidak dinilai" in program
    assert kegiatan == (
        "Capaian Kegiatan 1.2 Administrasi Keuangan Perangkat Daerah dihitung dari satu di antara "
        "dua indikatornya; sisanya tidak dinilai."
    )
    assert [teks(c) for c in s.tabel("tabel-capaian-sasaran").catatan] == [program]
    assert s.tabel("tabel-program-2").catatan == ()


def test_a_box_names_the_annex_by_its_number(s: Susunan) -> None:
    (kotak,) = (b for b in s.blok if isinstance(b, p.Kotak) and b.judul == "Asal aturan ukur")
    assert teks(kotak.isi[0]).endswith("dirinci pada Lampiran 5, Asumsi dan Mutu Data.")


def test_two_percentages_differ_by_percent_points(s: Susunan) -> None:
    assert any("dari target 80 persen, kurang 30 poin persen" in kal for kal in s.kalimat)


def test_each_sasaran_says_which_programs_fell_short(s: Susunan) -> None:
    assert teks(s.paragraf["bab3.sasaran.S1"].isi) == (
        "Sasaran “Meningkatnya Pelayanan Dasar Kesejahteraan Sosial bagi PMKS” didukung oleh lima "
        "program; tiga di antaranya mencapai target. Yang belum mencapai target: Program "
        "Pemberdayaan Sosial (81,25 persen) dan Program Penanganan Bencana (66,15 persen)."
    )
    assert teks(s.paragraf["bab3.sasaran.S2"].isi).endswith(
        "didukung oleh Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota, yang mencapai "
        "target (100,00 persen)."
    )


def test_the_conclusion_writes_the_spending_in_words(s: Susunan) -> None:
    isi = teks(s.paragraf["bab4.anggaran"].isi)
    assert (
        "Rp8.205.165.471,23 (delapan miliar dua ratus lima juta seratus enam puluh lima ribu "
        "empat ratus tujuh puluh satu rupiah dua puluh tiga sen)"
    ) in isi
    assert isinstance(s.bab4[-1].isi[-1], surat.TandaTangan)


def test_the_summary_is_promise_result_cost_and_lesson(s: Susunan) -> None:
    ubin = next(b for b in s.ringkasan if isinstance(b, p.DeretAngka))
    assert [(u.angka.isi, u.label) for u in ubin.butir] == [
        ("1 dari 2", "indikator utama mencapai target"),
        ("4 dari 6", "program mencapai target, satu di antaranya dari sebagian indikatornya"),
        ("37 dari 41", "sub kegiatan yang dinilai mencapai target"),
        ("84,13", "persen anggaran terserap"),
    ]
    assert sum(isinstance(b, p.GantiHalaman) for b in s.ringkasan) == 1
    assert not any(isinstance(b, p.Judul) for b in s.ringkasan)
