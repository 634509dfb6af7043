"""Bad input while results are collected: a clear message in Indonesian, and nothing is lost.

Where each case of issue B is shown:

- closed window: here
- cell of another sheet, foreign or made-up key: here
- 5,000 rows pasted at once: here; ``test_impor_uang``
- ``=cmd|...`` in a cell, in an uploaded workbook: here; ``test_lembar_excel``, ``test_uang``
- ``=cmd|...`` in a download (CSV, xlsx): ``test_pengumpulan`` (trail), ``test_wawasan``
- SVG or HTML as evidence: here; ``test_bukti``, ``test_gambar_laporan``
- 200 MB upload, refused unread: here, on every address that takes a file
- double click on "Sahkan", two people in one moment: ``test_serentak_orang``
- connection or login lost in mid-save: ``tests/situs/test_sambungan``
"""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from selaras.apps.akun.peran import Peran
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.apps.pengumpulan.models import Putaran
from selaras.inti.paket.baris_bukti import Bukti
from tests.apps.conftest import SEMUA
from tests.apps.putaran_uji import (
    KODE,
    PERIODE,
    SEL,
    UNIT,
    buka,
    kirim,
    nilai,
    siap,
    tanpa_hasil,
)
from tests.apps.test_lembar_excel import diisi, ketik
from tests.masuk import klien_masuk

pytestmark = pytest.mark.django_db
RUMUS = "=cmd|'/c calc'!A1"


@pytest.fixture
def klien(impor) -> Client:
    """An operator whose sheet holds one value."""
    impor(siap(tanpa_hasil()))
    hari = timezone.localdate()
    buka(hari, hari + timedelta(5))
    satu = klien_masuk(Peran.OPERATOR, "uji", UNIT)
    assert kirim(satu, (KODE, "nilai", "", "7")).json()["ditolak"] == []
    return satu


def test_a_closed_window_keeps_what_is_there_and_says_who_opens_it(klien: Client) -> None:
    kemarin = timezone.localdate() - timedelta(1)
    Putaran.objects.update(buka=kemarin - timedelta(5), tutup=kemarin)
    jawab = kirim(klien, (KODE, "nilai", "7", "9"))
    assert jawab.status_code == 409
    assert "Pengisian ditutup" in jawab.json()["pesan"]
    for alamat in ("unggah/", "penjelasan/S1/"):
        isi = klien.post(f"{SEL}{alamat}", {"penyebab": "x"}, follow=True).content.decode()
        assert "Pengisian ditutup" in isi
    assert nilai() == {KODE: "7"}


@pytest.mark.parametrize(
    "sel",
    [("1/01", "nilai"), ("../../lain", "nilai"), ("'; DROP TABLE", "nilai"), (KODE, "sandi"),
     (KODE, "predikat"), (f"{KODE}\x00", "nilai")],
)  # fmt: skip
def test_a_foreign_cell_is_refused_and_its_neighbour_taken(
    klien: Client, sel: tuple[str, str]
) -> None:
    jawab = kirim(klien, (*sel, "", "5"), (KODE, "nilai", "7", "8"))
    assert jawab.status_code == 200
    assert all(d["pesan"] for d in jawab.json()["ditolak"])
    assert nilai() == {KODE: "8"}


def test_a_formula_is_no_number_however_it_comes_in(klien: Client) -> None:
    (tolak,) = kirim(klien, (KODE, "nilai", "7", RUMUS)).json()["ditolak"]
    assert tolak["baru"] == RUMUS
    assert "angka" in tolak["pesan"]
    buku = diisi(klien.get(f"{SEL}excel/").content, ketik((KODE, "Realisasi", RUMUS)))
    jawab = klien.post(f"{SEL}unggah/", {"berkas": SimpleUploadedFile("a.xlsx", buku)})
    teks = jawab.content.decode()
    assert "rumus" in teks
    assert "titipan" not in teks, "nothing to save"
    assert nilai() == {KODE: "7"}


def test_a_paste_of_five_thousand_rows_names_what_was_not_taken(klien: Client) -> None:
    jawab = kirim(klien, *[(f"x/{n}", "nilai", "", RUMUS) for n in range(5000)])
    assert len(jawab.json()["ditolak"]) == 5000
    banyak = [(f"x/{n}", "nilai", "", "1") for n in range(20_001)]
    lebih = kirim(klien, *banyak)
    assert lebih.status_code == 409
    assert "paling banyak 20000 sel" in lebih.json()["pesan"]
    assert nilai() == {KODE: "7"}


@pytest.mark.parametrize("nama", ["a.svg", "a.png", "a.pdf", "a.html", "a.txt"])
@pytest.mark.parametrize("isi", [b"<svg onload=alert(1)>", b"<!doctype html><script>1</script>"])
def test_a_picture_that_is_a_program_is_no_evidence(klien: Client, nama: str, isi: bytes) -> None:
    kirim_ini = {"jenis": "berkas", "uraian": "Kata saya", "berkas": SimpleUploadedFile(nama, isi)}
    jawab = klien.post(f"{SEL}bukti/{KODE}/", kirim_ini)
    teks = jawab.content.decode()
    assert 'class="salah-kata"' in teks
    assert "Kata saya" in teks, "what was typed stays"
    semua = paket_dari_rekam(SEMUA, "uji", 2024).baris(Bukti)
    assert [b for b in semua if b.periode == PERIODE] == []


def test_two_hundred_megabytes_are_refused_unread_wherever_a_file_is_sent(klien: Client) -> None:
    class TakDibaca(BytesIO):
        def read(self, *_: object) -> bytes:
            raise AssertionError("dibaca")

    perencana = klien_masuk(Peran.PERENCANA, "uji")
    for alamat in (
        f"{SEL}bukti/{KODE}/", f"{SEL}unggah/", "/uji/2024/perjanjian/pk/bertanda/",
        "/uji/2024/laporan/gambar/",
    ):  # fmt: skip
        jawab = perencana.generic(
            "POST", alamat, CONTENT_TYPE="multipart/form-data; boundary=x",
            CONTENT_LENGTH="200000000", **{"wsgi.input": TakDibaca(b"x")},
        )  # fmt: skip
        assert jawab.status_code == 413, alamat
        assert "Tidak ada yang disimpan" in jawab.content.decode(), alamat
