"""Exports in the shapes that regional finance applications give, through the real page."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.test import Client

from selaras.apps.akun.peran import Peran
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.inti.paket.baris_hasil import AnggaranAkun
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.siklus.buku import AKUN, baca_buku
from tests.apps.conftest import SEMUA
from tests.apps.ekspor_rekaan import (
    ASING,
    SUB,
    daftar_datar,
    laporan,
    laporan_rekening,
    rincian_belanja,
)
from tests.apps.kantor_rekam import paket_lengkap
from tests.apps.test_impor_uang import ALAMAT, baris, buku_kerja, formulir, klien, teks, unggah
from tests.masuk import klien_masuk

__all__ = ["klien"]
AKUN_ALAMAT = ALAMAT.replace("sub-kegiatan", "akun")
pytestmark = pytest.mark.django_db


def simpan(klien: Client, jawab, alamat: str = ALAMAT):
    kirim = formulir(jawab.content.decode()) | {"langkah": "simpan", "setuju": "on"}
    return klien.post(alamat, kirim, follow=True)


def test_a_printed_report_is_read_with_its_heads_pages_sums_and_signatures(klien: Client) -> None:
    jawab = unggah(klien, laporan())
    kata, isian = baris(jawab), formulir(jawab.content.decode())
    assert (isian["kepala"], isian["kepala_akhir"]) == ("5", "6")
    assert "Kode Sub Kegiatan" in kata
    assert "Realisasi s.d. Bulan Ini (Rp)" in kata
    assert isian["kolom:realisasi"] == "8"
    assert "2 baris diambil" in kata
    assert "Pagu 1.750.000,5 1.250.000,5 500.000 0 1.750.000,5 baris 22 0, cocok" in kata
    assert "5 baris jenjang di atasnya" in kata
    assert "2 baris jumlah" in kata
    assert "4 baris judul kolom" in kata
    assert f"E21 {ASING} Sub kegiatan di luar rencana kode tidak dikenal" in kata
    assert "NIP" not in kata
    assert "2 baris dari sintetis.xlsx tersimpan" in baris(simpan(klien, jawab))
    assert (teks("1.1.1", "pagu"), teks("1.1.1", "setahun")) == ("1.000.000,5", "600.000")
    assert teks("1.1.2", "setahun") == "", "a dash is no nought"


def test_a_printed_sum_that_the_rows_do_not_come_to_is_said(klien: Client) -> None:
    kata = baris(unggah(klien, laporan(jumlah="1.750.001,50")))
    assert "berkas mencetak jumlah 1.750.001,5 (baris 22)" in kata
    assert "selisih 1" in kata
    assert "tidak sama dengan baris yang dijumlahkannya" not in kata, "it is said once"


def test_a_negative_amount_alone_is_a_fault_of_its_row(klien: Client) -> None:
    isian = formulir(unggah(klien, laporan()).content.decode()) | {"kolom:realisasi": "7"}
    kata = baris(klien.post(ALAMAT, isian))
    assert re.search(r"1 baris bermasalah.*Baris 18 .*negatif", kata)


def test_budget_and_spending_in_two_flat_files_keep_both_their_columns(klien: Client) -> None:
    pagu = daftar_datar("Besaran", (SUB[0], 60), (SUB[1], 200), (SUB[0], 40.25))
    belanja = daftar_datar("Uang keluar", (SUB[0], 30), (SUB[0], -5), (SUB[1], 7))
    for isi, bidang in ((pagu, "pagu"), (belanja, "realisasi")):
        isian = formulir(unggah(klien, isi).content.decode())
        assert isian[f"kolom:{bidang}"] == "", "nobody could guess that head"
        jawab = klien.post(ALAMAT, isian | {f"kolom:{bidang}": "10"})
        assert "0, cocok" in baris(jawab)
        simpan(klien, jawab)
    assert (teks("1.1.1", "pagu"), teks("1.1.2", "pagu")) == ("100,25", "200")
    assert teks("1.1.1", "setahun") == "25"
    for isi, bidang in ((pagu, "pagu"), (belanja, "realisasi")):
        assert formulir(unggah(klien, isi).content.decode())[f"kolom:{bidang}"] == "10"


def test_accounts_below_their_sub_kegiatan_are_not_counted_again(klien: Client) -> None:
    jawab = unggah(klien, rincian_belanja())
    kata = baris(jawab)
    assert "2 baris diambil" in kata
    assert "6 baris rincian rekening" in kata
    assert re.search(r"Pagu 300 300 0 0 300 baris \d+ 0, cocok", kata)


def test_a_code_is_not_taken_for_a_number_of_the_office_that_looks_like_it(impor) -> None:
    """Program 1.06.01 is not the office's own sub kegiatan 1.6.1."""
    isi = paket_lengkap()
    sub = next(s for s in isi.baris(Simpul) if s.simpul_id == "1.1.1")
    impor(isi.dengan(Simpul, [*isi.baris(Simpul), replace(sub, simpul_id="1.6.1")]))
    kata = baris(unggah(klien_masuk(Peran.PERENCANA, "uji"), laporan()))
    assert "3 baris tidak dikenali" in kata
    assert "0 baris diambil" in kata


