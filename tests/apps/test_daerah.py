"""The regency: offices side by side, in scope only, as many queries for many as for few."""

from __future__ import annotations

import csv
import re
from decimal import Decimal
from html import unescape
from io import BytesIO, StringIO

import openpyxl
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from selaras.apps.akun.peran import Peran
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.laporan.models import AngkaTertata
from selaras.apps.laporan.queries import pengukuran
from selaras.apps.wawasan.queries import SaringanDaerah, kantor_daerah
from selaras.inti.paket import baris_kantor
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.periode import ROMAWI, JenisPeriode, Periode
from selaras.inti.rata_rata import hitung_rata_rata
from selaras.inti.skala import ambil_skala
from selaras.inti.ukur import ukur
from selaras.inti.ukur.perbandingan import hitung_kekurangan
from selaras.inti.ukur.sampai import potong
from selaras.inti.ukur.sebaran import hitung_sebaran
from selaras.penulis.paket import baca_folder
from tests.apps.kantor_rekam import ganti, paket_lengkap
from tests.conftest import AKAR
from tests.masuk import klien_masuk

pytestmark = pytest.mark.django_db
SEMUA = LingkupOPD.semua()
NAMA = {"satu": "Dinas Satu", "dua": "Dinas Dua", "tiga": "=Dinas Tiga"}


@pytest.fixture
def daerah(impor):
    """Three offices of a year; called again, some more."""

    def muat(nama: dict[str, str]) -> None:
        for kode, sebutan in nama.items():
            impor(ganti(paket_lengkap(kode), baris_kantor.OPD, {"kode": kode}, nama=sebutan))

    muat(NAMA)
    return muat


def isi(klien: Client, tanya: str = "") -> str:
    jawab = klien.get(f"/daerah/2024/{tanya}")
    assert jawab.status_code == 200
    return jawab.content.decode()


def test_offices_stand_side_by_side_with_the_figures_of_their_own_pages(
    client: Client, daerah
) -> None:
    teks = isi(client)
    for kode, nama in NAMA.items():
        assert nama in teks
        assert f'href="/{kode}/2024/wawasan/"' in teks
    baris = {b.kode: b for b in kantor_daerah(SEMUA, 2024, SaringanDaerah())}
    p = pengukuran(SEMUA, "satu", 2024)
    s = hitung_sebaran(p.indikator.values())
    assert baris["satu"].nilai("dinilai") == s.dinilai
    assert baris["satu"].nilai("tercapai") == s.tercapai
    assert baris["satu"].nilai("serapan") == p.total.serapan
    assert sum(banyak for _, banyak in baris["satu"].pita) == s.dinilai


def test_a_finished_year_counts_what_missed_its_target_as_its_own_pages_do(
    client: Client, impor
) -> None:
    dlh = baca_folder(AKAR / "tests" / "data" / "dlh-rekaan-2024")
    setahun = [Realisasi(indikator_id=b.indikator_id, periode=b.periode[:4], nilai=Decimal(1))
               for b in dlh.baris(Realisasi) if b.periode == "2024-TW4"]  # fmt: skip
    impor(dlh.dengan(Realisasi, setahun))
    p = pengukuran(SEMUA, "dlh-rekaan", 2024)
    kurang = [u for u in p.indikator.values() if hitung_kekurangan(u).tercapai is False]
    (satu,) = kantor_daerah(SEMUA, 2024, SaringanDaerah(perhatian=True))
    assert satu.nilai("perlu_perhatian") == satu.laju["tak_tercapai"] == len(kurang) > 0


def test_an_office_whose_year_runs_is_given_no_predikat(client: Client, impor) -> None:
    dlh = baca_folder(AKAR / "tests" / "data" / "dlh-rekaan-2024")
    awal = [b for b in dlh.baris(Realisasi) if b.periode[:4] < "2024" or b.periode == "2024-TW1"]
    impor(dlh.dengan(Realisasi, awal))
    teks = isi(client)
    (satu,) = kantor_daerah(SEMUA, 2024, SaringanDaerah())
    assert satu.nilai("dinilai")
    assert satu.angka["sampai"].teks == "2024-TW1"
    assert satu.pita == ()
    assert satu.angka["capaian_sasaran"].teks is None
    assert "belum dinilai: tahun berjalan" in teks
    wawasan = client.get("/dlh-rekaan/2024/wawasan/").content.decode()
    for nama in (p.nama for p in ambil_skala(dlh.baris(baris_kantor.TahunLaporan)[0].skala).pita):
        assert nama not in teks + wawasan


