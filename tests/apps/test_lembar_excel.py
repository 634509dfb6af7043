"""A sheet goes out as a workbook, is filled as people do, and comes back: all of it or nothing."""

from __future__ import annotations

import re
from datetime import timedelta
from io import BytesIO

import openpyxl
import pytest
from django.test import Client
from django.utils import timezone
from openpyxl.workbook import Workbook

from selaras.apps.akun.peran import Peran
from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.jejak.models import Jejak
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.apps.pengumpulan import services
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.siklus.isian import IsianSel
from tests.apps import buku_excel
from tests.apps.buku_excel import diisi, ketik, letak, teks_polos, titipan
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import paket_lengkap
from tests.masuk import klien_masuk

pytestmark = pytest.mark.django_db
PERIODE = "2024-TW1"
KANTOR = f"/uji/2024/pengumpulan/{PERIODE}/-/"
MESIN = pelaku_mesin("rekan")


@pytest.fixture
def klien(impor) -> Client:
    """An operator of an office with open rounds; its own sheet has all kinds of cells."""
    impor(paket_lengkap())
    hari = timezone.localdate()
    services.buka_putaran(MESIN, "uji", 2024, PERIODE, hari, hari + timedelta(5))
    services.buka_putaran(MESIN, "uji", 2024, "2024-TW2", hari, hari + timedelta(5))
    rekan("S1/01", "nilai", "", "0,3333333333333333")
    return klien_masuk(Peran.PERENCANA, "uji")


def rekan(kode: str, bidang: str, lama: str, baru: str) -> None:
    """Somebody else saves a cell on the page."""
    sel = [IsianSel(kode, bidang, lama, baru)]
    hasil = services.simpan_isian(
        MESIN, "uji", 2024, PERIODE, "", sel, hari=timezone.localdate()
    )  # fmt: skip
    assert hasil.ditolak == ()


def unduh(klien: Client, alamat: str = KANTOR) -> bytes:
    return buku_excel.unduh(klien, alamat)


def unggah(klien: Client, isi: bytes, alamat: str = KANTOR):
    return buku_excel.unggah(klien, isi, alamat)


def nilai() -> dict[str, Realisasi]:
    paket = paket_dari_rekam(SEMUA, "uji", 2024)
    return {b.indikator_id: b for b in paket.baris(Realisasi) if b.periode == PERIODE}


def test_the_workbook_looks_like_the_sheet_and_locks_all_but_the_cells_to_fill(klien) -> None:
    buku = openpyxl.load_workbook(BytesIO(unduh(klien)))
    lembar = buku["Isian"]
    assert [s.value for s in lembar[4]] == [
        "Kode", "Indikator", "Satuan", "Target tahun", "Target Triwulan I 2024", "Tahun lalu",
        "Triwulan I 2023", "Pembilang", "Penyebut", "Predikat", "Realisasi", "Keadaan",
    ]  # fmt: skip
    terbuka = letak(buku, "S1/01", "Realisasi")
    assert lembar.protection.sheet
    assert not lembar[terbuka].protection.locked
    assert lembar[letak(buku, "S1/01", "Target tahun")].protection.locked
    assert lembar[letak(buku, "S1/01", "Target tahun")].value == -12.5
    assert lembar[terbuka].value == "0,3333333333333333"  # more digits than a number cell keeps
    daftar = [v.formula1 for v in lembar.data_validations.dataValidation if v.type == "list"]
    assert any("BB" in d for d in daftar)
    assert any("belum diisi" in d for d in daftar)
    assert buku["selaras"].sheet_state == "veryHidden"
    assert "sel kuning" in str(buku["Petunjuk"]["B3"].value)


def test_a_copy_that_nobody_touched_changes_nothing(klien) -> None:
    sebelum = TahunLaporan.objects.get().revisi
    for isi in (unduh(klien), diisi(unduh(klien), lambda buku: None)):
        jawab = unggah(klien, isi)
        assert "tidak ada yang perlu disimpan" in jawab.content.decode()
        assert "titipan" not in jawab.content.decode()
    assert TahunLaporan.objects.get().revisi == sebelum


