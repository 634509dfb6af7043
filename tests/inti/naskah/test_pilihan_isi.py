"""Parts of a report that its office leaves out: one by one, and what is left still reads well."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.inti.naskah.pohon_uji import laporan_bangka, sebaris
from tests.inti.naskah.utuh import blok

from selaras.inti.dokumen import pohon as p
from selaras.inti.naskah.lakin import cetak, lengkap, susun_dibuat
from selaras.inti.naskah.pilihan_isi import (
    bagian_ditinggalkan,
    daftar_pilihan,
    peringatan_isi,
    pilih_isi,
    tanpa_bagian,
)
from selaras.inti.paket.baris_kantor import TahunLaporan
from selaras.inti.potret import LaporanKinerja

asal = cache(laporan_bangka)


@cache
def dibuat() -> p.NaskahDok:
    return susun_dibuat(asal())


def semua() -> tuple[str, ...]:
    return tuple(b.kode for b in daftar_pilihan(asal(), dibuat()))


def tanpa(*kode: str) -> LaporanKinerja:
    return LaporanKinerja.dari_paket(pilih_isi(asal().paket, kode, ()))


def dicetak(*kode: str) -> p.NaskahDok:
    """What ``susun_lakin`` prints, from the report that is composed once."""
    laporan = tanpa(*kode)
    return cetak(laporan, lengkap(laporan, dibuat(), ()))


@settings(max_examples=12, deadline=None)
@given(st.sets(st.sampled_from(range(150))))
def test_whatever_is_left_out_the_rest_is_whole(pilihan: set[int]) -> None:
    kode = {satu for ke, satu in enumerate(semua()) if ke in pilihan}
    naskah = dicetak(*kode)
    ada = [b for b in blok(naskah) if isinstance(b, p.Tabel | p.Bagan | p.BaganOrganisasi)]
    assert not kode & {b.id for b in ada}
    dirujuk = {s.id for s in sebaris(blok(naskah)) if isinstance(s, p.Rujukan)}
    assert dirujuk <= {getattr(b, "id", "") for b in blok(naskah)}
    for jenis in (p.Tabel, p.Bagan | p.BaganOrganisasi):
        for bab in "123":
            nomor = [b.nomor for b in ada if isinstance(b, jenis) and b.nomor.startswith(f"{bab}.")]
            utama = [int(n[2:]) for n in nomor if n[-1].isdigit()]
            assert utama == list(range(1, len(utama) + 1)), nomor
    for bagian in naskah.bagian:
        assert bagian.isi
        for ini, lanjut in zip(bagian.isi, bagian.isi[1:], strict=False):
            if isinstance(ini, p.Judul) and isinstance(lanjut, p.Judul):
                assert lanjut.tingkat > ini.tingkat, ini  # something stands below every heading


def test_a_part_left_out_is_called_by_its_name_and_its_opening_goes_with_it() -> None:
    naskah = dicetak("tabel-isu", "bab3-skala", "bab2.kelompok", "tabel-kelompok-sasaran")
    isi = " ".join(getattr(satu, "isi", "") for satu in sebaris(blok(naskah)))
    assert "tabel “Isu Strategis Dinas Sosial Kabupaten Bangka” (tidak dicetak)" in isi
    assert "Skala predikat yang dipakai:" not in isi
    assert "Sasaran, program, dan kegiatan dengan beberapa indikator memakai rata-rata" in isi
    judul = [f"{b.nomor} {b.teks}" for b in blok(naskah) if isinstance(b, p.Judul)]
    assert "4. Kelompok Sasaran Layanan" not in judul
    assert "2.1" in {b.nomor for b in blok(naskah) if isinstance(b, p.Tabel)}


def test_the_form_on_its_own_pages_leaves_no_empty_page() -> None:
    utuh, kini = dicetak(), dicetak("tabel-form-capaian")
    assert len(kini.bagian) == len(utuh.bagian) - 2  # the chapter before and after it is one again


@pytest.mark.parametrize(
    ("kode", "kata"),
    [
        (("lampiran_perjanjian",), "perjanjian kinerja sebagai lampiran"),
        (("bab3.renstra", "tabel-renstra"), "perbandingan dengan target jangka menengah"),
        (("tabel-renstra",), ""),  # its text says it still
    ],
)
def test_what_the_law_asks_for_is_warned_of_with_its_source(
    kode: tuple[str, ...], kata: str
) -> None:
    laporan = tanpa(*kode)
    kalimat = peringatan_isi(laporan, dibuat())
    sumber = "PermenPANRB Nomor 53 Tahun 2014, Lampiran II"
    assert kalimat == ((f"Laporan tidak memuat {kata}, yang diminta {sumber}",) if kata else ())


def test_a_choice_is_kept_apart_from_the_others_and_can_be_taken_back() -> None:
    paket = pilih_isi(asal().paket, ("tabel-isu", "lampiran_mutu"), ())
    paket = pilih_isi(paket, ("bagan-tren",), ("tabel-isu",))
    (tahun,) = paket.baris(TahunLaporan)
    assert tanpa_bagian(tahun) == {"bagan-tren", "lampiran_mutu"}
    kembali = pilih_isi(paket, (), tanpa_bagian(tahun))
    assert kembali.baris(TahunLaporan) == asal().paket.baris(TahunLaporan)


def test_a_code_that_this_report_does_not_have_disturbs_nothing() -> None:
    asing = replace(asal().tahun_laporan, tanpa_bagian="tabel-yang-lain; ;tabel-isu")
    laporan = LaporanKinerja.dari_paket(asal().paket.dengan(TahunLaporan, [asing]))
    (satu,) = bagian_ditinggalkan(laporan, dibuat())
    assert re.fullmatch("tabel .*Isu Strategis .*", satu.sebutan)
