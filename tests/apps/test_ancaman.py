"""Hostile requests: refused in words, never with a fault of ours; letters lead to our site only."""

from __future__ import annotations

import re
from datetime import timedelta
from io import BytesIO

import pytest
from django.core import mail
from django.test import Client
from django.urls import get_resolver
from django.utils import timezone

from selaras.apps.akun.peran import Izin, Peran
from selaras.apps.akun.queries import Pelaku, Tugas, pelaku, pelaku_mesin
from selaras.apps.akun.services import TugasBaru, setel_sandi, tugaskan
from selaras.apps.akun.token import buat_token, kenali_token
from selaras.apps.dasar.galat import TokenDitolak
from selaras.apps.pengumpulan.komentar import tulis_komentar
from selaras.apps.pengumpulan.sel import Sel
from selaras.apps.pengumpulan.services import buka_putaran
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.periksa_kunci import KODE_SITUS
from tests.apps.kantor_rekam import ganti, paket_lengkap, tambah
from tests.masuk import HARI, MESIN, SANDI, klien_masuk, orang

pytestmark = pytest.mark.django_db
PUTARAN = "2024-TW1"
LEMBAR = f"pengumpulan/{PUTARAN}/bid/"
BESAR = "9" * 30
DALAM = "[" * 100_000
# Address and what is posted (None: it is read; bytes: a file; text: JSON).
BURUK: list[tuple[str, dict[str, str] | str | bytes | None]] = [
    (f"laporan/versi/{BESAR}/pdf", None),
    (f"kerja/{BESAR}/", None),
    (f"paket/unggahan/{BESAR}/", None),
    ("pengumpulan/entah/bid/khusus/", None),
    ("pengumpulan/entah/bid/excel/", None),
    ("pengumpulan/entah/bid/unggah/simpan/", {"titipan": "x"}),
    ("pengumpulan/entah/", None),
    ("riwayat/nilai/entah/S1/02/", None),
    (f"{LEMBAR}isian/", DALAM),
    ("anggaran/isi/sub-kegiatan/simpan/", DALAM),
    ("anggaran/impor/sub-kegiatan/", b"Kode;Nama;Pagu\n1.1.1;x;10\n"),
    ("jejak/?cari=%00", None),
    ("rencana/simpul/S1%00/", None),
    ("pengumpulan/2024-TW1%00/bid/", None),
    (f"{LEMBAR}langkah/", {"langkah": "kembalikan", "alasan": "a\0b"}),
    ("perjanjian-unit/", {"unit": "bid\0"}),
    ("laporan/kata/bab4.anggaran/", {"lama": "", "teks": "a\0b"}),
    ("wawasan/?unit=x%00", None),
    ("laporan/kata/bab4.anggaran/", {f"x{ke}": "" for ke in range(1200)}),
]


@pytest.fixture
def klien(impor) -> Client:
    impor(paket_lengkap("uji"))
    hari = timezone.localdate()
    buka_putaran(pelaku_mesin("uji"), "uji", 2024, PUTARAN, hari, hari + timedelta(5))
    satu = klien_masuk(Peran.PERENCANA, "uji")
    satu.raise_request_exception = False
    return satu


def test_what_no_page_of_ours_sends_is_refused_in_words(klien: Client) -> None:
    for akhir, isi in BURUK:
        alamat = f"/uji/2024/{akhir}"
        if isi is None:
            jawab = klien.get(alamat)
        elif isinstance(isi, str):
            jawab = klien.post(alamat, isi, content_type="application/json")
        elif isinstance(isi, bytes):
            berkas = BytesIO(isi)
            berkas.name = "a.csv"
            jawab = klien.post(alamat, {"berkas": berkas, "pilih:²": "1", f"pilih:{BESAR}": "1"})
            assert jawab.status_code == 200, "what is no row number is no choice"
            continue
        else:
            jawab = klien.post(alamat, isi)
        assert 400 <= jawab.status_code < 500, (akhir, jawab.status_code)
        teks = jawab.content.decode()
        assert "kartu-pesan" in teks or '{"pesan"' in teks, akhir