def test_accounts_are_paired_by_name_at_their_own_level_and_summed_from_below(impor) -> None:
    """The office's book names its accounts without codes; the report has every level."""
    akun = [
        AnggaranAkun(akun_id=kode, periode="2024", kelompok="operasi", nama=nama,
                     keadaan="belum_diisi")
        for kode, nama in (("pegawai", "Belanja pegawai"), ("5.1.02", "Barang dan jasa"))
    ]  # fmt: skip
    impor(paket_lengkap().dengan(AnggaranAkun, akun))
    perencana = klien_masuk(Peran.PERENCANA, "uji")
    jawab = unggah(perencana, buku_kerja(laporan_rekening()), alamat=AKUN_ALAMAT)
    kata = baris(jawab)
    assert "1 baris diambil" in kata
    assert "1 baris tidak dikenali" in kata, "Belanja Pegawai, not the accounts below it"
    assert "Pagu 300 200 100 0 300 baris jenjang teratas 0, cocok" in kata
    jawab = perencana.post(AKUN_ALAMAT, formulir(jawab.content.decode()) | {"saran": "1"})
    assert "2 baris diambil" in baris(jawab)
    simpan(perencana, jawab, alamat=AKUN_ALAMAT)
    buku = baca_buku(paket_dari_rekam(SEMUA, "uji", 2024), AKUN, 2024)
    assert [buku[k].teks("pagu") for k in ("pegawai", "5.1.02")] == ["100", "200"]
    datar = daftar_datar("NILAI", (SUB[0], 60), (SUB[1], 40))  # accounts 5.1.02.01.01.000n
    jawab = unggah(perencana, datar, alamat=AKUN_ALAMAT)
    assert "2 baris diambil" in baris(jawab)
    assert "Pagu: 200 → 100" in baris(jawab)


def test_an_unknown_code_is_paired_once_for_all_its_rows(klien: Client) -> None:
    jawab = unggah(klien, daftar_datar("NILAI", (ASING, 5), (ASING, 6), nama="simpul 1.1.10"))
    kata = baris(jawab)
    assert "2 baris tidak dikenali" in kata
    assert "ikut pilihannya" in kata
    simpan(klien, klien.post(ALAMAT, formulir(jawab.content.decode()) | {"saran": "1"}))
    assert teks("1.1.10", "pagu") == "11"


def test_a_subtotal_inside_that_its_rows_do_not_come_to_is_named(klien: Client) -> None:
    isi = [["Kode", "Uraian", "Pagu"], [SUB[0], "a", 5], ["", "Jumlah A", 6], [SUB[1], "b", 1]]
    kata = baris(unggah(klien, buku_kerja([*isi, ["", "Sub Total B", 1], ["TOTAL", "", 6]])))
    assert "Baris 4 Jumlah A, Pagu: tercetak 6, barisnya berjumlah 5" in kata
    assert "Pagu 6 6 0 0 6 baris 7 0, cocok" in kata
