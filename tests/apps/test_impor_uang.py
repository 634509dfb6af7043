"""Importing an exported table of money. Every file here is synthetic: no official export is known
to us, and none is imitated; heads and order of columns are invented."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from io import BytesIO

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from selaras.apps.akun.peran import Peran
from selaras.apps.anggaran.models import PemetaanUang
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.inti.paket.baris_hasil import Anggaran
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.siklus.buku import SUB_KEGIATAN, baca_buku
from selaras.inti.siklus.kepala_tabel import tebak_kolom
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import paket_lengkap
from tests.masuk import klien_masuk

ALAMAT = "/uji/2024/anggaran/impor/sub-kegiatan/"
KODE = {
    "1": "1.06.01",
    "1.1.1": "1.06.01.2.01.0001",
    "1.1.2": "1.06.01.2.01.0002",
    "1.1.10": "1.06.01.2.01.0010",
}
JUDUL = ["Kode Sub Kegiatan", "Uraian", "Pagu Anggaran", "Jumlah Realisasi"]
ISI = [
    ["1.06.01", "Simpul 1", 300, 33],
    ["1.06.01.2.01.0001", "Simpul 1.1.1", 100.5, 11],
    ["1.6.1.02.1.0002", "Simpul 1.1.2", 200, 22],
    ["9.99.99.2.01.0001", "Hal lain", 7, 7],
]

SIMPAN = {"langkah": "simpan", "setuju": "on"}

pytestmark = pytest.mark.django_db


@pytest.fixture
def klien(impor) -> Client:
    """A planner of an office whose plan bears codes; its book is empty."""
    isi = paket_lengkap()
    simpul = [
        replace(
            s, kode_nomenklatur=KODE.get(s.simpul_id, "1.06.01" if s.simpul_id == "1" else None)
        )
        for s in isi.baris(Simpul)
    ]
    impor(isi.dengan(Simpul, simpul).dengan(Anggaran, []))
    return klien_masuk(Peran.PERENCANA, "uji")


def buku_kerja(baris: list[list[object]]) -> bytes:
    keluar = BytesIO()
    with xlsxwriter.Workbook(keluar, {"in_memory": True}) as buku:
        lembar = buku.add_worksheet("Sintetis")
        lembar.merge_range(0, 0, 0, 3, "Tabel sintetis untuk uji")
        for y, satu in enumerate(baris, start=1):
            lembar.write_row(y, 0, satu)
    return keluar.getvalue()


def unggah(klien: Client, isi: bytes, nama: str = "sintetis.xlsx", *, alamat: str = ALAMAT):
    return klien.post(alamat, {"berkas": SimpleUploadedFile(nama, isi)})


def formulir(teks: str) -> dict[str, str]:
    """What the page would send: hidden fields, chosen options, typed numbers, ticked boxes."""
    hasil = {}
    for tanda in re.findall(r"<input [^>]*>", teks):
        n, v = re.search(r'name="([^"]*)"', tanda), re.search(r'value="([^"]*)"', tanda)
        if n and ('type="checkbox"' not in tanda or "checked" in tanda):
            hasil[unescape(n[1])] = unescape(v[1]) if v else ""
    for nama, isi in re.findall(r'<select [^>]*name="([^"]*)"[^>]*>(.*?)</select>', teks, re.S):
        pilih = re.search(r'<option value="([^"]*)" selected', isi)
        hasil[unescape(nama)] = pilih[1] if pilih else ""
    hasil.pop("csrfmiddlewaretoken", None)
    return hasil


def teks(kode: str, bidang: str) -> str:
    garis = baca_buku(paket_dari_rekam(SEMUA, "uji", 2024), SUB_KEGIATAN, 2024).get(kode)
    return garis.teks(bidang) if garis else ""


def baris(jawab) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", jawab.content.decode())).split())


def test_a_table_is_looked_at_and_then_taken_whole_with_its_source(klien: Client) -> None:
    jawab = unggah(klien, buku_kerja([JUDUL, *ISI]))
    kata = baris(jawab)
    assert "2 baris diambil" in kata
    assert "1 baris tidak dikenali" in kata
    assert re.search(r"Pagu 307,5 300,5 7 0 300 baris jenjang teratas -7,5", kata), "nothing silent"
    assert teks("1.1.1", "pagu") == ""
    kirim = formulir(jawab.content.decode()) | {"langkah": "simpan"}
    belum = klien.post(ALAMAT, kirim)
    assert belum.status_code == 409
    assert "sudah diperiksa" in belum.content.decode()
    jawab = klien.post(ALAMAT, kirim | {"setuju": "on"}, follow=True)
    assert "2 baris dari sintetis.xlsx tersimpan" in baris(jawab)
    assert (teks("1.1.1", "pagu"), teks("1.1.2", "setahun")) == ("100,5", "22")
    milik = paket_dari_rekam(SEMUA, "uji", 2024).baris(Anggaran)
    assert milik[0].asal == "sintetis.xlsx, lembar Sintetis, baris 4"
    assert PemetaanUang.objects.get().isi["kolom"]["pagu"] == "Pagu Anggaran"


def test_every_row_of_a_long_table_can_be_seen_before_it_is_taken(
    klien: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("selaras.apps.anggaran.impor.TAMPIL", 1)
    jawab = unggah(klien, buku_kerja([JUDUL, *ISI]))
    assert "2 baris diambil" in baris(jawab)
    assert "1.1.2 Simpul 1.1.2" not in baris(jawab)
    kirim = formulir(jawab.content.decode())
    assert "1.1.2 Simpul 1.1.2" in baris(klien.post(ALAMAT, kirim | {"halaman": "2"}))
    jawab = klien.post(ALAMAT, kirim | {"langkah": "simpan", "setuju": "on"}, follow=True)
    assert "2 baris dari sintetis.xlsx tersimpan" in baris(jawab), "all, not only the page"


def test_a_row_with_a_fault_stops_all_and_names_itself(klien: Client) -> None:
    isi = [JUDUL, *ISI[1:3], ["1.06.01.2.01.0010", "Simpul 1.1.10", "seratus", 1]]
    isi.append(["Kode", "Uraian", "Pagu", "Realisasi"])  # heads again, as on a second page
    jawab = unggah(klien, buku_kerja(isi))
    assert "Baris 5 1.06.01.2.01.0010" in baris(jawab)
    kirim = formulir(jawab.content.decode()) | {"langkah": "simpan", "setuju": "on"}
    jawab = klien.post(ALAMAT, kirim)
    assert jawab.status_code == 409
    assert "1 baris bermasalah" in baris(jawab)
    assert "“Pagu” bukan angka" in baris(jawab)
    assert teks("1.1.1", "pagu") == ""


def test_above_pagu_asks_for_the_reason_at_the_row(klien: Client) -> None:
    jawab = unggah(klien, buku_kerja([JUDUL, ["1.06.01.2.01.0001", "x", 10, 11]]))
    assert 'name="alasan:1.1.1"' in jawab.content.decode()
    kirim = formulir(jawab.content.decode())
    kirim |= {"alasan:1.1.1": "Bencana", "langkah": "simpan", "setuju": "on"}
    assert klien.post(ALAMAT, kirim).status_code == 302
    assert teks("1.1.1", "alasan") == "Bencana"


def test_a_name_alone_is_a_suggestion_until_somebody_takes_it(klien: Client) -> None:
    jawab = unggah(klien, buku_kerja([JUDUL, ["", "simpul 1.1.10", 10, 1]]))
    assert "0 baris diambil" in baris(jawab)
    assert "mirip 100%" in baris(jawab)
    jawab = klien.post(ALAMAT, formulir(jawab.content.decode()) | {"saran": "1"})
    assert "1 baris diambil" in baris(jawab)
    kirim = formulir(jawab.content.decode()) | {"langkah": "simpan", "setuju": "on"}
    assert klien.post(ALAMAT, kirim).status_code == 302
    assert teks("1.1.10", "pagu") == "10"


def test_choices_made_on_one_page_stay_on_the_next_in_one_field(
    klien: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("selaras.apps.anggaran.impor.TAMPIL", 1)
    isi = [JUDUL, *(["", f"simpul {kode}", 10, 1] for kode in ("1.1.10", "1.1.1"))]
    satu = formulir(unggah(klien, buku_kerja(isi)).content.decode())
    jawab = klien.post(ALAMAT, satu | {"pilih:3": "1.1.10", "halaman": "2"})
    dua = formulir(jawab.content.decode())
    assert "1 baris diambil" in baris(jawab)
    assert "pilih:3" not in dua, "what was chosen is carried, and has no field of its own"
    dua = formulir(klien.post(ALAMAT, dua | {"pilih:4": "1.1.1", "halaman": "1"}).content.decode())
    assert sum(n == "dipilih" for n in dua) == 1
    lain = klien.post(ALAMAT, dua | {"lembar": "0", "lembar_tadi": "1"})
    assert "0 baris diambil" in baris(lain), "rows of another sheet are other rows"
    assert klien.post(ALAMAT, dua | {"dipilih": "palsu"}).status_code == 400
    assert klien.post(ALAMAT, dua | SIMPAN).status_code == 302
    assert (teks("1.1.10", "pagu"), teks("1.1.1", "pagu")) == ("10", "10")


def test_a_running_total_is_split_only_where_the_months_before_are_known(klien: Client) -> None:
    isi = buku_kerja([JUDUL, ["1.06.01.2.01.0001", "x", 100, 30]])
    kirim = formulir(unggah(klien, isi).content.decode()) | {"cara": "kumulatif", "bulan": "2"}
    jawab = klien.post(ALAMAT, kirim)
    assert "realisasi Januari 2024 belum ada" in baris(jawab)
    satu = kirim | {"bulan": "1"}
    ulang = klien.post(ALAMAT, satu | SIMPAN)  # another month than the preview showed
    assert (ulang.status_code, teks("1.1.1", "2024-01")) == (409, "")
    assert "diubah sesudah pratinjau" in baris(ulang)
    assert klien.post(ALAMAT, formulir(ulang.content.decode()) | SIMPAN).status_code == 302
    isi = buku_kerja([JUDUL, ["1.06.01.2.01.0001", "x", 100, 45]])
    jawab = unggah(klien, isi)
    kini = formulir(jawab.content.decode())
    assert kini["cara"] == "kumulatif"  # kept for the office
    kini = formulir(klien.post(ALAMAT, kini | {"bulan": "2"}).content.decode())
    assert klien.post(ALAMAT, kini | SIMPAN).status_code == 302
    assert (teks("1.1.1", "2024-01"), teks("1.1.1", "2024-02")) == ("30", "15")


def test_a_record_that_changed_meanwhile_is_looked_at_again(klien: Client) -> None:
    jawab = unggah(klien, buku_kerja([JUDUL, *ISI]))
    TahunLaporan.objects.update(revisi=77)
    kirim = formulir(jawab.content.decode()) | {"langkah": "simpan", "setuju": "on"}
    jawab = klien.post(ALAMAT, kirim)
    assert jawab.status_code == 409
    assert "berubah sesudah pratinjau" in baris(jawab)


def test_csv_with_semicolons_and_both_ways_of_writing_numbers(klien: Client) -> None:
    csv = "kode;uraian;pagu;realisasi\n1.06.01.2.01.0001 Simpul;;{};1\n"
    jawab = unggah(klien, csv.format("1.234,50").encode(), "s.csv")
    assert "Pagu: kosong → 1.234,5" in baris(jawab)
    jawab = unggah(klien, csv.format("1,234.50").encode(), "s.csv")
    assert "1 baris bermasalah" in baris(jawab)
    jawab = klien.post(ALAMAT, formulir(jawab.content.decode()) | {"gaya": "inggris"})
    assert "Pagu: kosong → 1.234,5" in baris(jawab)


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (b"PK\x03\x04rusak", "arsip rusak"),
        (b"\xd0\xcf\x11\xe0lama", ".xls lama"),
        (b"<html><table></table></html>", "halaman web"),
        (b"", "berkas"),
        (b"a;b\n" * 5001, "paling banyak 5000 baris"),
        (b"\xff\xfea;b", "UTF-8"),
    ],
)
def test_what_is_no_table_is_refused_in_words(klien: Client, isi: bytes, pesan: str) -> None:
    jawab = unggah(klien, isi)
    assert jawab.status_code == 400
    assert pesan in baris(jawab)


def test_formulas_are_faults_and_foreign_carriers_are_not_ours(klien: Client) -> None:
    isi = [JUDUL, ["1.06.01.2.01.0001", "=HYPERLINK(1)", "=1+1", 1]]
    jawab = unggah(klien, buku_kerja(isi))
    assert "berisi rumus" in baris(jawab)
    assert klien.post(ALAMAT, {"titipan": "palsu:1:2"}).status_code == 400
    titipan = formulir(jawab.content.decode())["titipan"]
    lain = ALAMAT.replace("sub-kegiatan", "akun")
    assert klien.post(lain, {"titipan": titipan}).status_code == 400


def test_heads_are_guessed_by_likeness_and_each_column_once() -> None:
    kepala = ["No", "KODE REKENING", "Uraian", "Pagu", "Realisasi Januari", "Februari"]
    assert tebak_kolom(kepala, 2024, SUB_KEGIATAN) == {
        "kode": 1, "nama": 2, "pagu": 3, "2024-01": 4, "2024-02": 5,
    }  # fmt: skip