def test_what_was_filled_is_shown_cell_by_cell_and_saved_together(klien) -> None:
    isi = diisi(
        unduh(klien),
        ketik(
            ("S1/01", "Realisasi", 1250.5), ("S1/03", "Predikat", "BB"),
            ("1/01", "Pembilang", "1.250"), ("1/01", "Penyebut", 2500),
        ),
    )  # fmt: skip
    jawab = unggah(klien, isi)
    teks = teks_polos(jawab)
    assert "4 sel akan berubah" in teks
    assert "0,3333333333333333 1.250,5" in teks
    assert nilai()["S1/01"].nilai != 1250.5, "a preview writes nothing"
    simpan = klien.post(f"{KANTOR}unggah/simpan/", {"titipan": titipan(jawab)}, follow=True)
    assert "4 sel dari Excel tersimpan" in simpan.content.decode()
    kini = nilai()
    assert str(kini["S1/01"].nilai) == "1250.5"
    assert (str(kini["1/01"].pembilang), str(kini["1/01"].penyebut)) == ("1250", "2500")
    assert kini["S1/03"].predikat == "BB"
    assert Jejak.objects.filter(sumber="excel").count() == 3  # rows of the record
    lagi = klien.post(f"{KANTOR}unggah/simpan/", {"titipan": titipan(jawab)})
    assert lagi.status_code == 302, "a double click finds everything done"
    assert Jejak.objects.filter(sumber="excel").count() == 3


def test_faults_are_named_by_their_cell_and_nothing_can_be_saved(klien) -> None:
    buku = unduh(klien)
    isi = diisi(
        buku,
        ketik(
            ("S1/01", "Realisasi", "=cmd|'/c calc'!A1"), ("1/01", "Pembilang", "39,302,261.00"),
            ("1/01", "Penyebut", 7), ("S1/03", "Predikat", "hebat"),
            ("S1/01", "Keadaan", "nanti"), ("1/01", "Realisasi", 3),
        ),
    )  # fmt: skip
    jawab = unggah(klien, isi)
    teks = teks_polos(jawab)
    asli = openpyxl.load_workbook(BytesIO(buku))
    for kode, kolom, kata in (
        ("S1/01", "Realisasi", "berisi rumus"),
        ("1/01", "Pembilang", "titik dan koma tercampur"),
        ("S1/03", "Predikat", "tidak ada pada skala"),
        ("S1/01", "Keadaan", "isi salah satu dari"),
        ("1/01", "Realisasi", "diisi pada kolom pembilang dan penyebut"),
    ):
        sel = letak(asli, kode, kolom)
        siapa = rf"{kode} Indikator {kode} {kolom}"
        assert re.search(rf"sel {sel} {siapa} .{{0,40}}{kata}", teks), (sel, kata, teks)
    assert "titipan" not in jawab.content.decode()
    assert "Belum ada yang tersimpan" in teks

    def sebagai_teks(buku: Workbook) -> None:
        sel = buku["Isian"][letak(buku, "S1/01", "Realisasi")]
        sel.value, sel.data_type = "=cmd|'/c calc'!A1", "s"

    assert "isi angka" in teks_polos(unggah(klien, diisi(buku, sebagai_teks)))


def test_a_stale_copy_is_recognised_and_only_touched_cells_are_in_conflict(klien) -> None:
    isi = diisi(unduh(klien), ketik(("S1/01", "Realisasi", 5)))
    rekan("S1/03", "predikat", "", "BB")
    teks = teks_polos(unggah(klien, isi))
    assert "Salinan ini lama" in teks
    assert "2 sel lembar ini berubah sesudahnya" in teks  # predikat, and with it keadaan
    assert "1 sel akan berubah." in teks
    rekan("S1/01", "nilai", "0,3333333333333333", "8")
    jawab = unggah(klien, isi)
    assert "tersimpan: 8 dari berkas: 5" in teks_polos(jawab)
    kosong = klien.post(f"{KANTOR}unggah/simpan/", {"titipan": titipan(jawab)})
    assert kosong.status_code == 400
    assert "Pilih untuk setiap sel yang bentrok" in kosong.content.decode()
    kirim = {"titipan": titipan(jawab), "pilih:0": "kini"}
    assert "Tidak ada yang diubah" in klien.post(
        f"{KANTOR}unggah/simpan/", kirim, follow=True
    ).content.decode()  # fmt: skip
    assert str(nilai()["S1/01"].nilai) == "8"
    klien.post(f"{KANTOR}unggah/simpan/", {**kirim, "pilih:0": "berkas"})
    assert str(nilai()["S1/01"].nilai) == "5"
    assert nilai()["S1/03"].predikat == "BB"


