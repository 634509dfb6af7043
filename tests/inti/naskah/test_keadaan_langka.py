"""Sentences in years that are out of the ordinary: all reached, nothing to spend, no reasons."""

from __future__ import annotations

import pytest
from tests.inti.naskah import kantor_rekaan as rekaan
from tests.inti.naskah.pohon_uji import Susunan, isi_tabel, teks

from selaras.inti.dokumen import pohon as p
from selaras.inti.paket import baris_hasil as hasil


@pytest.fixture(scope="module")
def sempurna() -> Susunan:
    return Susunan(rekaan.sempurna())


def test_a_year_in_which_all_was_reached_asks_for_nothing(sempurna: Susunan) -> None:
    assert "Data tidak memuat tindak lanjut" in teks(sempurna.paragraf["bab4.langkah"].isi)
    assert not [b for b in sempurna.jenis(p.Kotak) if b.judul == "Penjelasan belum diisi"]
    assert teks(sempurna.paragraf["bab3.status"].isi) == "Seluruh 13 indikator dapat dinilai."
    judul = {b.id: b.judul for b in sempurna.jenis(p.Bagan)}
    assert judul["bagan-capaian"] == "Seluruh tiga program mencapai target"
    assert judul["bagan-serapan"] == "Pagu dan realisasi anggaran setiap program"
    assert judul["bagan-efisiensi"].startswith("Semua program yang dinilai mencapai target")


def test_all_programs_may_be_efficient(sempurna: Susunan) -> None:
    assert "Seluruh program efisien." in teks(sempurna.paragraf["bab3.efisiensi"].isi)


def test_equal_absorption_has_no_highest_and_lowest(sempurna: Susunan) -> None:
    isi = teks(sempurna.paragraf["bab3.serapan"].isi)
    assert isi.startswith("Serapan seluruh program sama, yaitu 90,00 persen.")


def test_a_budget_of_nought_has_no_absorption_but_a_word() -> None:
    s = Susunan(rekaan.tanpa_pagu())
    assert isi_tabel(s.tabel("tabel-belanja-modal"))[-1] == [
        "Jumlah Belanja Modal", "0,00", "0,00", "tidak ada pagu", "0,00",
    ]  # fmt: skip
    assert "serapannya tidak dinilai (tidak ada pagu)" in teks(s.paragraf["bab3.belanja"].isi)
    assert "bagan-serapan" not in [b.id for b in s.jenis(p.Bagan)]


def test_many_misses_without_a_reason_are_counted() -> None:
    dasar = [b for b in rekaan.rangka("faktor") if b.TABEL != "realisasi"]
    kode = [vars(b)["indikator_id"] for b in dasar if b.TABEL == "indikator"]
    nol = [rekaan.realisasi(k, "0") for k in kode if k not in ("S2/01", "S1/02")]
    s = Susunan(rekaan.laporan(*nol, rangka_lain=dasar))
    langkah = [kal for kal in s.kalimat if kal.startswith("Melengkapi sebab")]
    assert langkah[-1] == "Melengkapi sebab belum tercapainya target pada enam bagian rencana."


def test_low_absorption_without_a_reason_waits_for_one() -> None:
    dasar = [b for b in rekaan.rangka() if vars(b).get("realisasi", 0) is not None]
    s = Susunan(rekaan.laporan(rekaan.uang("P3.1.1", "50000000", "49000000"), rangka_lain=dasar))
    kotak = [teks(b.isi[0]) for b in s.jenis(p.Kotak)]
    assert "Sebab serapan Program Budi Daya Air Tawar belum diisi oleh kantor." in kotak


def test_a_list_behind_a_result_stands_with_its_node() -> None:
    daftar = [
        hasil.Rincian(simpul_id="P1", urutan=1, nama="Koperasi Bahari"),
        hasil.Rincian(simpul_id="P1.1.1", urutan=1, nama="Kapal Rekaan", keterangan="uji ulang"),
    ]
    s = Susunan(rekaan.laporan(*daftar))
    assert isi_tabel(s.tabel("tabel-rincian-P1")) == [
        ["P1 Program Pengelolaan Perikanan Tangkap"],
        ["1", "Koperasi Bahari", ""],
        ["P1.1.1 Pengawasan Mutu Hasil Tangkapan; target 48 laporan uji, realisasi 52 laporan uji"],
        ["1", "Kapal Rekaan", "uji ulang"],
    ]
