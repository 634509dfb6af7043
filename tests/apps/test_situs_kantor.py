"""Several offices on one site: the choice, the way to the latest year, the worst first."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from selaras.apps.akun.peran import Peran
from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.dasbor.daerah import soal_kantor
from selaras.apps.dasbor.queries import kartu_kantor
from selaras.apps.laporan.queries import pengukuran_banyak
from selaras.apps.organisasi.queries import daftar_kantor
from selaras.apps.pengumpulan.models import Komentar, Lembar
from selaras.apps.pengumpulan.services import beri_pengecualian, buka_putaran
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.isi import Paket
from tests.apps.kantor_rekam import ganti, paket_lengkap, tambah, tanpa
from tests.apps.putaran_uji import putaran_lama
from tests.inti.kantor_uji import OPD, TAHUN
from tests.masuk import klien_masuk

pytestmark = pytest.mark.django_db
MESIN = pelaku_mesin("uji")


@pytest.fixture
def dua(impor, bangka) -> Client:
    """Two offices, one of them with two years."""
    impor(paket_lengkap("uji", 2023))
    impor(paket_lengkap("uji", 2024))
    impor(bangka)
    return klien_masuk()


def test_an_empty_record_says_how_to_begin() -> None:
    assert "selaras impor" in klien_masuk().get("/").content.decode()


def test_the_root_offers_every_office_with_three_figures_of_its_latest_year(dua: Client) -> None:
    teks = dua.get("/").content.decode()

    assert "Pilih perangkat daerah" in teks
    for alamat in ("/dinsos-bangka/2024/", "/uji/2024/", "/uji/2023/"):
        assert f'<a href="{alamat}">' in teks
    tautan = r'<a class="ak b" href="(/dinsos[^"]+)"[^>]*>([^<]+)'
    angka = re.findall(f"<dt>([^<]+)</dt><dd>{tautan}", teks)
    assert [(label, isi) for label, _, isi in angka] == [
        ("indikator utama mencapai target", "1 dari 2"),
        ("program mencapai target, satu di antaranya dari sebagian indikatornya", "4 dari 6"),
        ("persen anggaran terserap", "84,13"),
    ]
    for _, alamat, isi in angka:
        assert isi in dua.get(alamat).content.decode()


def test_the_choice_says_which_office_is_invented(dua: Client) -> None:
    kartu = dua.get("/").content.decode().split('<li class="card">')[1:]

    tanda = {re.search(r'href="/([^/]+)/', k).group(1): "Data sintetis" in k for k in kartu}
    assert tanda == {"dinsos-bangka": False, "uji": True}


def test_the_choice_asks_the_database_eleven_times_however_many_offices(dua: Client) -> None:
    dua.get("/")
    with CaptureQueriesContext(connection) as tercatat:
        dua.get("/")
    # session, person, roles, unread notices; offices, their measurements, and last year's where
    # the latest has no figures; what is late: rounds, days of budgets, agreements, reports, years
    assert len(tercatat) <= 11


def test_the_choice_lists_what_is_late_or_open_in_scope_the_worst_office_first(impor) -> None:
    hari, satu = timezone.localdate(), timedelta(1)
    for kode in ("beres", "komentar", "telat"):
        paket = ganti(paket_lengkap(kode), kantor.OPD, {"kode": kode}, nama=f"Dinas {kode}")
        impor(ganti(paket, kantor.TahunLaporan, {"tahun": 2024}, tanggal_laporan="1 Maret 2025"))
    apip = klien_masuk(Peran.APIP)
    assert "Tidak ada yang terlambat atau menunggu" in apip.get("/").content.decode()

    putaran_lama("telat", "2024-01", hari - 9 * satu, hari - 3 * satu)
    beri_pengecualian(MESIN, "telat", 2024, "2024-01", "bid", hari + satu, "banjir", hari=hari)
    banyak = Lembar.objects.count() - 1  # one has more time
    lembar = buka_putaran(
        MESIN, "komentar", 2024, "2024-TW1", hari, hari + 40 * satu
    ).lembar.first()
    awal = Komentar.objects.create(lembar=lembar, indikator="S1/02", teks="?", nama="A")
    Komentar.objects.create(lembar=lembar, indikator="S1/02", induk=awal, teks="!", nama="B")

    teks = apip.get("/").content.decode().partition('id="judul-soal"')[2].partition("</section>")[0]
    assert "Terlambat di 1 dari 3 perangkat daerah" in teks
    assert teks.index("Dinas telat") < teks.index("Dinas komentar")
    assert f"{banyak} lembar 2024 belum diajukan, lewat batasnya" in teks
    assert "1 komentar 2024 belum selesai" in teks
    assert "Dinas beres" not in teks
    sempit = LingkupOPD.satu("beres")
    assert soal_kantor(sempit, daftar_kantor(sempit), hari) == ()


def test_offices_outside_the_scope_are_neither_listed_nor_measured(dua: Client) -> None:
    sempit = LingkupOPD.satu("uji")

    assert [k.kantor.kode for k in kartu_kantor(sempit, daftar_kantor(sempit))] == ["uji"]
    assert pengukuran_banyak(sempit, [("dinsos-bangka", 2024)]) == {}


def test_a_year_that_has_just_begun_does_not_hide_the_figures_of_the_last(
    dua: Client, impor
) -> None:
    bangka = LingkupOPD.satu("dinsos-bangka")
    (lama,) = kartu_kantor(bangka, daftar_kantor(bangka))
    baru = replace(TAHUN, tahun=2025, per_tanggal=date(2025, 12, 31))
    impor(Paket.susun([replace(OPD, kode="dinsos-bangka"), baru]))
    (kini,) = kartu_kantor(bangka, daftar_kantor(bangka))
    assert lama.angka
    assert (kini.tahun, kini.angka) == (2024, lama.angka)
    assert "Tahun 2025 belum punya angka yang dapat dinilai" in dua.get("/").content.decode()


def test_every_page_leads_to_the_other_offices(dua: Client) -> None:
    teks = dua.get("/uji/2024/capaian/").content.decode()
    assert '<span class="ganti">Ganti</span>' in teks
    assert '<a href="/">Semua perangkat daerah</a>' in teks


@pytest.mark.parametrize("alamat", ["/uji/", "/uji"])
def test_an_office_without_a_year_leads_to_its_latest(dua: Client, alamat: str) -> None:
    assert dua.get(alamat).headers["Location"] == "/uji/2024/"


def test_an_unknown_office_is_refused_with_the_ones_there_are(dua: Client) -> None:
    jawaban = dua.get("/entah/")
    assert jawaban.status_code == 404
    assert "dinsos-bangka, uji" in jawaban.content.decode()


def test_the_mark_of_the_site_answers_where_browsers_look_for_it(dua: Client) -> None:
    assert dua.get("/favicon.ico").headers["Location"] == "/static/selaras/selaras.svg"


def test_the_first_page_names_the_worst_result_first_with_its_cause(dua: Client) -> None:
    teks = dua.get("/dinsos-bangka/2024/").content.decode()
    isi = teks[teks.index("Perlu perhatian") : teks.index("Periksa sebelum dicetak")]

    nama = re.findall(r'class="nama-simpul"[^>]*>([^<]+)', isi)
    assert nama[0] == "Sub Kegiatan 5.1.1 Penyediaan Makanan"
    capaian = [
        float(satu.replace(",", ".")) for satu in re.findall(r'class="ak b"[^>]*>([\d,]+)<', isi)
    ]
    assert capaian == sorted(capaian)
    assert "Permakanan korban bencana terpenuhi dari stok penyangga" in isi


def test_a_miss_without_a_cause_says_so_and_a_follow_up_has_a_subject(impor) -> None:
    paket = ganti(paket_lengkap(), rencana.Target, {"indikator_id": "S1/01"}, nilai=Decimal(5))
    lanjut = hasil.Faktor(
        simpul_id="1.1", jenis="tindak_lanjut", urutan=1, uraian="pengadaan dimulai lebih awal"
    )
    paket = tanpa(paket, hasil.Faktor, simpul_id="1", jenis="penyebab", urutan=1)
    impor(tambah(paket, lanjut))

    teks = klien_masuk().get("/uji/2024/").content.decode()

    assert "sebabnya belum diisi" in teks
    assert re.search(r"<b>Kegiatan 1\.1 [^<]+</b><br>Pengadaan dimulai lebih awal\.", teks)


def test_what_is_to_be_checked_leads_to_the_page_that_shows_it(dua: Client) -> None:
    laporan = dua.get("/dinsos-bangka/2024/laporan/").content.decode()
    isi = laporan[laporan.index('id="periksa"') :]
    butir = dict(re.findall(r'<a href="([^"]+)"><span>([^<]+)\. <small>', isi))

    assert butir["/dinsos-bangka/2024/capaian/?predikat=belum_diisi"] == (
        "Realisasi belum diisi: nomor T1 dan T2"
    )
    assert butir["/dinsos-bangka/2024/laporan/bab/bab3-kerja/#bab3-kerja"] == (
        "12 foto belum diunggah"
    )
    for alamat in butir:
        assert dua.get(alamat.partition("#")[0]).status_code == 200


def test_words_of_the_office_do_not_change_where_a_gap_leads(impor) -> None:
    paket = ganti(paket_lengkap(), rencana.Target, {"indikator_id": "S1/01"}, nilai=Decimal(5))
    paket = tanpa(paket, hasil.Faktor, simpul_id="1", jenis="penyebab", urutan=1)
    paket = ganti(paket, rencana.Simpul, {"simpul_id": "S1"}, nama="Arsip tidak terbaca: pulih")
    paket = ganti(paket, hasil.Koreksi, {"koreksi_id": "k1"}, acuan="capaian:tak-ada")
    impor(paket)

    isi = klien_masuk().get("/uji/2024/laporan/").content.decode()
    butir = re.findall(r'<a href="/uji/2024/([^"]+)"><span>([^<]+)\. <small>', isi)

    menurut = {apa: alamat for alamat, apa in butir}
    sebab = next(
        a for apa, a in menurut.items() if apa.startswith("Sebab belum") and "Arsip" in apa
    )
    koreksi = next(a for apa, a in menurut.items() if apa.startswith("Acuan koreksi k1"))
    assert (sebab, koreksi) == ("capaian/?meleset=ya", "laporan/koreksi/")


def test_the_status_of_a_post_is_part_of_it(dua: Client) -> None:
    assert "Pj. Bupati Bangka" in dua.get("/dinsos-bangka/2024/perjanjian/").content.decode()
