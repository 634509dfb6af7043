"""The same chapters for an office of another field, and for holes in its data."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.inti.naskah import kantor_rekaan as rekaan
from tests.inti.naskah.pohon_uji import Susunan, isi_tabel, sebaris, teks

from selaras.inti.dokumen import pohon as p
from selaras.inti.naskah.kata_kantor import sidik_angka
from selaras.inti.paket import baris_hasil as hasil


@pytest.fixture(scope="module")
def s() -> Susunan:
    return Susunan(rekaan.laporan())


def _mulai(s: Susunan, awal: str) -> str:
    return next(kalimat for kalimat in s.kalimat if kalimat.startswith(awal))


def test_nothing_of_the_real_office_is_left_in_the_text(s: Susunan) -> None:
    semua = " ".join(a.isi for a in sebaris(s.blok) if isinstance(a, p.Teks))
    semua += " ".join(b.judul for b in s.blok if hasattr(b, "judul"))
    for kata in ("sosial", "Sosial", "Bangka", "PMKS", "2024-2026"):
        assert kata not in semua


def test_only_formulas_in_use_are_explained(s: Susunan) -> None:
    rumus = [b[1] for b in isi_tabel(s.tabel("bab3-rumus"))]
    assert rumus == [
        "realisasi ÷ target × 100",
        "(2 × target − realisasi) ÷ target × 100",
        "target ÷ realisasi × 100",  # beside the other formula of the same direction
        "di dalam rentang: 100; di bawahnya: realisasi ÷ batas bawah × 100; di atasnya: (2 × batas "
        "atas − realisasi) ÷ batas atas × 100",
    ]
    # two formulas of one direction: each says for which indicators
    siapa = [b[3] for b in isi_tabel(s.tabel("bab3-rumus"))]
    assert siapa[1:] == ["P1 dan S1", "P2", "P2.1.1"]


def test_the_scale_says_its_boundary_rule_and_where_its_holes_are(s: Susunan) -> None:
    aturan, celah = [teks(c) for c in s.tabel("bab3-skala").catatan]
    assert "nilai yang tepat pada batas bawah masuk predikat itu" in aturan
    assert "Lampiran" in celah


def test_a_falling_indicator_is_too_high_not_short(s: Susunan) -> None:
    kalimat = _mulai(s, "Program Pengelolaan Perikanan Tangkap (Kecelakaan")
    assert "terealisasi 6 kasus dari target 4 kasus, lebih tinggi 2 kasus" in kalimat


def test_a_range_keeps_its_unit_as_written(s: Susunan) -> None:
    kalimat = _mulai(s, "Sub Kegiatan P2.1.1 ")
    assert "terealisasi 9 pH dari target 6,5 s.d. 8 pH, lebih tinggi 1 pH" in kalimat


def test_a_lower_predikat_is_missed_though_no_percentage_says_so(s: Susunan) -> None:
    kalimat = _mulai(s, "Predikat akuntabilitas kinerja ditargetkan")
    assert kalimat == (
        "Predikat akuntabilitas kinerja ditargetkan BB, terealisasi B, dan berada di bawah "
        "target; tanpa angka capaiannya tidak dapat dihitung."
    )
    assert any("Sasaran Meningkatnya tata kelola kantor belum diisi" in kal for kal in s.kalimat)


def test_a_standard_has_its_table_and_its_gaps_are_named(s: Susunan) -> None:
    assert isi_tabel(s.tabel("tabel-standar"))[0][3:] == [
        "10", "5", "0,00", "Standar mutu provinsi",
    ]  # fmt: skip
    assert "belum tersedia untuk Produksi perikanan" in teks(s.paragraf["bab3.standar"].isi)


def test_one_year_of_data_is_said_and_has_no_trend(s: Susunan) -> None:
    assert "baru ada untuk tahun 2023" in teks(s.paragraf["bab3.tahun"].isi)
    assert "bagan-tren" not in [b.id for b in s.jenis(p.Bagan)]


def test_missing_money_stays_missing_in_every_sum(s: Susunan) -> None:
    assert isi_tabel(s.tabel("tabel-serapan-program"))[-1] == [
        "Jumlah", "1.350.000.000,00", "1.120.000.000,50 (sementara, 3 dari 4 sub kegiatan terisi)",
        "belum lengkap", "belum lengkap",
    ]  # fmt: skip
    assert "belum dapat disebut" in teks(s.paragraf["bab4.anggaran"].isi)


def test_books_that_differ_show_their_differences(s: Susunan) -> None:
    isi = teks(s.paragraf["bab3.rekonsiliasi"].isi)
    assert "pagu buku akun belanja sebesar Rp50.000.000,00" in isi
    assert "sebesar Rp70.000.000,00" in isi
    assert "Sebagian buku belum lengkap" in isi
    per_program = teks(s.paragraf["bab3.rekonsiliasi.program"].isi)
    assert "Program Budi Daya Air Tawar Rp20.000.000,00" in per_program


def test_spending_above_the_budget_is_told_with_its_reason() -> None:
    lebih = hasil.Anggaran(
        simpul_id="P3.1.1", periode="2023", pagu=Decimal(100), realisasi=Decimal(150),
        alasan_lebih="tagihan listrik naik",
    )  # fmt: skip
    dasar = [*rekaan.rangka("anggaran"), lebih]
    s = Susunan(rekaan.laporan(rangka_lain=dasar))
    assert (
        "Sub Kegiatan P3.1.1 Penyediaan Jasa Kantor: Rp150,00 dari pagu Rp100,00. Tagihan listrik "
        "naik."
    ) in s.kalimat


def test_without_photographs_and_work_there_is_no_such_section(s: Susunan) -> None:
    assert not s.jenis(p.GambarFoto)
    assert "bab3-kerja" not in [b.id for b in s.jenis(p.Judul)]


def test_a_photograph_stands_under_its_unit_or_by_itself() -> None:
    foto = hasil.Foto(foto_id="F1", keterangan="Panen raya", berkas="panen.jpg", tempat="Kolam 1")
    satu = Susunan(rekaan.laporan(foto)).jenis(p.GambarFoto)
    assert [(f.judul, f.berkas, f.keterangan) for f in satu] == [
        ("Panen raya", "panen.jpg", "Kolam 1")
    ]


def test_indicators_of_the_sasaran_stand_in_when_no_iku_is_marked() -> None:
    tanpa = [
        b if b.TABEL != "indikator" else rekaan.rencana.Indikator(**{**vars(b), "iku": False})
        for b in rekaan.rangka()
    ]
    s = Susunan(rekaan.laporan(rangka_lain=tanpa))
    assert "belum menandai indikator kinerja utama" in teks(s.paragraf["bab3.iku"].isi)
    assert len(s.tabel("tabel-capaian-iku").badan) == 3


def test_causes_of_low_absorption_come_from_the_factors_about_money() -> None:
    tambahan = (
        hasil.Faktor(
            simpul_id="P2",
            jenis="penyebab",
            urutan=1,
            uraian="Lelang kolam gagal",
            tentang="anggaran",
        ),
        rekaan.uang("P3.1.1", "50000000", "50000000"),
    )
    dasar = [b for b in rekaan.rangka() if getattr(b, "simpul_id", "") != "P3.1.1"]
    dasar += [s for s in rekaan.simpul() if s.simpul_id == "P3.1.1"]
    s = Susunan(rekaan.laporan(*tambahan, rangka_lain=dasar))
    assert "yaitu Program Budi Daya Air Tawar (50,00 persen" in teks(s.paragraf["bab3.sebab"].isi)
    assert "Program Budi Daya Air Tawar: Lelang kolam gagal." in s.kalimat


def test_an_own_paragraph_replaces_the_generated_one_and_goes_stale() -> None:
    asli = Susunan(rekaan.laporan())
    sidik = sidik_angka(asli.paragraf["bab3.form"].isi)
    milik = hasil.Paragraf(tempat="bab3.form", urutan=1, teks="Kata kantor.", sidik_angka=sidik)
    segar = Susunan(rekaan.laporan(milik)).paragraf["bab3.form"]
    assert (teks(segar.isi), segar.milik_kantor, segar.usang) == ("Kata kantor.", True, False)

    berubah = rekaan.target("P3.1.1/01", "pk2", nilai=Decimal(12))
    dasar = [b for b in rekaan.rangka() if getattr(b, "keadaan", "") != "tidak_berlaku"]
    lain = (milik, berubah, rekaan.realisasi("P3.1.1/01", "12"))
    usang = Susunan(rekaan.laporan(*lain, rangka_lain=dasar)).paragraf["bab3.form"]
    assert usang.usang


def test_efficiency_counts_sasaran_and_programs_and_says_how_it_subtracts(s: Susunan) -> None:
    isi = teks(s.paragraf["bab3.efisiensi"].isi)
    assert "sasaran strategis" in isi.split("anggaran terpakai. ")[1]
    catatan = [teks(c) for c in s.tabel("tabel-efisiensi").catatan]
    assert catatan[-1] == "Selisih dihitung dari nilai sebelum dibulatkan."