@pytest.mark.parametrize("peran", [Peran.KEPALA, Peran.OPERATOR])
def test_nothing_of_another_office_is_shown_to_an_office_role(daerah, peran: Peran) -> None:
    klien = klien_masuk(peran, "satu", "bid" if peran is Peran.OPERATOR else None)
    jawab = [isi(klien), isi(klien, "?cari=dinas&urut=serapan")]
    jawab += [klien.get(f"/daerah/2024/unduh.{j}").content.decode("latin-1") for j in ("csv",)]
    for teks in jawab:
        assert "Dinas Satu" in teks
        assert "Dinas Dua" not in teks
        assert "tiga" not in teks.lower()
    assert klien.get("/daerah/2023/").status_code == 404


def test_forty_offices_cost_as_many_queries_as_three(client: Client, daerah) -> None:
    isi(client)
    with CaptureQueriesContext(
        connection,
    ) as sedikit:
        isi(client)
    daerah({f"lain{ke}": f"Dinas Lain {ke}" for ke in range(4)})
    isi(client)
    with CaptureQueriesContext(connection) as banyak:
        assert "Dinas Lain 3" in isi(client)
    assert len(banyak) == len(sedikit) <= 9


def test_order_and_choice_stand_in_the_address(client: Client, daerah) -> None:
    def urut(tanya: str) -> list[str]:
        teks = isi(client, tanya)
        ada = {k: teks.find(f"/{k}/2024/wawasan/") for k in NAMA}
        return sorted((k for k in ada if ada[k] >= 0), key=lambda k: ada[k])

    assert urut("") == ["tiga", "dua", "satu"]
    assert urut("?cari=dua") == ["dua"]
    assert 'aria-sort="descending"' in isi(client, "?urut=serapan&arah=turun")
    assert urut("?urut=DROP TABLE&arah=x") == ["tiga", "dua", "satu"]
    assert "Tidak ada perangkat daerah yang cocok" in isi(client, "?cari=entah")


def test_the_same_lines_as_files_hold_text_as_text(client: Client, daerah) -> None:
    teks = client.get("/daerah/2024/unduh.csv").content.decode("utf-8-sig")
    baris = list(csv.reader(StringIO(teks), delimiter=";"))
    assert [b[1] for b in baris[1:]] == [
        "'=Dinas Tiga Kota Rekaan",
        "Dinas Dua Kota Rekaan",
        "Dinas Satu Kota Rekaan",
    ]
    buku = openpyxl.load_workbook(BytesIO(client.get("/daerah/2024/unduh.xlsx").content))
    sel = next(s for b in buku.worksheets[1].iter_rows() for s in b if "Tiga" in str(s.value))
    assert sel.data_type == "s"
    assert client.get("/daerah/2024/unduh.exe").status_code == 404


def test_the_chosen_figure_is_drawn_and_taken_along(client: Client, daerah) -> None:
    teks = isi(client, "?gambar=tercapai&cari=dinas")
    gambar = unescape(re.findall(r'<img src="([^"]+)"', teks)[0])
    jawab = client.get(gambar)
    assert "immutable" in jawab["Cache-Control"]
    assert b"Dinas Satu" in jawab.content
    assert b"mencapai target" in jawab.content
    unduhan = [unescape(a) for a in re.findall(r'href="([^"]+/unduh\.\w+\?[^"]+)"', teks)]
    assert [re.search(r"\.(\w+)\?", a)[1] for a in unduhan] == ["xlsx", "csv", "png", "svg"]
    assert all("gambar=tercapai" in a and "cari=dinas" in a for a in unduhan)
    assert client.get(unduhan[2]).content.startswith(b"\x89PNG")
    assert '<option value="capaian_sasaran" selected>' in isi(client, "?gambar=entah")
    assert "Dinas Dua" not in client.get(f"{unduhan[3]}&cari=satu").content.decode()