@pytest.mark.parametrize("kode", sorted(KODE_SITUS))
def test_no_office_goes_by_a_word_of_our_addresses(impor, kode: str) -> None:
    with pytest.raises(PaketError, match="dipakai alamat Selaras sendiri"):
        impor(paket_lengkap(kode))


def test_the_words_of_our_addresses_are_all_known(settings) -> None:
    awal = {str(p.pattern).partition("/")[0] for p in get_resolver().url_patterns}
    awal |= {settings.STATIC_URL.strip("/")}
    assert {a for a in awal if re.fullmatch(r"[a-z0-9-]+", a)} == KODE_SITUS


def test_a_stamp_names_the_role_in_which_it_was_given(klien: Client) -> None:
    satu = orang(Peran.OPERATOR, "uji", "lain")
    tugaskan(MESIN, satu, TugasBaru(Peran.KEPALA_BIDANG, "uji", "bid"), hari=HARI)
    operator = Tugas(Peran.OPERATOR, "uji", "lain", "Operator lain")
    kepala = Tugas(Peran.KEPALA_BIDANG, "uji", "bid", "Kepala bidang bid")
    dia = Pelaku(satu.pk, satu.nama, (operator, kepala))
    komentar = tulis_komentar(dia, Sel("uji", 2024, PUTARAN, "bid", "S1/02"), "Baik")
    assert komentar.jabatan == "Kepala bidang bid"
    assert dia.sebagai(Izin.AJUKAN, "uji") is None


def test_a_letter_of_recovery_never_names_the_host_of_somebody_else(db: None) -> None:
    satu = orang(Peran.APIP)
    jawab = Client().post(
        "/akun/sandi/lupa/", {"email": satu.email}, headers={"host": "jahat.example"}
    )
    assert (jawab.status_code, mail.outbox) == (400, [])
    Client().post(
        "/akun/sandi/lupa/", {"email": satu.email}, headers={"x-forwarded-host": "jahat.example"}
    )
    assert "jahat" not in mail.outbox[0].body


@pytest.mark.parametrize("tuju", ["//jahat.example/", "https://jahat.example", "/\\jahat.example"])
def test_the_login_leads_to_no_other_site(db: None, tuju: str) -> None:
    satu = orang(Peran.APIP)
    jawab = Client().post(f"/akun/masuk/?next={tuju}", {"login": satu.email, "password": SANDI})
    assert (jawab.status_code, "jahat" in jawab["Location"]) == (302, False)


def test_a_unit_whose_code_holds_a_slash_has_a_sheet_like_any_other(impor) -> None:
    unit = Unit(unit_id="a/b", nama="Bidang", jenis="bidang", urutan=3, induk_id="dinas")
    isi = tambah(paket_lengkap("uji"), unit)
    impor(ganti(isi, Indikator, {"indikator_id": "S1/02"}, unit_id="a/b"))
    hari = timezone.localdate()
    buka_putaran(pelaku_mesin("uji"), "uji", 2024, PUTARAN, hari, hari)
    satu = klien_masuk(Peran.PERENCANA, "uji")
    alamat = f"/uji/2024/pengumpulan/{PUTARAN}/a~b/"
    assert alamat in satu.get("/uji/2024/pengumpulan/").content.decode()
    assert satu.get(alamat).status_code == 200


def test_a_new_password_from_somebody_else_ends_the_keys_too(db: None) -> None:
    satu, hari = orang(Peran.APIP), timezone.localdate()
    pemilik = pelaku(satu.pk, satu.nama, hari)
    _, kunci = buat_token(pemilik, "x", "baca", hari + timedelta(9), None, hari=hari)
    kenali_token(kunci, timezone.now(), hari)
    setel_sandi(MESIN, satu)
    with pytest.raises(TokenDitolak, match="dicabut"):
        kenali_token(kunci, timezone.now(), hari)


def test_no_answer_is_kept_for_somebody_else(klien: Client) -> None:
    for alamat in ("/uji/2024/kerja/", "/uji/2024/jejak/unduh.csv", "/akun/saya/"):
        assert "private" in klien.get(alamat)["Cache-Control"], alamat