def test_a_change_between_preview_and_save_stops_all_of_it(klien) -> None:
    isi = diisi(unduh(klien), ketik(("S1/01", "Realisasi", 5), ("S1/03", "Predikat", "BB")))
    jawab = unggah(klien, isi)
    rekan("S1/01", "nilai", "0,3333333333333333", "8")
    simpan = klien.post(f"{KANTOR}unggah/simpan/", {"titipan": titipan(jawab)})
    assert simpan.status_code == 409
    assert "1 sel berubah sesudah pratinjau" in simpan.content.decode()
    assert "S1/03" not in nilai()
    kirim = {"titipan": titipan(simpan), "pilih:0": "berkas"}
    klien.post(f"{KANTOR}unggah/simpan/", kirim)
    assert str(nilai()["S1/01"].nilai) == "5"
    assert nilai()["S1/03"].predikat == "BB"


def test_a_copy_of_another_sheet_office_or_round_is_told_apart(klien, impor) -> None:
    impor(paket_lengkap("lain"))
    hari = timezone.localdate()
    services.buka_putaran(MESIN, "lain", 2024, PERIODE, hari, hari)
    asing = klien_masuk(Peran.PERENCANA, "lain")
    for milik, alamat in (
        (asing, f"/lain/2024/pengumpulan/{PERIODE}/-/"),
        (klien, f"/uji/2024/pengumpulan/{PERIODE}/bid/"),
        (klien, "/uji/2024/pengumpulan/2024-TW2/-/"),
    ):
        jawab = unggah(klien, unduh(milik, alamat))
        assert jawab.status_code == 400
        assert "unduhan lembar ini" in jawab.content.decode()
    jawab = unggah(klien, diisi(unduh(klien), ketik(("S1/01", "Realisasi", 5))))
    lain = f"/uji/2024/pengumpulan/{PERIODE}/bid/unggah/simpan/"
    assert "sudah usang" in klien.post(lain, {"titipan": titipan(jawab)}).content.decode()


def _hapus_nama(buku: Workbook) -> None:
    buku["Isian"].delete_rows(3)


def _jauh(buku: Workbook) -> None:
    buku["Isian"]["A100000"] = "x"


def test_a_file_that_is_not_ours_is_refused_in_words(klien) -> None:
    asli = unduh(klien)
    for isi, kata in (
        (diisi(asli, lambda buku: buku.remove(buku["selaras"])), "bukan unduhan lembar Selaras"),
        (diisi(asli, _hapus_nama), "nama kolom di atas tabel terhapus"),
        (diisi(asli, _jauh), "paling banyak 20000 baris"),
        (b"", "Belum tersimpan"),
        (b"PK\x03\x04rusak", "rusak atau terpotong"),
        (b"<html>", "Belum tersimpan"),
        (b"0" * 2_000_001, "paling besar 2 MB"),
    ):
        jawab = unggah(klien, isi)
        assert jawab.status_code == 400
        assert kata in jawab.content.decode()


def test_rows_may_be_deleted_or_moved_and_a_doubled_row_is_a_fault(klien) -> None:
    def hapus(buku: Workbook) -> None:
        lembar = buku["Isian"]
        lembar.delete_rows(int(letak(buku, "1/01", "Kode")[1:]))
        kode, kolom = letak(buku, "S1/01", "Kode"), letak(buku, "S1/01", "Realisasi")
        lembar["A60"], lembar[f"{kolom[0]}60"] = "S1/01", 4
        lembar[kode], lembar[kolom] = None, None

    jawab = unggah(klien, diisi(unduh(klien), hapus))
    teks = teks_polos(jawab)
    assert "Baris yang dihapus dari berkas dan tidak berubah: 1/01" in teks
    assert re.search(r"[A-Z]60 S1/01 .* 0,3333333333333333 4", teks)
    ganda = diisi(unduh(klien), lambda b: b["Isian"].__setitem__("A60", "S1/01"))
    assert "sel A60 S1/01 Indikator S1/01 Kode S1/01 baris ini sudah ada di atas" in teks_polos(
        unggah(klien, ganda)
    )


def test_a_locked_sheet_can_be_downloaded_and_takes_no_file(klien) -> None:
    pembaca = klien_masuk(Peran.KEPALA, "uji")
    isi = unduh(pembaca)
    assert unggah(pembaca, isi).status_code == 403
    hari = timezone.localdate()
    services.buka_putaran(
        MESIN, "uji", 2024, PERIODE, hari - timedelta(9), hari - timedelta(2)
    )  # fmt: skip
    jawab = unggah(klien, isi)
    assert jawab.status_code == 409
    assert "Pengisian ditutup" in jawab.content.decode()