def test_scatter_and_warnings_come_with_their_table_and_files_in_scope(
    client: Client, daerah
) -> None:
    assert "Perlu sedikitnya dua perangkat daerah" in isi(client)
    uang = AngkaTertata.objects.filter(jenis="kantor", kunci__in=("serapan", "pagu", "realisasi"))
    uang.update(nilai=50)
    teks = isi(client)
    for nama, jenis in (("sebar", "xlsx csv png svg"), ("peringatan", "xlsx csv")):
        bagian = teks.partition(f'id="{nama}"')[2].partition("</section>")[0]
        assert re.findall(rf"href=\"/daerah/2024/{nama}\.(\w+)[?\"]", bagian) == jenis.split()
        assert 'href="/satu/2024/wawasan/"' in bagian
        csv_isi = client.get(f"/daerah/2024/{nama}.csv").content.decode("utf-8-sig")
        assert "'=Dinas Tiga" in csv_isi
        sempit = klien_masuk(Peran.KEPALA, "satu")
        assert "Dinas Dua" not in isi(sempit)
        assert b"Dinas Dua" not in sempit.get(f"/daerah/2024/{nama}.csv").content
    gambar = unescape(re.findall(r'<img src="([^"]+)"', teks)[1])
    assert "immutable" in client.get(gambar)["Cache-Control"]
    assert client.get("/daerah/2024/peringatan.png").status_code == 404
    assert client.get("/daerah/2024/entah.csv").status_code == 404
    baris = next(b for b in kantor_daerah(SEMUA, 2024, SaringanDaerah()) if b.kode == "satu")
    assert sum(baris.laju.values()) == baris.nilai("perlu_perhatian")
    assert sum(baris.kurang.values()) == baris.nilai("belum_lengkap")


def test_the_course_of_the_offices_is_measured_as_they_stood_then_and_stays_in_scope(
    client: Client, impor
) -> None:
    isi_paket = baca_folder(AKAR / "tests" / "data" / "dlh-rekaan-2024")
    for kode in ("satu", "dua"):
        impor(
            ganti(isi_paket, baris_kantor.OPD, {"kode": "dlh-rekaan"}, kode=kode, nama=NAMA[kode])
        )

    def tabel(alamat: str, klien: Client = client) -> list[list[str]]:
        teks = klien.get(f"/daerah/2024/{alamat}").content.decode("utf-8-sig")
        return list(csv.reader(StringIO(teks), delimiter=";"))

    p = pengukuran(SEMUA, "satu", 2024)
    simpul = p.laporan.simpul
    for tanya, jenjang in (("", "sasaran"), ("?gambar=capaian_program", "program")):
        milik = [k for k, i in p.laporan.indikator.items()
                 if simpul[i.simpul_id].jenjang == jenjang]  # fmt: skip
        kepala, *baris = tabel(f"triwulan.csv{tanya}")
        satu = dict(zip(kepala, next(b for b in baris if "Satu" in b[0]), strict=True))
        for triwulan in Periode.bagian(2024, JenisPeriode.TRIWULAN):
            kini = ukur(potong(p.laporan, triwulan))
            rata = hitung_rata_rata(kini.indikator[k].capaian for k in milik)
            tercetak = Decimal(satu[f"s.d. TW {ROMAWI[triwulan.ke - 1]}"].replace(",", "."))
            assert tercetak == Decimal(str(rata.nilai)).quantize(tercetak)
    assert [b[0] for b in tabel("tahun.csv", klien_masuk(Peran.KEPALA, "satu"))[1:]] == [
        "Dinas Satu Kota Sagara"
    ]
    assert "perangkat daerah dari 2023 ke 2024</h2>" in isi(client)  # by name, not "this year"
    bagian = isi(client).partition('id="triwulan"')[2].partition("</section>")[0]
    assert 'href="/satu/2024/wawasan/?periode=TW2"' in bagian
    assert re.findall(r"href=\"/daerah/2024/triwulan\.(\w+)[?\"]", bagian) == [
        "xlsx",
        "csv",
        "png",
        "svg",
    ]


def test_the_choice_of_offices_leads_there_and_nobody_without_login(daerah) -> None:
    assert "/daerah/2024/" in klien_masuk().get("/").content.decode()
    assert Client().get("/daerah/2024/").status_code == 302
