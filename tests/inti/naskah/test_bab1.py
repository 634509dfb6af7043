"""BAB I: totals are counted from the lists, and not given where the list has a gap."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.inti.naskah import kantor_rekaan as rekaan
from tests.inti.naskah.pohon_uji import isi_tabel, laporan_bangka, teks
from tests.inti.naskah.utuh import blok, kantor_lengkap, paragraf, tabel

from selaras.inti.dokumen import pohon as p
from selaras.inti.naskah.lakin import susun_lakin
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor


@pytest.fixture(scope="module")
def bangka() -> p.NaskahDok:
    return susun_lakin(laporan_bangka())


@pytest.fixture(scope="module")
def lengkap() -> p.NaskahDok:
    return susun_lakin(rekaan.laporan(*kantor_lengkap()))


def test_staff_totals_of_the_real_office(bangka: p.NaskahDok) -> None:
    jumlah = {
        b.judul: isi_tabel(b)[-1][-1]
        for b in blok(bangka)
        if isinstance(b, p.Tabel) and b.id.startswith("tabel-pegawai")
    }
    assert jumlah == {
        "PNS menurut Golongan": "24",
        "PNS menurut Jabatan": "24",
        "PNS menurut Pendidikan": "tidak dihitung",
        "Honorer menurut Pendidikan": "33",
    }


def test_a_list_with_a_gap_says_what_is_missing_instead_of_a_total(lengkap: p.NaskahDok) -> None:
    t = tabel(lengkap, "tabel-pegawai-1")
    assert isi_tabel(t) == [
        ["1", "III", "3"],
        ["2", "IV", "tidak terbaca"],
        ["Jumlah", "tidak dihitung"],
    ]
    assert teks(t.catatan[0]).endswith("; kategori yang terisi berjumlah 3 orang.")
    assert teks(t.catatan[0]).startswith("Satu kategori tidak mempunyai angka")


def test_assets_add_up_to_the_sen(bangka: p.NaskahDok) -> None:
    assert isi_tabel(tabel(bangka, "tabel-aset"))[-1] == ["Jumlah", "6.434.103.252,74"]


def test_an_asset_without_value_takes_the_total_away() -> None:
    aset = [
        kantor.Aset(urutan=1, kelompok_barang="Kapal", nilai=Decimal(10)),
        kantor.Aset(urutan=2, kelompok_barang="Dermaga", keadaan="belum_diisi"),
    ]
    naskah = susun_lakin(rekaan.laporan(*aset))
    assert [b[-1] for b in isi_tabel(tabel(naskah, "tabel-aset"))] == [
        "10,00",
        "belum diisi",
        "tidak dijumlahkan",
    ]


def test_vehicles_are_counted_and_land_is_measured(bangka: p.NaskahDok) -> None:
    isi = {b[0]: b[1:] for b in isi_tabel(tabel(bangka, "tabel-sarana"))}
    assert isi["Jumlah kendaraan"] == ["13", "–"]
    assert isi["Jumlah tanah"] == ["–", "22.474,89"]


def test_the_organisation_chart_is_drawn_from_the_units(bangka: p.NaskahDok) -> None:
    bagan = next(b for b in blok(bangka) if isinstance(b, p.BaganOrganisasi))
    assert bagan.akar.teks == "Kepala Dinas"
    assert [s.teks for s in bagan.akar.staf] == ["Sekretariat"]
    assert "Bidang Rehabilitasi Sosial" in bagan.alt


def test_units_without_a_common_head_stand_under_the_office() -> None:
    unit = [
        kantor.Unit(unit_id=kode, nama=nama, jenis="bidang", urutan=ke)
        for ke, (kode, nama) in enumerate((("a", "Bidang A"), ("b", "Bidang B")))
    ]
    naskah = susun_lakin(rekaan.laporan(*unit))
    bagan = next(b for b in blok(naskah) if isinstance(b, p.BaganOrganisasi))
    assert bagan.akar.teks == "Dinas Perikanan"
    assert [s.teks for s in bagan.akar.anak] == ["Bidang A", "Bidang B"]


def test_duties_stand_under_their_unit(lengkap: p.NaskahDok) -> None:
    isi = blok(lengkap)
    ke = next(i for i, b in enumerate(isi) if getattr(b, "id", "") == "bab1-tugas-b")
    assert teks(isi[ke + 1].isi) == "Tugas: Membina nelayan."
    assert teks(isi[ke + 2].isi) == "Fungsi: Menata pelabuhan."  # one is a sentence, not a list


def test_several_duties_are_a_numbered_list(bangka: p.NaskahDok) -> None:
    isi = blok(bangka)
    ke = next(
        i for i, b in enumerate(isi) if isinstance(b, p.ParagrafDok) and teks(b.isi) == "Fungsi:"
    )
    assert isinstance(isi[ke + 1], p.Daftar)
    assert isi[ke + 1].bernomor
    assert len(isi[ke + 1].butir) > 1


def test_a_regulation_is_cited_in_one_line(bangka: p.NaskahDok) -> None:
    butir = [teks(isi) for b in blok(bangka) if isinstance(b, p.Daftar) for isi in b.butir]
    assert any(b.startswith("Peraturan Presiden Nomor 29 Tahun 2014 tentang ") for b in butir)


def test_the_office_own_words_replace_the_paragraph_and_survive() -> None:
    milik = hasil.Paragraf(tempat="bab1.gambaran", urutan=1, teks="Kantor kami di tepi laut.")
    (satu,) = paragraf(susun_lakin(rekaan.laporan(milik)), "bab1.gambaran")
    assert (teks(satu.isi), satu.milik_kantor, satu.usang) == (
        "Kantor kami di tepi laut.", True, False,
    )  # fmt: skip


def test_one_legal_basis_is_a_sentence_and_a_missing_one_says_of_what() -> None:
    satu = kantor.DasarHukum(
        konteks="laporan", urutan=1, jenis="Peraturan Presiden", nomor="29",
        tahun=2014, tentang="SAKIP",
    )  # fmt: skip
    naskah = susun_lakin(rekaan.laporan(satu))
    (dasar,) = paragraf(naskah, "bab1.dasar_laporan")
    assert teks(dasar.isi) == (
        "Laporan ini disusun berdasarkan Peraturan Presiden Nomor 29 Tahun 2014 tentang SAKIP."
    )
    (kosong,) = paragraf(naskah, "bab1.dasar_organisasi")
    assert teks(kosong.isi) == "Dasar hukum kedudukan dan susunan organisasi belum diisi."
